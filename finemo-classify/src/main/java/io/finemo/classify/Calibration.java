package io.finemo.classify;

import io.finemo.classify.calibrate.CalibrationMethod;
import java.util.Objects;

/**
 * How a model's scores become probabilities: by a calibrator fitted on out-of-fold scores, those
 * that a model trained without a row gives to that row.
 *
 * @param method the calibrator
 * @param folds how many folds make the out-of-fold scores, 2 or more; not used by {@link
 *     CalibrationMethod#NONE}
 */
public record Calibration(CalibrationMethod method, int folds) {

  /**
   * Checks the bounds.
   *
   * @param method the calibrator
   * @param folds how many folds, 2 or more
   */
  public Calibration {
    Objects.requireNonNull(method, "method");
    if (folds < 2) {
      throw new IllegalArgumentException("folds of calibration must be at least 2: " + folds);
    }
  }

  /**
   * Platt scaling on scores of 5 folds: good from a hundred rows on.
   *
   * @return the calibration
   */
  public static Calibration sigmoid() {
    return new Calibration(CalibrationMethod.SIGMOID, 5);
  }

  /**
   * Isotonic regression on scores of 5 folds: for a thousand rows or more in each stage; fewer are
   * warned of.
   *
   * @return the calibration
   */
  public static Calibration isotonic() {
    return new Calibration(CalibrationMethod.ISOTONIC, 5);
  }

  /**
   * Takes scores for log-odds: no folds, a sixth of the time, probabilities not to be trusted.
   *
   * @return the calibration
   */
  public static Calibration none() {
    return new Calibration(CalibrationMethod.NONE, 2);
  }

  boolean needsScores() {
    return method != CalibrationMethod.NONE;
  }
}
