package io.finemo.cashtag.volume;

import java.util.Comparator;

/**
 * The highest volume of a symbol, as a multiple of its usual one (Hentschel and Alonso 2014, Table
 * 9).
 *
 * @param symbol the symbol without {@code $}, normalized
 * @param at the day or the beginning of the hour; the earliest of several with the same volume
 * @param maximum how many posts it has
 * @param median the median over all days or hours of the period, zeros included; above 0
 * @param ratio maximum / median
 * @param <T> a day or a moment
 */
public record Spike<T extends Comparable<? super T>>(
    String symbol, T at, long maximum, double median, double ratio) {

  /** Highest ratio first, then most posts, then by name. */
  static <T extends Comparable<? super T>> Comparator<Spike<T>> order() {
    return Comparator.<Spike<T>>comparingDouble(Spike::ratio)
        .thenComparingLong(Spike::maximum)
        .reversed()
        .thenComparing(Spike::symbol);
  }
}
