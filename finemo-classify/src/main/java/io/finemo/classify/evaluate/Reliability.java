package io.finemo.classify.evaluate;

import java.util.List;

/** How far probabilities are from what comes true. */
final class Reliability {
  private static final int BINS = 15;

  private Reliability() {}

  static <L> double brier(List<L> labels, List<Scored<L>> scored) {
    List<L> counted = labels.size() == 2 ? labels.subList(1, 2) : labels;
    double sum = 0;
    for (Scored<L> row : scored) {
      for (L label : counted) {
        double error = row.prediction().probability(label) - (label.equals(row.gold()) ? 1 : 0);
        sum += error * error;
      }
    }
    return sum / scored.size();
  }

  /** Guo et al. 2017, "On calibration of modern neural networks", equation 3. */
  static <L> double ece(List<L> labels, List<Scored<L>> scored) {
    double[] probabilities = new double[BINS];
    int[] right = new int[BINS];
    for (Scored<L> row : scored) {
      L label = labels.size() == 2 ? labels.get(1) : row.prediction().best();
      double probability = row.prediction().probability(label);
      int bin = Math.min(BINS - 1, (int) (probability * BINS));
      probabilities[bin] += probability;
      right[bin] += label.equals(row.gold()) ? 1 : 0;
    }
    double error = 0;
    for (int bin = 0; bin < BINS; bin++) {
      // |mean probability - share right| times the bin's rows, which cancel.
      error += Math.abs(probabilities[bin] - right[bin]);
    }
    return error / scored.size();
  }
}
