package io.finemo.examples.pipeline;

import io.finemo.classify.Calibration;
import io.finemo.classify.CascadeLearner;
import io.finemo.classify.Depth;
import io.finemo.classify.FlatLearner;
import io.finemo.classify.FlatModel;
import io.finemo.classify.FoldPlan;
import io.finemo.classify.Pipeline;
import io.finemo.classify.StageLearner;
import io.finemo.classify.calibrate.CalibrationMethod;
import io.finemo.classify.certify.CertifyingLearner;
import io.finemo.classify.certify.DepthAim;
import io.finemo.classify.forest.ForestSpec;
import io.finemo.classify.forest.ForestStage;
import io.finemo.classify.weka.LibLinearStage;
import io.finemo.core.FinancialEmotion;
import io.finemo.core.Labeled;
import io.finemo.core.Learner;
import io.finemo.core.MarketSentiment;
import io.finemo.core.SparseVector;
import io.finemo.core.text.AnalyzedPost;
import io.finemo.features.Counter;
import io.finemo.features.FeatureSpec;
import io.finemo.features.NgramSpec;
import io.finemo.features.select.FeatureSelection;
import io.finemo.features.select.SelectKBest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tiny models of every kind that files keep, beside the one of {@link GoldenModel}. Their files are
 * kept for ever and never written again. Only when a kind of part or stage gets a new version is
 * {@link #main} run once, with the folder of the test resources and a new ending of the names.
 */
final class GoldenVariants {
  static final String ENDING = "-2";

  private static final Task<FinancialEmotion> OPPORTUNITY = new Task.Opportunity();
  private static final long SEED = 42;
  private static final FeatureSpec FEATURES =
      new FeatureSpec(
          List.of(NgramSpec.words(1, 1)),
          Set.of(Counter.CASHTAG, Counter.EXCLAMATION, Counter.EMOJI, Counter.POS_PERC));

  private GoldenVariants() {}

  /** Writes files and predictions of a new version into the folder given. */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    for (Map.Entry<String, SavedModel<?>> model : models().entrySet()) {
      String name = "golden-" + model.getKey() + ENDING;
      model.getValue().write(folder.resolve(name + ".finemo"));
      Files.write(folder.resolve(name + ".tsv"), lines(model.getValue()));
    }
  }

  /** What a model says of each post, every digit of it. */
  static List<String> lines(SavedModel<?> saved) throws IOException {
    List<String> lines = new ArrayList<>();
    for (Labeled<AnalyzedPost, FinancialEmotion> row : GoldenModel.rows(saved.preparation())) {
      lines.add(saved.model().predict(row.value()) + "\t" + row.value().post().text());
    }
    return lines;
  }

  static Map<String, SavedModel<?>> models() throws IOException {
    Preparation preparation = GoldenModel.train().preparation();
    List<Labeled<AnalyzedPost, FinancialEmotion>> rows = GoldenModel.rows(preparation);
    Training training = Training.of(OPPORTUNITY, rows, SEED);
    ForestStage forest = new ForestStage(ForestSpec.randomForest().withTrees(3).withMaxDepth(4));
    StageLearner<SparseVector> selected =
        LibLinearStage.logistic(3)
            .behind(new SelectKBest<Boolean>(10)::fit, FeatureSelection::restore);
    Map<String, SavedModel<?>> models = new LinkedHashMap<>();
    Map.of(
            "sigmoid", cascade(LibLinearStage.logistic(3), CalibrationMethod.SIGMOID),
            "isotonic", cascade(LibLinearStage.logistic(3), CalibrationMethod.ISOTONIC),
            "forest", cascade(forest, CalibrationMethod.NONE),
            "selected", cascade(selected, CalibrationMethod.NONE))
        .forEach(
            (name, learner) ->
                models.put(
                    name,
                    new SavedModel<>(OPPORTUNITY, learner.fit(rows, SEED), preparation, training)));
    models.put("certified", certified(rows, preparation, training));
    models.put("flat", flat(rows, preparation));
    return models;
  }

  private static Learner<AnalyzedPost, FinancialEmotion, OpportunityModel> cascade(
      StageLearner<SparseVector> stage, CalibrationMethod method) {
    CascadeLearner<SparseVector, FinancialEmotion> cascade =
        CascadeLearner.<SparseVector, FinancialEmotion>builder()
            .stage("neutral", Set.of(FinancialEmotion.NEUTRAL), stage)
            .stage("negative", Set.of(FinancialEmotion.NEGATIVE_AWARENESS), stage)
            .stage("positive", Set.of(FinancialEmotion.POSITIVE_STATEMENT), stage)
            .target(FinancialEmotion.OPPORTUNITY)
            .calibration(new Calibration(method, 5))
            .depth(Depth.path(0.3))
            .build();
    var both = cascade.over(FEATURES.<FinancialEmotion>learner());
    return (rows, seed) -> OpportunityModel.of(both.fit(rows, seed));
  }

  private static SavedModel<FinancialEmotion> certified(
      List<Labeled<AnalyzedPost, FinancialEmotion>> rows,
      Preparation preparation,
      Training training) {
    var trained =
        new CertifyingLearner<>(
                cascade(LibLinearStage.logistic(3), CalibrationMethod.NONE),
                FoldPlan.stratified(2),
                DepthAim.maximumPrecisionWithRecall(FinancialEmotion.OPPORTUNITY, 0.5),
                OpportunityModel::withDepth)
            .fit(rows, SEED);
    return new SavedModel<>(OPPORTUNITY, trained.model(), preparation, training)
        .certifiedBy(trained.depth());
  }

  /** Bearish, neutral and bullish. */
  private static SavedModel<MarketSentiment> flat(
      List<Labeled<AnalyzedPost, FinancialEmotion>> rows, Preparation preparation) {
    Task<MarketSentiment> task = new Task.Sentiment();
    List<Labeled<AnalyzedPost, MarketSentiment>> sentiments =
        rows.stream().map(row -> new Labeled<>(row.value(), sentiment(row.label()))).toList();
    Pipeline<AnalyzedPost, SparseVector, MarketSentiment, FlatModel<SparseVector, MarketSentiment>>
        pipeline =
            new FlatLearner<SparseVector, MarketSentiment>(
                    List.of(MarketSentiment.values()),
                    LibLinearStage.logistic(3),
                    new Calibration(CalibrationMethod.SIGMOID, 2),
                    0.4)
                .over(FEATURES.<MarketSentiment>learner())
                .fit(sentiments, SEED);
    return new SavedModel<>(
        task, FlatPostModel.of(pipeline), preparation, Training.of(task, sentiments, SEED));
  }

  private static MarketSentiment sentiment(FinancialEmotion emotion) {
    return switch (emotion) {
      case NEUTRAL -> MarketSentiment.NEUTRAL;
      case NEGATIVE_AWARENESS -> MarketSentiment.BEARISH;
      default -> MarketSentiment.BULLISH;
    };
  }
}
