package io.finemo.classify;

import io.finemo.classify.calibrate.CalibrationMethod;
import io.finemo.classify.calibrate.Calibrator;
import io.finemo.classify.calibrate.Sigmoid;
import java.util.Arrays;

/**
 * The two calibrators of one task. The one to show is of the kind asked for. The one to rank by is
 * always a sigmoid: it puts the scores of any learner on one scale, so that stages can be
 * multiplied, and makes no ties, as isotonic plateaus do.
 */
record TaskCalibration(Calibrator shown, Sigmoid ranking) {

  static final TaskCalibration NONE = new TaskCalibration(Sigmoid.LOGISTIC, Sigmoid.LOGISTIC);

  /** Fits both on the scores of the rows that count. */
  static TaskCalibration fit(
      CalibrationMethod method, double[] scores, boolean[] counts, boolean[] outcomes) {
    double[] counted = new double[scores.length];
    boolean[] countedOutcomes = new boolean[scores.length];
    int size = 0;
    for (int row = 0; row < scores.length; row++) {
      if (counts[row]) {
        counted[size] = scores[row];
        countedOutcomes[size++] = outcomes[row];
      }
    }
    double[] s = Arrays.copyOf(counted, size);
    boolean[] o = Arrays.copyOf(countedOutcomes, size);
    return new TaskCalibration(method.fit(s, o), Sigmoid.fit(s, o));
  }
}
