package io.finemo.classify.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The p-values of several tests, raised so that the chance of calling anything different that is
 * not is that of a single test, whatever the tests have to do with one another: Holm 1979, "A
 * simple sequentially rejective multiple test procedure".
 */
public final class Holm {
  private Holm() {}

  /**
   * Raises p-values: the smallest of n is multiplied by n, the next by n - 1 and so on; none
   * becomes smaller than one before it.
   *
   * @param pValues of the tests, 0 to 1 each
   * @return as many, in the same order, to be compared with the level of a single test
   * @throws IllegalArgumentException if one is not from 0 to 1
   */
  public static double[] adjusted(double... pValues) {
    for (double pValue : pValues) {
      if (!(pValue >= 0 && pValue <= 1)) {
        throw new IllegalArgumentException("a p-value must be in [0, 1]: " + pValue);
      }
    }
    int[] ascending =
        IntStream.range(0, pValues.length)
            .boxed()
            .sorted(Comparator.comparingDouble(test -> pValues[test]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] adjusted = Arrays.copyOf(pValues, pValues.length);
    double least = 0;
    for (int i = 0; i < ascending.length; i++) {
      least = Math.max(least, Math.min(1, (ascending.length - i) * pValues[ascending[i]]));
      adjusted[ascending[i]] = least;
    }
    return adjusted;
  }
}
