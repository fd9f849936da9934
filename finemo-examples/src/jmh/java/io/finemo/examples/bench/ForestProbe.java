package io.finemo.examples.bench;

import io.finemo.classify.StageLearner;
import io.finemo.classify.StageModel;
import io.finemo.classify.forest.ForestSpec;
import io.finemo.classify.forest.ForestStage;
import io.finemo.classify.weka.WekaStage;
import io.finemo.core.Labeled;
import io.finemo.core.SparseVector;
import io.finemo.examples.gold.AreaUnderCurve;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import weka.classifiers.trees.RandomForest;

/**
 * Measures one forest in a process of its own, from a cold start. Arguments: {@code finemo} or
 * {@code weka}, the matrix, the number of trees, the seed. Prints, as {@code forest_peer.py} does,
 * seconds and CPU seconds of a fit on all rows, then the AUC on the last 1,000 rows by a fit on the
 * others, and the latency of one row in microseconds at the 50th and 99th percentile. Of Weka's
 * forest, which would take too long, only the fit is measured.
 */
final class ForestProbe {
  private static final int HELD_OUT = 1000;
  private static final int ROUNDS = 30;

  private ForestProbe() {}

  public static void main(String[] args) throws IOException {
    List<Labeled<SparseVector, Boolean>> rows = ForestMatrix.read(Path.of(args[1]));
    int trees = Integer.parseInt(args[2]);
    long seed = Long.parseLong(args[3]);
    boolean weka = args[0].equals("weka");
    StageLearner<SparseVector> stage =
        weka
            ? new WekaStage(() -> wekaForest(trees))
            : new ForestStage(ForestSpec.randomForest().withTrees(trees));
    double cpu = Measures.processorSeconds();
    long wall = System.nanoTime();
    stage.fit(rows, seed);
    List<Double> figures = new ArrayList<>();
    figures.add((System.nanoTime() - wall) / 1e9);
    figures.add(Measures.processorSeconds() - cpu);
    if (!weka) {
      int cut = rows.size() - HELD_OUT;
      StageModel<SparseVector> model = stage.fit(rows.subList(0, cut), seed);
      figures.addAll(heldOut(model, rows.subList(cut, rows.size())));
    }
    System.out.println(String.join(" ", figures.stream().map(String::valueOf).toList()));
  }

  private static RandomForest wekaForest(int trees) {
    RandomForest forest = new RandomForest();
    forest.setNumIterations(trees);
    return forest;
  }

  private static List<Double> heldOut(
      StageModel<SparseVector> model, List<Labeled<SparseVector, Boolean>> rows) {
    double[] scores = new double[rows.size()];
    long[] nanos = new long[rows.size()];
    for (int round = 0; round < ROUNDS; round++) {
      for (int row = 0; row < scores.length; row++) {
        SparseVector vector = rows.get(row).value();
        long start = System.nanoTime();
        scores[row] = model.score(vector);
        nanos[row] = System.nanoTime() - start;
      }
    }
    Arrays.sort(nanos);
    return List.of(
        auc(scores, rows), nanos[nanos.length / 2] / 1e3, nanos[nanos.length * 99 / 100] / 1e3);
  }

  private static double auc(double[] scores, List<Labeled<SparseVector, Boolean>> rows) {
    return AreaUnderCurve.of(scores(scores, rows, true), scores(scores, rows, false));
  }

  private static double[] scores(
      double[] scores, List<Labeled<SparseVector, Boolean>> rows, boolean label) {
    return IntStream.range(0, scores.length)
        .filter(row -> rows.get(row).label() == label)
        .mapToDouble(row -> scores[row])
        .toArray();
  }
}
