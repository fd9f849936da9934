package io.finemo.examples.bench;

import io.finemo.core.Labeled;
import io.finemo.core.SparseVector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * Writes {@code docs/forest.md}: our forest beside scikit-learn's and Weka's, on the same matrix in
 * one run. Arguments: the folder of data, the file to write, and the command that runs a Python
 * with scikit-learn ({@code python3} unless told). To be run in the folder of this module.
 */
public final class ForestReport {
  private static final int TREES = 100;
  private static final int WEKA_TREES = 2;
  private static final int TIMES = 3;
  private static final String PEER = "src/jmh/python/forest_peer.py";

  private ForestReport() {}

  /** Measures and writes the report. */
  public static void main(String[] args) throws IOException, InterruptedException {
    if (args.length < 2 || args.length > 3) {
      throw new IllegalArgumentException("arguments: DATA FILE [PYTHON]");
    }
    Path file = ReportFile.begin(args[1]);
    Path folder = Files.createTempDirectory("finemo-forest");
    Path matrix = folder.resolve("matrix");
    try {
      List<Labeled<SparseVector, Boolean>> rows = ForestMatrix.make(Path.of(args[0]));
      ForestMatrix.write(rows, matrix);
      Files.writeString(file, report(rows, matrix, args.length == 3 ? args[2] : "python3"));
    } finally {
      Files.deleteIfExists(matrix);
      Files.deleteIfExists(folder);
    }
  }

  private static String report(
      List<Labeled<SparseVector, Boolean>> rows, Path matrix, String python)
      throws IOException, InterruptedException {
    List<double[]> ours = new ArrayList<>();
    List<double[]> peer = new ArrayList<>();
    for (int time = 0; time < TIMES; time++) {
      String seed = String.valueOf(time + 1);
      String trees = String.valueOf(TREES);
      ours.add(run(java("finemo", matrix.toString(), trees, seed)));
      peer.add(run(List.of(python, PEER, matrix.toString(), trees, seed)));
    }
    double[] weka = run(java("weka", matrix.toString(), String.valueOf(WEKA_TREES), "1"));
    double wekaScale = (double) TREES / WEKA_TREES;
    return new Markdown()
        .paragraph("# The forest beside others")
        .paragraph(
            "Made by one command, in which `DATA` is the folder described in the README under *Tests"
                + " on real data* and `python3` has scikit-learn 1.2.1:")
        .paragraph(
            "```\nmvn -q -pl finemo-examples -am -Pbench test-compile exec:exec"
                + " -Dbench.main=io.finemo.examples.bench.ForestReport"
                + " \"-Dbench=DATA ../docs/forest.md python3\"\n```")
        .paragraph(introduction(rows))
        .table(
            List.of(
                List.of("", "finemo", "scikit-learn", "ratio", "Weka"),
                row("seconds of a fit, runs", ours, peer, 0, "%.1f"),
                times("seconds, median", ours, peer, 0, weka[0] * wekaScale),
                row("CPU seconds, runs", ours, peer, 1, "%.1f"),
                times("CPU seconds, median", ours, peer, 1, weka[1] * wekaScale),
                row("AUC, by seed", ours, peer, 2, "%.4f"),
                List.of("AUC, mean", mean(ours, 2), mean(peer, 2), "", ""),
                List.of("one row, microseconds, p50", figure("%.0f", median(ours, 3)), "", "", ""),
                List.of("one row, microseconds, p99", figure("%.0f", median(ours, 4)), "", "", "")))
        .paragraph(
            "Weka against finemo: "
                + figure("%.0f", weka[0] * wekaScale / median(ours, 0))
                + " times the seconds, "
                + figure("%.0f", weka[1] * wekaScale / median(ours, 1))
                + " times the CPU seconds.")
        .toString();
  }

  private static String introduction(List<Labeled<SparseVector, Boolean>> rows) {
    return "The matrix: "
        + figure("%,d", rows.size())
        + " bullish and bearish messages (train.csv and val.csv of StockEmotions) by "
        + figure("%,d", ForestMatrix.columns(rows))
        + " words and n-grams of characters, "
        + figure("%,d", ForestMatrix.entries(rows))
        + " values. "
        + TREES
        + " trees, the square root of the features drawn for each node, no limit to depth, one"
        + " processor. The two took turns, "
        + TIMES
        + " times, ours in a new Java machine each time, so that its start and its compiler count;"
        + " CPU seconds are those of all of a process's threads, and less disturbed by other work"
        + " on the machine. AUC: learnt on all but the 1,000 messages of val.csv, measured on"
        + " these. Weka's forest, with the fewer features it draws by default, grew "
        + WEKA_TREES
        + " trees, and its time is scaled to "
        + TREES
        + ". JDK "
        + Runtime.version()
        + ".";
  }

  private static List<String> row(
      String name, List<double[]> ours, List<double[]> peer, int figure, String format) {
    IntFunction<String> all =
        side ->
            String.join(
                " / ",
                (side == 0 ? ours : peer)
                    .stream().map(one -> figure(format, one[figure])).toList());
    return List.of(name, all.apply(0), all.apply(1), "", "");
  }

  private static List<String> times(
      String name, List<double[]> ours, List<double[]> peer, int figure, double weka) {
    double one = median(ours, figure);
    double other = median(peer, figure);
    return List.of(
        name,
        figure("%.1f", one),
        figure("%.1f", other),
        figure("**%.1f**", other / one),
        figure("%.0f", weka));
  }

  private static double median(List<double[]> runs, int figure) {
    double[] sorted = runs.stream().mapToDouble(run -> run[figure]).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  private static String mean(List<double[]> runs, int figure) {
    return figure("%.4f", runs.stream().mapToDouble(run -> run[figure]).average().orElseThrow());
  }

  private static String figure(String format, Object value) {
    return String.format(Locale.ROOT, format, value);
  }

  private static List<String> java(String... arguments) {
    return Stream.concat(
            Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:ActiveProcessorCount=1",
                "-cp",
                System.getProperty("java.class.path"),
                ForestProbe.class.getName()),
            Stream.of(arguments))
        .toList();
  }

  private static double[] run(List<String> command) throws IOException, InterruptedException {
    return Arrays.stream(ChildRun.lines(command).get(0).split(" ", -1))
        .mapToDouble(Double::parseDouble)
        .toArray();
  }
}
