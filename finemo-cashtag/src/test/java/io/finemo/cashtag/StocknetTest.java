package io.finemo.cashtag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.finemo.cashtag.graph.PairPosts;
import io.finemo.core.Post;
import io.finemo.core.SymbolDirectory;
import io.finemo.core.text.EntityExtractor;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** The study against X's own entities, on a year of real posts about 88 stocks. */
class StocknetTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss Z yyyy", Locale.ROOT);

  /** What the raw JSON and the raw lists say, counted by other means. */
  private final Map<String, Long> symbols = new HashMap<>();

  private final Map<String, Long> pairs = new HashMap<>();
  private final Map<String, Long> links = new HashMap<>();
  private final Map<String, Long> days = new HashMap<>();
  private final Map<String, Long> sectors = new HashMap<>();

  /**
   * Exactly X's counts, of some thousand symbols, their pairs, hashtags, days, sectors and
   * exchanges.
   *
   * <p>Only of posts that are neither reposts nor cut off: there X's entities are those of the
   * longer original.
   */
  @Test
  void countsAgreeWithTheEntitiesOfX() throws IOException {
    Path nasdaq = file("symbols/nasdaq-2014-01.csv");
    Map<String, String> sectorOf = sectorOf(nasdaq);
    PostTagger tagger = new PostTagger(EntityExtractor.strict()::extract);
    CashtagStudy study =
        new CashtagStudy(
            SymbolDirectory.readCompanyList(nasdaq, "NASDAQ"), new CashtagOptions(1000));
    try (BufferedReader lines = tweets()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode tweet = JSON.readTree(line);
        String text = unescape(tweet.path("text").asText());
        if (tweet.has("retweeted_status") || text.indexOf('\u2026') >= 0) {
          continue;
        }
        String date = tweet.path("created_at").asText();
        study.add(
            tagger.tag(
                Post.builder(tweet.path("id_str").asText(), text)
                    .createdAt(DATE.parse(date, Instant::from))
                    .build()));
        count(tweet.path("entities"), date, sectorOf);
      }
    }

    CashtagReport report = study.result();
    assertThat(symbols).hasSizeGreaterThan(3000);
    assertThat(
            counted(report.symbols().symbols(), SymbolCounts.Row::symbol, SymbolCounts.Row::posts))
        .isEqualTo(symbols);
    assertThat(
            counted(
                report.pairs().all().pairs(),
                pair -> pair.first() + " " + pair.second(),
                PairPosts::posts))
        .isEqualTo(pairs);
    assertThat(
            counted(
                report.hashtags().links(),
                link -> link.symbol() + " #" + link.hashtag(),
                HashtagLink::posts))
        .isEqualTo(links);
    assertThat(
            counted(report.distribution().days(), PeriodCount::period, PeriodCount::cashtagPosts))
        .isEqualTo(days);
    assertThat(
            counted(report.sectors().sectors(), SectorCounts.Row::sector, SectorCounts.Row::posts))
        .isEqualTo(sectors);
    Set<String> mentioned = new HashSet<>(sectorOf.keySet());
    mentioned.retainAll(symbols.keySet());
    assertThat(report.coverage().exchanges())
        .containsExactly(
            new Coverage.Row("NASDAQ", sectorOf.size(), mentioned.size(), mentioned.size()));
    assertThat(report.coverage().unlistedSymbols()).isEqualTo(symbols.size() - mentioned.size());
  }

  private void count(JsonNode entities, String date, Map<String, String> sectorOf) {
    TreeSet<String> itsSymbols = new TreeSet<>();
    for (JsonNode symbol : entities.path("symbols")) {
      itsSymbols.add(symbol.path("text").asText().toUpperCase(Locale.ROOT));
    }
    Set<String> itsHashtags = new HashSet<>();
    for (JsonNode hashtag : entities.path("hashtags")) {
      itsHashtags.add(hashtag.path("text").asText().toLowerCase(Locale.ROOT));
    }
    Set<String> itsSectors = new HashSet<>();
    for (String symbol : itsSymbols) {
      symbols.merge(symbol, 1L, Long::sum);
      itsSectors.add(sectorOf.getOrDefault(symbol, ""));
      itsHashtags.forEach(hashtag -> links.merge(symbol + " #" + hashtag, 1L, Long::sum));
      for (String other : itsSymbols.tailSet(symbol, false)) {
        pairs.merge(symbol + " " + other, 1L, Long::sum);
      }
    }
    itsSectors.forEach(sector -> sectors.merge(sector, 1L, Long::sum));
    // "Wed Jan 01 03:59:03 +0000 2014"
    int month = "JanFebMarAprMayJunJulAugSepOctNovDec".indexOf(date.substring(4, 7)) / 3 + 1;
    String day =
        String.format(Locale.ROOT, "%s-%02d-%s", date.substring(26), month, date.substring(8, 10));
    days.merge(day, itsSymbols.isEmpty() ? 0L : 1L, Long::sum);
  }

  private static <R> Map<String, Long> counted(
      List<R> rows, Function<R, String> key, ToLongFunction<R> posts) {
    Map<String, Long> counted = new HashMap<>();
    rows.forEach(row -> counted.put(key.apply(row), posts.applyAsLong(row)));
    return counted;
  }

  /** All values of the list are quoted, and none holds a quote. */
  private static Map<String, String> sectorOf(Path list) throws IOException {
    Map<String, String> sectors = new HashMap<>();
    List<String> lines = Files.readAllLines(list);
    for (String line : lines.subList(1, lines.size())) {
      List<String> values = List.of(line.split("\",\"", -1));
      String sector = values.get(6);
      sectors.put(
          values.get(0).substring(1).strip().replace('/', '.'), sector.equals("n/a") ? "" : sector);
    }
    return sectors;
  }

  /** The source escapes just these three. */
  private static String unescape(String text) {
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }

  private static BufferedReader tweets() throws IOException {
    return new BufferedReader(
        new InputStreamReader(
            new GZIPInputStream(Files.newInputStream(file("stocknet/tweets-2014.jsonl.gz"))),
            StandardCharsets.UTF_8));
  }

  private static Path file(String name) {
    String property = System.getProperty("finemo.data", System.getenv("FINEMO_DATA"));
    assumeThat(property)
        .as("needs research data: set -Dfinemo.data or FINEMO_DATA to its folder")
        .isNotNull();
    Path file = Path.of(property).resolve(name);
    assertThat(file).as("finemo.data is set, so the file must be there").isRegularFile();
    return file;
  }
}
