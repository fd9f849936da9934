package io.finemo.examples.cli;

import io.finemo.cashtag.CashtagFindings;
import io.finemo.cashtag.market.MarketComparison;
import io.finemo.cashtag.market.PriceSeries;
import io.finemo.cashtag.table.TableOptions;
import io.finemo.core.Post;
import io.finemo.examples.pipeline.CashtagRun;
import io.finemo.examples.report.CashtagText;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code finemo cashtags}: what the cashtags in a stream of posts tell. */
@Command(
    name = "cashtags",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Counts what cashtags tell: over time, which symbols, sectors and authors, what stands"
            + " together, volume and its spikes beside prices, and the noise in all of it. Without"
            + " --input it runs on the sample inside the jar.")
public final class CashtagsCommand implements Callable<Integer> {
  @Mixin InputOptions input = new InputOptions();
  @Mixin StudyOptions study = new StudyOptions();
  @Mixin OutputOptions output = new OutputOptions();
  @Mixin TableFiles files = new TableFiles();

  @Option(
      names = "--top",
      paramLabel = "N",
      description = "How many rows of each table to show (default: 10).")
  int top = 10;

  private InputOptions.ReadCounts counts = new InputOptions.ReadCounts(0, 0);

  /** Made by the command line. */
  public CashtagsCommand() {}

  @Override
  public Integer call() throws IOException {
    input.check();
    study.check();
    files.check();
    checkOutput();
    if (top < 1) {
      throw new UsageException("--top must be at least 1: " + top);
    }
    if (!input.language.equals("auto")) {
      throw new UsageException("cashtags reads posts of any language; --language is not for it");
    }
    TableOptions options = files.tableOptions(study.sampleRate);
    CashtagRun run = study.run(CashtagRun.NoiseSearch.FULL);
    List<PriceSeries> prices = study.readPrices(output);
    Stopwatch watch = new Stopwatch();
    CashtagFindings findings;
    try (Progress progress = Progress.of("posts", -1)) {
      findings = run.study(consumer -> read(consumer, progress));
    }
    if (!prices.isEmpty()) {
      findings =
          findings.with(MarketComparison.of(findings.counted().volume(), prices, study.market()));
    }
    double seconds = watch.lap();
    files.write(
        findings,
        options,
        output.json,
        new TableFiles.RunFigures(counts.accepted(), counts.rejected(), seconds));
    output.write(CashtagText.of(findings, options, top));
    output.note(counts.accepted() + " posts, " + counts.rejected() + " rejected");
    return 0;
  }

  private void checkOutput() throws IOException {
    List<Path> read = new ArrayList<>(study.symbols);
    if (files.authorKey != null) {
      read.add(files.authorKey);
    }
    output.check(input, read, files.written());
  }

  /** Each reading counts anew, as both read the same. */
  private void read(Consumer<Post> consumer, Progress progress) throws IOException {
    long[] posts = new long[1];
    counts =
        input.readOrSample(
            row -> {
              if (Thread.currentThread().isInterrupted()) {
                throw new UncheckedIOException(new InterruptedIOException("interrupted"));
              }
              consumer.accept(row.post());
              progress.at(++posts[0]);
            });
  }
}
