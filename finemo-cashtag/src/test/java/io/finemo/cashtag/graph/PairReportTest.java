package io.finemo.cashtag.graph;

import static io.finemo.cashtag.graph.GraphPosts.cooccurrence;
import static io.finemo.cashtag.graph.GraphPosts.counted;
import static io.finemo.cashtag.graph.GraphPosts.post;
import static io.finemo.cashtag.graph.GraphPosts.postAt;
import static io.finemo.cashtag.graph.GraphPosts.times;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.finemo.cashtag.TaggedPost;
import io.finemo.core.SymbolDirectory;
import io.finemo.core.SymbolDirectory.Listing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PairReportTest {
  private static final SymbolDirectory DIRECTORY =
      SymbolDirectory.of(
          List.of(
              new Listing("A", "", "", "Technology", ""),
              new Listing("B", "", "", "Energy", ""),
              new Listing("C", "", "", "Technology", "")));
  private static final PairReportOptions OPTIONS = PairReportOptions.defaults().withMinPosts(1);

  @Test
  void competitorsAreThoseOfTheHeaviestEdgesWithTheirSector() {
    List<TaggedPost> posts = new ArrayList<>(times(3, post("A", "B")));
    posts.add(post("A", "C"));

    assertThat(report(posts).competitions())
        .extracting(one -> one.symbol() + one.competitor().symbol() + " " + one.sameSector())
        .containsExactly("AB false", "AC true", "BA false", "CA true");
  }

  @Test
  void fewPairsHaveNoPowerLawAndManyHaveOneForEachCount() {
    assertThat(report(List.of(post("A", "B"))).fits()).isEmpty();

    List<TaggedPost> posts = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      posts.addAll(times(1 + 60 / (i + 1), post("A" + i, "B" + i)));
    }
    PairReport report = report(posts);

    assertThat(report.fits())
        .extracting(PairFit::count)
        .containsExactly(CountOf.POSTS, CountOf.POSTS_CLEAN);
    assertThat(report.fits())
        .allSatisfy(fit -> assertThat(fit.plausibility()).isPresent())
        .allSatisfy(fit -> assertThat(fit.law().tailSize()).isGreaterThanOrEqualTo(50));
  }

  /** Five months: the first two are the earlier half. */
  @Test
  void theEarlierHalfOfThePeriodsIsComparedWithTheLater() {
    List<TaggedPost> posts = new ArrayList<>();
    for (int month = 1; month <= 5; month++) {
      String day = "2014-0" + month + "-10T00:00:00Z";
      posts.addAll(times(50, postAt(day, "X")));
      posts.addAll(times(month < 3 ? 1 : 40, postAt(day, "A", "B")));
    }
    Cooccurrence months =
        counted(CooccurrenceOptions.defaults().with(PeriodLength.MONTH), posts).result();

    HalvesChange change = PairReport.of(months, months, DIRECTORY, OPTIONS).change().orElseThrow();

    assertThat(change.from()).isEqualTo(LocalDate.of(2014, 1, 1));
    assertThat(change.middle()).isEqualTo(LocalDate.of(2014, 3, 1));
    assertThat(change.last()).isEqualTo(LocalDate.of(2014, 5, 1));
    assertThat(change.changes()).hasSize(1);
    assertThat(change.changes().get(0).before()).isEqualTo(2);
    assertThat(change.changes().get(0).after()).isEqualTo(120);
    assertThat(change.changes().get(0).grew()).isTrue();
    assertThat(report(posts).change()).as("counted in one").isEmpty();
  }

  @Test
  void theSymbolOfMostPostsComesFirst() {
    List<TaggedPost> posts = new ArrayList<>(times(2, post("A", "B")));
    posts.addAll(times(5, post("C", "D")));
    posts.addAll(times(4, post("D")));

    assertThat(report(posts).competitions())
        .extracting(PairReport.Competition::symbol)
        .containsExactly("D", "C", "A", "B");
  }

  @Test
  void withoutReplicatesAPowerLawIsFittedAndItsPlausibilityLeftOpen() {
    List<TaggedPost> posts = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      posts.addAll(times(1 + 60 / (i + 1), post("A" + i, "B" + i)));
    }
    Cooccurrence pairs = cooccurrence(posts);
    PairReportOptions none = new PairReportOptions(50, 0, GraphOptions.byPosts(1), 0, 1, 0.95, 1);

    PairReport report = PairReport.of(pairs, pairs, DIRECTORY, none);

    assertThat(report.fits())
        .hasSize(2)
        .allSatisfy(fit -> assertThat(fit.plausibility()).isEmpty());
    assertThat(report.competitions()).isEmpty();
  }

  @Test
  void onePeriodHasNoHalvesAndTwoHave() {
    CooccurrenceOptions daily = CooccurrenceOptions.defaults().with(PeriodLength.DAY);
    TaggedPost first = postAt("2014-01-01T12:00:00Z", "A", "B");
    Cooccurrence one = counted(daily, List.of(first)).result();
    Cooccurrence two =
        counted(daily, List.of(first, postAt("2014-01-02T12:00:00Z", "A", "B"))).result();

    assertThat(PairReport.of(one, one, DIRECTORY, OPTIONS).change()).isEmpty();
    HalvesChange change = PairReport.of(two, two, DIRECTORY, OPTIONS).change().orElseThrow();
    assertThat(change.middle()).isEqualTo(change.last()).isEqualTo(LocalDate.of(2014, 1, 2));
  }

  @Test
  void optionsOutOfTheirRangeAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PairReportOptions(50, -1, GraphOptions.byPosts(1), 5, 1, 0.95, 1))
        .withMessageContaining("-1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PairReportOptions(50, 1, GraphOptions.byPosts(1), -2, 1, 0.95, 1))
        .withMessageContaining("-2");
  }

  private static PairReport report(List<TaggedPost> posts) {
    Cooccurrence pairs = cooccurrence(posts);
    return PairReport.of(pairs, pairs, DIRECTORY, OPTIONS);
  }
}
