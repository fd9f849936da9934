package io.finemo.examples.bench;

import io.finemo.cashtag.CashtagFindings;
import io.finemo.cashtag.CashtagOptions;
import io.finemo.cashtag.graph.PairReportOptions;
import io.finemo.cashtag.market.MarketComparison;
import io.finemo.cashtag.market.MarketOptions;
import io.finemo.cashtag.market.PriceReader;
import io.finemo.cashtag.table.Cell;
import io.finemo.cashtag.table.ReportTables;
import io.finemo.cashtag.table.Table;
import io.finemo.cashtag.table.TableOptions;
import io.finemo.cashtag.volume.DayRange;
import io.finemo.core.Post;
import io.finemo.core.SymbolDirectory;
import io.finemo.core.read.PostReader;
import io.finemo.core.read.PostReaders;
import io.finemo.core.read.PostRow;
import io.finemo.core.read.ReadOptions;
import io.finemo.examples.pipeline.CashtagRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Writes {@code docs/cashtags.md}: the cashtag study of a year of posts, how fast it is beside a
 * script with pandas, and what it holds. Arguments: the folder of data, the file to write, and the
 * command that runs a Python with pandas ({@code python3} unless told).
 */
public final class CashtagReportWriter {
  private static final int ROWS = 10;
  private static final String POSTS = "stocknet/tweets-2014.jsonl.gz";
  private static final String NASDAQ = "symbols/nasdaq-2014-01.csv";
  private static final String NYSE = "symbols/nyse-2014-01.csv";

  /** The posts begin at midnight of UTC, which in New York is still the year before. */
  private static final DayRange YEAR =
      new DayRange(LocalDate.of(2014, 1, 1), LocalDate.of(2014, 12, 31));

  /** Tables of many rows that say nothing by their first ones, or that tell of people or posts. */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "distribution.days",
          "authorsByPosts",
          "authorsByFollowers",
          "largeAuthorsOfOnePost",
          "authorsOfExchanges",
          "volume",
          "industries",
          "hourlySpikes",
          "hourlySpikesClean",
          "graph.symbols",
          "market.correlations",
          "market.sessions",
          "noise.spamOfAuthors",
          "noise.confusedSymbols");

  private static final Map<String, String> REMARKS =
      Map.of(
          "pairDistribution.fits",
          "Discrete power laws with 100 replicates each. A plausibility of .1 or below rules the power"
              + " law out. Where the best log-normal is at the bound of its sigma, 50, it is a power"
              + " law itself, and the ratio decides nothing.",
          "market.figures",
          "Volume of clean posts beside adjusted closes. The figures say what went together, not what"
              + " caused what, and nothing of what will.",
          "market.correlationTables",
          "Of 86 symbols and lags of -5 to 5 sessions: how many have a 95 % interval, all of a table"
              + " together, above or below 0, and how many an adjusted p below .05.",
          "market.events",
          "Abnormal returns around spikes of volume, as fractions, with 95 % intervals.",
          "noise.reasons",
          "A post may have several reasons.");

  private final Path data;
  private final Markdown report = new Markdown();

  private CashtagReportWriter(Path data) {
    this.data = data;
  }

  /** Measures everything and writes the report. */
  public static void main(String[] args) throws IOException, InterruptedException {
    if (args.length < 2 || args.length > 3) {
      throw new IllegalArgumentException("arguments: DATA FILE [PYTHON]");
    }
    Path file = ReportFile.begin(args[1]);
    CashtagReportWriter writer = new CashtagReportWriter(Path.of(args[0]));
    writer.introduction();
    writer.study();
    writer.speed(args.length == 3 ? args[2] : "python3");
    Files.writeString(file, writer.report.toString());
  }

  private void introduction() {
    report
        .paragraph("# The cashtag study of a year of posts")
        .paragraph(
            "Made by one command, in which `DATA` is the folder described in the README under *Tests"
                + " on real data* and `python3` has pandas 1.5.3:")
        .paragraph(
            "```\nmvn -q -pl finemo-examples -am -Pbench test-compile exec:exec"
                + " -Dbench.main=io.finemo.examples.bench.CashtagReportWriter"
                + " \"-Dbench=DATA ../docs/cashtags.md python3\"\n```")
        .paragraph(
            "`"
                + POSTS
                + "` of stocknet-dataset: posts of 2014 that were collected for 88 companies, so that"
                + " these lead every table by the choice of the posts. Tables show their first "
                + ROWS
                + " rows. *posts* are all, *postsClean* those without noise, which takes two readings of"
                + " the posts. Authors are counted, not named. The same tables in full, as JSON, CSV and"
                + " a page of pictures, are made by `finemo cashtags`.");
  }

  private void study() throws IOException {
    SymbolDirectory directory =
        SymbolDirectory.merge(
                List.of(
                    SymbolDirectory.readCompanyList(data.resolve(NASDAQ), "NASDAQ"),
                    SymbolDirectory.readCompanyList(data.resolve(NYSE), "NYSE")))
            .directory();
    CashtagFindings found =
        new CashtagRun(
                directory,
                CashtagOptions.defaults(),
                PairReportOptions.defaults(),
                CashtagRun.NoiseSearch.FULL,
                Optional.of(YEAR))
            .study(this::read);
    CashtagFindings findings =
        found.with(
            MarketComparison.of(
                found.counted().volume(),
                PriceReader.readFolder(data.resolve("stocknet/price"), reject -> {}),
                MarketOptions.defaults()));
    for (Table table : ReportTables.of(findings, new TableOptions(ROWS, 1))) {
      if (!LEFT_OUT.contains(table.name())) {
        report.heading(table.name());
        String remark = REMARKS.get(table.name());
        if (remark != null) {
          report.paragraph(remark);
        }
        report.table(rows(table));
      }
    }
  }

  private void read(Consumer<Post> consumer) throws IOException {
    try (PostReader reader = PostReaders.open(data.resolve(POSTS), ReadOptions.builder().build())) {
      for (PostRow row : reader) {
        consumer.accept(row.post());
      }
    }
  }

  private static List<List<String>> rows(Table table) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(table.columns());
    for (List<Cell> row : table.rows()) {
      rows.add(row.stream().map(CashtagReportWriter::text).toList());
    }
    return rows;
  }

  private static String text(Cell cell) {
    if (cell instanceof Cell.Text text) {
      return text.value().replace("|", "\\|");
    }
    if (cell instanceof Cell.Count count) {
      return Long.toString(count.value());
    }
    return cell instanceof Cell.Real real ? Figures.three(real.value()) : "";
  }

  private void speed(String python) throws IOException, InterruptedException {
    CashtagSpeed speed = CashtagSpeed.measure(data, python);
    List<List<String>> memory = new ArrayList<>();
    memory.add(List.of("times the file", "posts", "megabytes held"));
    memory.addAll(speed.memory());
    report
        .heading("Speed and memory")
        .paragraph(
            "The whole study of `CashtagStudy`, listed symbols, noise, gzip and JSON included, one"
                + " processor (`"
                + String.join(" ", CashtagSpeed.MACHINE)
                + "`), after warming up, best of five: "
                + Figures.whole(speed.perSecond())
                + " posts/s. The peer, `"
                + CashtagSpeed.PEER
                + "`, counts X's own entities with pandas, no noise and no authors, best of three: "
                + Figures.whole(speed.peerPerSecond())
                + " posts/s. Ratio **"
                + Markdown.decimals(speed.perSecond() / speed.peerPerSecond(), 1)
                + "**.")
        .table(memory);
  }
}
