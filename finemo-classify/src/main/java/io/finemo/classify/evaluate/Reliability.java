package io.finemo.classify.evaluate;

import java.util.List;

/** How far probabilities are from what comes true. */
final class Reliability {
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

  /** Of two labels, that of the second; of more, that of the most probable one. */
  static <L> double ece(List<L> labels, List<Scored<L>> scored) {
    double[] probabilities = new double[scored.size()];
    boolean[] right = new boolean[probabilities.length];
    for (int row = 0; row < probabilities.length; row++) {
      Scored<L> said = scored.get(row);
      L label = labels.size() == 2 ? labels.get(1) : said.prediction().best();
      probabilities[row] = said.prediction().probability(label);
      right[row] = label.equals(said.gold());
    }
    return ReliabilityTable.of(probabilities, right, ReliabilityTable.USUAL_BINS).ece();
  }
}
