package io.finemo.cashtag.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import io.finemo.core.archive.ModelFormatException;
import io.finemo.core.archive.PartReader;
import io.finemo.core.archive.PartWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeavyHittersTest {

  /** Posts, and a sum that is cut by nothing. */
  private static final class Sums extends KeyCounts<Sums> {
    private long posts;
    private long letters;

    private void add(int more) {
      posts++;
      letters += more;
    }

    @Override
    protected long posts() {
      return posts;
    }

    @Override
    protected void merge(Sums other) {
      posts += other.posts;
      letters += other.letters;
    }

    @Override
    protected void write(PartWriter out) {
      out.compact(posts).compact(letters);
    }

    private static Sums read(String key, PartReader in) throws ModelFormatException {
      Sums sums = new Sums();
      sums.posts = in.compact("posts of " + key, 1, Long.MAX_VALUE);
      sums.letters = in.compact("letters of " + key, 0, Long.MAX_VALUE);
      return sums;
    }
  }

  @Test
  void countsAreExactUntilTheBoundIsPassed() {
    HeavyHitters<Sums> summary = counted(4, "a a a b b c d a");

    assertThat(posts(summary))
        .containsExactly(entry("a", 4L), entry("b", 2L), entry("c", 1L), entry("d", 1L));
    assertThat(summary.error()).isZero();
  }

  /** Of the weights 4, 2, 1, 1 two may stay: the third largest, 1, is taken off all. */
  @Test
  void thenTheMostFrequentHalfStaysWithWholeSumsAndTheErrorIsStated() {
    HeavyHitters<Sums> summary = counted(4, "a a a b b c d a e");

    assertThat(posts(summary)).containsExactly(entry("a", 4L), entry("b", 2L), entry("e", 1L));
    assertThat(summary.at("a").letters).isEqualTo(40);
    assertThat(summary.error()).isEqualTo(1);
  }

  /**
   * Weights go down though posts do not: b, with 1 left of 2, is forgotten when the weights are 3,
   * 1, 1, 1.
   */
  @Test
  void whatWasTakenOffStaysTakenOff() {
    HeavyHitters<Sums> summary = counted(4, "a a a b b c d a e f g");

    assertThat(posts(summary)).containsExactly(entry("a", 4L), entry("g", 1L));
    assertThat(summary.error()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void howeverSummariesMergeTheErrorHoldsAndHasABound(long seed) {
    int bound = 20;
    SplittableRandom random = new SplittableRandom(seed);
    Map<String, Long> truth = new HashMap<>();
    List<HeavyHitters<Sums>> parts = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      parts.add(new HeavyHitters<>(bound, Sums::new));
    }
    int increments = 5000;
    for (int i = 0; i < increments; i++) {
      // Few are frequent, many are rare, as symbols are.
      String key = "k" + (int) (1 / (random.nextDouble() + 0.002));
      truth.merge(key, 1L, Long::sum);
      parts.get(random.nextInt(parts.size())).at(key).add(10);
    }
    while (parts.size() > 1) {
      HeavyHitters<Sums> one = parts.remove(random.nextInt(parts.size()));
      one.addAll(parts.remove(random.nextInt(parts.size())));
      parts.add(one);
    }
    HeavyHitters<Sums> merged = parts.get(0);

    assertThat(merged.size()).isLessThanOrEqualTo(bound);
    assertThat(merged.error()).isBetween(1L, (long) increments / (bound / 2 + 1));
    truth.forEach(
        (key, posts) -> {
          long held = posts(merged).getOrDefault(key, 0L);
          assertThat(posts).as(key).isBetween(held, held + merged.error());
        });
    merged.forEach((key, sums) -> assertThat(sums.letters).isEqualTo(10 * sums.posts));
  }

  /** As above, but b comes from another summary, with 1 left of 2. */
  @Test
  void whatWasTakenOffStaysTakenOffWhereSummariesMerge() {
    HeavyHitters<Sums> merged = new HeavyHitters<>(4, Sums::new);
    merged.addAll(counted(4, "a a a b b c d a e"));
    for (String key : List.of("f", "g")) {
      merged.at(key).add(10);
    }

    assertThat(posts(merged)).containsExactly(entry("a", 4L), entry("g", 1L));
    assertThat(merged.error()).isEqualTo(2);
    assertThat(merged.size()).isEqualTo(2);
  }

  /** Keys of one hash would be written as they came. */
  @Test
  void equalCountsAreEqualBytes() {
    assertThat("Aa".hashCode()).isEqualTo("BB".hashCode());
    assertThat(bytes(counted(4, "Aa BB"))).isEqualTo(bytes(counted(4, "BB Aa")));
  }

  @Test
  void whatIsWrittenIsReadWithItsWeights() throws ModelFormatException {
    HeavyHitters<Sums> written = counted(4, "a a a b b c d a e");
    HeavyHitters<Sums> read = read(4, bytes(written));

    assertThat(read.error()).isEqualTo(written.error());
    assertThat(bytes(read)).isEqualTo(bytes(written));
    for (String key : List.of("f", "g")) {
      read.at(key).add(10);
    }
    assertThat(posts(read)).as("b has one less than its posts").doesNotContainKey("b");
  }

  @Test
  void brokenBytesAreRefused() {
    byte[] bytes = bytes(counted(4, "a a a b b c d a e"));
    assertThatExceptionOfType(ModelFormatException.class)
        .isThrownBy(() -> read(2, bytes))
        .withMessageContaining("3 keys, but the bound is 2");
    PartWriter moreThanTheError = new PartWriter();
    moreThanTheError.whole(2).integer(1).units(new char[] {'a'}, 1).compact(9).compact(0);
    moreThanTheError.compact(3);
    assertThatExceptionOfType(ModelFormatException.class)
        .isThrownBy(() -> read(4, moreThanTheError.toBytes()))
        .withMessageContaining("taken off a");
    PartWriter nothingLeft = new PartWriter();
    nothingLeft.whole(2).integer(1).units(new char[] {'a'}, 1).compact(2).compact(0).compact(2);
    assertThatExceptionOfType(ModelFormatException.class)
        .isThrownBy(() -> read(4, nothingLeft.toBytes()))
        .withMessageContaining("taken off a");
    PartWriter twice = new PartWriter();
    twice.whole(0).integer(2);
    for (int i = 0; i < 2; i++) {
      twice.units(new char[] {'a'}, 1).compact(1).compact(0);
    }
    assertThatExceptionOfType(ModelFormatException.class)
        .isThrownBy(() -> read(4, twice.toBytes()))
        .withMessageContaining("a is there twice");
  }

  @Test
  void aBoundBelowTwoIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new HeavyHitters<>(1, Sums::new))
        .withMessageContaining("1");
  }

  private static HeavyHitters<Sums> counted(int bound, String keys) {
    HeavyHitters<Sums> summary = new HeavyHitters<>(bound, Sums::new);
    for (String key : keys.split(" ", -1)) {
      summary.at(key).add(10);
    }
    return summary;
  }

  private static Map<String, Long> posts(HeavyHitters<Sums> summary) {
    Map<String, Long> posts = new TreeMap<>();
    summary.forEach((key, sums) -> posts.put(key, sums.posts));
    return posts;
  }

  private static byte[] bytes(HeavyHitters<Sums> summary) {
    PartWriter out = new PartWriter();
    summary.write(out);
    return out.toBytes();
  }

  private static HeavyHitters<Sums> read(int bound, byte[] bytes) throws ModelFormatException {
    HeavyHitters<Sums> read = new HeavyHitters<>(bound, Sums::new);
    PartReader in = new PartReader("p", bytes);
    read.read("keys", 2, Sums::read, in);
    in.end();
    return read;
  }
}
