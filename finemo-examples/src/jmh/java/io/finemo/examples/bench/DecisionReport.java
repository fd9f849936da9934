package io.finemo.examples.bench;

import io.finemo.classify.Calibration;
import io.finemo.classify.evaluate.Evaluation;
import io.finemo.classify.evaluate.Measure;
import io.finemo.classify.evaluate.ReliabilityTable;
import io.finemo.classify.evaluate.RiskCoverage;
import io.finemo.classify.evaluate.Scored;
import io.finemo.classify.evaluate.ShownMeasures;
import io.finemo.classify.evaluate.SystemComparison;
import io.finemo.classify.evaluate.TargetEvaluation;
import io.finemo.classify.statistics.BootstrapInterval;
import io.finemo.classify.statistics.PairedBootstrap;
import io.finemo.core.FinancialEmotion;
import io.finemo.core.MarketSentiment;
import io.finemo.examples.pipeline.Layers;
import io.finemo.examples.pipeline.ModelPreset;
import io.finemo.examples.pipeline.ModelSpec;
import io.finemo.examples.pipeline.WrittenNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Writes {@code docs/decisions.md}: how good models are on public data, which preset is better and
 * whether that is more than chance, and what probabilities are worth. Arguments: the folder of
 * data, the file to write.
 */
public final class DecisionReport {
  private static final long SEED = 42;
  private static final int REPLICATES = 2000;
  private static final FinancialEmotion OPPORTUNITY = FinancialEmotion.OPPORTUNITY;

  private final Path data;
  private final Markdown report = new Markdown();
  private final Map<String, List<?>> known = new HashMap<>();

  private DecisionReport(Path data) {
    this.data = data;
  }

  /** Measures everything and writes the report. */
  public static void main(String[] args) throws IOException, InterruptedException {
    if (args.length != 2) {
      throw new IllegalArgumentException("arguments: DATA FILE");
    }
    Path file = ReportFile.begin(args[1]);
    DecisionReport report = new DecisionReport(Path.of(args[0]));
    report.introduction();
    report.opportunities();
    report.labels();
    report.presets(EvaluationSet.opportunities().get(0));
    report.presets(EvaluationSet.opportunities().get(3));
    report.layers();
    report.probabilities();
    report.latency();
    Files.writeString(file, report.report.toString());
  }

  private void introduction() {
    report
        .paragraph("# Decisions: how good, how sure, how fast")
        .paragraph(
            "Made by one command, in which `DATA` is the folder described in the README under *Tests"
                + " on real data*:")
        .paragraph(
            "```\nmvn -q -pl finemo-examples -am -Pbench test-compile exec:exec"
                + " -Dbench.main=io.finemo.examples.bench.DecisionReport"
                + " \"-Dbench=DATA ../docs/decisions.md\"\n```")
        .paragraph(
            "Seed "
                + SEED
                + "; every row is judged by a model that has not seen it, features and calibration"
                + " included. Unless said otherwise the model is `"
                + WrittenNames.of(ModelSpec.standard().preset())
                + "` with standard features and sigmoid calibration. Intervals hold 95 % of "
                + REPLICATES
                + " bootstrap replicates of the rows. JDK "
                + Runtime.version()
                + ".");
  }

  private void opportunities() throws IOException {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "data",
            "rows",
            "opportunities",
            "average precision",
            "10 % recall: precision / tau1 / tau2",
            "50 % recall",
            "precision at 10 % recall, interval"));
    for (EvaluationSet<FinancialEmotion> set : EvaluationSet.opportunities()) {
      List<Scored<FinancialEmotion>> scored = scored(set, ModelSpec.standard());
      TargetEvaluation<FinancialEmotion> measured = set.target(OPPORTUNITY, scored);
      rows.add(
          List.of(
              "`" + set.file() + "`",
              Figures.whole(scored.size()),
              Figures.whole(
                  (double) scored.stream().filter(row -> row.gold() == OPPORTUNITY).count()),
              interval(scored, Measure.averagePrecision(OPPORTUNITY)),
              shown(measured.atRecall().get(0.1)),
              shown(measured.atRecall().get(0.5)),
              interval(scored, Measure.precisionAtRecall(OPPORTUNITY, 0.1))));
    }
    report
        .heading("Opportunities, three stages, 10-fold")
        .paragraph(
            "The labels of both `opportunity-gold.csv` were made by **language-model annotators, not"
                + " by people**; those of `opportunity-table4.csv` and `opportunity-all.csv` are"
                + " **proxies** derived from emotions and tags, which agree with the former on about"
                + " half of the posts: read these as a comparison of models, nothing else.")
        .table(rows);
  }

  private void labels() throws IOException {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("data", "rows", "folds", "accuracy", "macro-F1", "AUC"));
    rows.add(row(EvaluationSet.bullish()));
    for (EvaluationSet<String> set : EvaluationSet.threeClasses()) {
      rows.add(row(set));
    }
    report
        .heading("Sentiment, all labels at once")
        .paragraph(
            "Bullish or bearish as the authors tagged their messages; the three classes of"
                + " twitter-financial-news-sentiment; the sentiment of Spanish headlines toward their"
                + " target (FinancES). AUC of three labels is the mean of each against the rest.")
        .table(rows);
  }

  private <L> List<String> row(EvaluationSet<L> set) throws IOException {
    List<Scored<L>> scored = scored(set, ModelSpec.standard());
    Evaluation<L> measured = set.evaluation(scored);
    return List.of(
        "`" + set.file() + "`",
        Figures.whole(scored.size()),
        Integer.toString(set.folds()),
        interval(scored, Measure.accuracy()),
        Figures.three(measured.macroF1()),
        Figures.three(measured.auc().orElseThrow()));
  }

  private void presets(EvaluationSet<FinancialEmotion> set) throws IOException {
    List<Scored<FinancialEmotion>> standard = scored(set, ModelSpec.standard());
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "preset",
            "average precision",
            "less the standard's, interval, p",
            "10 % recall: precision / tau1 / tau2",
            "50 % recall",
            "accuracy",
            "McNemar against the standard, p",
            "excess risk (E-AURC)"));
    for (ModelPreset preset : ModelPreset.values()) {
      List<Scored<FinancialEmotion>> scored = scored(set, ModelSpec.standard().withPreset(preset));
      rows.add(beside(standard, WrittenNames.of(preset), scored, set));
    }
    report
        .heading("Presets on `" + set.file() + "`")
        .paragraph(
            "10-fold. The difference of average precision by paired bootstrap; McNemar's test (mid-p)"
                + " asks whether the most probable of the four labels is right equally often. *Excess"
                + " risk* is the area under the risk-coverage curve beyond that of a perfect ranking"
                + " of the same errors: what a better sense of one's own doubt could gain. A"
                + " difference is one where p is below .05 divided by the number of presets compared.")
        .table(rows);
  }

  private void layers() throws IOException {
    EvaluationSet<FinancialEmotion> set = EvaluationSet.opportunities().get(0);
    List<Scored<FinancialEmotion>> standard = scored(set, ModelSpec.standard());
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "layers",
            "average precision",
            "less the standard's, interval, p",
            "10 % recall: precision / tau1 / tau2",
            "50 % recall"));
    for (int layers = 1; layers <= Layers.MOST; layers++) {
      List<Scored<FinancialEmotion>> scored =
          scored(set, ModelSpec.standard().withLayers(Layers.of(layers)));
      rows.add(beside(standard, Integer.toString(layers), scored, set).subList(0, 5));
    }
    report
        .heading("One, two and three layers")
        .paragraph("`" + set.file() + "`, 10-fold, `--layers`.")
        .table(rows);
  }

  private static List<String> beside(
      List<Scored<FinancialEmotion>> standard,
      String name,
      List<Scored<FinancialEmotion>> scored,
      EvaluationSet<FinancialEmotion> set) {
    TargetEvaluation<FinancialEmotion> measured = set.target(OPPORTUNITY, scored);
    boolean same = scored.equals(standard);
    return List.of(
        name,
        Figures.three(measured.averagePrecision().orElseThrow()),
        same ? "" : difference(scored, standard),
        shown(measured.atRecall().get(0.1)),
        shown(measured.atRecall().get(0.5)),
        Figures.three(set.evaluation(scored).accuracy()),
        same ? "" : Figures.three(SystemComparison.mcNemar(scored, standard).midP()),
        Figures.three(RiskCoverage.of(scored).excess()));
  }

  private static String difference(
      List<Scored<FinancialEmotion>> one, List<Scored<FinancialEmotion>> standard) {
    PairedBootstrap test =
        SystemComparison.bootstrap(
            one, standard, Measure.averagePrecision(OPPORTUNITY), REPLICATES, 0.95, SEED);
    return String.format(
        Locale.ROOT,
        "%+.3f [%+.3f, %+.3f] %.3f",
        test.difference(),
        test.low(),
        test.high(),
        test.pValue());
  }

  private void probabilities() throws IOException {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "probability of", "data", "rows", "calibration", "ECE", "a perfect model's", "Brier"));
    for (Calibration calibration :
        List.of(Calibration.sigmoid(), Calibration.isotonic(), Calibration.none())) {
      ModelSpec spec = ModelSpec.standard().withCalibration(calibration);
      rows.add(reliability(EvaluationSet.bullish(), MarketSentiment.BULLISH, spec));
      for (EvaluationSet<FinancialEmotion> set : EvaluationSet.calibrated()) {
        rows.add(reliability(set, OPPORTUNITY, spec));
      }
    }
    report
        .heading("What probabilities are worth")
        .paragraph(
            "Expected calibration error (Guo et al. 2017) in "
                + ReliabilityTable.USUAL_BINS
                + " bins of equal width, pooled over the rows held out of 10 folds. *A perfect"
                + " model's* is the mean of what the same probabilities would show if outcomes were"
                + " drawn from them.")
        .table(rows);
  }

  private <L> List<String> reliability(EvaluationSet<L> set, L label, ModelSpec spec)
      throws IOException {
    List<Scored<L>> scored = scored(set, spec);
    ReliabilityTable table = ReliabilityTable.of(label, scored, ReliabilityTable.USUAL_BINS);
    return List.of(
        label.toString(),
        "`" + set.file() + "`",
        Figures.whole(scored.size()),
        spec.calibration().method().name().toLowerCase(Locale.ROOT),
        Figures.three(table.ece()),
        Figures.three(PerfectModel.ece(label, scored, SEED)),
        Figures.three(table.brier()));
  }

  private void latency() throws IOException, InterruptedException {
    String posts = data.resolve(EvaluationSet.opportunities().get(0).file()).toString();
    List<String> lines =
        ChildRun.lines(
            List.of("-XX:ActiveProcessorCount=1"), DecisionLatency.class, List.of(posts));
    report
        .heading("How long one decision takes")
        .paragraph(
            "From the features of one post to the decision of a three-stage cascade, one processor,"
                + " 200,000 decisions on posts not learnt from, after warming up:")
        .paragraph("```\n" + String.join("\n", lines) + "\n```");
  }

  private static <L> String interval(
      List<Scored<L>> scored, ToDoubleFunction<List<Scored<L>>> measure) {
    BootstrapInterval interval = BootstrapInterval.of(scored, measure, REPLICATES, 0.95, SEED);
    return Figures.three(interval.value())
        + " ["
        + Figures.three(interval.low())
        + ", "
        + Figures.three(interval.high())
        + "]";
  }

  /** What is asked for twice is learnt once. */
  @SuppressWarnings("unchecked") // A set has rows of one type.
  private <L> List<Scored<L>> scored(EvaluationSet<L> set, ModelSpec spec) throws IOException {
    String key = set.file() + spec.preset() + spec.calibration() + spec.layers();
    List<?> scored = known.get(key);
    if (scored == null) {
      scored = set.scored(data, spec, SEED);
      known.put(key, scored);
    }
    return (List<Scored<L>>) scored;
  }

  private static String shown(ShownMeasures at) {
    return Figures.three(at.precision().orElseThrow())
        + " / "
        + Figures.three(at.tolerances().get("tau1").orElseThrow())
        + " / "
        + Figures.three(at.tolerances().get("tau2").orElseThrow());
  }
}
