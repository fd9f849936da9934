package io.finemo.examples.bench;

import io.finemo.core.Post;
import io.finemo.core.SymbolDirectory;
import io.finemo.core.read.PostReader;
import io.finemo.core.read.PostReaders;
import io.finemo.core.read.PostRow;
import io.finemo.core.read.ReadOptions;
import io.finemo.examples.pipeline.SavedModel;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Whether finemo bears threads and length: the same objects shared by one, two and eight threads,
 * {@code predict} over five million posts, and a kill while it writes.
 *
 * <p>Arguments: the folder of the data, the file to write; then, for a quick look, in thousands how
 * many posts the threads share, and how many {@code predict} judges.
 */
public final class ScaleReport {
  private static final String LABELLED = "stockemotions/opportunity-gold.csv";
  private static final String STREAM = "stocknet/tweets-2014.jsonl.gz";
  private static final List<String> MACHINE = List.of("-Xmx256m");
  private static final int SAMPLES = 10;

  private final Path model;
  private final Path stream;
  private final List<Post> posts;

  private ScaleReport(Path data, Path model) throws IOException {
    this.model = model;
    stream = data.resolve(STREAM);
    posts = posts(stream);
  }

  /**
   * Runs it.
   *
   * @param args as above
   * @throws Exception if anything fails
   */
  public static void main(String[] args) throws Exception {
    Path data = Path.of(args[0]);
    Path report = ReportFile.begin(args[1]);
    int shared = args.length > 2 ? Integer.parseInt(args[2]) * 1_000 : 1_000_000;
    int judged = args.length > 3 ? Integer.parseInt(args[3]) * 1_000 : 5_000_000;
    try (TemporaryFolder temporary = TemporaryFolder.create("finemo-scale")) {
      Path folder = temporary.path();
      Path model = folder.resolve("model.finemo");
      TrainedFile.opportunities(data.resolve(LABELLED), "auto", model);
      ScaleReport scale = new ScaleReport(data, model);
      Markdown text = new Markdown();
      scale.introduce(text);
      new SharedObjects(SavedModel.read(model), scale.posts, listed(data)).report(shared, text);
      Path many = scale.replicated(judged, folder);
      scale.soak(many, judged, text);
      scale.kill(many, folder, text);
      Files.writeString(report, text.toString());
    }
  }

  private static SymbolDirectory listed(Path data) throws IOException {
    return SymbolDirectory.merge(
            List.of(
                SymbolDirectory.readCompanyList(
                    data.resolve("symbols/nasdaq-2014-01.csv"), "NASDAQ"),
                SymbolDirectory.readCompanyList(data.resolve("symbols/nyse-2014-01.csv"), "NYSE")))
        .directory();
  }

  private static List<Post> posts(Path file) throws IOException {
    List<Post> posts = new ArrayList<>();
    try (PostReader reader = PostReaders.open(file, ReadOptions.builder().build())) {
      for (PostRow row : reader) {
        posts.add(row.post());
      }
    }
    return posts;
  }

  private void introduce(Markdown text) {
    text.paragraph("# Threads and length")
        .paragraph(
            "Made by `mvn -q -pl finemo-examples -am -Pbench test-compile exec:exec"
                + " -Dbench.main=io.finemo.examples.bench.ScaleReport"
                + " \"-Dbench=DATA ../docs/scale.md\"`.")
        .paragraph(
            "A model of the preset `blend`, learnt from "
                + LABELLED
                + ", judges the "
                + Figures.whole(posts.size())
                + " posts of "
                + STREAM
                + ", again and again, on "
                + Runtime.getRuntime().availableProcessors()
                + " shared processors, JDK "
                + Runtime.version().feature()
                + ". Ratios count; times are those of this machine.");
  }

  /** The posts as often as it takes: members of a gzip file may follow one another. */
  private Path replicated(int count, Path folder) throws IOException {
    Path file = folder.resolve("posts.jsonl.gz");
    try (OutputStream out = Files.newOutputStream(file)) {
      for (long written = 0; written < count; written += posts.size()) {
        Files.copy(stream, out);
      }
    }
    return file;
  }

  private void soak(Path many, int count, Markdown text) throws IOException, InterruptedException {
    List<SoakRun.Sample> samples =
        SoakRun.watch(model, many, MACHINE, Math.max(1, count / SAMPLES));
    List<List<String>> table = new ArrayList<>();
    table.add(List.of("posts judged", "posts/s since", "live heap MB", "resident MB"));
    for (SoakRun.Sample sample : samples) {
      table.add(
          List.of(
              Figures.whole((double) sample.posts()),
              Figures.whole(sample.perSecond()),
              Markdown.decimals(sample.heap(), 1),
              Figures.whole(sample.resident())));
    }
    double[] heaps = samples.stream().skip(1).mapToDouble(SoakRun.Sample::heap).toArray();
    double[] speeds = samples.stream().skip(1).mapToDouble(SoakRun.Sample::perSecond).toArray();
    text.heading(Figures.whole(count) + " posts")
        .paragraph(
            "`finemo predict` with `"
                + String.join(" ", MACHINE)
                + "`, reading the stream replicated in one gzip file, its lines read by another"
                + " process. Live heap is what a forced collection leaves; the collection is in the"
                + " time of the next stretch.")
        .table(table)
        .paragraph(
            "After the first stretch, in which the virtual machine compiles, the live heap is between "
                + Markdown.decimals(Arrays.stream(heaps).min().orElse(Double.NaN), 1)
                + " and "
                + Markdown.decimals(Arrays.stream(heaps).max().orElse(Double.NaN), 1)
                + " MB, and the speed of the last stretch is "
                + Markdown.decimals(
                    speeds.length == 0 ? Double.NaN : speeds[speeds.length - 1] / speeds[0], 2)
                + " times that of the second.");
  }

  private void kill(Path many, Path folder, Markdown text)
      throws IOException, InterruptedException {
    Path out = Files.writeString(folder.resolve("decisions.jsonl"), "those of yesterday");
    Process process =
        SoakRun.start(
            MACHINE, model, many, ProcessBuilder.Redirect.DISCARD, "--output", out.toString());
    try {
      process.waitFor(10, TimeUnit.SECONDS);
    } finally {
      process.destroyForcibly();
    }
    int exit = process.waitFor();
    if (exit == 0 || !Files.readString(out).equals("those of yesterday")) {
      throw new IllegalStateException("killed too late, or the file was touched: exit " + exit);
    }
    long part;
    try (Stream<Path> files = Files.list(folder)) {
      Path half = files.filter(file -> file.toString().endsWith(".part")).findFirst().orElseThrow();
      part = Files.size(half);
    }
    text.heading("Killed while it writes")
        .paragraph(
            "The same with `--output decisions.jsonl`, a file that was there before, killed after"
                + " ten seconds: the file holds what it held, and "
                + Figures.whole((double) part)
                + " bytes are left beside it under the name `decisions.jsonl.….part`.");
  }
}
