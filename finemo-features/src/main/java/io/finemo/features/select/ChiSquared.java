package io.finemo.features.select;

import io.finemo.core.FeatureSpace;
import io.finemo.core.Labeled;
import io.finemo.core.SparseVector;
import io.finemo.core.ThreadSafe;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * How much each feature depends on the label: Pearson's chi-squared statistic of the sums of its
 * values by label, and its p-value. The values are those of scikit-learn's {@code chi2}.
 *
 * <p>For a feature with the sum O<sub>c</sub> over the rows of label c, and E<sub>c</sub> the share
 * of rows of label c times the sum over all rows, the score is the sum over the labels of
 * (O<sub>c</sub> - E<sub>c</sub>)&sup2; / E<sub>c</sub>, with one degree of freedom less than there
 * are labels (Yang and Pedersen 1997, Section 2.4, for counts of presence).
 *
 * <p>A feature that no row has is undefined: {@code NaN}. So is every feature where all rows have
 * the same label, as scikit-learn has it: there is nothing to depend on.
 *
 * <p>Trap: the statistic is meant for counts. It takes TF-IDF weights too, and ranks them usefully,
 * but the p-values then mean nothing.
 */
@ThreadSafe
public final class ChiSquared {
  private final double[] scores;
  private final int degreesOfFreedom;

  private ChiSquared(double[] scores, int degreesOfFreedom) {
    this.scores = scores;
    this.degreesOfFreedom = degreesOfFreedom;
  }

  /**
   * Scores the features up to the last one that a row has.
   *
   * @param rows labelled rows, at least one, without negative values
   * @param <L> the type of the labels, any number of different ones
   * @return the scores, as many as the greatest index of an entry, and one
   * @throws IllegalArgumentException if there are no rows or a value is negative; the message has
   *     the index of the feature
   */
  public static <L> ChiSquared of(List<Labeled<SparseVector, L>> rows) {
    return of(rows, Rows.dimension(rows));
  }

  /**
   * Scores a given number of features. One pass over the entries; memory is one number for each
   * feature and label.
   *
   * @param rows labelled rows, at least one, without negative values
   * @param dimension the number of features, more than any index in the rows
   * @param <L> the type of the labels, any number of different ones
   * @return {@code dimension} scores
   * @throws IllegalArgumentException if there are no rows, an index is not below {@code dimension},
   *     or a value is negative; the message has the index of the feature
   */
  public static <L> ChiSquared of(List<Labeled<SparseVector, L>> rows, int dimension) {
    return of(rows, dimension, index -> "feature " + index);
  }

  /**
   * Scores the features of a space, which names them in messages.
   *
   * @param rows labelled rows, at least one, without negative values
   * @param space the features of the rows
   * @param <L> the type of the labels, any number of different ones
   * @return a score for each feature of the space
   * @throws IllegalArgumentException if there are no rows, an index is outside the space, or a
   *     value is negative; the message has the name of the feature
   */
  public static <L> ChiSquared of(List<Labeled<SparseVector, L>> rows, FeatureSpace space) {
    return of(rows, space.size(), index -> "feature " + space.name(index));
  }

  private static <L> ChiSquared of(
      List<Labeled<SparseVector, L>> rows, int dimension, IntFunction<String> name) {
    Rows.check(rows, dimension);
    Map<L, Integer> numbers = new HashMap<>();
    rows.forEach(row -> numbers.putIfAbsent(row.label(), numbers.size()));
    int[] rowsOf = new int[numbers.size()];
    double[][] sums = new double[numbers.size()][dimension];
    for (int row = 0; row < rows.size(); row++) {
      int label = numbers.getOrDefault(rows.get(row).label(), 0);
      rowsOf[label]++;
      add(rows.get(row).value(), row, sums[label], name);
    }
    double[] scores = new double[dimension];
    if (numbers.size() == 1) {
      Arrays.fill(scores, Double.NaN);
      return new ChiSquared(scores, 1);
    }
    for (int feature = 0; feature < dimension; feature++) {
      scores[feature] = score(sums, feature, rowsOf, rows.size());
    }
    return new ChiSquared(scores, numbers.size() - 1);
  }

  private static void add(SparseVector vector, int row, double[] sums, IntFunction<String> name) {
    for (int entry = 0; entry < vector.size(); entry++) {
      int feature = vector.indexAt(entry);
      double value = vector.valueAt(entry);
      if (value < 0) {
        throw Rows.negative(name.apply(feature), value, row);
      }
      sums[feature] += value;
    }
  }

  private static double score(double[][] sums, int feature, int[] rowsOf, int rows) {
    double total = 0;
    for (double[] ofLabel : sums) {
      total += ofLabel[feature];
    }
    double score = 0;
    for (int label = 0; label < sums.length; label++) {
      double expected = (double) rowsOf[label] / rows * total;
      double difference = sums[label][feature] - expected;
      score += difference * difference / expected; // 0 / 0 = NaN for a feature without an entry
    }
    return score;
  }

  /**
   * The number of features.
   *
   * @return how many scores there are
   */
  public int size() {
    return scores.length;
  }

  /**
   * The statistic of a feature.
   *
   * @param feature its index, 0 to {@link #size()} - 1
   * @return 0 or more, more for a feature that depends more on the label; {@code NaN} if undefined
   */
  public double score(int feature) {
    return scores[feature];
  }

  /**
   * How probable a score at least this high is for a feature that does not depend on the label.
   * Computed at each call.
   *
   * @param feature its index, 0 to {@link #size()} - 1
   * @return the p-value, 0 to 1; {@code NaN} if the score is
   */
  public double pValue(int feature) {
    return IncompleteGamma.chiSquaredTail(degreesOfFreedom, scores[feature]);
  }

  /**
   * All scores.
   *
   * @return a new array, by the index of the feature
   */
  public double[] scores() {
    return scores.clone();
  }

  /**
   * The degrees of freedom of the test.
   *
   * @return one less than there are labels, but at least 1
   */
  public int degreesOfFreedom() {
    return degreesOfFreedom;
  }

  @Override
  public String toString() {
    return "ChiSquared[" + scores.length + " features, " + degreesOfFreedom + " d.o.f.]";
  }
}
