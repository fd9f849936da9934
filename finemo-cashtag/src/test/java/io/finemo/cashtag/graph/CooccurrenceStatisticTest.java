package io.finemo.cashtag.graph;

import static io.finemo.cashtag.graph.GraphPosts.counted;
import static io.finemo.cashtag.graph.GraphPosts.post;
import static io.finemo.cashtag.graph.GraphPosts.postAt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.finemo.cashtag.Noise;
import io.finemo.cashtag.PostTagger;
import io.finemo.cashtag.TaggedPost;
import io.finemo.core.Post;
import io.finemo.core.archive.ModelFormatException;
import io.finemo.core.archive.PartReader;
import io.finemo.core.archive.PartWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CooccurrenceStatisticTest {
  private static final CooccurrenceOptions WHOLE = CooccurrenceOptions.defaults();
  private static final CooccurrenceOptions MONTHS = WHOLE.with(PeriodLength.MONTH);
  private static final CooccurrenceOptions DAYS = WHOLE.with(PeriodLength.DAY);

  @Test
  void nothingIsCountedOfNothing() {
    assertThat(counted(DAYS, List.of(post())).result())
        .isEqualTo(
            new Cooccurrence(new PairCounts(0, 0, List.of(), List.of()), new TreeMap<>(), 0, 0, 0));
  }

  /** The example of Hentschel and Alonso (2014), section "Co-occurrence". */
  @Test
  void threeCashtagsInAPostGiveExactlyTheThreePairs() {
    TaggedPost post = PostTagger.standard().tag(Post.of("1", "$MSFT and $AAPL beat $GOOG, $aapl!"));

    PairCounts counts = counted(WHOLE, List.of(post)).result().all();

    assertThat(counts.pairs())
        .containsExactly(
            new PairPosts("AAPL", "GOOG", 1, 1),
            new PairPosts("AAPL", "MSFT", 1, 1),
            new PairPosts("GOOG", "MSFT", 1, 1));
    assertThat(counts.symbols())
        .containsExactly(
            new SymbolPosts("AAPL", 1, 1),
            new SymbolPosts("GOOG", 1, 1),
            new SymbolPosts("MSFT", 1, 1));
  }

  @Test
  void frequentPairsComeFirstAndNoiseIsCountedApart() {
    PairCounts counts =
        counted(
                WHOLE,
                List.of(
                    post("Z", "Y"),
                    post("Y", "Z").with(Noise.REPOST),
                    post("A", "B").with(Noise.TAG_LIST),
                    post("A"),
                    post()))
            .result()
            .all();

    assertThat(counts.cashtagPosts()).isEqualTo(4);
    assertThat(counts.cashtagPostsClean()).isEqualTo(2);
    assertThat(counts.pairs())
        .containsExactly(new PairPosts("Y", "Z", 2, 1), new PairPosts("A", "B", 1, 0));
    assertThat(counts.symbols())
        .containsExactly(
            new SymbolPosts("A", 2, 1),
            new SymbolPosts("Y", 2, 1),
            new SymbolPosts("Z", 2, 1),
            new SymbolPosts("B", 1, 0));
    assertThat(counts.distribution(CountOf.POSTS)).isEqualTo(Map.of(1L, 1L, 2L, 1L));
    assertThat(counts.distribution(CountOf.POSTS_CLEAN)).isEqualTo(Map.of(1L, 1L));
  }

  @Test
  void periodsAreInUtcAndUndatedPostsAreInNone() {
    List<TaggedPost> posts =
        List.of(
            postAt("2014-01-31T23:59:59Z", "A", "B"),
            postAt("2014-02-01T00:00:00Z", "A", "B"),
            postAt("2014-02-28T12:00:00Z", "A", "C"),
            post("A", "B"),
            new TaggedPost(
                Post.builder("id", "").createdAt(Instant.MAX).build(),
                List.of("A"),
                List.of(),
                0,
                Set.of()));

    Cooccurrence months = counted(MONTHS, posts).result();
    Cooccurrence days = counted(DAYS, posts).result();

    assertThat(months.undatedPosts()).isEqualTo(2);
    assertThat(months.all().cashtagPosts()).isEqualTo(5);
    assertThat(months.all().pairs())
        .containsExactly(new PairPosts("A", "B", 3, 3), new PairPosts("A", "C", 1, 1));
    assertThat(months.periods().keySet())
        .containsExactly(LocalDate.of(2014, 1, 1), LocalDate.of(2014, 2, 1));
    assertThat(months.periods().get(LocalDate.of(2014, 2, 1)).pairs())
        .containsExactly(new PairPosts("A", "B", 1, 1), new PairPosts("A", "C", 1, 1));
    assertThat(days.periods()).hasSize(3);
    assertThat(days.between(LocalDate.of(2014, 2, 1), LocalDate.of(2014, 3, 1)))
        .isEqualTo(months.periods().get(LocalDate.of(2014, 2, 1)));
    assertThat(counted(WHOLE, posts).result())
        .isEqualTo(new Cooccurrence(months.all(), new TreeMap<>(), 2, 0, 0));
  }

  @Test
  void ofFiveHundredCashtagsTheFirstArePairedAndThePostIsCounted() {
    String[] many = IntStream.range(0, 500).mapToObj(i -> "S" + i).toArray(String[]::new);

    Cooccurrence result = counted(WHOLE, List.of(post(many), post("A", "B"))).result();

    assertThat(result.cutPosts()).isEqualTo(1);
    assertThat(result.all().pairs()).hasSize(50 * 49 / 2 + 1);
    assertThat(result.all().symbols())
        .hasSize(52)
        .contains(new SymbolPosts("S49", 1, 1))
        .doesNotContain(new SymbolPosts("S50", 1, 1));
  }

  @Test
  void aSymbolThatATaggerGivesTwiceIsOne() {
    assertThat(counted(WHOLE, List.of(post("A", "B", "A"))).result().all())
        .isEqualTo(counted(WHOLE, List.of(post("A", "B"))).result().all());
  }

  @Test
  void eightThreadsCountAsOne() {
    List<TaggedPost> posts = GraphPosts.random(1, 800);

    CooccurrenceStatistic merged =
        IntStream.range(0, 8)
            .parallel()
            .mapToObj(i -> counted(DAYS, posts.subList(i * 100, i * 100 + 100)))
            .collect(
                Collectors.reducing(
                    (a, b) -> {
                      a.merge(b);
                      return a;
                    }))
            .orElseThrow();

    assertThat(bytes(merged)).isEqualTo(bytes(counted(DAYS, posts)));
  }

  @Test
  void symbolsThatNoUtf8CanSayAreWrittenAndRead() throws ModelFormatException {
    CooccurrenceStatistic written = counted(WHOLE, List.of(post("lone \ud800", "]]>\0")));

    assertThat(read(bytes(written)).result()).isEqualTo(written.result());
  }

  @Test
  void aPairThatIsMoreFrequentThanItsSymbolsIsRefused() {
    PartWriter out = new PartWriter().integer(2).integer(50).text("WHOLE").integer(99);
    out.whole(0).whole(0).integer(1).whole(0).whole(9).whole(9);
    out.whole(0).integer(2).units(new char[] {'A'}, 1).units(new char[] {'B'}, 1);
    out.integer(3).compact(0).compact(0).compact(2).compact(2);
    out.compact(0).compact(1).compact(3).compact(2);
    out.compact(1).compact(1).compact(3).compact(3);

    assertThatExceptionOfType(ModelFormatException.class)
        .isThrownBy(() -> read(out.toBytes()))
        .withMessageContaining("more posts than those of its tags: A and B");
  }

  @Test
  void periodsThatAreNotInOrderAreRefused() {
    long january = LocalDate.of(2014, 1, 1).toEpochDay();
    long february = LocalDate.of(2014, 2, 1).toEpochDay();

    assertThatCode(() -> read(periods("MONTH", 5, january, february))).doesNotThrowAnyException();
    assertRefused(periods("MONTH", 5, february, january), "in order, each once: " + january);
    assertRefused(periods("MONTH", 5, january, january), "in order, each once: " + january);
  }

  @Test
  void startsOfNoPeriodAreRefused() {
    long newYear = LocalDate.of(2014, 1, 1).toEpochDay();
    long undated = Long.MIN_VALUE;

    assertThatCode(() -> read(periods("WHOLE", 5, 0))).doesNotThrowAnyException();
    assertThatCode(() -> read(periods("MONTH", 5, undated, newYear))).doesNotThrowAnyException();
    assertThatCode(() -> read(periods("DAY", 5, undated, newYear + 1))).doesNotThrowAnyException();
    assertRefused(periods("WHOLE", 5, newYear), "no period of WHOLE");
    assertRefused(periods("WHOLE", 5, undated), "no period of WHOLE");
    assertRefused(periods("MONTH", 5, newYear + 1), "no period of MONTH");
    assertRefused(periods("DAY", 5, LocalDate.of(0, 12, 31).toEpochDay()), "no period of DAY");
  }

  /** Posts are summed as whole numbers that a double can say: 2 to the 53rd at most. */
  @Test
  void thePostsOfAllPeriodsTogetherHaveABound() {
    long half = 1L << 52;

    assertThatCode(() -> read(periods("DAY", half, 1, 2))).doesNotThrowAnyException();
    assertRefused(periods("DAY", half + 1, 1, 2), "posts of a period");
    assertRefused(periods("DAY", half, 1, 2, 3), "posts of a period");
  }

  @Test
  void countsThatCannotBeAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PairPosts("B", "A", 1, 1))
        .withMessageContaining("B and A");
    assertThatIllegalArgumentException().isThrownBy(() -> new PairPosts("A", "A", 1, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PairPosts("A", "B", 3, 4))
        .withMessageContaining("0 to 3 of A and B: 4");
    assertThatIllegalArgumentException().isThrownBy(() -> new PairPosts("A", "B", 3, -1));
    assertThatIllegalArgumentException().isThrownBy(() -> new SymbolPosts("A", 3, 4));
    assertThatIllegalArgumentException().isThrownBy(() -> new SymbolPosts("A", 3, -1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PairCounts(3, 4, List.of(), List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PairCounts(3, -1, List.of(), List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CooccurrenceOptions(2, PeriodLength.DAY, 1));
  }

  @Test
  void aSpanThatEndsBeforeItBeginsIsRefused() {
    Cooccurrence days = counted(DAYS, List.of(postAt("2014-01-02T00:00:00Z", "A", "B"))).result();
    LocalDate second = LocalDate.of(2014, 1, 2);

    assertThat(days.between(second, second))
        .as("no day")
        .isEqualTo(counted(DAYS, List.of()).result().all());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> days.between(second, second.minusDays(1)))
        .withMessageContaining("2014-01-01");
  }

  /** What was counted is told as it was, and goes on: nothing of the result is the statistic's. */
  @Test
  void aResultDoesNotChangeWhenMoreIsCounted() {
    CooccurrenceStatistic statistic = counted(WHOLE, List.of(post("A", "B")));
    Cooccurrence one = statistic.result();
    statistic.add(post("A", "B"));

    assertThat(one.all().pairs()).containsExactly(new PairPosts("A", "B", 1, 1));
    assertThat(statistic.result().all().pairs()).containsExactly(new PairPosts("A", "B", 2, 2));
  }

  /** Periods of so many posts each, without a symbol. */
  private static byte[] periods(String length, long posts, long... starts) {
    PartWriter out = new PartWriter().integer(2).integer(50).text(length).integer(99);
    out.whole(0).whole(0).integer(starts.length);
    for (long start : starts) {
      out.whole(start).whole(posts).whole(0).whole(0).integer(0).integer(0);
    }
    return out.toBytes();
  }

  private static void assertRefused(byte[] bytes, String why) {
    assertThatExceptionOfType(ModelFormatException.class)
        .isThrownBy(() -> read(bytes))
        .withMessageContaining(why);
  }

  @Test
  void statisticsThatDoNotAddUpAreRefused() {
    CooccurrenceStatistic statistic = new CooccurrenceStatistic(WHOLE);

    assertThatIllegalArgumentException().isThrownBy(() -> statistic.merge(statistic));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> statistic.merge(new CooccurrenceStatistic(DAYS)))
        .withMessageContaining("DAY");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CooccurrenceOptions(1, PeriodLength.DAY, 2))
        .withMessageContaining("1");
  }

  private static byte[] bytes(CooccurrenceStatistic statistic) {
    PartWriter out = new PartWriter();
    statistic.write(out);
    return out.toBytes();
  }

  private static CooccurrenceStatistic read(byte[] bytes) throws ModelFormatException {
    PartReader in = new PartReader("pairs", bytes);
    CooccurrenceStatistic statistic = CooccurrenceStatistic.read(in);
    in.end();
    return statistic;
  }
}
