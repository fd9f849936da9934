package io.finemo.classify;

import io.finemo.classify.calibrate.CalibrationMethod;
import io.finemo.classify.calibrate.Calibrator;
import io.finemo.classify.calibrate.Sigmoid;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The calibrators of all stages, and the last one, that of the whole path. */
record CascadeCalibration(List<TaskCalibration> stages, Calibrator path) {

  static CascadeCalibration none(int stages) {
    return new CascadeCalibration(
        Collections.nCopies(stages, TaskCalibration.NONE), Sigmoid.LOGISTIC);
  }

  /**
   * Fits each stage on the rows whose gold label reaches it, and the path on all rows: the product
   * of stage probabilities takes stages for independent, which they are not.
   */
  static <T, L> CascadeCalibration fit(
      CalibrationMethod method,
      List<BinaryTask<T, L>> tasks,
      Set<L> targets,
      List<L> gold,
      FittedTasks<?, T> outOfFold) {
    int rows = gold.size();
    double[] path = new double[rows];
    Map<String, Integer> points = new LinkedHashMap<>();
    TaskCalibration[] stages = new TaskCalibration[tasks.size()];
    for (int stage = 0; stage < stages.length; stage++) {
      double[] scores = outOfFold.outOfFold(stage);
      boolean[] reaches = flags(gold, tasks.get(stage).reaching());
      points.put(tasks.get(stage).name(), count(reaches));
      boolean[] goesOn = flags(gold, tasks.get(stage).positive());
      stages[stage] = TaskCalibration.fit(method, scores, reaches, goesOn);
      for (int row = 0; row < rows; row++) {
        double logOdds = stages[stage].ranking().logOdds(scores[row]);
        path[row] += LogOdds.logProbability(logOdds);
      }
    }
    for (int row = 0; row < rows; row++) {
      path[row] = LogOdds.ofLog(path[row]);
    }
    points.put("the path", rows);
    FewPoints.warn(method, points);
    return new CascadeCalibration(List.of(stages), method.fit(path, flags(gold, targets)));
  }

  private static int count(boolean[] flags) {
    int count = 0;
    for (boolean flag : flags) {
      count += flag ? 1 : 0;
    }
    return count;
  }

  private static <L> boolean[] flags(List<L> gold, Set<L> labels) {
    boolean[] flags = new boolean[gold.size()];
    for (int row = 0; row < flags.length; row++) {
      flags[row] = labels.contains(gold.get(row));
    }
    return flags;
  }
}
