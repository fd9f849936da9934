package io.finemo.cashtag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.finemo.core.Post;
import io.finemo.core.SymbolDirectory;
import io.finemo.core.SymbolDirectory.Listing;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What follows from symbols and a directory of listed ones: coverage, histogram, sectors. */
class ListedSymbolsTest {
  private static final SymbolDirectory DIRECTORY =
      SymbolDirectory.of(
          List.of(
              listing("AAPL", "NASDAQ", "Technology", "Computers"),
              listing("MSFT", "NASDAQ", "Technology", "Software"),
              listing("BRK/B", "NYSE", "Finance", "Insurance"),
              listing("XOM", "NYSE", "", "")));

  @Test
  void coverageIsMentionedOfListed() {
    Coverage coverage =
        Coverage.of(
            List.of(
                new SymbolCounts.Row("AAPL", 3, 0),
                new SymbolCounts.Row("BRK.B", 1, 1),
                new SymbolCounts.Row("XOM", 1, 1),
                new SymbolCounts.Row("HIT", 9, 0)),
            DIRECTORY);

    assertThat(coverage)
        .isEqualTo(
            new Coverage(
                List.of(new Coverage.Row("NASDAQ", 2, 1, 0), new Coverage.Row("NYSE", 2, 2, 2)),
                1,
                0));
    assertThat(coverage.exchanges().get(0).share()).hasValue(0.5);
    assertThat(new Coverage.Row("paper", 2691, 2658, 0).share().orElseThrow())
        .isCloseTo(0.988, within(0.0005));
    assertThat(new Coverage.Row("none", 0, 0, 0).share()).isEmpty();
  }

  @Test
  void theUpperEndsOfTheHistogramAreInclusive() {
    List<Long> posts = List.of(0L, 1L, 10L, 11L, 100L, 101L, 1000L, 1001L);
    SymbolDirectory directory =
        SymbolDirectory.of(
            IntStream.range(0, posts.size())
                .mapToObj(i -> listing(SomePosts.symbol(i), "", "", ""))
                .toList());
    List<SymbolCounts.Row> rows =
        IntStream.range(1, posts.size())
            .mapToObj(i -> new SymbolCounts.Row(SomePosts.symbol(i), posts.get(i), 0))
            .toList();

    assertThat(MentionHistogram.of(rows, directory))
        .containsExactly(
            new MentionHistogram.Bucket(0, 0, 1, 8),
            new MentionHistogram.Bucket(1, 10, 2, 0),
            new MentionHistogram.Bucket(11, 100, 2, 0),
            new MentionHistogram.Bucket(101, 1000, 2, 0),
            new MentionHistogram.Bucket(1001, 10_000, 1, 0));
  }

  @Test
  void theHistogramEndsWithTheLargestNumber() {
    List<MentionHistogram.Bucket> buckets =
        MentionHistogram.of(List.of(new SymbolCounts.Row("XOM", Long.MAX_VALUE, 1)), DIRECTORY);

    assertThat(buckets).hasSize(20);
    assertThat(buckets.get(19))
        .isEqualTo(new MentionHistogram.Bucket(1_000_000_000_000_000_001L, Long.MAX_VALUE, 1, 0));
  }

  @Test
  void aPostCountsOnceForASector() {
    SectorCounts sectors = new SectorCounts(DIRECTORY);
    sectors.add(post("$AAPL $MSFT $brk.b"));
    sectors.add(post("$AAPL").with(Noise.REPOST));
    sectors.add(post("$XOM $HIT $WHAT"));
    sectors.add(post("none"));

    assertThat(sectors.result().sectors())
        .containsExactly(
            new SectorCounts.Row("Technology", "", 2, 1),
            new SectorCounts.Row("", "", 1, 1),
            new SectorCounts.Row("Finance", "", 1, 1));
    assertThat(sectors.result().industries())
        .containsExactly(
            new SectorCounts.Row("Technology", "Computers", 2, 1),
            new SectorCounts.Row("", "", 1, 1),
            new SectorCounts.Row("Finance", "Insurance", 1, 1),
            new SectorCounts.Row("Technology", "Software", 1, 1));
  }

  @Test
  void theSpamRateIsTheShareOfNoise() {
    assertThat(new SymbolCounts.Row("A", 4, 1).spamRate()).hasValue(0.75);
    assertThat(new SymbolCounts.Row("A", 0, 0).spamRate()).isEmpty();
    assertThat(
            SymbolCounts.byCleanPosts(
                List.of(
                    new SymbolCounts.Row("SPAM", 9, 0),
                    new SymbolCounts.Row("B", 5, 1),
                    new SymbolCounts.Row("A", 4, 4))))
        .extracting(SymbolCounts.Row::symbol)
        .containsExactly("A", "B");
  }

  /** Symbols in 10 posts each, so that C = CO / ln 10 orders as CO does. */
  @Test
  void symbolsAreGroupedByTheHashtagTheyShareMost() {
    List<HashtagLink> links =
        List.of(
            link("TSLA", "ev", 9),
            link("F", "autos", 8),
            link("GM", "autos", 7),
            link("TSLA", "autos", 6),
            link("GM", "ev", 5),
            link("AAPL", "iphone", 4),
            link("F", "ev", 1),
            new HashtagLink("NEW", "autos", 1, 1, 1, 1));

    assertThat(DynamicSector.of(links, 1, 50))
        .as("nobody shares iphone; ev keeps one member; NEW has no measure")
        .containsExactly(
            new DynamicSector("autos", List.of(link("F", "autos", 8), link("GM", "autos", 7))));
    assertThat(DynamicSector.of(links, 8, 50)).as("F alone has so many").isEmpty();
    assertThat(DynamicSector.of(links, 2, 2))
        .as("three symbols have autos in two posts; ev is left")
        .containsExactly(
            new DynamicSector("ev", List.of(link("TSLA", "ev", 9), link("GM", "ev", 5))));
  }

  private static HashtagLink link(String symbol, String hashtag, long posts) {
    return new HashtagLink(symbol, hashtag, posts, posts, 10, 10);
  }

  private static Listing listing(String symbol, String exchange, String sector, String industry) {
    return new Listing(symbol, "", exchange, sector, industry);
  }

  private static TaggedPost post(String text) {
    return PostTagger.standard().tag(Post.of("id", text));
  }
}
