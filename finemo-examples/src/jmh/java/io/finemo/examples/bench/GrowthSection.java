package io.finemo.examples.bench;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.finemo.core.FinancialEmotion;
import io.finemo.core.Labeled;
import io.finemo.core.text.AnalyzedPost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** How seconds and memory of learning grow with the posts: whole commands, finemo and its peer. */
final class GrowthSection {
  private static final List<Integer> SIZES = List.of(1_000, 3_000, 9_000, 27_000, 81_000);
  private static final List<String> MACHINE = List.of("-Xmx3g");
  private static final String SOURCE = "stockemotions/opportunity-all.csv";
  private static final long SEED = 42;

  /** Student's t of 95 % with the three degrees of freedom that five sizes leave a line. */
  private static final double T_THREE = 3.182;

  private final BenchmarkRun run;
  private final List<FinancialEmotion> labels = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();

  /** What a command took. */
  private record Taken(double seconds, double megabytes) {}

  GrowthSection(BenchmarkRun run) throws IOException {
    this.run = run;
    List<Labeled<AnalyzedPost, FinancialEmotion>> rows =
        EvaluationSet.opportunities().get(3).rows(run.data());
    List<Labeled<AnalyzedPost, FinancialEmotion>> shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, new Random(SEED));
    for (Labeled<AnalyzedPost, FinancialEmotion> row : shuffled) {
      texts.add(row.value().post().text());
      labels.add(row.label());
    }
  }

  /** Measures, and writes the table and what stands beside the peer. */
  void report() throws IOException, InterruptedException {
    List<Taken> usual = new ArrayList<>();
    List<Taken> plain = new ArrayList<>();
    List<Taken> peer = new ArrayList<>();
    for (int size : SIZES) {
      System.err.println("learning from " + size + " posts");
      Path rows = write(size);
      usual.add(finemo(rows));
      plain.add(finemo(rows, "--model", "logistic", "--calibration", "none"));
      peer.add(peer(rows));
    }
    List<List<String>> table = new ArrayList<>();
    table.add(
        List.of(
            "posts",
            "`blend`, calibrated",
            "`logistic`, not calibrated",
            "scikit-learn",
            "ratio of the two before"));
    for (int i = 0; i < SIZES.size(); i++) {
      table.add(
          List.of(
              Figures.whole(SIZES.get(i)),
              figure(usual.get(i)),
              figure(plain.get(i)),
              figure(peer.get(i)),
              "**" + Markdown.decimals(peer.get(i).seconds() / plain.get(i).seconds(), 2) + "**"));
    }
    table.add(
        List.of(
            "growth exponent of the seconds",
            exponent(usual),
            exponent(plain),
            exponent(peer),
            ""));
    table.add(List.of("the same, last three sizes", late(usual), late(plain), late(peer), ""));
    run.sections()
        .heading("Learning, by the number of posts")
        .paragraph(
            "Whole commands, from the start of the process to the model file: `finemo train` (`"
                + String.join(" ", MACHINE)
                + "`), and the peer's script, which learns three logistic stages of TF-IDF without"
                + " calibration. Posts are those of "
                + SOURCE
                + ", shuffled; there are "
                + Figures.whole(texts.size())
                + ", and more are drawn from them with replacement, seed "
                + SEED
                + ", so that the vocabulary stays that of the real posts. Memory is the most that the"
                + " process had of the machine. The growth exponent is the slope of log seconds over"
                + " log posts, least squares, with its 95 % interval.")
        .table(table);
    int last = SIZES.size() - 1;
    String size = Figures.whole(SIZES.get(last)) + " posts";
    run.comparisons()
        .addAll(
            List.of(
                Comparison.lower(
                    "`train --model logistic --calibration none`, " + size,
                    "scikit-learn",
                    plain.get(last).seconds(),
                    peer.get(last).seconds(),
                    1,
                    "s"),
                Comparison.lower(
                    "the same, " + Figures.whole(SIZES.get(0)) + " posts",
                    "scikit-learn",
                    plain.get(0).seconds(),
                    peer.get(0).seconds(),
                    1,
                    "s"),
                Comparison.lower(
                    "its memory, " + size,
                    "scikit-learn",
                    plain.get(last).megabytes(),
                    peer.get(last).megabytes(),
                    0,
                    "MB")));
  }

  private static String figure(Taken taken) {
    return Markdown.decimals(taken.seconds(), 1)
        + " s, "
        + Figures.whole(taken.megabytes())
        + " MB";
  }

  /** So many posts as CSV. */
  Path write(int size) throws IOException {
    Path file = run.folder().resolve("rows-" + size + ".csv");
    Random random = new Random(SEED);
    try (CsvWriter csv = CsvWriter.builder().build(file)) {
      csv.writeRecord("text", "label");
      for (int i = 0; i < size; i++) {
        int row = size <= texts.size() ? i : random.nextInt(texts.size());
        csv.writeRecord(texts.get(row), labels.get(row).name());
      }
    }
    return file;
  }

  private Taken finemo(Path rows, String... options) throws IOException, InterruptedException {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "train",
                "--task",
                "opportunity",
                "--input",
                rows.toString(),
                "--label",
                "label",
                "--model-file",
                run.folder().resolve("growth.finemo").toString()));
    arguments.addAll(List.of(options));
    long start = System.nanoTime();
    List<String> lines = ChildRun.lines(MACHINE, TrainProbe.class, arguments);
    return new Taken(
        (System.nanoTime() - start) / 1e9, Double.parseDouble(lines.get(lines.size() - 1)));
  }

  private Taken peer(Path rows) throws IOException, InterruptedException {
    long start = System.nanoTime();
    Path model = run.folder().resolve("growth.joblib");
    String line = run.peer("learn", rows.toString(), model.toString()).get(0);
    Files.delete(model);
    return new Taken((System.nanoTime() - start) / 1e9, Double.parseDouble(line.split(" ", -1)[1]));
  }

  private static String exponent(List<Taken> taken) {
    double[] slope = slope(taken, 0);
    return Markdown.decimals(slope[0], 2) + " ± " + Markdown.decimals(T_THREE * slope[1], 2);
  }

  private static String late(List<Taken> taken) {
    return Markdown.decimals(slope(taken, SIZES.size() - 3)[0], 2);
  }

  /** Slope of the line through logarithms, and its standard error. */
  private static double[] slope(List<Taken> taken, int from) {
    int count = taken.size() - from;
    double meanX = 0;
    double meanY = 0;
    for (int i = from; i < taken.size(); i++) {
      meanX += Math.log(SIZES.get(i)) / count;
      meanY += Math.log(taken.get(i).seconds()) / count;
    }
    double xx = 0;
    double xy = 0;
    double yy = 0;
    for (int i = from; i < taken.size(); i++) {
      double x = Math.log(SIZES.get(i)) - meanX;
      double y = Math.log(taken.get(i).seconds()) - meanY;
      xx += x * x;
      xy += x * y;
      yy += y * y;
    }
    double slope = xy / xx;
    return new double[] {slope, Math.sqrt(Math.max(0, yy - slope * xy) / (count - 2) / xx)};
  }
}
