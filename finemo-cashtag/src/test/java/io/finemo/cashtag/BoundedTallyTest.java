package io.finemo.cashtag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.finemo.core.SymbolDirectory;
import io.finemo.core.archive.ModelFormatException;
import io.finemo.core.archive.PartReader;
import io.finemo.core.archive.PartWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoundedTallyTest {

  @Test
  void countsAreExactUntilTheBoundIsPassed() {
    BoundedTally<String> tally = new BoundedTally<>(4);
    for (String key : keys("a a a b b c d a")) {
      tally.increment(key, true);
    }

    assertThat(rows(tally))
        .containsExactly(
            new SymbolCounts.Row("a", 4, 4),
            new SymbolCounts.Row("b", 2, 2),
            new SymbolCounts.Row("c", 1, 1),
            new SymbolCounts.Row("d", 1, 1));
    assertThat(tally.error()).isZero();
  }

  /** Of 4, 2, 1, 1, 1 two may stay: the third largest, 1, is taken off all. */
  @Test
  void thenTheMostFrequentHalfStaysAndTheErrorIsStated() {
    BoundedTally<String> tally = new BoundedTally<>(4);
    for (String key : keys("a a a b b c d a")) {
      tally.increment(key, !key.equals("b"));
    }
    tally.increment("e", true);

    assertThat(rows(tally))
        .containsExactly(new SymbolCounts.Row("a", 3, 3), new SymbolCounts.Row("b", 1, 0));
    assertThat(tally.error()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void howeverTalliesMergeTheErrorHoldsAndHasABound(long seed) {
    int bound = 20;
    SplittableRandom random = new SplittableRandom(seed);
    Tally<String> truth = new Tally<>();
    List<BoundedTally<String>> parts = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      parts.add(new BoundedTally<>(bound));
    }
    int increments = 5000;
    for (int i = 0; i < increments; i++) {
      // Few are frequent, many are rare, as symbols are.
      String key = "k" + (int) (1 / (random.nextDouble() + 0.002));
      boolean clean = random.nextBoolean();
      truth.increment(key, clean);
      parts.get(random.nextInt(parts.size())).increment(key, clean);
    }
    BoundedTally<String> merged = parts.get(0);
    parts.subList(1, parts.size()).forEach(merged::addAll);

    assertThat(merged.keys()).hasSizeLessThanOrEqualTo(bound);
    assertThat(merged.error()).isBetween(1L, (long) increments / (bound / 2 + 1));
    for (String key : truth.keys()) {
      assertThat(truth.posts(key)).isBetween(merged.posts(key), merged.posts(key) + merged.error());
      assertThat(truth.postsClean(key))
          .isBetween(merged.postsClean(key), merged.postsClean(key) + merged.error());
    }
    assertThat(rows(merged).get(0).symbol()).as("the most frequent of all").isEqualTo("k1");
  }

  @Test
  void whatIsWrittenIsReadWithItsErrorUnlessItIsTooLarge() throws ModelFormatException {
    BoundedTally<String> tally = new BoundedTally<>(4);
    for (String key : keys("a a b b c d e a b")) {
      tally.increment(key, true);
    }
    PartWriter out = new PartWriter();
    tally.write(Comparator.naturalOrder(), (key, to) -> to.text(key), out);

    BoundedTally<String> read = read(4, out);
    assertThat(read.error()).isEqualTo(tally.error()).isPositive();
    assertThat(rows(read)).isEqualTo(rows(tally));
    assertThatExceptionOfType(ModelFormatException.class)
        .isThrownBy(() -> read(1, out))
        .withMessageContaining("2 keys, but the bound is 1");
  }

  @Test
  void theStudyStatesItsErrors() {
    CashtagStudy study =
        new CashtagStudy(
            SymbolDirectory.of(List.of()), CashtagOptions.defaults().withMaxCounters(6));
    SomePosts.of(1, 300).forEach(study::add);
    CashtagReport report = study.result();

    assertThat(report.symbols().symbols()).hasSizeBetween(1, 6);
    assertThat(report.symbols().error()).isPositive();
    assertThat(report.pairs().all().pairs()).hasSizeLessThanOrEqualTo(6);
    assertThat(report.pairs().error()).isPositive();
    assertThat(report.hashtags().links()).hasSizeLessThanOrEqualTo(6);
    assertThat(report.hashtags().error()).isPositive();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CashtagOptions.defaults().withMaxCounters(1))
        .withMessageContaining("1");
  }

  private static List<String> keys(String letters) {
    return letters.chars().filter(Character::isLetter).mapToObj(Character::toString).toList();
  }

  private static BoundedTally<String> read(int bound, PartWriter out) throws ModelFormatException {
    return BoundedTally.read(
        bound, "keys", Integer.BYTES, in -> in.text("key"), new PartReader("p", out.toBytes()));
  }

  private static List<SymbolCounts.Row> rows(BoundedTally<String> tally) {
    return tally.sorted(SymbolCounts.Row::new, SymbolCounts.Row.ORDER);
  }
}
