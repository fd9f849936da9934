package io.finemo.cashtag.volume;

import java.util.Comparator;

/**
 * A day or hour whose volume is far above what is usual for the symbol.
 *
 * @param symbol the symbol without {@code $}, normalized
 * @param at the day or the beginning of the hour
 * @param posts how many posts it has
 * @param spread what is usual, over all days or hours of the period, zeros included
 * @param score {@link Spread#score}, above the threshold
 * @param <T> a day or a moment
 */
public record RobustSpike<T extends Comparable<? super T>>(
    String symbol, T at, long posts, Spread spread, double score) {

  /** Highest score first, then by name and time. */
  static <T extends Comparable<? super T>> Comparator<RobustSpike<T>> order() {
    return Comparator.<RobustSpike<T>>comparingDouble(RobustSpike::score)
        .reversed()
        .thenComparing(RobustSpike::symbol)
        .thenComparing(RobustSpike::at);
  }
}
