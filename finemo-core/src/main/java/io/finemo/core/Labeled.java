package io.finemo.core;

import java.util.Objects;
import java.util.function.Function;

/**
 * A row of training or test data: a value with its gold label.
 *
 * @param value what is to be classified
 * @param label the label a person, or a rule standing in for one, gave it
 * @param <T> the type of the value
 * @param <L> the type of the label, with value-based {@code equals}; usually an enum or a string
 */
public record Labeled<T, L>(T value, L label) {

  /**
   * Checks that both parts are there.
   *
   * @param value what is to be classified
   * @param label its gold label
   */
  public Labeled {
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(label, "label");
  }

  /**
   * The same label on another view of the value.
   *
   * @param transform what to make of the value; must not return null
   * @param <U> the type of the new value
   * @return the transformed value with this label
   */
  public <U> Labeled<U, L> map(Function<? super T, ? extends U> transform) {
    return new Labeled<>(transform.apply(value), label);
  }
}
