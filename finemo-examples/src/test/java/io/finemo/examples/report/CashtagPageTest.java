package io.finemo.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.finemo.cashtag.CashtagFindings;
import io.finemo.cashtag.CashtagStudy;
import io.finemo.cashtag.TaggedPost;
import io.finemo.cashtag.graph.PairReportOptions;
import io.finemo.cashtag.market.DailyPrice;
import io.finemo.cashtag.market.MarketComparison;
import io.finemo.cashtag.market.MarketOptions;
import io.finemo.cashtag.market.PriceSeries;
import io.finemo.cashtag.noise.ConfusedSymbol;
import io.finemo.cashtag.noise.NoiseReport;
import io.finemo.cashtag.noise.NoiseTagger;
import io.finemo.cashtag.table.TableOptions;
import io.finemo.core.Author;
import io.finemo.core.Post;
import io.finemo.core.SymbolDirectory;
import io.finemo.core.SymbolDirectory.Listing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page of a study: every figure is there, and nothing that was read becomes markup. */
class CashtagPageTest {
  private static final String HOSTILE = "</script><img src=x onerror=alert(1)>\u202E\"'&";
  private static final Instant START = Instant.parse("2014-01-06T15:00:00Z");

  @Test
  void everyFigureIsDrawn() {
    String html = html("Technology", TableOptions.defaults());

    assertThat(captions(html))
        .containsExactly(
            "Posts with a cashtag by day",
            "Top cashtags, with noise and without",
            "Listed symbols by how many posts mention them",
            "Posts by sector",
            "Posts over the followers of their authors",
            "How many pairs stand in how many posts",
            "The graph of symbols that stand together",
            "Cashtags and hashtags that belong together",
            "$S0: volume and price",
            "Abnormal returns around spikes, added up",
            "Posts that are noise, by reason",
            "What spam scores are made of");
    assertThat(html).contains("Power law of all posts: exponent ", "fit of clean posts");
  }

  @Test
  void withoutPricesVolumeIsDrawnAlone() {
    CashtagFindings all = findings("Technology");
    String html =
        CashtagPage.of(
                new CashtagFindings(all.counted(), all.pairs(), Optional.empty(), Optional.empty()),
                TableOptions.defaults(),
                12)
            .html();

    assertThat(captions(html))
        .contains("$S0: posts by day")
        .doesNotContain("$S0: volume and price");
  }

  @Test
  void aStudyOfNothingIsAPageToo() {
    SymbolDirectory none = SymbolDirectory.of(List.of());
    CashtagFindings nothing = CashtagFindings.of(new CashtagStudy(none).result(), none);

    assertThat(captions(CashtagPage.of(nothing, TableOptions.defaults(), 5).html())).isEmpty();
  }

  @Test
  void whatWasReadChangesNothingInTheMarkup() {
    TableOptions names = new TableOptions(100, 1, Optional.empty());

    String hostile = html(HOSTILE, names);

    assertThat(hostile).doesNotContain("<img src=x", "\u202E");
    assertThat(elements(hostile)).isEqualTo(elements(html("Technology", names)));
  }

  @Test
  void authorsArePseudonymsUnlessNamesAreAskedFor() {
    assertThat(html("Technology", TableOptions.defaults())).doesNotContain("author7");
    assertThat(html("Technology", new TableOptions(100, 1, Optional.empty()))).contains("author7");
  }

  @Test
  void estimatesOfTheWholeAreShownForSamplesOnly() {
    assertThat(html("Technology", TableOptions.defaults())).doesNotContain("whole cashtag posts");
    assertThat(html("Technology", new TableOptions(100, 0.5))).contains("whole cashtag posts");
  }

  private static String html(String sector, TableOptions options) {
    return CashtagPage.of(findings(sector), options, 12).html();
  }

  private static List<String> captions(String html) {
    return Pattern.compile("<figcaption>(.*?)</figcaption>")
        .matcher(html)
        .results()
        .map(match -> match.group(1))
        .toList();
  }

  /** All tags but those that show a hidden character. */
  private static List<String> elements(String html) {
    String shown = html.replaceAll("<code class=\"hidden\">[^<]*</code>", "");
    String markup = shown.substring(0, shown.indexOf("<script type=\"application/json\""));
    return Pattern.compile("</?[a-z0-9]+")
        .matcher(markup)
        .results()
        .map(MatchResult::group)
        .toList();
  }

  /** Sixty days of pairs, the first of them in most posts, with a spike, hashtags and spam. */
  private static CashtagFindings findings(String sector) {
    List<Listing> listings = new ArrayList<>();
    listings.add(new Listing("S0", "Zero", "NASDAQ", sector, sector));
    listings.add(new Listing("T0", "One", "NASDAQ", "Energy", "Oil"));
    SymbolDirectory directory = SymbolDirectory.of(listings);
    CashtagStudy study = new CashtagStudy(directory);
    NoiseTagger tagger = NoiseTagger.standard();
    for (int i = 0; i < 60; i++) {
      study.add(tagger.tag(Post.of("r" + i, "RT @x: $S0")));
      for (int times = 0; times < 1 + 60 / (i + 1); times++) {
        study.add(tagged(i, i % 9, "S" + i, "T" + i));
      }
      for (int times = 0; times < (i == 20 || i == 40 ? 30 : 1 + i % 3); times++) {
        study.add(tagged(i, 7, "S0", "S1"));
      }
    }
    List<PriceSeries> prices = List.of(prices("S0", 1), prices("SPY", 2));
    CashtagFindings found =
        CashtagFindings.of(
            study.result(),
            study.result().pairs(),
            directory,
            PairReportOptions.defaults().withMinPosts(3));
    return found
        .with(MarketComparison.of(found.counted().volume(), prices, MarketOptions.defaults()))
        .with(
            new NoiseReport(
                tagger.counts(), List.of(new ConfusedSymbol("1", "HP", "HPQ", 12, List.of()))));
  }

  private static TaggedPost tagged(int day, int author, String... symbols) {
    boolean spam = author == 8;
    Author writer =
        new Author(
            "author" + author,
            "handle",
            OptionalLong.of(author == 0 ? 5 : 50_000),
            OptionalLong.of(spam ? 1_000_000 : 1),
            OptionalLong.of(spam ? 9_000_000 : 1),
            Optional.of(Instant.parse(spam ? "2014-01-05T00:00:00Z" : "2004-01-01T00:00:00Z")),
            false);
    return new TaggedPost(
        Post.builder("p", "text")
            .createdAt(START.plusSeconds(day * 86_400L))
            .author(writer)
            .build(),
        List.of(symbols),
        List.of("tag"),
        spam ? 1 : 0,
        Set.of());
  }

  private static PriceSeries prices(String symbol, int step) {
    List<DailyPrice> prices = new ArrayList<>();
    for (int day = -10; day < 80; day++) {
      double close = 10 + (day * step % 5 + 5) * 0.1;
      prices.add(new DailyPrice(LocalDate.of(2014, 1, 6).plusDays(day), close, close));
    }
    return PriceSeries.of(symbol, prices);
  }
}
