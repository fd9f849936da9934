package io.finemo.classify.search;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Values of parameters, by name.
 *
 * @param values the values, in the order in which the parameters were named
 */
public record Setting(Map<String, Object> values) {

  /**
   * Copies the map.
   *
   * @param values the values by name
   */
  public Setting {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /**
   * The value of a parameter.
   *
   * @param name the name
   * @param type what it must be
   * @param <V> the type of the value
   * @return the value
   * @throws IllegalArgumentException if there is no such parameter, or its value is something else
   */
  public <V> V value(String name, Class<V> type) {
    Object value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException(
          "there is no parameter '" + name + "' among " + values.keySet());
    }
    if (!type.isInstance(value)) {
      throw new IllegalArgumentException(
          "parameter '" + name + "' is no " + type.getSimpleName() + ": " + value);
    }
    return type.cast(value);
  }

  /**
   * The value of a parameter that is a number of any type.
   *
   * @param name the name
   * @return the value
   * @throws IllegalArgumentException if there is no such parameter, or it is not a number
   */
  public double number(String name) {
    return value(name, Number.class).doubleValue();
  }

  /**
   * The value of a parameter that is an {@code Integer}.
   *
   * @param name the name
   * @return the value
   * @throws IllegalArgumentException if there is no such parameter, or it is something else
   */
  public int integer(String name) {
    return value(name, Integer.class);
  }

  /** Name and value of each parameter: {@code cost=0.1, loss=LOGISTIC}. */
  @Override
  public String toString() {
    return values.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + entry.getValue())
        .collect(Collectors.joining(", "));
  }
}
