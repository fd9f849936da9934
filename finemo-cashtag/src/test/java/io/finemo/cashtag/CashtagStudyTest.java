package io.finemo.cashtag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.finemo.cashtag.graph.PairCounts;
import io.finemo.cashtag.graph.PairPosts;
import io.finemo.core.Post;
import io.finemo.core.SymbolDirectory;
import io.finemo.core.SymbolDirectory.Listing;
import io.finemo.core.archive.ModelFormatException;
import io.finemo.core.archive.PartReader;
import io.finemo.core.archive.PartWriter;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CashtagStudyTest {
  private static final PostTagger TAGGER = PostTagger.standard();
  private static final SymbolDirectory NOTHING_LISTED = SymbolDirectory.of(List.of());

  @Test
  void aStudyOfNothingCountsNothing() {
    CashtagReport report = new CashtagStudy(NOTHING_LISTED).result();

    assertThat(report.distribution().all()).isEqualTo(new PeriodCount("all", 0, 0, 0, 0));
    assertThat(report.distribution().all().share()).isEmpty();
    assertThat(report.symbols().symbols()).isEmpty();
    assertThat(report.pairs().all()).isEqualTo(new PairCounts(0, 0, List.of(), List.of()));
    assertThat(report.hashtags()).isEqualTo(new HashtagLinks.Result(List.of(), 0, 0));
    assertThat(report.coverage()).isEqualTo(new Coverage(List.of(), 0, 0));
    assertThat(report.mentionHistogram()).containsExactly(new MentionHistogram.Bucket(0, 0, 0, 0));
  }

  @Test
  void everythingIsCountedInPostsOfBothKinds() {
    CashtagReport report =
        reportOf(
            post("$AAPL $MSFT both up", "2014-01-01T23:59:59Z"),
            post("$aapl and $AAPL again", "2014-01-02T00:00:00Z").with(Noise.SPAM_AUTHOR),
            post("no symbol here, only #stocks", "2014-01-02T12:00:00Z"),
            tag("$MSFT $AAPL"));

    assertThat(report.distribution().all()).isEqualTo(new PeriodCount("all", 4, 3, 3, 2));
    assertThat(report.distribution().undated()).isEqualTo(new PeriodCount("undated", 1, 1, 1, 1));
    assertThat(report.distribution().days())
        .containsExactly(
            new PeriodCount("2014-01-01", 1, 1, 1, 1), new PeriodCount("2014-01-02", 2, 1, 1, 0));
    assertThat(report.symbols().symbols())
        .containsExactly(new SymbolCounts.Row("AAPL", 3, 2), new SymbolCounts.Row("MSFT", 2, 2));
    assertThat(report.pairs().all().pairs()).containsExactly(new PairPosts("AAPL", "MSFT", 2, 2));
    assertThat(report.hashtags().links()).isEmpty();
  }

  @Test
  void threeCashtagsAreThreePairs() {
    assertThat(reportOf(tag("$MSFT $AAPL $GOOG $AAPL")).pairs().all().pairs())
        .containsExactly(
            new PairPosts("AAPL", "GOOG", 1, 1),
            new PairPosts("AAPL", "MSFT", 1, 1),
            new PairPosts("GOOG", "MSFT", 1, 1));
  }

  @Test
  void aClubIsNoCashtag() {
    assertThat(reportOf(tag("$trip club$")).symbols().symbols())
        .extracting(SymbolCounts.Row::symbol)
        .doesNotContain("CLUB");
  }

  @Test
  void frequentComesFirstThenTheAlphabet() {
    CashtagReport report = reportOf(tag("$C $B"), tag("$C $B"), tag("$A $Z"), tag("$D"));

    assertThat(report.symbols().symbols())
        .extracting(SymbolCounts.Row::symbol)
        .containsExactly("B", "C", "A", "D", "Z");
    assertThat(report.pairs().all().pairs())
        .containsExactly(new PairPosts("B", "C", 2, 2), new PairPosts("A", "Z", 1, 1));
  }

  @Test
  void spellingsOfAShareClassAreOneSymbol() {
    assertThat(reportOf(tag("$BRK.B"), tag("$brk.b")).symbols().symbols())
        .containsExactly(new SymbolCounts.Row("BRK.B", 2, 2));
  }

  /** CO = 2 posts with both, CT = 3 posts with the cashtag: C = 2 / ln 3. */
  @Test
  void theHashtagMeasureIsThatOfThePaper() {
    HashtagLinks.Result hashtags =
        reportOf(
                tag("$AAPL #iPhone #tech"),
                tag("$AAPL $AAPL #iphone #IPHONE"),
                tag("$AAPL"),
                tag("$GOOG #iphone"),
                tag("#iphone"))
            .hashtags();

    assertThat(hashtags.links())
        .containsExactly(
            new HashtagLink("AAPL", "iphone", 2, 2, 3, 3),
            new HashtagLink("AAPL", "tech", 1, 1, 3, 3),
            new HashtagLink("GOOG", "iphone", 1, 1, 1, 1));
    assertThat(hashtags.links().get(0).measure().orElseThrow())
        .isCloseTo(1.820478453, within(1e-9));
    assertThat(hashtags.links().get(1).measure().orElseThrow())
        .isCloseTo(0.910239227, within(1e-9));
    assertThat(hashtags.links().get(2).measure()).as("ln 1 = 0").isEmpty();
    assertThat(hashtags.ofHashtag("iphone"))
        .extracting(HashtagLink::symbol)
        .containsExactly("AAPL", "GOOG");
    assertThat(hashtags.ofSymbol("AAPL"))
        .extracting(HashtagLink::hashtag)
        .containsExactly("iphone", "tech");
  }

  @Test
  void noiseWeighsNothingInTheCleanMeasure() {
    HashtagLink link =
        reportOf(tag("$A #b"), tag("$A #b").with(Noise.REPOST), tag("$A"))
            .hashtags()
            .links()
            .get(0);

    assertThat(link).isEqualTo(new HashtagLink("A", "b", 2, 1, 3, 2));
    assertThat(link.measureClean().orElseThrow()).isCloseTo(1 / Math.log(2), within(1e-12));
  }

  @Test
  void aHostilePostIsCutAndCounted() {
    String many =
        IntStream.range(0, 500)
            .mapToObj(SomePosts::symbol)
            .map("$"::concat)
            .collect(Collectors.joining(" "));
    String hashtags =
        IntStream.range(0, 500).mapToObj(i -> "#h" + i).collect(Collectors.joining(" "));

    CashtagReport report = reportOf(tag(many + " " + hashtags), tag("$A $B #c"));

    assertThat(report.symbols().symbols()).as("each still counts").hasSize(502);
    assertThat(report.pairs().all().pairs()).hasSize(50 * 49 / 2 + 1);
    assertThat(report.pairs().cutPosts()).isEqualTo(1);
    assertThat(report.hashtags().links()).hasSize(50 * 50 + 2);
    assertThat(report.hashtags().cutPosts()).isEqualTo(1);
  }

  @Test
  void theFirstSymbolsArePaired() {
    CashtagStudy study = new CashtagStudy(NOTHING_LISTED, new CashtagOptions(2));
    study.add(tag("$C $C $A $B"));
    study.add(tag("$A $B"));

    assertThat(study.result().pairs().all().pairs())
        .containsExactly(new PairPosts("A", "B", 1, 1), new PairPosts("A", "C", 1, 1));
    assertThat(study.result().pairs().cutPosts()).isEqualTo(1);
    assertThat(study.result().hashtags().cutPosts()).as("nothing to link").isZero();
  }

  @Test
  void aDateBeyondTheCalendarIsNone() {
    Distribution.Result distribution =
        reportOf(
                TAGGER.tag(Post.builder("1", "$A").createdAt(Instant.MAX).build()),
                TAGGER.tag(Post.builder("2", "$A").createdAt(Instant.MIN).build()),
                post("$A", "9999-12-31T23:59:59.999Z"))
            .distribution();

    assertThat(distribution.undated().posts()).isEqualTo(2);
    assertThat(distribution.days()).containsExactly(new PeriodCount("9999-12-31", 1, 1, 1, 1));
  }

  @Test
  void oneThreadAndEightCountTheSame() {
    List<TaggedPost> posts = SomePosts.of(9, 2000);
    CashtagReport expected = reportOf(posts.toArray(TaggedPost[]::new));
    assertThat(expected.pairs().all().pairs()).as("a test of something").hasSizeGreaterThan(20);

    ForkJoinPool threads = new ForkJoinPool(8);
    try {
      List<ForkJoinTask<CashtagStudy>> parts =
          IntStream.range(0, 8)
              .mapToObj(i -> threads.submit(() -> studyOf(posts.subList(i * 250, (i + 1) * 250))))
              .toList();
      CashtagStudy whole = new CashtagStudy(NOTHING_LISTED);
      parts.forEach(part -> whole.merge(part.join()));
      assertThat(whole.result()).isEqualTo(expected);
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void studiesThatDoNotAddUpAreRefused() {
    CashtagStudy study = new CashtagStudy(NOTHING_LISTED);
    SymbolDirectory listed = SymbolDirectory.of(List.of(new Listing("A", "", "", "", "")));

    assertThatIllegalArgumentException().isThrownBy(() -> study.merge(study));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> study.merge(new CashtagStudy(NOTHING_LISTED, new CashtagOptions(3))))
        .withMessageContaining("maxLinkedTags=3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> study.merge(new CashtagStudy(listed)))
        .withMessageContaining("1 listings");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CashtagOptions(1))
        .withMessageContaining("1");
  }

  @Test
  void aStudyOfOtherOptionsIsNotRead() {
    PartWriter out = new PartWriter();
    new CashtagStudy(NOTHING_LISTED).write(out);

    assertThatExceptionOfType(ModelFormatException.class)
        .isThrownBy(
            () ->
                CashtagStudy.read(
                    NOTHING_LISTED, new CashtagOptions(3), new PartReader("study", out.toBytes())))
        .withMessageContaining("maxLinkedTags=50");
  }

  private static CashtagStudy studyOf(List<TaggedPost> posts) {
    CashtagStudy study = new CashtagStudy(NOTHING_LISTED);
    posts.forEach(study::add);
    return study;
  }

  private static CashtagReport reportOf(TaggedPost... posts) {
    return studyOf(List.of(posts)).result();
  }

  private static TaggedPost tag(String text) {
    return TAGGER.tag(Post.of("id", text));
  }

  private static TaggedPost post(String text, String createdAt) {
    return TAGGER.tag(Post.builder("id", text).createdAt(Instant.parse(createdAt)).build());
  }
}
