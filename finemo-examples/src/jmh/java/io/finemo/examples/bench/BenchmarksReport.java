package io.finemo.examples.bench;

import io.finemo.core.FinancialEmotion;
import io.finemo.core.Post;
import io.finemo.examples.Finemo;
import io.finemo.examples.measure.Latency;
import io.finemo.examples.measure.MedianRange;
import io.finemo.examples.measure.Memory;
import io.finemo.examples.pipeline.PostJudge;
import io.finemo.examples.pipeline.PostModel;
import io.finemo.examples.pipeline.SavedModel;
import io.finemo.examples.pipeline.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Writes {@code docs/benchmarks.md}: how fast everything is and what memory it takes, beside
 * scikit-learn, Weka and pandas in the same run. Arguments: the folder of data, the file to write,
 * the command that runs a Python with scikit-learn and pandas ({@code python3} unless told); then
 * the sections wanted ({@code steps}, {@code learning}, {@code growth}, {@code start}, {@code
 * weka}, {@code cashtags}), all unless told. To be run in the folder of this module.
 */
public final class BenchmarksReport {
  /** The script of the peer. */
  static final String PEER = "src/jmh/python/speed_peer.py";

  private static final String GOLD = "stockemotions/opportunity-gold.csv";
  private static final String SPANISH = "finances/opportunity-gold.csv";
  private static final String STREAM = "stocknet/tweets-2014.jsonl.gz";
  private static final String SKLEARN = "scikit-learn";
  private static final int STARTS = 5;
  private static final int WARM_UP = 20_000;
  private static final int DECISIONS = 100_000;
  private static final int LOADS = 20;
  private static final int WEKA_POSTS = 1_000;

  private final Path data;
  private final Path folder;
  private final String python;
  private final Markdown sections = new Markdown();
  private final List<Comparison> comparisons = new ArrayList<>();

  private BenchmarksReport(Path data, Path folder, String python) {
    this.data = data;
    this.folder = folder;
    this.python = python;
  }

  /** Measures everything and writes the report. */
  public static void main(String[] args) throws Exception {
    if (args.length < 2) {
      throw new IllegalArgumentException("arguments: DATA FILE [PYTHON [SECTION...]]");
    }
    Path file = ReportFile.begin(args[1]);
    List<String> wanted =
        args.length > 3
            ? Arrays.asList(args).subList(3, args.length)
            : List.of("steps", "learning", "growth", "start", "weka", "cashtags");
    Path folder = Files.createTempDirectory("finemo-benchmarks");
    try {
      BenchmarksReport report =
          new BenchmarksReport(Path.of(args[0]), folder, args.length > 2 ? args[2] : "python3");
      TrainedFile.opportunities(
          report.data.resolve(GOLD), "auto", folder.resolve("English.finemo"));
      for (String section : wanted) {
        System.err.println("section " + section);
        report.section(section);
      }
      Files.writeString(file, report.text());
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path one : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(one);
        }
      }
    }
  }

  private void section(String name) throws Exception {
    switch (name) {
      case "steps" -> steps();
      case "learning" -> learning();
      case "growth" -> comparisons.addAll(new GrowthSection(data, folder, python).report(sections));
      case "start" -> start();
      case "weka" -> weka();
      case "cashtags" -> cashtags();
      default -> throw new IllegalArgumentException("unknown section: " + name);
    }
  }

  private String text() throws IOException, InterruptedException {
    Markdown all = new Markdown();
    all.paragraph("# Benchmarks")
        .paragraph(
            "Made by one command, in which `DATA` is the folder described in the README under *Tests"
                + " on real data* and `python3` has scikit-learn and pandas:")
        .paragraph(
            "```\nmvn -q -pl finemo-examples -am -Pbench test-compile exec:exec"
                + " -Dbench.main=io.finemo.examples.bench.BenchmarksReport"
                + " \"-Dbench=DATA ../docs/benchmarks.md python3\"\n```")
        .paragraph(
            "JDK "
                + Runtime.version()
                + ", "
                + Runtime.getRuntime().availableProcessors()
                + " processors of a shared machine, "
                + String.join(", ", versions())
                + ", Weka 3.8.7. Seed 42. **Times are those of this machine: the ratios count.** A ratio"
                + " above 1 says how many times as fast (or as small) finemo is. Data: StockEmotions"
                + " (`stockemotions`), FinancES (`finances`) and stocknet-dataset (`stocknet`).");
    if (!comparisons.isEmpty()) {
      List<List<String>> rows = new ArrayList<>();
      rows.add(List.of("what", "finemo", "the other", "which", "ratio"));
      comparisons.forEach(comparison -> rows.add(comparison.row()));
      all.heading("Side by side").table(rows);
      List<Comparison> lost = comparisons.stream().filter(one -> one.ratio() < 1).toList();
      all.heading("Where finemo loses");
      if (lost.isEmpty()) {
        all.paragraph("In no row of the table above.");
      }
      StringBuilder list = new StringBuilder();
      for (Comparison one : lost) {
        list.append("- ").append(one.what()).append(": ").append(one.ours());
        list.append("; ").append(one.peer()).append(" ").append(one.theirs()).append('\n');
      }
      all.paragraph(list.toString().strip());
    }
    return all.paragraph(sections.toString().strip()).toString();
  }

  private List<String> versions() throws IOException, InterruptedException {
    return ChildRun.lines(
        List.of(
            python,
            "-c",
            "import sys, sklearn, pandas; print('Python ' + sys.version.split()[0]);"
                + " print('scikit-learn ' + sklearn.__version__); print('pandas ' +"
                + " pandas.__version__)"));
  }

  private void steps() throws Exception {
    TrainedFile.opportunities(data.resolve(SPANISH), "es", folder.resolve("Spanish.finemo"));
    Files.copy(folder.resolve("English.finemo"), folder.resolve("stocknet.finemo"));
    Map<String, String> files = new LinkedHashMap<>();
    files.put("stocknet", data.resolve(STREAM).toString());
    files.put("English", data.resolve(GOLD).toString());
    files.put("Spanish", data.resolve(SPANISH).toString());
    StepsSection.report(files, folder, sections);
    sections.paragraph(
        "`stocknet`: "
            + STREAM
            + ", judged by the model of the second; `English`: "
            + GOLD
            + "; `Spanish`: "
            + SPANISH
            + ".");
  }

  private void learning() throws IOException, InterruptedException {
    double[] ours =
        numbers(
            ChildRun.lines(
                List.of("-XX:ActiveProcessorCount=1", "-Xmx2g"),
                LearnProbe.class,
                List.of(data.toString())));
    double[] theirs =
        numbers(ChildRun.lines(List.of(python, PEER, "steps", data.resolve(GOLD).toString())));
    int posts = (int) theirs[4];
    String of = ", " + Figures.whole(posts) + " posts of " + GOLD;
    List<String> names =
        List.of(
            "learn TF-IDF of words and characters" + of,
            "make those features",
            "learn three logistic stages of them",
            "judge all by them");
    for (int step = 0; step < names.size(); step++) {
      comparisons.add(
          Comparison.lower(names.get(step), SKLEARN, ours[step + 1], theirs[step], 3, "s"));
    }
    comparisons.add(
        Comparison.lower(
            "from texts to a trained model, finemo's preprocessing included",
            SKLEARN,
            ours[0] + ours[1] + ours[2] + ours[3],
            theirs[0] + theirs[1] + theirs[2],
            2,
            "s"));
    comparisons.add(
        Comparison.higher(
            "from texts to labels, finemo's preprocessing included",
            SKLEARN,
            posts / (ours[0] + ours[2] + ours[4]),
            posts / (theirs[1] + theirs[3]),
            0,
            "posts/s"));
    sections
        .heading("Features and stages")
        .paragraph(
            "Medians of three rounds in one warm process each, one processor. finemo's "
                + Figures.whole(ours[6])
                + " features are of tokens that preprocessing found (entities, quantities, emoji and"
                + " negation whole), the peer's "
                + Figures.whole(theirs[5])
                + " of what a regular expression finds; preprocessing alone takes finemo "
                + Markdown.decimals(ours[0], 2)
                + " s, and the peer has none. docs/features.md compares vectorizers on equal tokens.");
  }

  private static double[] numbers(List<String> lines) {
    return Arrays.stream(lines.get(lines.size() - 1).strip().split(" ", -1))
        .mapToDouble(Double::parseDouble)
        .toArray();
  }

  private void start() throws IOException, InterruptedException {
    Path model = folder.resolve("English.finemo");
    Path joblib = folder.resolve("peer.joblib");
    Path gold = data.resolve(GOLD);
    ChildRun.lines(List.of(python, PEER, "learn", gold.toString(), joblib.toString()));
    Path one = Files.writeString(folder.resolve("one.csv"), "text,label\n$TSLA to 300 soon,\n");
    double[] ours = new double[STARTS];
    double[] theirs = new double[STARTS];
    for (int i = 0; i < STARTS; i++) {
      long start = System.nanoTime();
      ChildRun.lines(
          List.of(),
          Finemo.class,
          List.of("predict", "--model-file", model.toString(), "--input", one.toString()));
      ours[i] = (System.nanoTime() - start) / 1e9;
      start = System.nanoTime();
      ChildRun.lines(List.of(python, PEER, "decide", joblib.toString(), one.toString()));
      theirs[i] = (System.nanoTime() - start) / 1e9;
    }
    comparisons.add(
        Comparison.lower(
            "cold start: process to the first decision",
            SKLEARN,
            MedianRange.of(ours).median(),
            MedianRange.of(theirs).median(),
            2,
            "s"));
    double[] peer =
        numbers(
            ChildRun.lines(List.of(python, PEER, "latency", joblib.toString(), gold.toString())));
    Latency latency = latency(model, gold);
    double[] mine = {latency.p50(), latency.p90(), latency.p99(), latency.p999()};
    List<String> names = List.of("p50", "p90", "p99", "p99.9");
    for (int i = 0; i < mine.length; i++) {
      comparisons.add(
          Comparison.lower(
              "one post, from text to decision, " + names.get(i),
              SKLEARN,
              mine[i],
              peer[i],
              0,
              "µs"));
    }
    loading(model, joblib, peer[4]);
  }

  private static Latency latency(Path model, Path posts) throws IOException {
    PostJudge<FinancialEmotion> judge =
        PostJudge.by(SavedModel.read(model, new Task.Opportunity()));
    PostModel<FinancialEmotion> trained = judge.saved().model();
    List<Post> asked = BenchmarkPosts.read(posts.toString());
    return Latency.of(trained.over(judge.preprocessor()::analyze), asked, WARM_UP, DECISIONS);
  }

  private void loading(Path model, Path joblib, double peerMillis) throws IOException {
    Task.Opportunity task = new Task.Opportunity();
    double[] millis = new double[LOADS];
    for (int i = -LOADS; i < LOADS; i++) {
      long start = System.nanoTime();
      SavedModel<FinancialEmotion> read = SavedModel.read(model, task);
      if (i >= 0 && read.model().extractor().size() > 0) {
        millis[i] = (System.nanoTime() - start) / 1e6;
      }
    }
    long before = Memory.heldBytes();
    SavedModel<FinancialEmotion> held = SavedModel.read(model, task);
    double megabytes = (Memory.heldBytes() - before) / 1e6;
    comparisons.add(
        Comparison.lower(
            "read the model file, warm",
            SKLEARN,
            MedianRange.of(millis).median(),
            peerMillis,
            1,
            "ms"));
    comparisons.add(
        Comparison.lower(
            "its size", SKLEARN, Files.size(model) / 1e6, Files.size(joblib) / 1e6, 1, "MB"));
    sections
        .heading("Start, loading, one post")
        .paragraph(
            "finemo: the `blend` of "
                + GOLD
                + ", calibrated, "
                + Figures.whole(held.model().extractor().size())
                + " features, which holds "
                + Markdown.decimals(megabytes, 1)
                + " MB of heap; the peer: three logistic stages, not calibrated, read with joblib, which"
                + " runs code of the file; finemo's reader runs none. Cold start is the median of "
                + STARTS
                + " whole commands, by turns; one post is asked after the other on one thread, warm.");
  }

  private void weka() throws IOException, InterruptedException {
    Map<String, double[]> figures = new LinkedHashMap<>();
    for (String line :
        ChildRun.lines(
            List.of("-XX:ActiveProcessorCount=1", "-Xmx2g"),
            WekaProbe.class,
            List.of(data.toString(), Integer.toString(WEKA_POSTS)))) {
      String[] parts = line.split(" ", 2);
      figures.put(parts[0], numbers(List.of(parts[1])));
    }
    Map<String, String> names = new LinkedHashMap<>();
    names.put("forest", "RandomForest, 100 trees");
    names.put("svm", "SMO");
    List<String> accuracy = new ArrayList<>();
    names.forEach(
        (key, name) -> {
          double[] ours = figures.get("finemo-" + key);
          double[] theirs = figures.get("weka-" + key);
          String peer = "Weka's StringToWordVector + " + name;
          String what = key.equals("svm") ? "linear SVM" : "forest of 100 trees";
          String posts = Figures.whole(WEKA_POSTS) + " posts";
          comparisons.add(
              Comparison.lower(
                  what + ": texts to model, " + posts, peer, ours[0], theirs[0], 2, "s"));
          comparisons.add(
              Comparison.higher(
                  what + ": texts to labels", peer, ours[1], theirs[1], 0, "posts/s"));
          accuracy.add(
              String.format(Locale.ROOT, "%s: finemo %.3f, Weka %.3f", what, ours[2], theirs[2]));
        });
    sections
        .heading("Beside Weka's own")
        .paragraph(
            "The first run in a new machine of each, one processor: "
                + Figures.whole(WEKA_POSTS)
                + " posts of "
                + GOLD
                + " learnt from, as many judged; words with TF-IDF, nothing else; Weka's classifiers with"
                + " their default settings, finemo's one label against the rest. Accuracy: "
                + String.join("; ", accuracy)
                + ". On wide rows Weka's forest and SMO take minutes, see docs/forest.md.");
  }

  private void cashtags() throws IOException, InterruptedException {
    CashtagSpeed speed = CashtagSpeed.measure(data, python);
    comparisons.add(
        Comparison.higher(
            "the whole cashtag study of "
                + STREAM
                + ", against a script that only counts X's entities",
            "pandas",
            speed.perSecond(),
            speed.peerPerSecond(),
            0,
            "posts/s"));
    sections
        .heading("Cashtags")
        .paragraph(
            "One processor (`"
                + String.join(" ", CashtagSpeed.MACHINE)
                + "`), gzip and JSON included; best of five and best of three. The aim of 3 times is "
                + (speed.perSecond() >= 3 * speed.peerPerSecond() ? "reached" : "not reached")
                + ". Memory of the study, once, four and sixteen times the posts: "
                + String.join(", ", speed.memory().stream().map(row -> row.get(2) + " MB").toList())
                + ".");
  }
}
