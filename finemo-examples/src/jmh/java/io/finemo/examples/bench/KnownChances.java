package io.finemo.examples.bench;

import io.finemo.classify.Calibration;
import io.finemo.classify.DecisionModel;
import io.finemo.classify.FlatLearner;
import io.finemo.classify.certify.CalibratedDepth.Attained;
import io.finemo.classify.certify.DepthAim;
import io.finemo.classify.evaluate.Scored;
import io.finemo.core.Labeled;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;

/**
 * Rows whose scores are even in [0, 1], or in one of so many equal steps, and whose chance of being
 * right is known from the score.
 *
 * @param name the chance in words
 * @param chance of being right by score
 * @param levels how many different scores, 0 for any number
 * @param rows how many rows calibrate
 * @param aim the target precision
 */
record KnownChances(String name, DoubleUnaryOperator chance, int levels, int rows, double aim) {
  static final int RUNS = 2000;
  static final List<KnownChances> ALL =
      List.of(
          new KnownChances(".2 + .78 s", s -> .2 + .78 * s, 0, 1000, .8),
          new KnownChances(".2 + .78 s", s -> .2 + .78 * s, 0, 1000, .9),
          new KnownChances(".2 + .78 s, 10 different scores", s -> .2 + .78 * s, 10, 1000, .8),
          new KnownChances(".2 + .78 s, 3 different scores", s -> .2 + .78 * s, 3, 300, .6),
          new KnownChances(".2 + .78 s", s -> .2 + .78 * s, 0, 60, .8),
          new KnownChances(".8 above .7, .1 below", s -> s > .7 ? .8 : .1, 0, 1500, .78),
          new KnownChances("just below .8 everywhere", s -> .8 - 1e-6, 0, 1000, .8),
          new KnownChances("just below .8, 7 different scores", s -> .8 - 1e-6, 7, 1000, .8),
          new KnownChances(".6 s: out of reach", s -> .6 * s, 0, 1000, .8));

  private static final int STEPS = 5000;

  /** How many runs were certified, and how many of those wrongly. */
  record Outcome(int certified, int violations) {}

  Outcome run(Random random) {
    DecisionModel<Double, String> model =
        new FlatLearner<Double, String>(
                List.of("no", "yes"), (rows, seed) -> score -> score, Calibration.none(), 0)
            .fit(List.of(new Labeled<>(0.0, "no"), new Labeled<>(1.0, "yes")), 1);
    DepthAim<String> target = DepthAim.targetPrecision("yes", aim).withConfidence(.95);
    int certified = 0;
    int violations = 0;
    for (int run = 0; run < RUNS; run++) {
      List<Scored<String>> drawn = new ArrayList<>(rows);
      for (int row = 0; row < rows; row++) {
        double score = score(random.nextDouble());
        boolean right = random.nextDouble() < chance.applyAsDouble(score);
        drawn.add(new Scored<>(right ? "yes" : "no", model.predict(score)));
      }
      if (target.choose(drawn) instanceof Attained attained) {
        certified++;
        violations += precisionAbove(attained.depth().threshold()) < aim ? 1 : 0;
      }
    }
    return new Outcome(certified, violations);
  }

  private double precisionAbove(double threshold) {
    double sum = 0;
    int counted = 0;
    for (int step = 0; step < STEPS; step++) {
      double score = score((step + 0.5) / STEPS);
      if (score > threshold) {
        sum += chance.applyAsDouble(score);
        counted++;
      }
    }
    return sum / counted;
  }

  private double score(double even) {
    return levels == 0 ? even : Math.floor(even * levels) / levels;
  }
}
