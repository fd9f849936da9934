package io.finemo.examples.bench;

import io.finemo.classify.DecisionModel;
import io.finemo.classify.FoldPlan;
import io.finemo.classify.Folds;
import io.finemo.classify.certify.DepthAim;
import io.finemo.classify.evaluate.CrossValidation;
import io.finemo.classify.evaluate.Scored;
import io.finemo.classify.evaluate.Tolerance;
import io.finemo.core.FinancialEmotion;
import io.finemo.core.Labeled;
import io.finemo.core.text.AnalyzedPost;
import io.finemo.examples.pipeline.ModelSpec;
import io.finemo.examples.pipeline.Task;
import io.finemo.preprocess.Preprocessor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Writes {@code docs/certificates.md}: whether certified depths keep their promise, on labels drawn
 * from known probabilities and on real posts. Arguments: the folder of data, the file to write.
 */
public final class CertificateReport {
  private static final long SEED = 42;
  private static final int TRAININGS = 20;
  private static final int SPLITS = 25;
  private static final String FILE = "stockemotions/opportunity-gold.csv";
  private static final FinancialEmotion TARGET = FinancialEmotion.OPPORTUNITY;

  private CertificateReport() {}

  /** Measures everything and writes the report. */
  public static void main(String[] args) throws IOException {
    if (args.length != 2) {
      throw new IllegalArgumentException("arguments: DATA FILE");
    }
    Path file = ReportFile.begin(args[1]);
    Markdown report = new Markdown();
    report
        .paragraph("# Certified depths: do they keep their promise?")
        .paragraph(
            "Made by one command, in which `DATA` is the folder described in the README under *Tests"
                + " on real data*:")
        .paragraph(
            "```\nmvn -q -pl finemo-examples -am -Pbench test-compile exec:exec"
                + " -Dbench.main=io.finemo.examples.bench.CertificateReport"
                + " \"-Dbench=DATA ../docs/certificates.md\"\n```")
        .paragraph(
            "Seed "
                + SEED
                + ". A depth is chosen by `DepthAim.targetPrecision(label, aim).withConfidence(0.95)`"
                + " on held-out rows: fixed-sequence testing with exact binomial tails, from 30 rows"
                + " shown upwards, a quarter more each time, stopped at the first failure.");
    known(report);
    real(report, Path.of(args[0]));
    Files.writeString(file, report.toString());
  }

  private static void known(Markdown report) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "chance of being right at score s in [0, 1]",
            "rows",
            "aim",
            "runs",
            "certified",
            "true precision below the aim, of all runs"));
    for (KnownChances chances : KnownChances.ALL) {
      KnownChances.Outcome outcome = chances.run(new Random(SEED));
      rows.add(
          List.of(
              chances.name(),
              Integer.toString(chances.rows()),
              Markdown.decimals(chances.aim(), 2),
              Integer.toString(KnownChances.RUNS),
              percent(outcome.certified(), KnownChances.RUNS),
              percent(outcome.violations(), KnownChances.RUNS)));
    }
    report
        .heading("Labels drawn from known probabilities")
        .paragraph(
            "The true precision above a depth is an integral, not an estimate. At confidence .95 at"
                + " most 5 % of runs may miss the aim, plus a sampling error of 0.5 % (one standard"
                + " error of 2,000 runs). An aim called unattainable misses nothing. The test"
                + " `GuaranteeTest` holds more cases against the same bound.")
        .table(rows);
  }

  /** What became of some aims over all trainings and splits of real posts. */
  static List<SplitFigures> splits(List<Labeled<AnalyzedPost, FinancialEmotion>> posts) {
    Tolerance<FinancialEmotion> tau1 = new Task.Opportunity().tolerances(TARGET).get(0);
    Tolerance<FinancialEmotion> tau2 = new Task.Opportunity().tolerances(TARGET).get(1);
    List<SplitFigures> figures =
        List.of(
            new SplitFigures(DepthAim.targetPrecision(TARGET, .70)),
            new SplitFigures(DepthAim.targetPrecision(TARGET, .80)),
            new SplitFigures(DepthAim.targetPrecision(TARGET, .85).tolerating(tau1)),
            new SplitFigures(DepthAim.targetPrecision(TARGET, .90).tolerating(tau2)));
    for (int training = 0; training < TRAININGS; training++) {
      List<Scored<FinancialEmotion>> heldOut = heldOut(posts, SEED + training);
      Random random = new Random(SEED + training);
      for (int split = 0; split < SPLITS; split++) {
        Collections.shuffle(heldOut, random);
        int half = heldOut.size() / 2;
        for (SplitFigures figure : figures) {
          figure.add(heldOut.subList(0, half), heldOut.subList(half, heldOut.size()));
        }
      }
    }
    return figures;
  }

  private static void real(Markdown report, Path data) throws IOException {
    List<Labeled<AnalyzedPost, FinancialEmotion>> posts =
        LabeledFile.read(
            new Task.Opportunity(), data.resolve(FILE), "text", "label", Preprocessor.standard());
    List<List<String>> rows = new ArrayList<>();
    rows.add(SplitFigures.HEAD);
    splits(posts).forEach(figure -> rows.add(figure.row()));
    report
        .heading("Real posts")
        .paragraph(
            "`"
                + FILE
                + "`, "
                + posts.size()
                + " posts, "
                + posts.stream().filter(row -> row.label() == TARGET).count()
                + " of them opportunities; labels by language-model annotators, not by people."
                + " Standard features, stages of the preset `blend`. "
                + TRAININGS
                + " times half of the posts, stratified by label, train features and cascade, all"
                + " afresh; "
                + SPLITS
                + " times the other half is shuffled and cut in two: one part calibrates, the other"
                + " tests; together "
                + TRAININGS * SPLITS
                + " splits. That is sound because given the cascade, which has seen neither part, a"
                + " shuffled post is as likely to calibrate as to test; and unlike scores pooled over"
                + " the folds of a cross-validation, all scores of a split are those of one model, as"
                + " they are where a certificate is used. Splits of one training share their posts, so"
                + " that all together are worth less than as many independent ones.")
        .table(rows)
        .paragraph(
            "*Coverage* and *recall* are means over the certified splits, of test posts and of test"
                + " opportunities. *Pooled precision* counts all posts shown in all certified tests."
                + " *Below the aim* is the share of all splits whose test shows less than the aim: a"
                + " test of a few dozen posts is often below by chance, the more often the closer"
                + " the depth comes to the aim, so that this is no share of broken promises.");
  }

  private static List<Scored<FinancialEmotion>> heldOut(
      List<Labeled<AnalyzedPost, FinancialEmotion>> posts, long seed) {
    FoldPlan<AnalyzedPost, FinancialEmotion> plan = FoldPlan.stratified(2);
    Folds folds = plan.divide(posts, seed);
    DecisionModel<AnalyzedPost, FinancialEmotion> model =
        ModelSpec.standard().opportunityCascade().fit(folds.training(posts, 0), seed);
    return new ArrayList<>(
        CrossValidation.score(
            model, Arrays.stream(folds.heldOut(0)).mapToObj(posts::get).toList()));
  }

  static String percent(int part, int whole) {
    return Markdown.decimals(100.0 * part / whole, 1) + " %";
  }
}
