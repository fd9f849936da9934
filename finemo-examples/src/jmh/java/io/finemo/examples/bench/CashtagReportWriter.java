package io.finemo.examples.bench;

import io.finemo.cashtag.CashtagReport;
import io.finemo.cashtag.CashtagStudy;
import io.finemo.cashtag.TaggedPost;
import io.finemo.cashtag.graph.CashtagGraph;
import io.finemo.cashtag.graph.Clusters;
import io.finemo.cashtag.graph.Cooccurrence;
import io.finemo.cashtag.graph.CooccurrenceOptions;
import io.finemo.cashtag.graph.CooccurrenceStatistic;
import io.finemo.cashtag.graph.CountOf;
import io.finemo.cashtag.graph.GraphOptions;
import io.finemo.cashtag.graph.LikelihoodRatio;
import io.finemo.cashtag.graph.PowerLaw;
import io.finemo.cashtag.graph.PowerLawFit;
import io.finemo.cashtag.market.CorrelationTable;
import io.finemo.cashtag.market.EventStudy;
import io.finemo.cashtag.market.MarketComparison;
import io.finemo.cashtag.market.MarketOptions;
import io.finemo.cashtag.market.MarketReport;
import io.finemo.cashtag.market.PriceReader;
import io.finemo.cashtag.noise.NoiseCounts;
import io.finemo.cashtag.noise.NoiseTagger;
import io.finemo.cashtag.table.Cell;
import io.finemo.cashtag.table.ReportTables;
import io.finemo.cashtag.table.Table;
import io.finemo.cashtag.table.TableOptions;
import io.finemo.cashtag.volume.DayRange;
import io.finemo.core.SymbolDirectory;
import io.finemo.core.read.PostReader;
import io.finemo.core.read.PostReaders;
import io.finemo.core.read.PostRow;
import io.finemo.core.read.ReadOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Writes {@code docs/cashtags.md}: the cashtag study of a year of posts, how fast it is beside a
 * script with pandas, and what it holds. Arguments: the folder of data, the file to write, and the
 * command that runs a Python with pandas ({@code python3} unless told).
 */
public final class CashtagReportWriter {
  private static final int ROWS = 10;
  private static final long SEED = 42;
  private static final int REPLICATES = 100;
  private static final int LEAST_TAIL = 50;
  private static final int LEAST_POSTS = 10;
  private static final String POSTS = "stocknet/tweets-2014.jsonl.gz";
  private static final String PEER = "src/jmh/python/cashtag_peer.py";

  /** The posts begin at midnight of UTC, which in New York is still the year before. */
  private static final DayRange YEAR =
      new DayRange(LocalDate.of(2014, 1, 1), LocalDate.of(2014, 12, 31));

  /** Tables of many rows that say nothing by their first ones. */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "distribution.days",
          "distribution.months",
          "authorsByPosts",
          "authorsByFollowers",
          "volume",
          "industries");

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
                + " rows. *posts* are all, *postsClean* those without noise. Authors are counted, not"
                + " named.");
  }

  private void study() throws IOException {
    SymbolDirectory directory =
        SymbolDirectory.merge(
                List.of(
                    SymbolDirectory.readCompanyList(
                        data.resolve("symbols/nasdaq-2014-01.csv"), "NASDAQ"),
                    SymbolDirectory.readCompanyList(
                        data.resolve("symbols/nyse-2014-01.csv"), "NYSE")))
            .directory();
    CashtagStudy study = new CashtagStudy(directory);
    CooccurrenceStatistic pairs = new CooccurrenceStatistic(CooccurrenceOptions.defaults());
    NoiseTagger tagger = NoiseTagger.standard();
    try (PostReader reader = PostReaders.open(data.resolve(POSTS), ReadOptions.builder().build())) {
      for (PostRow row : reader) {
        TaggedPost post = tagger.tag(row.post());
        study.add(post);
        pairs.add(post);
      }
    }
    CashtagReport result = study.result();
    noise(tagger.counts());
    for (Table table : ReportTables.of(result, new TableOptions(ROWS, 1))) {
      if (!LEFT_OUT.contains(table.name())) {
        report.heading(table.name()).table(rows(table));
      }
    }
    graph(pairs.result());
    market(
        MarketComparison.of(
            result.volume().over(YEAR),
            PriceReader.readFolder(data.resolve("stocknet/price"), reject -> {}),
            MarketOptions.defaults()));
  }

  private void noise(NoiseCounts counts) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("reason", "posts"));
    counts.reasons().forEach((reason, posts) -> rows.add(List.of(reason + "", posts + "")));
    rows.add(List.of("any", (counts.posts() - counts.postsClean()) + ""));
    report
        .heading("Noise")
        .paragraph(Figures.whole((double) counts.posts()) + " posts, some with several reasons:")
        .table(rows);
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

  private void graph(Cooccurrence pairs) {
    report.heading("Power law of the pairs, and clusters");
    for (CountOf which : CountOf.values()) {
      PowerLawFit fit = new PowerLawFit(pairs.all().distribution(which), LEAST_TAIL);
      PowerLaw law = fit.best().orElseThrow();
      LikelihoodRatio ratio = fit.againstLogNormal(law);
      report.paragraph(
          which
              + ": exponent "
              + Figures.three(law.exponent())
              + " (s.e. "
              + Figures.three(law.standardError())
              + "), x_min "
              + law.xMin()
              + ", KS "
              + Figures.three(law.ks())
              + ", share of "
              + REPLICATES
              + " replicates that fit worse "
              + Figures.three(fit.plausibility(law, REPLICATES, SEED))
              + "; against the log-normal "
              + (ratio.atPowerLawLimit()
                  ? "undecided, as the best log-normal is a power law itself"
                  : "log-likelihood ratio " + Figures.three(ratio.logRatio()))
              + ".");
    }
    CashtagGraph graph = CashtagGraph.of(pairs.all(), GraphOptions.byPosts(LEAST_POSTS));
    Clusters clusters = Clusters.louvain(graph, SEED);
    report.paragraph(
        "Graph of pairs with "
            + LEAST_POSTS
            + " posts or more: "
            + graph.symbols().size()
            + " symbols, "
            + graph.edges().size()
            + " edges, "
            + clusters.clusters().size()
            + " clusters of modularity "
            + Figures.three(clusters.modularity())
            + ".");
  }

  private void market(MarketReport market) {
    report
        .heading("Volume beside prices")
        .paragraph(
            market.symbols().size()
                + " symbols with prices, "
                + market.spikeDays().size()
                + " days of unusual volume. Correlations of volume and prices, by lag in sessions; the"
                + " p-values are corrected for all symbols and lags. They say what went together, not"
                + " what caused what, and nothing of what will.");
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("method", "of volume with", "symbols and lags", "adjusted p below .05"));
    for (CorrelationTable table : market.correlations()) {
      long sure = table.rows().stream().filter(row -> row.adjustedP() < 0.05).count();
      rows.add(
          List.of(
              table.method().toString(),
              table.measure().toString(),
              table.rows().size() + "",
              sure + ""));
    }
    report.table(rows);
    EventStudy events = market.events();
    List<List<String>> days = new ArrayList<>();
    days.add(List.of("sessions from the spike", "mean abnormal return", "95 % interval"));
    for (EventStudy.Row row : events.rows()) {
      days.add(
          List.of(
              row.offset() + "",
              Markdown.decimals(100 * row.mean().value(), 2) + " %",
              Markdown.decimals(100 * row.mean().lower(), 2)
                  + " to "
                  + Markdown.decimals(100 * row.mean().upper(), 2)
                  + " %"));
    }
    report
        .paragraph("Abnormal returns around " + events.events() + " spikes of volume:")
        .table(days);
  }

  private void speed(String python) throws IOException, InterruptedException {
    String posts = data.resolve(POSTS).toString();
    List<String> probe =
        ChildRun.lines(
            List.of("-XX:ActiveProcessorCount=1", "-Xmx2g"),
            CashtagProbe.class,
            List.of(posts, "8"));
    List<String> peer = ChildRun.lines(List.of(python, PEER, posts));
    double ours = Double.parseDouble(probe.get(0));
    String[] figures = peer.get(0).split(" ", -1);
    double theirs = Double.parseDouble(figures[1]);
    double count = Double.parseDouble(figures[0]);
    List<List<String>> memory = new ArrayList<>();
    memory.add(List.of("times the file", "posts", "megabytes held"));
    for (String line : probe.subList(1, probe.size())) {
      memory.add(List.of(line.split(" ", -1)));
    }
    report
        .heading("Speed and memory")
        .paragraph(
            "The whole study of `CashtagStudy`, noise, gzip and JSON included, one processor, after"
                + " warming up, best of three: "
                + Figures.whole(count / ours)
                + " posts/s. The peer, `"
                + PEER
                + "`, counts X's own entities with pandas, no noise and no authors: "
                + Figures.whole(count / theirs)
                + " posts/s. Ratio **"
                + Markdown.decimals(theirs / ours, 1)
                + "**.")
        .table(memory);
  }
}
