package io.finemo.examples.bench;

import io.finemo.classify.evaluate.CrossValidation;
import io.finemo.classify.evaluate.TargetEvaluation;
import io.finemo.core.FinancialEmotion;
import io.finemo.core.Labeled;
import io.finemo.core.read.PostReader;
import io.finemo.core.read.PostReaders;
import io.finemo.core.read.PostRow;
import io.finemo.core.read.ReadOptions;
import io.finemo.core.text.AnalyzedPost;
import io.finemo.examples.gold.Corrections;
import io.finemo.examples.gold.Hashtags;
import io.finemo.examples.gold.Languages;
import io.finemo.examples.gold.TenseForms;
import io.finemo.examples.pipeline.ModelPreset;
import io.finemo.examples.pipeline.ModelSpec;
import io.finemo.examples.pipeline.Task;
import io.finemo.preprocess.Preprocessor;
import io.finemo.preprocess.morphology.MorphologyStep;
import io.finemo.preprocess.step.Language;
import io.finemo.preprocess.step.TokenStep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Writes {@code docs/preprocessing.md}: how good the steps of preprocessing are, how fast, and what
 * they cost. Arguments: the folder of data, the file to write.
 */
public final class PreprocessingReport {
  private static final long SEED = 42;
  private static final int FOLDS = 10;
  private static final String ENGLISH = "stockemotions/train.csv";
  private static final String SPANISH = "finances/train.csv";

  private final Path data;
  private final Markdown report = new Markdown();

  private PreprocessingReport(Path data) {
    this.data = data;
  }

  /** Measures everything and writes the report. */
  public static void main(String[] args) throws IOException, RunnerException, InterruptedException {
    if (args.length != 2) {
      throw new IllegalArgumentException("arguments: DATA FILE");
    }
    Path file = ReportFile.begin(args[1]);
    PreprocessingReport report = new PreprocessingReport(Path.of(args[0]));
    report.introduction();
    report.gold();
    report.cascade();
    report.speed();
    report.starts();
    Files.writeString(file, report.report.toString());
  }

  private void introduction() {
    report
        .paragraph("# Preprocessing: how good, how fast")
        .paragraph(
            "Made by one command, in which `DATA` is the folder described in the README under *Tests"
                + " on real data*:")
        .paragraph(
            "```\nmvn -q -pl finemo-examples -am -Pbench test-compile exec:exec"
                + " -Dbench.main=io.finemo.examples.bench.PreprocessingReport"
                + " \"-Dbench=DATA ../docs/preprocessing.md\"\n```")
        .paragraph(
            "Seed "
                + SEED
                + ". JDK "
                + Runtime.version()
                + ", "
                + Runtime.getRuntime().availableProcessors()
                + " processors of a shared machine: compare speeds with one another, not with those"
                + " of other machines.");
  }

  private void gold() throws IOException {
    Hashtags hashtags = Hashtags.measure(data.resolve(Hashtags.FILE));
    Corrections corrections = Corrections.measure(data.resolve(Corrections.FILE));
    Path tweets = data.resolve(Languages.FILE);
    Languages languages = Languages.measure(tweets, PreprocessorVariants.named("all"));
    Languages detected = Languages.measure(tweets, PreprocessorVariants.named("detector"));
    report
        .heading("On gold sets")
        .paragraph(
            "**Hashtags, spelling and language are optimistic**: rules and lists were made with these"
                + " files at hand. The forms of tenses were written for finemo; the rules were tuned"
                + " on every other fragment, and the rest is held out.")
        .table(
            List.of(
                List.of("what", "gold set", "measure", "reached"),
                List.of(
                    "hashtags",
                    "STAN, " + hashtags.all().all(),
                    "split exactly; those of several words",
                    hashtags.all() + "; " + hashtags.ofSeveralWords()),
                List.of(
                    "spelling",
                    "Tweet-Norm, " + corrections.official().all() + " words",
                    "given the gold form, case ignored; official score, case matters",
                    corrections.caseIgnored() + "; " + corrections.official()),
                List.of(
                    "language",
                    "TweetLID, " + languages.posts() + " posts",
                    "F1 of Spanish or English against the rest",
                    languages.toString()),
                List.of(
                    "the same, OpenNLP's detector asked where words leave doubt",
                    "",
                    "",
                    detected.toString())));
    List<List<String>> tenses = new ArrayList<>();
    tenses.add(List.of("tense", "tagging", "forms", "right", "right, held out", "tenses invented"));
    for (Language language : Language.BUILT_IN) {
      tenses.add(tense(language, "fast", MorphologyStep.fast()));
      if (!language.equals(Language.SPANISH)) {
        tenses.add(tense(language, "accurate (OpenNLP)", PreprocessorVariants.accurate()));
      }
    }
    report.table(tenses);
  }

  private static List<String> tense(Language language, String tagging, TokenStep step)
      throws IOException {
    TenseForms forms = TenseForms.measure(language, step);
    return List.of(
        language.code(),
        tagging,
        Integer.toString(forms.all().all()),
        forms.all().toString(),
        forms.heldOut().toString(),
        Integer.toString(forms.invented()));
  }

  /** What the steps buy where it counts. */
  private void cascade() throws IOException {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "steps", "average precision", "precision at 20 % recall", "precision at 50 % recall"));
    for (String variant :
        List.of(
            "none",
            "hashtags",
            "spelling",
            "morphology",
            "negation",
            "all",
            "stop-words",
            "without cashtags")) {
      TargetEvaluation<FinancialEmotion> measured = crossValidate(variant);
      rows.add(
          List.of(
              variant,
              Figures.three(measured.averagePrecision().orElse(Double.NaN)),
              Figures.three(measured.atRecall().get(0.2).precision().orElse(Double.NaN)),
              Figures.three(measured.atRecall().get(0.5).precision().orElse(Double.NaN))));
    }
    report
        .heading("What they buy the cascade")
        .paragraph(
            "Opportunities among the posts of StockEmotions with finemo's gold labels (made by"
                + " language-model annotators, not by people), standard features, logistic stages, "
                + FOLDS
                + "-fold. Differences of less than .01 are noise.")
        .table(rows);
  }

  private TargetEvaluation<FinancialEmotion> crossValidate(String variant) throws IOException {
    Task.Opportunity task = new Task.Opportunity();
    Preprocessor preprocessor = PreprocessorVariants.named(variant);
    List<Labeled<AnalyzedPost, FinancialEmotion>> rows = new ArrayList<>();
    try (PostReader reader =
        PostReaders.open(
            data.resolve("stockemotions/opportunity-gold.csv"),
            ReadOptions.builder().labelColumn("label").build())) {
      for (PostRow row : reader) {
        AnalyzedPost post = preprocessor.analyze(row.post());
        row.label().flatMap(task::parse).ifPresent(label -> rows.add(new Labeled<>(post, label)));
      }
    }
    var learner =
        task.learner(ModelSpec.standard().withPreset(ModelPreset.LOGISTIC), task.labels(List.of()));
    return TargetEvaluation.of(
        FinancialEmotion.OPPORTUNITY,
        task.tolerances(FinancialEmotion.OPPORTUNITY),
        CrossValidation.run(learner, rows, FOLDS, SEED, done -> {}));
  }

  private void speed() throws RunnerException {
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include(PreprocessorBenchmark.class.getSimpleName())
                    .param("file", file(ENGLISH), file(SPANISH))
                    .warmupIterations(2)
                    .measurementIterations(4)
                    .build())
            .run();
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("steps", "English posts/s", "error", "Spanish posts/s", "error"));
    for (String steps :
        List.of(
            "none",
            "hashtags",
            "spelling",
            "morphology",
            "negation",
            "all",
            "accurate",
            "detector")) {
      RunResult english = result(results, file(ENGLISH), steps);
      RunResult spanish = result(results, file(SPANISH), steps);
      rows.add(
          List.of(
              steps,
              Figures.whole(english.getPrimaryResult().getScore()),
              "± " + Figures.whole(english.getPrimaryResult().getScoreError()),
              Figures.whole(spanish.getPrimaryResult().getScore()),
              "± " + Figures.whole(spanish.getPrimaryResult().getScoreError())));
    }
    report
        .heading("Speed on one core")
        .paragraph(
            "JMH, posts a second on one thread, each row with those steps alone; cutting into tokens,"
                + " entities and language are in every row. English: StockEmotions; Spanish: FinancES."
                + " *accurate* is all steps with OpenNLP's tagger (English), *detector* all steps with"
                + " OpenNLP's detector where words leave doubt.")
        .table(rows);
  }

  private void starts() throws IOException, InterruptedException {
    List<List<String>> languages = new ArrayList<>();
    languages.add(List.of("language", "start of the machine to first result", "heap held"));
    for (Language language : Language.BUILT_IN) {
      languages.add(
          List.of(
              language.code(),
              probe("first", language.code()) + " ms",
              probe("memory", language.code()) + " MB"));
    }
    report
        .heading("Start and memory")
        .paragraph(
            "Each figure in a machine of its own. Heap: dictionaries, lists and caches after the"
                + " first posts; caches are bounded.")
        .table(languages);
    List<List<String>> cold = new ArrayList<>();
    cold.add(
        List.of("posts/s", "cold machine", "warm code, new posts", "warm code, posts seen before"));
    for (String name : List.of(ENGLISH, SPANISH)) {
      List<String> row = new ArrayList<>();
      row.add(name.equals(ENGLISH) ? "English" : "Spanish");
      row.addAll(Arrays.asList(probe("cold", file(name)).split(" ", -1)));
      cold.add(row);
    }
    report.table(cold);
  }

  private static String probe(String... arguments) throws IOException, InterruptedException {
    return ChildRun.lines(List.of(), PreprocessingProbe.class, List.of(arguments)).get(0);
  }

  private static RunResult result(Collection<RunResult> results, String file, String steps) {
    return results.stream()
        .filter(result -> result.getParams().getParam("file").equals(file))
        .filter(result -> result.getParams().getParam("steps").equals(steps))
        .findFirst()
        .orElseThrow();
  }

  private String file(String name) {
    return data.resolve(name).toString();
  }
}
