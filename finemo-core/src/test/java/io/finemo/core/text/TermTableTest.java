package io.finemo.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.finemo.core.text.DuplicateIndex.Term;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TermTableTest {
  private final TermTable table = new TermTable();

  /** Whatever is added and removed, from few words and from many. */
  @ParameterizedTest
  @ValueSource(ints = {1, 20, 5_000})
  void itAnswersAsAMapDoes(int words) {
    SplittableRandom random = new SplittableRandom(words);
    Map<String, Term> map = new HashMap<>();
    for (int i = 0; i < 50_000; i++) {
      String word = word(random.nextInt(words));
      long key = WordTable.key(word);
      Term known = map.get(word);
      assertThat(table.get(key, word)).as(word).isSameAs(known);
      if (known == null) {
        map.put(word, new Term(key, word, i));
        table.add(map.get(word));
      } else if (random.nextInt(3) > 0) {
        table.remove(known);
        map.remove(word);
      }
    }
    assertThat(table.values()).containsExactlyInAnyOrderElementsOf(map.values());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 31, 1_000})
  void manyAreFoundAtOnce(int words) {
    long[] keys = new long[2 * words];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = WordTable.key("w" + i);
      if (i % 2 == 1) {
        table.add(new Term(keys[i], "", i));
      }
    }
    keys[0] = WordTable.NONE;

    @Nullable Term[] found = new Term[keys.length];
    table.get(keys, keys.length, new int[keys.length], found);
    for (int i = 0; i < keys.length; i++) {
      assertThat(found[i]).as("word %s", i).isSameAs(i == 0 ? null : table.get(keys[i], ""));
      assertThat(found[i] != null).isEqualTo(i % 2 == 1);
    }
  }

  /** Every fifth has no key. */
  private static String word(int number) {
    return number % 5 == 0 ? "a-long-word-" + number : "w" + number;
  }
}
