package io.finemo.classify.linear;

import io.finemo.classify.LinearModel;
import io.finemo.classify.StageLearner;
import io.finemo.classify.internal.StageRows;
import io.finemo.core.Labeled;
import io.finemo.core.SparseVector;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/**
 * A stage learnt by averaged stochastic gradient descent (Polyak and Juditsky 1992; Bottou 2012,
 * "Stochastic Gradient Descent Tricks", Section 5), kept as a {@link LinearModel}.
 *
 * <p>It goes towards the minimum of {@code |w|^2 / 2 + cost * sum of losses}, which divided by cost
 * and the number of rows n is {@code lambda |w|^2 / 2 + mean loss} with {@code lambda = 1 / (cost
 * n)}. Rows come in an order drawn anew for each epoch. The rate of step t is {@code r / (1 +
 * lambda r t)^0.75}, where r is one over the mean squared length of the rows, bias included; the
 * weights shrink by {@code 1 / (1 + lambda rate)}, the implicit step, which no cost can upset. The
 * result is the mean of the weights over all epochs but the first, which is still far off. The bias
 * does not shrink.
 *
 * <p>An epoch takes time in the entries of the rows, however many features there are.
 *
 * @param loss the loss function
 * @param cost the weight of a training error against the length of the weights, more than 0;
 *     smaller regularises more
 * @param epochs how many times each row is learnt from, 1 or more
 */
public record GradientDescentStage(Loss loss, double cost, int epochs)
    implements StageLearner<SparseVector> {
  private static final int USUAL_EPOCHS = 20;
  private static final double RATE_POWER = 0.75;

  /**
   * Checks the bounds.
   *
   * @param loss the loss function
   * @param cost the weight of a training error, more than 0
   * @param epochs how many times each row is learnt from, 1 or more
   */
  public GradientDescentStage {
    Objects.requireNonNull(loss, "loss");
    if (!(cost > 0) || !Double.isFinite(cost)) {
      throw new IllegalArgumentException("cost must be more than 0 and finite: " + cost);
    }
    if (epochs < 1) {
      throw new IllegalArgumentException("epochs must be at least 1: " + epochs);
    }
  }

  /**
   * Logistic regression in 20 epochs.
   *
   * @param cost the weight of a training error, more than 0
   * @return the stage
   */
  public static GradientDescentStage logistic(double cost) {
    return new GradientDescentStage(Loss.LOGISTIC, cost, USUAL_EPOCHS);
  }

  /**
   * A linear support vector machine in 20 epochs.
   *
   * @param cost the weight of a training error, more than 0
   * @return the stage
   */
  public static GradientDescentStage hinge(double cost) {
    return new GradientDescentStage(Loss.HINGE, cost, USUAL_EPOCHS);
  }

  /**
   * Learns the weights.
   *
   * @param rows the rows that reach the stage
   * @param seed the source of the order of the rows
   * @return a linear model; scores are log-odds or margins
   * @throws IllegalArgumentException unless there are rows on both sides, with finite lengths
   */
  @Override
  public LinearModel fit(List<Labeled<SparseVector, Boolean>> rows, long seed) {
    StageRows.checkSides(rows);
    AveragedWeights weights = new AveragedWeights(StageRows.dimension(rows));
    double lambda = 1 / (cost * rows.size());
    double first = 1 / meanSquaredLength(rows);
    List<Labeled<SparseVector, Boolean>> order = new ArrayList<>(rows);
    Random random = new Random(seed);
    long steps = 0;
    for (int epoch = 0; epoch < epochs; epoch++) {
      Collections.shuffle(order, random);
      if (epoch == 1) {
        weights.restartMean();
      }
      for (Labeled<SparseVector, Boolean> row : order) {
        double rate = first / StrictMath.pow(1 + lambda * first * steps++, RATE_POWER);
        double side = row.label() ? 1 : -1;
        double margin = side * weights.score(row.value());
        weights.step(row.value(), rate * side * loss.pull(margin), 1 / (1 + rate * lambda));
      }
    }
    return weights.mean();
  }

  private static double meanSquaredLength(List<Labeled<SparseVector, Boolean>> rows) {
    double sum = 0;
    for (Labeled<SparseVector, Boolean> row : rows) {
      for (int entry = 0; entry < row.value().size(); entry++) {
        sum += row.value().valueAt(entry) * row.value().valueAt(entry);
      }
    }
    if (!Double.isFinite(sum)) {
      throw new IllegalArgumentException("the squared lengths of the rows must be finite: " + sum);
    }
    return 1 + sum / rows.size();
  }

  /** The loss function. */
  public enum Loss {
    /** {@code ln(1 + exp(-margin))}: scores are log-odds. */
    LOGISTIC {
      @Override
      double pull(double margin) {
        return 1 / (1 + StrictMath.exp(margin));
      }
    },
    /** {@code max(0, 1 - margin)}: scores are margins. */
    HINGE {
      @Override
      double pull(double margin) {
        return margin < 1 ? 1 : 0;
      }
    };

    /** How fast the loss falls as the margin grows: the negative derivative. */
    abstract double pull(double margin);
  }
}
