package io.finemo.examples.bench;

import io.finemo.classify.evaluate.CrossValidation;
import io.finemo.classify.evaluate.Evaluation;
import io.finemo.classify.evaluate.Scored;
import io.finemo.classify.evaluate.TargetEvaluation;
import io.finemo.core.FinancialEmotion;
import io.finemo.core.Labeled;
import io.finemo.core.MarketSentiment;
import io.finemo.core.text.AnalyzedPost;
import io.finemo.examples.pipeline.ModelSpec;
import io.finemo.examples.pipeline.Task;
import io.finemo.preprocess.Preprocessor;
import io.finemo.preprocess.step.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A public data set and how models are cross-validated on it.
 *
 * @param file below the folder of data
 * @param text the column of the text
 * @param label the column of the label
 * @param folds how many folds
 * @param task what is learnt
 * @param language the language of all posts; empty if posts tell it themselves
 */
record EvaluationSet<L>(
    String file, String text, String label, int folds, Task<L> task, Optional<Language> language) {

  /** The four classes: the labels annotated for finemo first, then the Spanish, then proxies. */
  static List<EvaluationSet<FinancialEmotion>> opportunities() {
    return List.of(
        opportunity("stockemotions/opportunity-gold.csv", Optional.empty()),
        opportunity("finances/opportunity-gold.csv", Optional.of(Language.SPANISH)),
        opportunity("stockemotions/opportunity-table4.csv", Optional.empty()),
        opportunity("stockemotions/opportunity-all.csv", Optional.empty()));
  }

  private static EvaluationSet<FinancialEmotion> opportunity(
      String file, Optional<Language> language) {
    return new EvaluationSet<>(file, "text", "label", 10, new Task.Opportunity(), language);
  }

  /** Authors' tags. */
  static EvaluationSet<MarketSentiment> bullish() {
    return new EvaluationSet<>(
        "stockemotions/train.csv",
        "original",
        "senti_label",
        10,
        new Task.Sentiment(),
        Optional.empty());
  }

  /** Messages of the same kind, which nothing is learnt from. */
  static EvaluationSet<MarketSentiment> bullishHeldOut() {
    EvaluationSet<MarketSentiment> learnt = bullish();
    return new EvaluationSet<>(
        "stockemotions/val.csv",
        learnt.text,
        learnt.label,
        learnt.folds,
        learnt.task,
        learnt.language);
  }

  /** The sets of opportunities whose probabilities are looked at. */
  static List<EvaluationSet<FinancialEmotion>> calibrated() {
    return List.of(opportunities().get(0), opportunities().get(3));
  }

  /** Three classes each. */
  static List<EvaluationSet<String>> threeClasses() {
    return List.of(
        new EvaluationSet<>(
            "tfns/train.csv", "text", "label", 5, new Task.Labels(), Optional.empty()),
        new EvaluationSet<>(
            "finances/train.csv",
            "text",
            "target_sentiment",
            5,
            new Task.Labels(),
            Optional.of(Language.SPANISH)));
  }

  /** The labelled posts, in the order of the file. */
  List<Labeled<AnalyzedPost, L>> rows(Path data) throws IOException {
    Preprocessor preprocessor =
        language.map(Preprocessor::forLanguage).orElseGet(Preprocessor::standard);
    return LabeledFile.read(task, data.resolve(file), text, label, preprocessor);
  }

  /** What models that have not seen a row say of it, in the order of the file. */
  List<Scored<L>> scored(Path data, ModelSpec spec, long seed) throws IOException {
    System.err.println(file + ": " + spec.preset() + ", " + spec.calibration().method());
    List<Labeled<AnalyzedPost, L>> rows = rows(data);
    List<L> labels = task.labels(rows.stream().map(Labeled::label).toList());
    return CrossValidation.run(task.learner(spec, labels), rows, folds, seed, done -> {});
  }

  /** The common measures. */
  Evaluation<L> evaluation(List<Scored<L>> scored) {
    return Evaluation.of(task.labels(scored.stream().map(Scored::gold).toList()), scored);
  }

  /** How well one label is found. */
  TargetEvaluation<L> target(L target, List<Scored<L>> scored) {
    return TargetEvaluation.of(target, task.tolerances(target), scored);
  }
}
