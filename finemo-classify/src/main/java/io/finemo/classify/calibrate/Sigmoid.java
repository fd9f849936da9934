package io.finemo.classify.calibrate;

import io.finemo.core.ThreadSafe;
import java.util.Arrays;

/**
 * Platt scaling: {@code p = 1 / (1 + exp(-(slope * score + intercept)))}, fitted by maximum
 * likelihood with the smoothed targets of Platt (1999) and the Newton method of Lin, Lin and Weng
 * (2007, "A note on Platt's probabilistic outputs for support vector machines", Section 3).
 *
 * @param slope how steep, 0 or more: where the scores rank the wrong way, the calibrator is flat
 * @param intercept the log-odds at score 0
 */
@ThreadSafe
public record Sigmoid(double slope, double intercept) implements Calibrator {

  /** Takes scores for log-odds. */
  public static final Sigmoid LOGISTIC = new Sigmoid(1, 0);

  /** Log-odds of several stages are added up, and the sum must be finite to be ranked by. */
  private static final double LIMIT = 1e300;

  private static final int MAX_ITERATIONS = 100;
  private static final double RIDGE = 1e-12;
  private static final double TOLERANCE = 1e-8;

  /**
   * Checks the bounds.
   *
   * @param slope how steep, 0 or more
   * @param intercept the log-odds at score 0
   */
  public Sigmoid {
    if (!(slope >= 0) || !Double.isFinite(slope) || !Double.isFinite(intercept)) {
      throw new IllegalArgumentException(
          "slope must be at least 0 and both finite: " + slope + ", " + intercept);
    }
  }

  /**
   * Fits slope and intercept. Where scores are all equal, or rank the wrong way, they tell nothing:
   * the calibrator is flat, at the share {@code (positives + 1) / (rows + 2)}.
   *
   * @param scores the scores, finite
   * @param outcomes one for each score
   * @return the calibrator
   * @throws IllegalArgumentException if there are no scores, or not as many outcomes
   */
  public static Sigmoid fit(double[] scores, boolean[] outcomes) {
    CalibrationMethod.check(scores, outcomes);
    int positives = 0;
    for (boolean outcome : outcomes) {
      positives += outcome ? 1 : 0;
    }
    int negatives = outcomes.length - positives;
    double high = (positives + 1.0) / (positives + 2.0);
    double low = 1.0 / (negatives + 2.0);
    Sigmoid flat = new Sigmoid(0, StrictMath.log((positives + 1.0) / (negatives + 1.0)));
    if (Arrays.stream(scores).allMatch(score -> score == scores[0])) {
      return flat;
    }
    double slope = flat.slope();
    double intercept = flat.intercept();
    double loss = loss(scores, outcomes, high, low, slope, intercept);
    for (int iteration = 0; iteration < MAX_ITERATIONS; iteration++) {
      double gradientSlope = 0;
      double gradientIntercept = 0;
      double h11 = RIDGE;
      double h22 = RIDGE;
      double h21 = 0;
      for (int i = 0; i < scores.length; i++) {
        double p = logistic(slope * scores[i] + intercept);
        double difference = p - (outcomes[i] ? high : low);
        double curvature = p * (1 - p);
        gradientSlope += scores[i] * difference;
        gradientIntercept += difference;
        h11 += scores[i] * scores[i] * curvature;
        h21 += scores[i] * curvature;
        h22 += curvature;
      }
      if (Math.abs(gradientSlope) < TOLERANCE && Math.abs(gradientIntercept) < TOLERANCE) {
        break;
      }
      double determinant = h11 * h22 - h21 * h21;
      double stepSlope = -(h22 * gradientSlope - h21 * gradientIntercept) / determinant;
      double stepIntercept = -(h11 * gradientIntercept - h21 * gradientSlope) / determinant;
      double directional = gradientSlope * stepSlope + gradientIntercept * stepIntercept;
      double step = 1;
      double nextLoss = Double.POSITIVE_INFINITY;
      for (; step > 1e-10; step /= 2) {
        nextLoss =
            loss(
                scores,
                outcomes,
                high,
                low,
                slope + step * stepSlope,
                intercept + step * stepIntercept);
        if (nextLoss < loss + 1e-4 * step * directional) {
          break;
        }
      }
      if (step <= 1e-10 || !Double.isFinite(nextLoss)) {
        break;
      }
      slope += step * stepSlope;
      intercept += step * stepIntercept;
      loss = nextLoss;
    }
    return slope > 0 ? new Sigmoid(slope, intercept) : flat;
  }

  @Override
  public double probability(double score) {
    return logistic(logOdds(score));
  }

  private static double loss(
      double[] scores,
      boolean[] outcomes,
      double high,
      double low,
      double slope,
      double intercept) {
    double loss = 0;
    for (int i = 0; i < scores.length; i++) {
      double z = slope * scores[i] + intercept;
      // ln(1 + exp(z)) - target * z, without overflow.
      double softplus = Math.max(z, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(z)));
      loss += softplus - (outcomes[i] ? high : low) * z;
    }
    return loss;
  }

  /**
   * The calibrated log-odds of a score.
   *
   * @param score a score, finite
   * @return its log-odds, cut off at ±1e300
   */
  public double logOdds(double score) {
    return Math.max(-LIMIT, Math.min(LIMIT, slope * score + intercept));
  }

  private static double logistic(double z) {
    return 1 / (1 + StrictMath.exp(-z));
  }
}
