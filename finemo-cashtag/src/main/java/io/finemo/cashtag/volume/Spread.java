package io.finemo.cashtag.volume;

import java.util.Arrays;

/**
 * The usual volume of a symbol and how far it usually strays: median, and median absolute deviation
 * from it. Both are hardly moved by the spikes themselves, as mean and standard deviation are.
 *
 * @param median posts a day, hour or session; the mean of the two in the middle if their number is
 *     even
 * @param mad the median of the distances from the median, in posts
 */
public record Spread(double median, double mad) {
  /** Makes the deviation of a normal distribution its standard deviation: 1 / 0.6745. */
  private static final double NORMAL = 1.482602218505602;

  /**
   * Of counts, most of which may be zeros that are not listed.
   *
   * @param counts the counts of the days with posts, in any order
   * @param total how many days there are, those without posts among them
   * @return median and deviation over all days
   * @throws IllegalArgumentException if there are no days, or more counts than days
   */
  public static Spread of(long[] counts, long total) {
    if (total < 1 || counts.length > total) {
      throw new IllegalArgumentException(counts.length + " counts in a total of " + total);
    }
    long zeros = total - counts.length;
    double[] values = Arrays.stream(counts).asDoubleStream().sorted().toArray();
    double median = median(values, 0, zeros);
    double[] distances = Arrays.stream(values).map(v -> Math.abs(v - median)).sorted().toArray();
    return new Spread(median, median(distances, median, zeros));
  }

  /**
   * The robust score of Iglewicz and Hoaglin (1993): (count - median) / (1.4826 MAD). Here the
   * divisor is at least 1 post. For where more than half of the days are alike the deviation is 0,
   * and any other day would be infinitely far off; but no count can differ by less than a post.
   *
   * @param count the posts of a day
   * @return how far it is above the median; negative below
   */
  public double score(double count) {
    return (count - median) / Math.max(1, NORMAL * mad);
  }

  /** The median of sorted values and of so many copies of one more value. */
  private static double median(double[] sorted, double value, long copies) {
    long n = sorted.length + copies;
    return (nth(sorted, value, copies, (n - 1) / 2) + nth(sorted, value, copies, n / 2)) / 2;
  }

  private static double nth(double[] sorted, double value, long copies, long n) {
    int below = 0;
    while (below < sorted.length && sorted[below] < value) {
      below++;
    }
    if (n < below) {
      return sorted[(int) n];
    }
    return n < below + copies ? value : sorted[(int) (n - copies)];
  }
}
