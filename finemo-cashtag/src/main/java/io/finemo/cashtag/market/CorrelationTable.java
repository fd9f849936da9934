package io.finemo.cashtag.market;

import io.finemo.cashtag.internal.Normal;
import io.finemo.cashtag.volume.Counting;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The correlations of volume with price for all symbols and lags, by one method and measure.
 *
 * <p>The intervals are Fisher's, tanh(atanh(r) +- q s) with the standard error s of {@link
 * CorrelationMethod#standardError} and the normal quantile q. With m rows, q is that of the
 * confidence 1 - (1 - confidence) / m, so that all m intervals together hold their values with the
 * confidence at least (Bonferroni). The p values are two-sided, of atanh(r) / s, and adjusted by
 * the procedure of Benjamini and Hochberg (1995): of the rows with an adjusted p up to .05, 5 % at
 * most are expected to be chance.
 *
 * <p>What the figures do not show: that one of the two moves the other; news may move both.
 * Intervals and p values take the pairs for independent; but volumes of neighbouring sessions
 * resemble each other, and so do prices, so that both promise too much. Least of all for {@link
 * PriceMeasure#CLOSE} may they be read as evidence. Where posts of closed days count to the next
 * session, sessions after weekends have more posts for that reason alone.
 *
 * @param method how the relation is measured
 * @param measure what of the price
 * @param rows by symbol and lag
 * @param undefined how many symbols and lags have no row: too few pairs, or a series that does not
 *     change
 */
public record CorrelationTable(
    CorrelationMethod method, PriceMeasure measure, List<LagCorrelation> rows, int undefined) {

  /**
   * Copies the list.
   *
   * @param method how the relation is measured
   * @param measure what of the price
   * @param rows by symbol and lag
   * @param undefined how many have no row
   */
  public CorrelationTable {
    rows = List.copyOf(rows);
  }

  private record Raw(String symbol, int lag, int pairs, double r) {}

  /**
   * Correlates.
   *
   * @param method how the relation is measured
   * @param measure what of the price
   * @param symbols volume and prices
   * @param counting of which posts the volume is
   * @param options lags and confidence
   * @return the table
   */
  static CorrelationTable of(
      CorrelationMethod method,
      PriceMeasure measure,
      List<SymbolMarket> symbols,
      Counting counting,
      CorrelationOptions options) {
    List<Raw> raw = new ArrayList<>();
    int undefined = 0;
    for (SymbolMarket symbol : symbols) {
      for (int lag = -options.maxLag(); lag <= options.maxLag(); lag++) {
        List<double[]> pairs = pairs(symbol.days(), lag, measure, counting);
        OptionalDouble r =
            pairs.size() < options.minimumPairs()
                ? OptionalDouble.empty()
                : method.of(
                    pairs.stream().mapToDouble(pair -> pair[0]).toArray(),
                    pairs.stream().mapToDouble(pair -> pair[1]).toArray());
        if (r.isPresent()) {
          raw.add(new Raw(symbol.symbol(), lag, pairs.size(), r.getAsDouble()));
        } else {
          undefined++;
        }
      }
    }
    return new CorrelationTable(method, measure, rows(raw, method, options), undefined);
  }

  private static List<double[]> pairs(
      List<SessionDay> days, int lag, PriceMeasure measure, Counting counting) {
    List<double[]> pairs = new ArrayList<>();
    for (int i = Math.max(0, -lag); i < days.size() && i + lag < days.size(); i++) {
      OptionalDouble price = measure.of(days.get(i + lag));
      if (price.isPresent()) {
        SessionDay day = days.get(i);
        pairs.add(new double[] {counting.of(day.posts(), day.postsClean()), price.getAsDouble()});
      }
    }
    return pairs;
  }

  private static List<LagCorrelation> rows(
      List<Raw> raw, CorrelationMethod method, CorrelationOptions options) {
    double tail = (1 - options.confidence()) / 2 / Math.max(1, raw.size());
    double quantile = Normal.upperQuantile(tail);
    double[] p = new double[raw.size()];
    for (int i = 0; i < p.length; i++) {
      Raw one = raw.get(i);
      double score = Math.abs(fisher(one.r)) / method.standardError(one.pairs);
      p[i] = Math.min(1, 2 * Normal.upperTail(score));
    }
    double[] adjusted = benjaminiHochberg(p);
    List<LagCorrelation> rows = new ArrayList<>();
    for (int i = 0; i < p.length; i++) {
      Raw one = raw.get(i);
      double half = quantile * method.standardError(one.pairs);
      rows.add(
          new LagCorrelation(
              one.symbol,
              one.lag,
              one.pairs,
              one.r,
              StrictMath.tanh(fisher(one.r) - half),
              StrictMath.tanh(fisher(one.r) + half),
              p[i],
              adjusted[i]));
    }
    return rows;
  }

  /** atanh(r); infinite for a perfect correlation. */
  private static double fisher(double r) {
    return (StrictMath.log1p(r) - StrictMath.log1p(-r)) / 2;
  }

  /** The least p m / rank of this and all greater p. */
  static double[] benjaminiHochberg(double[] p) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < p.length; i++) {
      order.add(i);
    }
    order.sort(Comparator.comparingDouble(i -> p[i]));
    double[] adjusted = new double[p.length];
    double least = 1;
    for (int rank = p.length; rank >= 1; rank--) {
      int i = order.get(rank - 1);
      least = Math.min(least, p[i] * p.length / rank);
      adjusted[i] = least;
    }
    return adjusted;
  }
}
