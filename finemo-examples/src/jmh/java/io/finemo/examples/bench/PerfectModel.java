package io.finemo.examples.bench;

import io.finemo.classify.evaluate.ReliabilityTable;
import io.finemo.classify.evaluate.Scored;
import java.util.List;
import java.util.Random;

/** What probabilities would show if outcomes were drawn from them. */
final class PerfectModel {
  private static final int DRAWS = 200;

  private PerfectModel() {}

  /** The mean expected calibration error: no less can be hoped for of so many rows. */
  static <L> double ece(L label, List<Scored<L>> scored, long seed) {
    double[] probabilities =
        scored.stream().mapToDouble(row -> row.prediction().probability(label)).toArray();
    Random random = new Random(seed);
    double sum = 0;
    for (int draw = 0; draw < DRAWS; draw++) {
      boolean[] outcomes = new boolean[probabilities.length];
      for (int row = 0; row < outcomes.length; row++) {
        outcomes[row] = random.nextDouble() < probabilities[row];
      }
      sum += ReliabilityTable.of(probabilities, outcomes, ReliabilityTable.USUAL_BINS).ece();
    }
    return sum / DRAWS;
  }
}
