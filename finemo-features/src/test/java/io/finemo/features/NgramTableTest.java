package io.finemo.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NgramTableTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void numbersTermsAsAMapWould(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    NgramTable table = new NgramTable();
    Map<String, Integer> expected = new HashMap<>();
    for (int i = 0; i < 60_000; i++) {
      String term = term(random);
      if (random.nextBoolean()) {
        assertThat(find(table, term)).isEqualTo(expected.getOrDefault(term, -1));
      } else {
        int number = expected.computeIfAbsent(term, t -> expected.size());
        assertThat(add(table, term)).isEqualTo(number);
      }
    }

    assertThat(table.size()).isEqualTo(expected.size()).isGreaterThan(5_000);
    expected.forEach(
        (term, number) -> {
          assertThat(table.get(number)).isEqualTo(term);
          assertThat(find(table, term)).isEqualTo(number);
        });
  }

  @Test
  void tellsTermsOfTheSameHashApart() {
    NgramTable table = new NgramTable();
    List<String> terms = new ArrayList<>();
    for (int i = 0; i < 3_000; i++) {
      terms.add("t" + i);
      assertThat(table.add(7, terms.get(i).toCharArray(), 0, terms.get(i).length())).isEqualTo(i);
    }

    for (int i = 0; i < terms.size(); i++) {
      assertThat(table.find(7, terms.get(i).toCharArray(), 0, terms.get(i).length())).isEqualTo(i);
      assertThat(table.get(i)).isEqualTo(terms.get(i));
    }
    assertThat(table.find(7, "t3000".toCharArray(), 0, 5)).isEqualTo(-1);
  }

  @Test
  void readsASliceOfTheBuffer() {
    NgramTable table = new NgramTable();
    long hash = hash("up");

    assertThat(table.add(hash, "go up now".toCharArray(), 3, 5)).isZero();

    assertThat(table.get(0)).isEqualTo("up");
    assertThat(table.find(hash, "up".toCharArray(), 0, 2)).isZero();
    assertThat(table.find(hash, "go up now".toCharArray(), 3, 6)).isEqualTo(-1);
  }

  @Test
  void holdsTheEmptyTermAndTermsLongerThanItself() {
    NgramTable table = new NgramTable();
    String longTerm = "long".repeat(10_000);

    assertThat(find(table, "")).isEqualTo(-1);
    assertThat(add(table, "")).isZero();
    assertThat(add(table, longTerm)).isEqualTo(1);
    assertThat(add(table, "")).isZero();
    assertThat(table.get(0)).isEmpty();
    assertThat(table.get(1)).isEqualTo(longTerm);
  }

  @Test
  void aTermIsNoneThatBeginsWithIt() {
    NgramTable table = new NgramTable();

    assertThat(table.add(7, "upon".toCharArray(), 0, 4)).isZero();
    assertThat(table.add(7, "up".toCharArray(), 0, 2)).isEqualTo(1);
    assertThat(table.find(7, "up".toCharArray(), 0, 2)).isEqualTo(1);
  }

  @Test
  void isMadeOfTermsOneBehindTheOther() {
    NgramTable table = NgramTable.of("upa".toCharArray(), new int[] {2, 3});

    assertThat(table.size()).isEqualTo(2);
    assertThat(table.get(0)).isEqualTo("up");
    assertThat(table.get(1)).isEqualTo("a");
  }

  @Test
  void refusesTermsThatDoNotStandOneBehindTheOtherOnceEach() {
    assertRefused("up", "n-gram 0 must end in 1 to 2: 0", 0, 2);
    assertRefused("up", "n-gram 0 must end in 1 to 2: -1", -1, 2);
    assertRefused("up", "n-gram 0 must end in 1 to 2: 3", 3);
    assertRefused("upon", "n-gram 1 must end in 3 to 4: 2", 2, 2);
    assertRefused("upon", "n-gram 1 must end in 3 to 4: 5", 2, 5);
    assertRefused("aba", "n-gram 2 is there twice", 1, 2, 3);
    assertRefused("upon", "units behind the last n-gram: 3", 1);
    assertRefused("up", "units behind the last n-gram: 2");
  }

  private static void assertRefused(String units, String why, int... ends) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NgramTable.of(units.toCharArray(), ends))
        .withMessage(why);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 11, 12, 13, 5_000})
  void isSortedAsStringsAre(int size) {
    SplittableRandom random = new SplittableRandom(4);
    NgramTable table = new NgramTable();
    while (table.size() < size) {
      add(table, term(random));
    }
    int[] entries = IntStream.range(0, size).toArray();

    int[] sorted = NgramOrder.sort(table, entries);

    assertThat(Arrays.stream(sorted).mapToObj(table::get))
        .containsExactlyElementsOf(Arrays.stream(entries).mapToObj(table::get).sorted().toList());
  }

  /** Short terms of few letters, so that many come twice. */
  private static String term(SplittableRandom random) {
    StringBuilder term = new StringBuilder();
    int length = random.nextInt(7);
    for (int i = 0; i < length; i++) {
      term.append("ab \uD83D\uDE80ñ".charAt(random.nextInt(6)));
    }
    return term.toString();
  }

  private static int add(NgramTable table, String term) {
    return table.add(hash(term), term.toCharArray(), 0, term.length());
  }

  private static int find(NgramTable table, String term) {
    return table.find(hash(term), term.toCharArray(), 0, term.length());
  }

  private static long hash(String term) {
    return NgramTable.hash(NgramTable.SEED, term.toCharArray(), 0, term.length());
  }
}
