package io.finemo.cashtag.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.finemo.core.archive.ModelFormatException;
import io.finemo.core.archive.PartReader;
import io.finemo.core.archive.PartWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PairTallyTest {

  @Test
  void unorderedPairsAreOneWhicheverComesFirst() {
    PairTally tally = PairTally.ofPairs(10);
    post(tally, true, "MSFT", "AAPL");
    post(tally, false, "AAPL", "MSFT");
    post(tally, true, "GOOG");

    assertThat(pairs(tally)).containsExactly(Map.entry("AAPL MSFT", List.of(2L, 1L)));
    assertThat(tags(tally))
        .containsOnly(
            Map.entry("AAPL", List.of(2L, 1L)),
            Map.entry("MSFT", List.of(2L, 1L)),
            Map.entry("GOOG", List.of(1L, 1L)));
  }

  @Test
  void linksGoFromOneKindToTheOtherWhateverTheyAreCalled() {
    PairTally tally = PairTally.ofLinks(10);
    tally.count(tally.first("B"), true);
    tally.count(tally.first("B"), tally.second("A"), true);
    tally.count(tally.first("A"), false);

    assertThat(pairs(tally)).containsExactly(Map.entry("B A", List.of(1L, 1L)));
    assertThat(tags(tally))
        .containsOnly(Map.entry("B", List.of(1L, 1L)), Map.entry("A", List.of(1L, 0L)));
    assertThat(tally.posts(tally.first("A"))).isEqualTo(1);
    assertThat(tally.postsClean(tally.first("A"))).isZero();
  }

  @Test
  void rowsAreInOrderOfTheAlphabet() {
    PairTally tally = PairTally.ofPairs(20);
    post(tally, true, "Z", "Y");
    post(tally, true, "Y", "Z");
    post(tally, true, "C", "B");
    post(tally, true, "A", "D");
    post(tally, true, "B", "A");

    assertThat(tags(tally).keySet()).containsExactly("A", "B", "C", "D", "Y", "Z");
    assertThat(pairs(tally).keySet()).containsExactly("A B", "A D", "B C", "Y Z");
  }

  /** A 4, B 3, AB 3, C 1, AC 1 are one too many for 4: two stay, less the third largest. */
  @Test
  void beyondTheBoundTheMostFrequentHalfStaysAndTheErrorIsStated() {
    PairTally tally = PairTally.ofPairs(4);
    for (int i = 0; i < 3; i++) {
      post(tally, i == 0, "A", "B");
    }
    assertThat(tally.error()).isZero();
    post(tally, true, "C", "A");

    assertThat(tally.error()).isEqualTo(3);
    assertThat(tags(tally)).containsExactly(Map.entry("A", List.of(1L, 0L)));
    assertThat(pairs(tally)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void howeverTalliesMergeTheErrorHoldsAndHasABound(long seed) throws ModelFormatException {
    int bound = 40;
    SplittableRandom random = new SplittableRandom(seed);
    PairTally truth = PairTally.ofPairs(Integer.MAX_VALUE);
    List<PairTally> parts = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      parts.add(PairTally.ofPairs(bound));
    }
    int increments = 0;
    for (int i = 0; i < 3000; i++) {
      // Few are frequent, many are rare, as symbols are.
      int one = (int) (1 / (random.nextDouble() + 0.01));
      int other = one + 1 + random.nextInt(3);
      boolean clean = random.nextBoolean();
      post(truth, clean, "s" + one, "s" + other);
      post(parts.get(random.nextInt(4)), clean, "s" + one, "s" + other);
      increments += 3;
    }
    PairTally merged = parts.get(0);
    parts.subList(1, 4).forEach(merged::addAll);

    Map<String, List<Long>> all = pairs(truth);
    all.putAll(tags(truth));
    Map<String, List<Long>> held = pairs(merged);
    held.putAll(tags(merged));
    assertThat(held).hasSizeBetween(1, bound);
    assertThat(merged.error()).isBetween(1L, (long) increments / (bound / 2 + 1));
    all.forEach(
        (pair, counts) -> {
          List<Long> lower = held.getOrDefault(pair, List.of(0L, 0L));
          for (int i = 0; i < 2; i++) {
            assertThat(counts.get(i)).isBetween(lower.get(i), lower.get(i) + merged.error());
          }
        });
    assertThat(read(bytes(merged), bound).error()).isEqualTo(merged.error());
    assertThat(bytes(read(bytes(merged), bound))).isEqualTo(bytes(merged));
  }

  @Test
  void whatIsTooLargeOrTwiceThereIsRefused() {
    PairTally tally = PairTally.ofPairs(10);
    post(tally, true, "A", "B");

    assertThatExceptionOfType(ModelFormatException.class)
        .isThrownBy(() -> read(bytes(tally), 2))
        .withMessageContaining("3 pairs, but the bound is 2");
    PartWriter twice = new PartWriter().whole(0).integer(1).units(new char[] {'A'}, 1).integer(2);
    for (int i = 0; i < 2; i++) {
      twice.compact(0).compact(0).compact(1).compact(1);
    }
    assertThatExceptionOfType(ModelFormatException.class)
        .isThrownBy(() -> read(twice.toBytes(), 2))
        .withMessageContaining("once: A");

    PartWriter pairTwice = new PartWriter().whole(0).integer(2);
    pairTwice.units(new char[] {'A'}, 1).units(new char[] {'B'}, 1).integer(2);
    for (int i = 0; i < 2; i++) {
      pairTwice.compact(0).compact(1).compact(1).compact(1);
    }
    assertThatExceptionOfType(ModelFormatException.class)
        .isThrownBy(() -> read(pairTwice.toBytes(), 2))
        .withMessageContaining("once: A");
  }

  /** Weights and measures divide by the posts of a tag, which are never fewer than a pair's. */
  @Test
  void aPairOfMorePostsThanEitherOfItsTagsIsRefused() {
    // Posts and clean posts of A, of B, and of both.
    assertThatCode(() -> readPair(2, 1, 2, 1, 2, 1)).doesNotThrowAnyException();
    assertMorePosts(() -> readPair(1, 1, 2, 1, 2, 1));
    assertMorePosts(() -> readPair(2, 0, 2, 1, 2, 1));
    assertMorePosts(() -> readPair(2, 1, 1, 1, 2, 1));
    assertMorePosts(() -> readPair(2, 1, 2, 0, 2, 1));
  }

  @Test
  void aLinkOfMorePostsThanItsFirstTagIsRefused() {
    assertThatCode(() -> readLink(2, 1, 2, 1)).doesNotThrowAnyException();
    assertMorePosts(() -> readLink(1, 1, 2, 1));
    assertMorePosts(() -> readLink(2, 0, 2, 1));
  }

  @Test
  void tagsThatAreNotInOrderAreRefused() {
    for (char[] tags : new char[][] {{'B', 'A'}, {'A', 'A'}}) {
      PartWriter out = new PartWriter().whole(0).integer(2);
      out.units(tags, 1).units(new char[] {tags[1]}, 1).integer(0);

      assertThatExceptionOfType(ModelFormatException.class)
          .isThrownBy(() -> read(out.toBytes(), 9))
          .withMessageContaining("in order, each once: A");
    }
  }

  private static void assertMorePosts(ThrowableAssert.ThrowingCallable reading) {
    assertThatExceptionOfType(ModelFormatException.class)
        .isThrownBy(reading)
        .withMessageContaining("more posts than those of its tags: A and B");
  }

  private static void readPair(long a, long aClean, long b, long bClean, long both, long clean)
      throws ModelFormatException {
    PartWriter out = new PartWriter().whole(0).integer(2);
    out.units(new char[] {'A'}, 1).units(new char[] {'B'}, 1).integer(3);
    out.compact(0).compact(0).compact(a).compact(aClean);
    out.compact(0).compact(1).compact(both).compact(clean);
    out.compact(1).compact(1).compact(b).compact(bClean);
    read(out.toBytes(), 9);
  }

  /** A link from A to B; the empty tag stands for A itself. */
  private static void readLink(long a, long aClean, long both, long clean)
      throws ModelFormatException {
    PartWriter out = new PartWriter().whole(0);
    out.integer(1).units(new char[] {'A'}, 1);
    out.integer(2).units(new char[0], 0).units(new char[] {'B'}, 1);
    out.integer(2).compact(0).compact(0).compact(a).compact(aClean);
    out.compact(0).compact(1).compact(both).compact(clean);
    PairTally.readLinks(9, "links", 10_000, new PartReader("p", out.toBytes()));
  }

  private static void post(PairTally tally, boolean clean, String... tags) {
    for (int i = 0; i < tags.length; i++) {
      tally.count(tally.first(tags[i]), clean);
      for (int j = i + 1; j < tags.length; j++) {
        tally.count(tally.first(tags[i]), tally.second(tags[j]), clean);
      }
    }
    tally.settle();
  }

  private static Map<String, List<Long>> tags(PairTally tally) {
    Map<String, List<Long>> named = new LinkedHashMap<>();
    tally.tags((tag, posts, clean) -> named.put(tag, List.of(posts, clean)));
    return named;
  }

  private static Map<String, List<Long>> pairs(PairTally tally) {
    Map<String, List<Long>> named = new LinkedHashMap<>();
    tally.pairs(
        (first, second, posts, clean) ->
            named.put(tally.first(first) + " " + tally.second(second), List.of(posts, clean)));
    return named;
  }

  private static byte[] bytes(PairTally tally) {
    PartWriter out = new PartWriter();
    tally.write(out);
    return out.toBytes();
  }

  private static PairTally read(byte[] bytes, int bound) throws ModelFormatException {
    return PairTally.readPairs(bound, "pairs", 10_000, new PartReader("p", bytes));
  }
}
