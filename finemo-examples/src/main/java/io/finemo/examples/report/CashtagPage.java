package io.finemo.examples.report;

import io.finemo.cashtag.CashtagFindings;
import io.finemo.cashtag.CashtagReport;
import io.finemo.cashtag.PeriodCount;
import io.finemo.cashtag.table.ReportTables;
import io.finemo.cashtag.table.Table;
import io.finemo.cashtag.table.TableOptions;
import io.finemo.examples.page.Block;
import io.finemo.examples.page.Figures;
import io.finemo.examples.page.Html;
import io.finemo.examples.page.Page;
import io.finemo.examples.page.Section;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A cashtag study as a page: every figure drawn, with the first rows of the tables. */
public final class CashtagPage {
  private final CashtagFindings findings;
  private final Map<String, Table> tables = new HashMap<>();

  /** Nothing is to be estimated then. */
  private final boolean wholeStream;

  private CashtagPage(CashtagFindings findings, TableOptions options) {
    this.findings = findings;
    wholeStream = options.samplingRate() == 1;
    ReportTables.of(findings, options).forEach(table -> tables.put(table.name(), table));
  }

  /**
   * Makes the page.
   *
   * @param findings the study
   * @param options what is written of it, and in place of authors' names
   * @param rows how many rows of each table, 1 or more
   * @return the page
   */
  public static Page of(CashtagFindings findings, TableOptions options, int rows) {
    return new CashtagPage(
            findings,
            new TableOptions(
                Math.min(rows, options.maxRows()), options.samplingRate(), options.pseudonyms()))
        .page();
  }

  private Page page() {
    List<Section> sections = new ArrayList<>();
    sections.add(overview());
    sections.add(symbols());
    sections.add(authors());
    sections.add(pairs());
    sections.add(hashtags());
    sections.add(volume());
    findings.market().ifPresent(market -> sections.add(market()));
    sections.add(noise());
    PeriodCount all = findings.counted().distribution().all();
    return new Page(
        "What the cashtags tell",
        String.format(
            Locale.ROOT,
            "%,d posts, %,d of them with a cashtag. Counts are of all posts, and of the clean"
                + " ones: those without noise. Authors are named by pseudonyms, unless names were"
                + " asked for.",
            all.posts(),
            all.cashtagPosts()),
        sections);
  }

  private Section overview() {
    CashtagReport counted = findings.counted();
    PeriodCount all = counted.distribution().all();
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Figures.of(
            figure("posts", all.posts()),
            figure("with a cashtag", all.cashtagPosts()),
            figure("of these clean", all.cashtagPostsClean()),
            figure("symbols", counted.symbols().symbols().size()),
            figure("pairs of symbols", counted.pairs().all().pairs().size()),
            figure("authors", counted.authors().byPosts().size())));
    StreamCharts.days(counted.distribution().days()).ifPresent(blocks::add);
    table(blocks, "distribution.total", "All posts and those without a date");
    table(blocks, "distribution.years", "Posts by year, with 95 % intervals of the share");
    table(blocks, "distribution.months", "Posts by month");
    table(
        blocks,
        "limits",
        "What the counts may lack: posts cut for their many tags, confused symbols that were not"
            + " kept, and by how much a count may be too low where memory is bounded");
    return new Section("Overview", blocks);
  }

  private Section symbols() {
    CashtagReport counted = findings.counted();
    List<Block> blocks = new ArrayList<>();
    SymbolCharts.top(counted.symbols().symbols()).ifPresent(blocks::add);
    table(blocks, "topCashtags", "Top cashtags");
    table(blocks, "topCashtagsClean", "Top cashtags by clean posts");
    table(blocks, "coverage", "Which part of the listed symbols is mentioned");
    SymbolCharts.mentions(counted.mentionHistogram()).ifPresent(blocks::add);
    SymbolCharts.sectors(counted.sectors().sectors()).ifPresent(blocks::add);
    table(blocks, "industries", "Industries");
    return new Section("Symbols and sectors", blocks);
  }

  private Section authors() {
    List<Block> blocks = new ArrayList<>();
    StreamCharts.followers(findings.counted().authors().followerHistogram()).ifPresent(blocks::add);
    table(blocks, "authorsByPosts", "Authors by posts");
    table(blocks, "authorsByFollowers", "Authors by followers");
    table(blocks, "largeAuthorsOfOnePost", "Accounts of more than a million followers, one post");
    table(blocks, "exchanges", "Authors by exchange");
    return new Section("Authors", blocks);
  }

  private Section pairs() {
    List<Block> blocks = new ArrayList<>();
    PairCharts.distribution(findings.pairs()).ifPresent(blocks::add);
    table(blocks, "pairDistribution.fits", "Power laws and how they compare with a log-normal");
    PairCharts.graph(findings.pairs()).ifPresent(blocks::add);
    table(blocks, "graph.figures", "The graph: modularity is that of its clusters");
    PairCharts.clusters(findings.pairs()).ifPresent(blocks::add);
    table(blocks, "pairs", "Pairs, with pointwise mutual information and Jaccard index");
    PairCharts.competitors(findings.pairs()).ifPresent(blocks::add);
    table(blocks, "pairChanges", "Pairs whose share grew or shrank for sure, between halves");
    return new Section("What stands together", blocks);
  }

  private Section hashtags() {
    List<Block> blocks = new ArrayList<>();
    SymbolCharts.hashtags(findings.counted().hashtags().links()).ifPresent(blocks::add);
    table(
        blocks, "hashtagMeasure", "C = CO / ln(CT): posts of both, over the posts of the cashtag");
    SymbolCharts.dynamicSectors(findings.counted().dynamicSectors()).ifPresent(blocks::add);
    return new Section("Cashtags and hashtags", blocks);
  }

  private Section volume() {
    List<Block> blocks = new ArrayList<>();
    if (findings.market().isEmpty()) {
      blocks.addAll(MarketCharts.volumes(findings.counted()));
    }
    table(blocks, "spikes", "Spikes: the highest day over the median day");
    table(blocks, "spikesClean", "Spikes of clean posts");
    table(blocks, "robustSpikes", "Robust spikes: days far above the median, by deviations");
    table(blocks, "robustSpikesClean", "Robust spikes of clean posts");
    table(blocks, "robustHourlySpikes", "Robust spikes by hour");
    return new Section("Volume", blocks);
  }

  private Section market() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Html.paragraph(
            "What went together, not what caused what, and nothing of what will: spikes are known"
                + " as such only after the period."));
    findings.market().ifPresent(market -> blocks.addAll(MarketCharts.of(market)));
    table(blocks, "market.figures", "What was compared");
    table(blocks, "market.spikeDays", "Spike days with the return of the session");
    table(
        blocks, "market.correlationTables", "Correlations of volume and price, by symbol and lag");
    table(blocks, "market.events", "Abnormal returns around spikes, as fractions");
    return new Section("Volume beside prices", blocks);
  }

  private Section noise() {
    List<Block> blocks = new ArrayList<>();
    findings.noise().ifPresent(noise -> blocks.add(NoiseCharts.reasons(noise.counts())));
    table(blocks, "noise.total", "Posts, and those that trust in their author kept");
    table(blocks, "noise.cashtags", "How cashtags were read");
    NoiseCharts.parts(findings.counted().spam()).ifPresent(blocks::add);
    table(blocks, "noise.spamOfAuthors", "Spam scores of authors, with their parts");
    table(blocks, "noise.spamOfSymbols", "Spam scores of symbols, with their parts");
    table(blocks, "noise.confusedReadings", "Confused symbols: both readings");
    table(blocks, "noise.confusedSymbols", "The posts of the surest, and what spoke");
    return new Section("Noise", blocks);
  }

  private void table(List<Block> blocks, String name, String caption) {
    Table table = tables.get(name);
    if (table != null && !table.rows().isEmpty()) {
      blocks.add(TableBlock.of(table, caption, wholeStream ? "whole" : ""));
    }
  }

  private static Figures.Figure figure(String name, long number) {
    return new Figures.Figure(name, Html.number(number));
  }
}
