package io.finemo.features.select;

import io.finemo.core.Labeled;
import io.finemo.core.SparseVector;
import io.finemo.core.TransformLearner;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Learns to weigh each feature by the log of how much more it occurs on one side: the naive Bayes
 * part of NB-SVM, whose other part is a linear model on the weighed features.
 *
 * <p>Wang and Manning 2012 (Baselines and Bigrams, Section 2.1): with p and q the sums of the rows
 * of each side plus alpha for each feature, the weight of a feature is r = ln((p / |p|<sub>1</sub>)
 * / (q / |q|<sub>1</sub>)), and x becomes x &middot; r by elements (Section 2.3). The number of
 * features, for each of which alpha is added, is one more than the greatest index in the training
 * rows.
 *
 * <p>Hint: their best results on short texts have {@link Values#PRESENCE} and alpha 1. Trap: r
 * looks at labels, so a cascade needs it afresh in each stage, with the stage's two sides.
 *
 * @param positives the labels of the positive side; all others are the other
 * @param alpha what is added to the sum of each feature, more than 0
 * @param values what counts, the values of the rows or only that there is one
 * @param <L> the type of the labels
 */
public record NbLogCountRatio<L>(Set<L> positives, double alpha, Values values)
    implements TransformLearner<SparseVector, SparseVector, L> {

  /** What of a row counts. */
  public enum Values {
    /** The values as they are, in the ratio and in what comes out: counts, or TF-IDF weights. */
    AS_GIVEN,
    /** 1 for every value in the ratio; what comes out are the values as they are, weighed. */
    PRESENCE_IN_RATIO,
    /** 1 for every value, in the ratio and in what comes out. */
    PRESENCE
  }

  /**
   * Checks the bounds and copies the set.
   *
   * @param positives the labels of the positive side, at least one
   * @param alpha what is added to the sum of each feature, more than 0 and finite
   * @param values what counts
   */
  public NbLogCountRatio {
    positives = Set.copyOf(positives);
    Objects.requireNonNull(values, "values");
    if (positives.isEmpty()) {
      throw new IllegalArgumentException("at least 1 label must be positive: 0 labels");
    }
    if (!(alpha > 0) || !Double.isFinite(alpha)) {
      throw new IllegalArgumentException("alpha must be more than 0 and finite: " + alpha);
    }
  }

  /**
   * Learns the weights.
   *
   * @param rows the training rows, at least one on each side, without negative values
   * @param seed not used
   * @return the weights
   * @throws IllegalArgumentException if a side has no rows, or a value is negative; the message has
   *     the index of the feature
   */
  @Override
  public LogCountRatios fit(List<Labeled<SparseVector, L>> rows, long seed) {
    int dimension = Rows.dimension(rows);
    double[][] sums = new double[2][dimension];
    int positiveRows = 0;
    for (int row = 0; row < rows.size(); row++) {
      boolean positive = positives.contains(rows.get(row).label());
      positiveRows += positive ? 1 : 0;
      add(rows.get(row).value(), row, sums[positive ? 1 : 0]);
    }
    if (positiveRows == 0 || positiveRows == rows.size()) {
      throw new IllegalArgumentException(
          "rows are needed with labels "
              + positives
              + " and without: "
              + positiveRows
              + " of "
              + rows.size()
              + " rows have them");
    }
    double norms = StrictMath.log(total(sums[1])) - StrictMath.log(total(sums[0]));
    double[] ratios = new double[dimension];
    for (int i = 0; i < dimension; i++) {
      ratios[i] = StrictMath.log(alpha + sums[1][i]) - StrictMath.log(alpha + sums[0][i]) - norms;
    }
    return new LogCountRatios(ratios, values == Values.PRESENCE);
  }

  private void add(SparseVector vector, int row, double[] sums) {
    for (int entry = 0; entry < vector.size(); entry++) {
      int feature = vector.indexAt(entry);
      double value = vector.valueAt(entry);
      if (value < 0) {
        throw Rows.negative("feature " + feature, value, row);
      }
      sums[feature] += values == Values.AS_GIVEN ? value : 1;
    }
  }

  private double total(double[] sums) {
    double total = alpha * sums.length;
    for (double sum : sums) {
      total += sum;
    }
    return total;
  }
}
