package io.finemo.cashtag.graph;

import static io.finemo.cashtag.graph.GraphPosts.cooccurrence;
import static io.finemo.cashtag.graph.GraphPosts.post;
import static io.finemo.cashtag.graph.GraphPosts.times;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.finemo.cashtag.Noise;
import io.finemo.cashtag.TaggedPost;
import io.finemo.cashtag.graph.PairChanges.Change;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PairChangesTest {
  private static PairCounts counts(int together, int alone) {
    List<TaggedPost> posts = new ArrayList<>(times(together, post("A", "B")));
    posts.addAll(times(alone, post("C", "D")));
    return cooccurrence(posts).all();
  }

  private static List<Change> changes(PairCounts before, PairCounts after) {
    return PairChanges.between(before, after, CountOf.POSTS_CLEAN, 1, 0.95);
  }

  /**
   * 10 of 100 posts and 30 of 100: ln(30.5/70.5) - ln(10.5/90.5) = 1.316; two pairs are tested, so
   * z is that of .0125, 2.2414, and the error sqrt(1/30.5 + 1/70.5 + 1/10.5 + 1/90.5) = .3914.
   */
  @Test
  void oneChangeByHand() {
    List<Change> changes = changes(counts(10, 90), counts(30, 70));

    assertThat(changes).extracting(Change::first).containsExactly("A", "C");
    Change grown = changes.get(0);
    assertThat(grown.before()).isEqualTo(10);
    assertThat(grown.after()).isEqualTo(30);
    double logOdds = Math.log(30.5 / 70.5 / (10.5 / 90.5));
    double error = Math.sqrt(1 / 30.5 + 1 / 70.5 + 1 / 10.5 + 1 / 90.5);
    assertThat(grown.logOdds()).isCloseTo(logOdds, within(1e-12));
    assertThat(grown.low()).isCloseTo(logOdds - 2.241402727604947 * error, within(1e-9));
    assertThat(grown.high()).isCloseTo(logOdds + 2.241402727604947 * error, within(1e-9));
    assertThat(grown.grew()).isTrue();
    assertThat(changes.get(1).shrank()).isTrue();
    assertThat(changes.get(1).logOdds())
        .as("the rest of the posts")
        .isCloseTo(-logOdds, within(1e-12));
  }

  @Test
  void moreOfEverythingIsNoGrowth() {
    assertThat(changes(counts(10, 90), counts(100, 900)))
        .noneMatch(Change::grew)
        .noneMatch(Change::shrank);
  }

  @Test
  void aNewPairAndAnEmptyPeriodHaveFiniteChanges() {
    Change appeared = changes(counts(0, 500), counts(40, 460)).get(0);

    assertThat(appeared.before()).isZero();
    assertThat(appeared.logOdds()).isFinite();
    assertThat(appeared.grew()).isTrue();
    assertThat(changes(counts(0, 0), counts(40, 460))).noneMatch(Change::grew);
    assertThat(changes(counts(0, 0), counts(0, 0))).isEmpty();
  }

  @Test
  void rarePairsAndNoiseAreNotTested() {
    PairCounts noise = cooccurrence(times(50, post("A", "B").with(Noise.REPOST))).all();

    assertThat(changes(counts(0, 0), noise)).isEmpty();
    assertThat(PairChanges.between(counts(1, 5), counts(3, 5), CountOf.POSTS, 5, 0.9))
        .extracting(Change::first)
        .containsExactly("C");
  }

  @Test
  void theSurestGrowthComesFirstThenTheAlphabet() {
    List<TaggedPost> before = new ArrayList<>(times(100, post("X")));
    List<TaggedPost> after = new ArrayList<>(times(20, post("X")));
    for (String symbol : List.of("A", "B", "C", "D")) {
      after.addAll(times(20, post(symbol, "Z")));
    }
    after.addAll(times(40, post("L", "M")));

    assertThat(changes(cooccurrence(before).all(), cooccurrence(after).all()))
        .extracting(Change::first)
        .containsExactly("L", "A", "B", "C", "D");
  }

  @Test
  void aPairWithJustEnoughPostsOfBothPeriodsIsTested() {
    assertThat(PairChanges.between(counts(2, 0), counts(3, 0), CountOf.POSTS, 5, 0.9)).hasSize(1);
    assertThat(PairChanges.between(counts(2, 0), counts(3, 0), CountOf.POSTS, 6, 0.9)).isEmpty();
  }

  @Test
  void boundsAreChecked() {
    PairCounts some = counts(1, 1);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> PairChanges.between(some, some, CountOf.POSTS, 0, 0.9));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PairChanges.between(some, some, CountOf.POSTS, 1, 1))
        .withMessageContaining("1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PairChanges.between(some, some, CountOf.POSTS, 1, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PairChanges.between(some, some, CountOf.POSTS, 1, Double.NaN));
  }
}
