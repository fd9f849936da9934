package io.finemo.cashtag.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.finemo.cashtag.CashtagFindings;
import io.finemo.cashtag.CashtagStudy;
import io.finemo.cashtag.Noise;
import io.finemo.cashtag.PostTagger;
import io.finemo.cashtag.Python;
import io.finemo.cashtag.TaggedPost;
import io.finemo.cashtag.graph.CooccurrenceOptions;
import io.finemo.cashtag.graph.CooccurrenceStatistic;
import io.finemo.cashtag.graph.PairReportOptions;
import io.finemo.cashtag.graph.PeriodLength;
import io.finemo.cashtag.volume.DayRange;
import io.finemo.core.Post;
import io.finemo.core.SymbolDirectory;
import io.finemo.core.read.PostReader;
import io.finemo.core.read.PostReaders;
import io.finemo.core.read.PostRow;
import io.finemo.core.read.ReadOptions;
import io.finemo.core.text.EntityExtractor;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables of a year of posts, each of them row by row against an independent count. */
class StocknetTablesTest {
  private static final DayRange YEAR =
      new DayRange(LocalDate.of(2014, 1, 1), LocalDate.of(2014, 12, 31));

  private static final Map<String, Table> TABLES = new LinkedHashMap<>();
  private static final Map<String, List<List<String>>> EXPECTED = new LinkedHashMap<>();

  @BeforeAll
  static void count() throws IOException {
    String property = System.getProperty("finemo.data", System.getenv("FINEMO_DATA"));
    assumeThat(property)
        .as("needs research data: set -Dfinemo.data or FINEMO_DATA to its folder")
        .isNotNull();
    Path posts = Path.of(property, "stocknet", "tweets-2014.jsonl.gz");
    Path nasdaq = Path.of(property, "symbols", "nasdaq-2014-01.csv");
    Path nyse = Path.of(property, "symbols", "nyse-2014-01.csv");
    assertThat(posts).as("finemo.data is set, so the file must be there").isRegularFile();
    String printed =
        Python.run("stocknet_tables.py", posts.toString(), nasdaq.toString(), nyse.toString());
    for (String line : printed.lines().toList()) {
      List<String> cells = List.of(line.split("\t", -1));
      EXPECTED
          .computeIfAbsent(cells.get(0), name -> new ArrayList<>())
          .add(cells.subList(1, cells.size()));
    }
    SymbolDirectory directory =
        SymbolDirectory.merge(
                List.of(
                    SymbolDirectory.readCompanyList(nasdaq, "NASDAQ"),
                    SymbolDirectory.readCompanyList(nyse, "NYSE")))
            .directory();
    for (Table table : ReportTables.of(study(posts, directory), names())) {
      TABLES.put(table.name(), table);
    }
  }

  /** Every post whose identifier is a multiple of three stands for noise. */
  private static CashtagFindings study(Path posts, SymbolDirectory directory) throws IOException {
    PostTagger tagger = new PostTagger(EntityExtractor.strict()::extract);
    CashtagStudy study = new CashtagStudy(directory);
    CooccurrenceStatistic months =
        new CooccurrenceStatistic(CooccurrenceOptions.defaults().with(PeriodLength.MONTH));
    try (PostReader reader = PostReaders.open(posts, ReadOptions.defaults())) {
      for (PostRow row : reader) {
        Post post = row.post();
        if (post.repostOf().isPresent() || post.text().indexOf('\u2026') >= 0) {
          continue;
        }
        TaggedPost tagged = tagger.tag(post);
        boolean noise = Long.parseLong(post.id()) % 3 == 0;
        TaggedPost counted = noise ? tagged.with(Noise.REPOST) : tagged;
        study.add(counted);
        months.add(counted);
      }
    }
    PairReportOptions options = PairReportOptions.defaults();
    return CashtagFindings.of(
        study.result().over(YEAR),
        months.result(),
        directory,
        new PairReportOptions(
            options.leastTail(),
            0,
            options.graph(),
            options.competitors(),
            options.changePosts(),
            options.confidence(),
            options.seed()));
  }

  private static TableOptions names() {
    return new TableOptions(Integer.MAX_VALUE, 1, Optional.empty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "distribution.days",
        "distribution.months",
        "distribution.years",
        "coverage",
        "mentionHistogram",
        "topCashtags",
        "topCashtagsClean",
        "sectors",
        "industries",
        "authorsByPosts",
        "authorsByFollowers",
        "largeAuthorsOfOnePost",
        "followerHistogram",
        "exchanges",
        "authorsOfExchanges",
        "pairs",
        "pairDistribution.counts",
        "graph.edges",
        "competitors",
        "pairChanges",
        "volume",
        "spikes",
        "spikesClean",
        "robustSpikes",
        "robustSpikesClean",
        "robustHourlySpikes",
        "robustHourlySpikesClean",
      })
  void rowsEqualThoseOfAnIndependentCount(String name) {
    Table table = table(name);

    assertSame(name, withoutHandles(table), expected(name));
  }

  /** In whatever order, as ties of the measure are ordered by what the table does not show. */
  @Test
  void measuresEqualThoseOfAnIndependentCount() {
    Map<List<String>, List<Cell>> rows = new LinkedHashMap<>();
    table("hashtagMeasure").rows().forEach(row -> rows.put(key(row), row));

    List<List<String>> expected = expected("hashtagMeasure");
    assertThat(rows).hasSameSizeAs(expected);
    List<List<Cell>> inOrder =
        expected.stream().map(row -> rows.get(List.of(row.get(0), row.get(1)))).toList();
    assertSame("hashtagMeasure", inOrder, expected);
  }

  @Test
  void noTableOfTheScriptIsLeftUnchecked() {
    assertThat(new TreeSet<>(TABLES.keySet())).containsAll(EXPECTED.keySet());
    assertThat(table("hourlySpikes").rows()).as("the median hour of all is 0").isEmpty();
    assertThat(EXPECTED).doesNotContainKey("hourlySpikes");
  }

  private static Table table(String name) {
    Table table = TABLES.get(name);
    assertThat(table).as(name).isNotNull();
    return table;
  }

  private static List<List<String>> expected(String name) {
    List<List<String>> rows = EXPECTED.get(name);
    assertThat(rows).as(name).isNotEmpty();
    return rows;
  }

  private static List<String> key(List<Cell> row) {
    return List.of(text(row.get(0)), text(row.get(1)));
  }

  private static List<List<Cell>> withoutHandles(Table table) {
    int handle = table.columns().indexOf("handle");
    return handle < 0
        ? table.rows()
        : table.rows().stream()
            .map(
                row -> {
                  List<Cell> cells = new ArrayList<>(row);
                  cells.remove(handle);
                  return List.copyOf(cells);
                })
            .toList();
  }

  private static void assertSame(String name, List<List<Cell>> rows, List<List<String>> expected) {
    assertThat(rows).as(name).hasSameSizeAs(expected);
    for (int i = 0; i < rows.size(); i++) {
      if (!same(rows.get(i), expected.get(i))) {
        assertThat(rows.get(i).toString())
            .as("%s, row %d", name, i)
            .isEqualTo(expected.get(i).toString());
      }
    }
  }

  private static boolean same(List<Cell> row, List<String> line) {
    boolean same = row.size() == line.size();
    for (int k = 0; same && k < line.size(); k++) {
      if (row.get(k) instanceof Cell.Real real) {
        double wanted = Double.parseDouble(line.get(k));
        same = Math.abs(real.value() - wanted) <= 1e-9 * Math.max(1, Math.abs(wanted));
      } else {
        same = text(row.get(k)).equals(line.get(k));
      }
    }
    return same;
  }

  private static String text(Cell cell) {
    if (cell instanceof Cell.Text text) {
      return text.value();
    }
    return cell instanceof Cell.Count count ? Long.toString(count.value()) : "";
  }
}
