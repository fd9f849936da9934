package io.finemo.examples.cli;

import io.finemo.cashtag.CashtagFindings;
import io.finemo.cashtag.market.MarketComparison;
import io.finemo.cashtag.market.PriceSeries;
import io.finemo.cashtag.table.TableOptions;
import io.finemo.examples.distributed.CashtagJob;
import io.finemo.examples.distributed.JobRuns;
import io.finemo.examples.distributed.WindowOptions;
import io.finemo.examples.pipeline.CashtagRun;
import io.finemo.examples.pipeline.CashtagRun.NoiseSearch;
import io.finemo.examples.report.CashtagText;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code finemo flink cashtags}: the study of {@code cashtags}, counted by many tasks. */
@Command(
    name = "cashtags",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Makes the study of 'cashtags --noise stream' or 'off' of posts in whatever order, and"
            + " tells the first symbols of each window of time, in DIR/windows, while posts come."
            + " The tables of 'cashtags' are in DIR/report.txt when there are no more.")
public final class FlinkCashtagsCommand implements Callable<Integer> {
  private static final String REPORT = "report.txt";

  @Mixin InputOptions input = new InputOptions();
  @Mixin JobOptions job = new JobOptions();
  @Mixin StudyOptions study = new StudyOptions();
  @Mixin TableFiles files = new TableFiles();

  @Option(names = "--json", paramLabel = "FILE", description = "Write the figures here, as JSON.")
  @Nullable Path json;

  @Option(
      names = "--window",
      paramLabel = "TIME",
      converter = TimeConverters.Length.class,
      description = "How long a window of time is, such as 15m or 1h (default: 1h).")
  Duration window = Duration.ofHours(1);

  @Option(
      names = "--out-of-order",
      paramLabel = "TIME",
      converter = TimeConverters.Length.class,
      description =
          "How far a post may be older than one before it (default: 1m). Posts that come when their"
              + " window is over are late: they count in the study, and go to DIR/late.")
  Duration outOfOrder = Duration.ofMinutes(1);

  @Option(
      names = "--top",
      paramLabel = "N",
      description = "How many rows of each table and symbols of a window to show (default: 10).")
  int top = 10;

  /** Made by the command line. */
  public FlinkCashtagsCommand() {}

  @Override
  public Integer call() throws IOException {
    study.check();
    files.check();
    if (top < 1) {
      throw new UsageException("--top must be at least 1: " + top);
    }
    if (window.toSeconds() < 1) {
      throw new UsageException("--window must be at least 1s: " + window);
    }
    OutputOptions output = new OutputOptions();
    output.json = json;
    checkOutput(output);
    job.check(input);
    output.output = job.folder.resolve(REPORT);
    TableOptions options = files.tableOptions(study.sampleRate);
    CashtagRun run = run();
    List<PriceSeries> prices = study.readPrices(output);
    CashtagJob cashtags =
        new CashtagJob(job.posts(input), run, new WindowOptions(window, outOfOrder, top));
    JobRuns.Studied studied = JobRuns.study(job.settings(), cashtags, job.folder, job.folderUri());
    CashtagFindings findings = studied.findings();
    if (!prices.isEmpty()) {
      findings =
          findings.with(MarketComparison.of(findings.counted().volume(), prices, study.market()));
    }
    files.write(
        findings,
        options,
        output.json,
        new TableFiles.RunFigures(studied.posts(), studied.rejected(), studied.seconds()));
    output.write(CashtagText.of(findings, options, top));
    output.note(
        studied.posts()
            + " posts, "
            + studied.late()
            + " of them too late for their window, "
            + studied.rejected()
            + " rejected");
    return 0;
  }

  /** What the whole stream tells only takes a second reading, which a stream does not have. */
  private CashtagRun run() throws IOException {
    if (study.noise == NoiseSearch.FULL) {
      throw new UsageException("a stream is read once: --noise must be stream or off");
    }
    return study.run(NoiseSearch.STREAM);
  }

  private void checkOutput(OutputOptions output) throws IOException {
    List<Path> read = new ArrayList<>(study.symbols);
    if (files.authorKey != null) {
      read.add(files.authorKey);
    }
    output.check(input, read, files.written());
  }
}
