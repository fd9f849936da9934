package io.finemo.cashtag.count;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to keys, by their numbers: looked up once for each key, then an element of an array.
 * For one thread.
 *
 * @param <V> what belongs to a key
 */
public final class KeyMemo<V> {
  private final Function<? super String, ? extends V> finder;
  private @Nullable Object[] values = new Object[16];
  private @Nullable KeyNumbers numbers;
  private int generation;

  /**
   * Without a key.
   *
   * @param finder finds what belongs to a key: the same until this is {@linkplain #clear() cleared}
   */
  public KeyMemo(Function<? super String, ? extends V> finder) {
    this.finder = Objects.requireNonNull(finder, "finder");
  }

  /**
   * What belongs to a key.
   *
   * @param keys the keys of a post
   * @param place the place of the key among them
   * @return what belongs to it
   */
  @SuppressWarnings("unchecked")
  public V at(KeyNumbers keys, int place) {
    if (keys != numbers || keys.generation() != generation) {
      clear();
      numbers = keys;
      generation = keys.generation();
    }
    int number = keys.number(place);
    Object known = number < values.length ? values[number] : null;
    return known == null ? remember(number, finder.apply(keys.key(place))) : (V) known;
  }

  private V remember(int number, V value) {
    if (number >= values.length) {
      values = Arrays.copyOf(values, 2 * number);
    }
    values[number] = value;
    return value;
  }

  /** Forgets all, as what belongs to keys has changed. */
  public void clear() {
    Arrays.fill(values, null);
  }
}
