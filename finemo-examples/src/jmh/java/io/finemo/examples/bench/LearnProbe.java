package io.finemo.examples.bench;

import io.finemo.classify.Calibration;
import io.finemo.classify.CascadeLearner;
import io.finemo.classify.Depth;
import io.finemo.classify.StackedCascade;
import io.finemo.classify.StageLearner;
import io.finemo.classify.weka.LibLinearStage;
import io.finemo.core.FinancialEmotion;
import io.finemo.core.Labeled;
import io.finemo.core.SparseVector;
import io.finemo.core.text.AnalyzedPost;
import io.finemo.examples.measure.MedianRange;
import io.finemo.features.FeatureExtractor;
import io.finemo.preprocess.Preprocessor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What {@code speed_peer.py steps} measures of scikit-learn: seconds to learn features, to make
 * them, to learn three logistic stages without calibration, to judge all posts; in front of them
 * those of preprocessing, which the peer has not; behind them the number of posts and features.
 * Argument: the folder of data.
 */
public final class LearnProbe {
  private static final int WARM_UPS = 2;
  private static final int ROUNDS = 3;
  private static final int STEPS = 5;

  private LearnProbe() {}

  /** Measures and prints a line. */
  public static void main(String[] args) throws IOException {
    List<Labeled<AnalyzedPost, FinancialEmotion>> rows =
        EvaluationSet.opportunities().get(0).rows(Path.of(args[0]));
    double[][] seconds = new double[STEPS][ROUNDS];
    int features = 0;
    for (int round = -WARM_UPS; round < ROUNDS; round++) {
      double[] laps = new double[STEPS];
      features = round(rows, laps);
      for (int step = 0; step < STEPS && round >= 0; step++) {
        seconds[step][round] = laps[step];
      }
    }
    StringBuilder line = new StringBuilder();
    for (double[] step : seconds) {
      line.append(String.format(Locale.ROOT, "%.4f ", MedianRange.of(step).median()));
    }
    System.out.println(line + "" + rows.size() + " " + features);
  }

  private static int round(List<Labeled<AnalyzedPost, FinancialEmotion>> rows, double[] laps) {
    long start = System.nanoTime();
    Preprocessor preprocessor = Preprocessor.standard();
    List<Labeled<AnalyzedPost, FinancialEmotion>> posts =
        rows.stream().map(row -> row.map(post -> preprocessor.analyze(post.post()))).toList();
    start = lap(start, laps, 0);
    FeatureExtractor extractor =
        VectorizerSettings.TFIDF.spec().<FinancialEmotion>learner().fit(posts, 1);
    start = lap(start, laps, 1);
    List<Labeled<SparseVector, FinancialEmotion>> vectors =
        posts.stream().map(post -> post.<SparseVector>map(extractor)).toList();
    start = lap(start, laps, 2);
    StageLearner<SparseVector> stage = LibLinearStage.logistic(3);
    StackedCascade<SparseVector, FinancialEmotion> cascade =
        CascadeLearner.<SparseVector, FinancialEmotion>builder()
            .stage("neutral", Set.of(FinancialEmotion.NEUTRAL), stage)
            .stage("negative", Set.of(FinancialEmotion.NEGATIVE_AWARENESS), stage)
            .stage("positive", Set.of(FinancialEmotion.POSITIVE_STATEMENT), stage)
            .target(FinancialEmotion.OPPORTUNITY)
            .calibration(Calibration.none())
            .depth(Depth.path(0.5))
            .build()
            .fit(vectors, 1);
    start = lap(start, laps, 3);
    int decided = 0;
    for (Labeled<SparseVector, FinancialEmotion> vector : vectors) {
      decided += cascade.predict(vector.value()).best() == FinancialEmotion.OPPORTUNITY ? 1 : 0;
    }
    lap(start, laps, 4);
    if (decided == 0) {
      throw new IllegalStateException("no post is an opportunity");
    }
    return extractor.size();
  }

  private static long lap(long start, double[] laps, int step) {
    long now = System.nanoTime();
    laps[step] = (now - start) / 1e9;
    return now;
  }
}
