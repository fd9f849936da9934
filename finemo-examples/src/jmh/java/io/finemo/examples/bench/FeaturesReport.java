package io.finemo.examples.bench;

import io.finemo.classify.evaluate.CrossValidation;
import io.finemo.classify.evaluate.Evaluation;
import io.finemo.classify.evaluate.Scored;
import io.finemo.classify.evaluate.ShownMeasures;
import io.finemo.classify.evaluate.TargetEvaluation;
import io.finemo.core.FinancialEmotion;
import io.finemo.core.Labeled;
import io.finemo.core.text.AnalyzedPost;
import io.finemo.examples.gold.Polarity;
import io.finemo.examples.pipeline.ModelPreset;
import io.finemo.examples.pipeline.ModelSpec;
import io.finemo.examples.pipeline.Task;
import io.finemo.features.FeatureGroup;
import io.finemo.features.FeatureSpec;
import io.finemo.preprocess.Preprocessor;
import io.finemo.preprocess.step.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Writes {@code docs/features.md}: what each group of features adds, how well the lexica rank
 * without training, and how fast features are beside scikit-learn. Arguments: the folder of data,
 * the file to write.
 */
public final class FeaturesReport {
  private static final long SEED = 42;
  private static final int FOLDS = 10;

  private final Path data;
  private final Markdown report = new Markdown();

  private FeaturesReport(Path data) {
    this.data = data;
  }

  /** Measures everything and writes the report. */
  public static void main(String[] args) throws IOException, RunnerException, InterruptedException {
    if (args.length != 2) {
      throw new IllegalArgumentException("arguments: DATA FILE");
    }
    Path file = ReportFile.begin(args[1]);
    FeaturesReport report = new FeaturesReport(Path.of(args[0]));
    report.introduction();
    report.ablation();
    report.lexica();
    report.speed();
    Files.writeString(file, report.report.toString());
  }

  private void introduction() {
    report
        .paragraph("# Features: what they add, how fast they are")
        .paragraph(
            "Made by one command, in which `DATA` is the folder described in the README under *Tests"
                + " on real data*; the last part needs Debian's `python3-sklearn`:")
        .paragraph(
            "```\nmvn -q -pl finemo-examples -am -Pbench test-compile exec:exec"
                + " -Dbench.main=io.finemo.examples.bench.FeaturesReport"
                + " \"-Dbench=DATA ../docs/features.md\"\n```")
        .paragraph(
            "Seed "
                + SEED
                + ", "
                + FOLDS
                + "-fold, logistic regression. JDK "
                + Runtime.version()
                + ", a shared machine.");
  }

  private void ablation() throws IOException {
    report
        .heading("What each group adds")
        .paragraph(
            "*Basic* is the paper's basic set, n-grams alone; *paper* is Table III of the paper, *all*"
                + " what finemo takes by itself. Posts of StockEmotions carry **proxy labels** derived"
                + " from emotions and tags; read them as a comparison of features, nothing else. The"
                + " standard error of precision at 10 % recall is about .035.");
    List<List<String>> opportunities = new ArrayList<>();
    opportunities.add(
        List.of("features", "average precision", "precision at 10 % recall", "tau1", "tau2"));
    List<Labeled<AnalyzedPost, FinancialEmotion>> posts =
        LabeledFile.read(
            new Task.Opportunity(),
            data.resolve("stockemotions/opportunity-table4.csv"),
            "text",
            "label",
            Preprocessor.standard());
    List<List<String>> headlines = new ArrayList<>();
    headlines.add(List.of("features", "accuracy", "macro-F1"));
    List<Labeled<AnalyzedPost, String>> targets =
        LabeledFile.read(
            new Task.Labels(),
            data.resolve("finances/train.csv"),
            "text",
            "target_sentiment",
            Preprocessor.forLanguage(Language.SPANISH));
    for (Map.Entry<String, FeatureSpec> variant : variants().entrySet()) {
      opportunities.add(opportunity(variant.getKey(), variant.getValue(), posts));
      headlines.add(headline(variant.getKey(), variant.getValue(), targets));
    }
    report
        .paragraph("`stockemotions/opportunity-table4.csv`, " + posts.size() + " posts, cascade:")
        .table(opportunities)
        .paragraph(
            "`finances/train.csv`, "
                + targets.size()
                + " Spanish headlines, target sentiment, flat:")
        .table(headlines);
  }

  private static Map<String, FeatureSpec> variants() {
    FeatureSpec all = FeatureSpec.standard();
    Map<String, FeatureSpec> variants = new LinkedHashMap<>();
    variants.put("basic", all.basicSet());
    for (FeatureGroup group : FeatureGroup.values()) {
      if (!group.textual()) {
        List<FeatureGroup> others = new ArrayList<>(all.groups());
        others.removeIf(other -> other.textual() || other == group);
        variants.put("basic + " + group, all.without(others.toArray(FeatureGroup[]::new)));
      }
    }
    variants.put("paper", all.paperSet());
    variants.put("all", all);
    variants.put("all - CHAR_GRAMS", all.without(FeatureGroup.CHAR_GRAMS));
    variants.put("all - WORD_GRAMS", all.without(FeatureGroup.WORD_GRAMS));
    return variants;
  }

  private static List<String> opportunity(
      String name, FeatureSpec features, List<Labeled<AnalyzedPost, FinancialEmotion>> rows) {
    Task.Opportunity task = new Task.Opportunity();
    List<Scored<FinancialEmotion>> scored =
        CrossValidation.run(
            task.learner(
                ModelSpec.standard().withPreset(ModelPreset.LOGISTIC).withFeatures(features),
                task.labels(List.of())),
            rows,
            FOLDS,
            SEED,
            done -> {});
    TargetEvaluation<FinancialEmotion> measured =
        TargetEvaluation.of(
            FinancialEmotion.OPPORTUNITY, task.tolerances(FinancialEmotion.OPPORTUNITY), scored);
    ShownMeasures at = measured.atRecall().get(0.1);
    return List.of(
        name,
        Figures.three(measured.averagePrecision().orElse(Double.NaN)),
        Figures.three(at.precision().orElse(Double.NaN)),
        Figures.three(at.tolerances().get("tau1").orElse(Double.NaN)),
        Figures.three(at.tolerances().get("tau2").orElse(Double.NaN)));
  }

  private static List<String> headline(
      String name, FeatureSpec features, List<Labeled<AnalyzedPost, String>> rows) {
    Task.Labels task = new Task.Labels();
    List<String> labels = task.labels(rows.stream().map(Labeled::label).toList());
    Evaluation<String> measured =
        Evaluation.of(
            labels,
            CrossValidation.run(
                task.learner(
                    ModelSpec.standard().withPreset(ModelPreset.LOGISTIC).withFeatures(features),
                    labels),
                rows,
                FOLDS,
                SEED,
                done -> {}));
    return List.of(name, Figures.three(measured.accuracy()), Figures.three(measured.macroF1()));
  }

  private void lexica() throws IOException {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("posts", "VADER", "finemo", "finemo, rows not looked at", "nothing found in"));
    rows.add(polarity("StockEmotions messages, bullish or bearish", ".561", Polarity.MESSAGES));
    rows.add(
        polarity("twitter-financial-news-sentiment, bullish or bearish", ".726", Polarity.NEWS));
    rows.add(polarity("FinancES headlines, positive or negative", "", Polarity.HEADLINES));
    report
        .heading("Lexica without training")
        .paragraph(
            "Area under the ROC curve of `LexiconScorer`, which learns nothing. The words were written"
                + " with an eye on every other row; the rows between are measured apart.")
        .table(rows);
  }

  private List<String> polarity(String name, String vader, Polarity.Source source)
      throws IOException {
    Polarity measured = Polarity.measure(source, data.resolve(source.file()));
    return List.of(
        name,
        vader,
        Figures.three(measured.all()),
        Figures.three(measured.heldOut()),
        measured.unknown() + " of " + measured.rows());
  }

  private void speed() throws IOException, InterruptedException, RunnerException {
    String posts = data.resolve("stockemotions/train.csv").toString();
    List<String> compared =
        ChildRun.lines(
            List.of("-XX:ActiveProcessorCount=1"), VectorizerComparison.class, List.of(posts));
    report
        .heading("Speed beside scikit-learn 1.2.1")
        .paragraph(
            "The same posts, settings and machine, by turns, one core; processor time of the whole"
                + " process. `PAPER` counts 1 to 7 characters, `TFIDF` is word(1,2) and char_wb(2,5)."
                + " Both give the same features and values, which is checked in the same run.")
        .paragraph("```\n" + String.join("\n", compared).strip() + "\n```");
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include(FeatureExtractorBenchmark.class.getSimpleName() + ".(transform|copy)")
                    .param("file", posts)
                    .addProfiler(GCProfiler.class)
                    .warmupIterations(2)
                    .measurementIterations(3)
                    .build())
            .run();
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "features",
            "transform, posts/s",
            "bytes allocated a post",
            "of them the result itself"));
    for (String settings : List.of("PAPER", "TFIDF", "standard")) {
      rows.add(
          List.of(
              settings,
              Figures.whole(result(results, "transform", settings).getPrimaryResult().getScore()),
              Figures.whole(bytes(result(results, "transform", settings))),
              Figures.whole(bytes(result(results, "copy", settings)))));
    }
    report.paragraph("JMH, one thread; *standard* adds all counters and lexica:").table(rows);
  }

  private static RunResult result(Collection<RunResult> results, String method, String settings) {
    return results.stream()
        .filter(result -> result.getParams().getBenchmark().endsWith("." + method))
        .filter(result -> result.getParams().getParam("settings").equals(settings))
        .findFirst()
        .orElseThrow();
  }

  private static double bytes(RunResult result) {
    for (String name : result.getSecondaryResults().keySet()) {
      if (name.endsWith("gc.alloc.rate.norm")) {
        return result.getSecondaryResults().get(name).getScore();
      }
    }
    throw new IllegalStateException("no figure of allocation");
  }
}
