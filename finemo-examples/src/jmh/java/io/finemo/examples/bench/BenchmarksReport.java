package io.finemo.examples.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Writes {@code docs/benchmarks.md}: how fast everything is and what memory it takes, beside
 * scikit-learn, Weka and pandas in the same run. Arguments: the folder of data, the file to write,
 * the command that runs a Python with scikit-learn and pandas ({@code python3} unless told); then
 * the sections wanted ({@code steps}, {@code learning}, {@code growth}, {@code start}, {@code
 * weka}, {@code cashtags}), all unless told. To be run in the folder of this module.
 */
public final class BenchmarksReport {
  private BenchmarksReport() {}

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
    try (TemporaryFolder temporary = TemporaryFolder.create("finemo-benchmarks")) {
      Path folder = temporary.path();
      BenchmarkRun run =
          new BenchmarkRun(
              Path.of(args[0]),
              folder,
              args.length > 2 ? args[2] : "python3",
              new Markdown(),
              new ArrayList<>());
      TrainedFile.opportunities(run.gold(), "auto", run.model());
      for (String section : wanted) {
        System.err.println("section " + section);
        section(section, run);
      }
      Files.writeString(file, text(run));
    }
  }

  private static void section(String name, BenchmarkRun run) throws Exception {
    switch (name) {
      case "steps" -> StepsSection.report(run);
      case "learning" -> LearningSection.report(run);
      case "growth" -> new GrowthSection(run).report();
      case "start" -> StartSection.report(run);
      case "weka" -> WekaSection.report(run);
      case "cashtags" -> CashtagSection.report(run);
      default -> throw new IllegalArgumentException("unknown section: " + name);
    }
  }

  private static String text(BenchmarkRun run) throws IOException, InterruptedException {
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
                + String.join(", ", versions(run.python()))
                + ", Weka 3.8.7. Seed 42. **Times are those of this machine: the ratios count.** A ratio"
                + " above 1 says how many times as fast (or as small) finemo is. Data: StockEmotions"
                + " (`stockemotions`), FinancES (`finances`) and stocknet-dataset (`stocknet`).");
    if (!run.comparisons().isEmpty()) {
      List<List<String>> rows = new ArrayList<>();
      rows.add(List.of("what", "finemo", "the other", "which", "ratio"));
      run.comparisons().forEach(comparison -> rows.add(comparison.row()));
      all.heading("Side by side").table(rows);
      List<Comparison> lost = run.comparisons().stream().filter(one -> one.ratio() < 1).toList();
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
    return all.paragraph(run.sections().toString().strip()).toString();
  }

  private static List<String> versions(String python) throws IOException, InterruptedException {
    return ChildRun.lines(
        List.of(
            python,
            "-c",
            "import sys, sklearn, pandas; print('Python ' + sys.version.split()[0]);"
                + " print('scikit-learn ' + sklearn.__version__); print('pandas ' +"
                + " pandas.__version__)"));
  }
}
