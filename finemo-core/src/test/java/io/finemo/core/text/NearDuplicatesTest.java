package io.finemo.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NearDuplicatesTest {

  @Test
  void threeOfFourTokensInCommonAreEnoughAtTheDefaultThreshold() {
    NearDuplicates seen = new NearDuplicates();

    assertThat(seen.add("first", words("a b c"))).isEmpty();
    // 3 in common, 4 in all: .75
    assertThat(seen.add("second", words("a b c d"))).contains("first");
    // 2 in common, 4 in all: .5
    assertThat(seen.add("third", words("a b e"))).isEmpty();
  }

  @Test
  void neitherOrderNorRepetitionOfTokensMatters() {
    NearDuplicates seen = new NearDuplicates(1, 10);

    assertThat(seen.add("first", words("a b c"))).isEmpty();
    assertThat(seen.add("second", words("c b a b c"))).contains("first");
    assertThat(seen.add("third", words("a b c d"))).isEmpty();
  }

  /** Sets of ten and seven tokens that share seven: the double nearest to .7 must not be missed. */
  @Test
  void aSimilarityEqualToTheThresholdCounts() {
    NearDuplicates seen = new NearDuplicates(0.7, 10);

    assertThat(seen.add("ten", words("a b c d e f g h i j"))).isEmpty();
    assertThat(seen.add("seven", words("a b c d e f g"))).contains("ten");
    assertThat(seen.add("six", words("a b c d e f"))).isEmpty();
  }

  @Test
  void theMostSimilarPostIsNamed() {
    NearDuplicates seen = new NearDuplicates(0.5, 10);
    assertThat(seen.add("near", words("a b c d x y z"))).isEmpty();
    assertThat(seen.add("nearer", words("a b c d e f"))).isEmpty();

    // 4 of 9 with the first, 6 of 7 with the second
    assertThat(seen.add("third", words("a b c d e f g"))).contains("nearer");
  }

  @Test
  void ofEquallySimilarPostsTheEarliestIsNamed() {
    NearDuplicates seen = new NearDuplicates(0.5, 10);
    assertThat(seen.add("early", words("a b x y"))).isEmpty();
    assertThat(seen.add("late", words("c d x y"))).isEmpty();

    // 4 of 6 with either
    assertThat(seen.add("third", words("a b c d x y"))).contains("early");
  }

  @Test
  void aChainDoesNotDriftAwayFromItsOriginal() {
    NearDuplicates seen = new NearDuplicates();

    assertThat(seen.add("one", words("a b c d e f g h"))).isEmpty();
    assertThat(seen.add("two", words("b c d e f g h i"))).contains("one"); // 7 of 9
    // 7 of 9 with "two", which is not kept; 6 of 10 with "one"
    assertThat(seen.add("three", words("c d e f g h i j"))).isEmpty();
    assertThat(seen.add("four", words("d e f g h i j k"))).contains("three");
  }

  @Test
  void aPostWithoutTokensRepeatsNothing() {
    NearDuplicates seen = new NearDuplicates();

    assertThat(seen.add("empty", words(""))).isEmpty();
    assertThat(seen.add("empty again", words(""))).isEmpty();
  }

  @Test
  void theOldestKeptPostLeavesTheWindow() {
    NearDuplicates seen = new NearDuplicates(0.75, 2);
    assertThat(seen.add("1", words("a"))).isEmpty();
    assertThat(seen.add("2", words("b"))).isEmpty();
    for (int i = 0; i < 10; i++) {
      assertThat(seen.add("again", words("b"))).contains("2");
    }
    assertThat(seen.add("known", words("a"))).as("duplicates take no place").contains("1");

    assertThat(seen.add("3", words("c"))).isEmpty();
    assertThat(seen.add("forgotten", words("a"))).isEmpty();
    assertThat(seen.add("b is gone now", words("b"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, 1.01, Double.NaN})
  void aThresholdOutOfRangeIsRefused(double threshold) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new NearDuplicates(threshold, 10))
        .withMessageContaining(String.valueOf(threshold));
  }

  @Test
  void aWindowWithoutRoomIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new NearDuplicates(.5, 0))
        .withMessageContaining("0");
  }

  /** Everything that comparing with each kept post finds is found, and named alike. */
  @ParameterizedTest
  @CsvSource({
    "1, 0.75, 1000, 60", "2, 0.75, 50, 30", "3, 0.5, 1000, 100", "4, 0.9, 200, 20",
    "5, 0.6, 100, 15", "6, 0.333333, 300, 80", "7, 1.0, 1000, 8", "8, 0.1, 500, 3000",
    "9, 0.8, 7, 12", "10, 0.7, 2000, 40"
  })
  void theAnswerIsThatOfComparingWithAll(long seed, double threshold, int window, int vocabulary) {
    SplittableRandom random = new SplittableRandom(seed);
    NearDuplicates seen = new NearDuplicates(threshold, window);
    ComparingWithAll reference = new ComparingWithAll(threshold, window);
    List<Set<String>> stream = new ArrayList<>();
    int duplicates = 0;
    for (int i = 0; i < 1500; i++) {
      Set<String> post =
          !stream.isEmpty() && random.nextInt(3) == 0
              ? changed(stream.get(random.nextInt(stream.size())), random, vocabulary)
              : anyPost(random, vocabulary);
      stream.add(post);

      Optional<String> expected = reference.add("post " + i, post);
      assertThat(seen.add("post " + i, post)).as("post %d: %s", i, post).isEqualTo(expected);
      duplicates += expected.isPresent() ? 1 : 0;
    }
    assertThat(duplicates).as("a test of something").isBetween(25, 1490);
  }

  @Test
  void commonTokensOfAFloodOfPostsCostNextToNothing() {
    NearDuplicates seen = new NearDuplicates(0.75, 20_000);
    int posts = 40_000;
    for (int i = 0; i < posts; i++) {
      String own = " v" + i + " w" + i + " x" + i + " y" + i + " z" + i;
      assertThat(seen.add("" + i, words("$stock to the moon buy it now or cry" + own))).isEmpty();
    }
    assertThat(seen.lookedAt() / posts).isLessThan(20);
  }

  /**
   * Without a new order the newest token would stay the first of every post: 5,000 looks a post.
   */
  @Test
  void aTokenThatBecomesCommonLaterSoonCostsLittleToo() {
    NearDuplicates seen = new NearDuplicates(0.75, 20_000);
    SplittableRandom random = new SplittableRandom(3);
    int posts = 0;
    for (; posts < 5_000; posts++) {
      seen.add("" + posts, rareTokens(random));
    }
    long before = seen.lookedAt();
    for (; posts < 15_000; posts++) {
      List<String> tokens = rareTokens(random);
      tokens.add("#wave");
      seen.add("" + posts, tokens);
    }
    assertThat((seen.lookedAt() - before) / 10_000).isLessThan(250);
  }

  private static List<String> rareTokens(SplittableRandom random) {
    List<String> tokens = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      tokens.add("rare" + random.nextInt(20_000));
    }
    return tokens;
  }

  /** Posts woven of few tokens: the bound of the class description. */
  @Test
  void theWorstStreamIsBoundedByTheWindow() {
    int window = 500;
    NearDuplicates seen = new NearDuplicates(0.75, window);
    SplittableRandom random = new SplittableRandom(11);
    int posts = 5000;
    for (int i = 0; i < posts; i++) {
      Set<String> post = new HashSet<>();
      while (post.size() < 20) {
        post.add("t" + random.nextInt(60));
      }
      seen.add("" + i, post);
    }
    // 6 tokens in the prefix of 20, and each kept post compared once at most
    assertThat(seen.lookedAt()).isLessThan((6L + 1) * window * posts);
    assertThat(seen.heldTokens()).isEqualTo(20L * window);
  }

  @Test
  void hugePostsAreComparedAndHeldWithinTheBound() {
    NearDuplicates seen = new NearDuplicates(0.75, 2000);
    for (int i = 0; i < 20; i++) {
      assertThat(seen.add("huge " + i, numbers(i * 100_000, 100_000))).isEmpty();
      assertThat(seen.heldTokens()).isLessThanOrEqualTo(128_000);
    }
    assertThat(seen.add("again", numbers(19 * 100_000, 90_000))).contains("huge 19");
    assertThat(seen.add("too huge", numbers(0, 128_001))).isEmpty();
    assertThat(seen.add("too huge to be kept", numbers(0, 128_001))).isEmpty();
    assertThat(seen.lookedAt()).isLessThan(1_000_000);
  }

  @Test
  void hugeTokensAreToldApart() {
    NearDuplicates seen = new NearDuplicates();
    String huge = "x".repeat(1_000_000);

    assertThat(seen.add("1", List.of(huge + "a"))).isEmpty();
    assertThat(seen.add("2", List.of(huge + "b"))).isEmpty();
    assertThat(seen.add("3", List.of(huge + "a"))).contains("1");
  }

  private static Collection<String> words(String text) {
    return text.isEmpty() ? List.of() : Arrays.asList(text.split(" "));
  }

  private static List<String> numbers(int from, int count) {
    List<String> numbers = new ArrayList<>(count);
    for (int i = from; i < from + count; i++) {
      numbers.add("n" + i);
    }
    return numbers;
  }

  /** Few tokens are common, many are rare, as in language. */
  private static String anyToken(SplittableRandom random, int vocabulary) {
    return "t" + (int) (vocabulary * Math.pow(random.nextDouble(), 3));
  }

  private static Set<String> anyPost(SplittableRandom random, int vocabulary) {
    Set<String> post = new LinkedHashSet<>();
    for (int i = random.nextInt(25); i >= 0; i--) {
      post.add(anyToken(random, vocabulary));
    }
    return post;
  }

  private static Set<String> changed(Set<String> post, SplittableRandom random, int vocabulary) {
    Set<String> copy = new LinkedHashSet<>(post);
    for (int i = random.nextInt(4); i > 0; i--) {
      if (random.nextBoolean()) {
        copy.add(anyToken(random, vocabulary));
      } else if (copy.size() > 1) {
        copy.remove(copy.iterator().next());
      }
    }
    return copy;
  }
}
