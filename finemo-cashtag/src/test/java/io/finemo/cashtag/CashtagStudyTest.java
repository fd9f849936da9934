package io.finemo.cashtag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.finemo.cashtag.CashtagReport.DayCount;
import io.finemo.cashtag.CashtagReport.HashtagLink;
import io.finemo.cashtag.CashtagReport.PairCount;
import io.finemo.cashtag.CashtagReport.SymbolCount;
import io.finemo.core.Post;
import io.finemo.core.text.EntityExtractor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CashtagStudyTest {

  @Test
  void aStudyOfNothingCountsNothing() {
    assertThat(study().report())
        .isEqualTo(new CashtagReport(0, 0, 0, 0, List.of(), List.of(), List.of(), List.of()));
  }

  @Test
  void everythingIsCountedInPosts() {
    CashtagReport report =
        reportOf(
            post("$AAPL $MSFT both up", "2014-01-01T23:59:59Z"),
            post("$aapl and $AAPL again", "2014-01-02T00:00:00Z"),
            post("no symbol here, only #stocks", "2014-01-02T12:00:00Z"),
            Post.of("undated", "$MSFT $AAPL"));

    assertThat(report.posts()).isEqualTo(4);
    assertThat(report.cashtagPosts()).isEqualTo(3);
    assertThat(report.undatedPosts()).isEqualTo(1);
    assertThat(report.cutPosts()).isZero();
    assertThat(report.symbols())
        .containsExactly(new SymbolCount("AAPL", 3), new SymbolCount("MSFT", 2));
    assertThat(report.days())
        .containsExactly(
            new DayCount(LocalDate.of(2014, 1, 1), 1, 1),
            new DayCount(LocalDate.of(2014, 1, 2), 2, 1));
    assertThat(report.pairs()).containsExactly(new PairCount("AAPL", "MSFT", 2));
    assertThat(report.hashtags()).isEmpty();
  }

  @Test
  void threeCashtagsAreThreePairs() {
    assertThat(reportOf(Post.of("1", "$MSFT $AAPL $GOOG $AAPL")).pairs())
        .containsExactly(
            new PairCount("AAPL", "GOOG", 1),
            new PairCount("AAPL", "MSFT", 1),
            new PairCount("GOOG", "MSFT", 1));
  }

  @Test
  void frequentComesFirstThenTheAlphabet() {
    CashtagReport report =
        reportOf(
            Post.of("1", "$C $B"),
            Post.of("2", "$C $B"),
            Post.of("3", "$A $Z"),
            Post.of("4", "$D"));

    assertThat(report.symbols())
        .extracting(SymbolCount::symbol)
        .containsExactly("B", "C", "A", "D", "Z");
    assertThat(report.pairs())
        .containsExactly(new PairCount("B", "C", 2), new PairCount("A", "Z", 1));
  }

  @Test
  void spellingsOfAShareClassAreOneSymbol() {
    CashtagStudy study = new CashtagStudy(EntityExtractor.extended()::extract);
    study.add(Post.of("1", "$BRK.B"));
    study.add(Post.of("2", "$brk.b"));

    assertThat(study.report().symbols()).containsExactly(new SymbolCount("BRK.B", 2));
  }

  /** CO = 2 posts with both, CT = 3 posts with the cashtag: C = 2 / ln 3. */
  @Test
  void theHashtagMeasureIsThatOfThePaper() {
    CashtagReport report =
        reportOf(
            Post.of("1", "$AAPL #iPhone #tech"),
            Post.of("2", "$AAPL $AAPL #iphone #IPHONE"),
            Post.of("3", "$AAPL"),
            Post.of("4", "$GOOG #iphone"),
            Post.of("5", "#iphone"));

    assertThat(report.hashtags())
        .containsExactly(
            new HashtagLink("AAPL", "iphone", 2, 3),
            new HashtagLink("AAPL", "tech", 1, 3),
            new HashtagLink("GOOG", "iphone", 1, 1));
    assertThat(report.hashtags().get(0).measure().orElseThrow())
        .isCloseTo(1.820478453, within(1e-9));
    assertThat(report.hashtags().get(1).measure().orElseThrow())
        .isCloseTo(0.910239227, within(1e-9));
    assertThat(report.hashtags().get(2).measure()).as("ln 1 = 0").isEmpty();
  }

  @Test
  void aHostilePostIsCutAndCounted() {
    String many =
        IntStream.range(0, 500)
            .mapToObj(CashtagStudyTest::symbol)
            .map("$"::concat)
            .collect(Collectors.joining(" "));
    String hashtags =
        IntStream.range(0, 500).mapToObj(i -> "#h" + i).collect(Collectors.joining(" "));

    CashtagReport report = reportOf(Post.of("1", many + " " + hashtags), Post.of("2", "$A $B #c"));

    assertThat(report.cutPosts()).isEqualTo(1);
    assertThat(report.symbols()).as("each still counts").hasSize(502);
    assertThat(report.pairs()).hasSize(50 * 49 / 2 + 1);
    assertThat(report.hashtags()).hasSize(50 * 50 + 2);
  }

  @Test
  void theFirstSymbolsArePaired() {
    CashtagStudy study = new CashtagStudy(EntityExtractor.strict()::extract, new CashtagOptions(2));
    study.add(Post.of("1", "$C $C $A $B"));
    study.add(Post.of("2", "$A $B"));

    assertThat(study.report().pairs())
        .containsExactly(new PairCount("A", "B", 1), new PairCount("A", "C", 1));
    assertThat(study.report().cutPosts()).isEqualTo(1);
  }

  @Test
  void aDateBeyondTheCalendarIsNone() {
    CashtagReport report =
        reportOf(
            Post.builder("1", "$A").createdAt(Instant.MAX).build(),
            Post.builder("2", "$A").createdAt(Instant.MIN).build(),
            post("$A", "9999-12-31T23:59:59.999Z"));

    assertThat(report.undatedPosts()).isEqualTo(2);
    assertThat(report.days()).containsExactly(new DayCount(LocalDate.of(9999, 12, 31), 1, 1));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void anyDivisionAndOrderGiveTheReportOfOnePass(long seed) {
    List<Post> posts = posts(seed);
    CashtagReport expected = reportOf(posts.toArray(Post[]::new));
    assertThat(expected.pairs()).as("a test of something").hasSizeGreaterThan(20);
    assertThat(expected.hashtags()).hasSizeGreaterThan(20);

    SplittableRandom random = new SplittableRandom(seed);
    List<CashtagStudy> parts = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      parts.add(study());
    }
    Collections.shuffle(posts, new Random(seed));
    for (Post post : posts) {
      parts.get(random.nextInt(parts.size())).add(post);
    }
    // Any two neighbours at a time, either way round, until one is left: any tree of merges.
    while (parts.size() > 1) {
      CashtagStudy one = parts.remove(random.nextInt(parts.size()));
      CashtagStudy other = parts.remove(random.nextInt(parts.size()));
      parts.add(one.merge(other));
    }

    assertThat(parts.get(0).report()).isEqualTo(expected);
  }

  @Test
  void mergingLeavesTheOtherStudyAsItIs() {
    CashtagStudy one = study();
    CashtagStudy other = study();
    other.add(Post.of("1", "$A $B #c"));
    CashtagReport before = other.report();

    one.merge(other).add(Post.of("2", "$A $B #c"));

    assertThat(other.report()).isEqualTo(before);
    assertThat(one.report().posts()).isEqualTo(2);
  }

  @Test
  void studiesThatDoNotAddUpAreRefused() {
    CashtagStudy study = study();
    CashtagStudy other = new CashtagStudy(EntityExtractor.strict()::extract, new CashtagOptions(3));

    assertThatIllegalArgumentException().isThrownBy(() -> study.merge(study));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> study.merge(other))
        .withMessageContaining("maxLinkedTags=3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CashtagOptions(1))
        .withMessageContaining("1");
  }

  private static CashtagStudy study() {
    return new CashtagStudy(EntityExtractor.strict()::extract);
  }

  private static CashtagReport reportOf(Post... posts) {
    CashtagStudy study = study();
    for (Post post : posts) {
      study.add(post);
    }
    return study.report();
  }

  private static Post post(String text, String createdAt) {
    return Post.builder("id", text).createdAt(Instant.parse(createdAt)).build();
  }

  /** Three letters for a number below 17,576. */
  private static String symbol(int number) {
    return ""
        + (char) ('A' + number / 676)
        + (char) ('A' + number / 26 % 26)
        + (char) ('A' + number % 26);
  }

  private static List<Post> posts(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Post> posts = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      StringBuilder text = new StringBuilder("word");
      for (int j = random.nextInt(6); j > 0; j--) {
        text.append(" $").append(symbol(random.nextInt(12)));
      }
      for (int j = random.nextInt(3); j > 0; j--) {
        text.append(" #tag").append(random.nextInt(5));
      }
      Post.Builder post = Post.builder("post " + i, text.toString());
      if (random.nextInt(10) > 0) {
        post.createdAt(Instant.ofEpochSecond(random.nextLong(10L * 86_400)));
      }
      posts.add(post.build());
    }
    return posts;
  }
}
