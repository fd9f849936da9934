package io.finemo.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordTableTest {
  private final WordTable<Integer> table = new WordTable<>();

  @Test
  void aWordIsFoundInATextInAnyCase() {
    table.put("stock", 1);
    table.put("$aapl", 2);
    table.put("shareholders", 3);
    table.put("año", 4);

    String text = "STOCK of $aaPL: Shareholders; AÑO!";
    assertThat(table.get(text, 0, 5)).isEqualTo(1);
    assertThat(table.get(text, 9, 14)).isEqualTo(2);
    assertThat(table.get(text, 16, 28)).as("a long word").isEqualTo(3);
    assertThat(table.get(text, 30, 33)).as("not ASCII").isEqualTo(4);
    assertThat(table.get(text, 0, 4)).as("stoc").isNull();
    assertThat(table.get(text, 0, 0)).as("no word").isNull();
  }

  @Test
  void withoutATextTheWordIsTakenExactly() {
    table.put("Up", 1);
    table.put("up", 2);
    assertThat(table.get("Up")).isEqualTo(1);
    assertThat(table.get("up")).isEqualTo(2);
    assertThat(table.get("UP")).isNull();
    assertThat(table.get("UP", 0, 2)).isEqualTo(2);
  }

  /** The small letter of the Kelvin sign is a k. */
  @Test
  void aSmallLetterMayBeAsciiWhereTheLetterIsNot() {
    table.put("k", 1);
    assertThat(table.get("\u212a", 0, 1)).isEqualTo(1);
  }

  /** As a map that is asked for the lower-case form, whatever is put and replaced. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void itAnswersAsAMapDoes(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Map<String, Integer> map = new HashMap<>();
    for (int i = 0; i < 100_000; i++) {
      String word = word(random);
      if (random.nextBoolean()) {
        table.put(word, i);
        map.put(word, i);
      } else {
        String text = "<" + word.toUpperCase(Locale.ROOT) + ">";
        assertThat(table.get(text, 1, text.length() - 1))
            .as(word)
            .isEqualTo(map.get(word.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT)));
      }
    }
  }

  /** Few words, so that they come again; lengths about the limit, and letters beyond ASCII. */
  private static String word(SplittableRandom random) {
    String letters = "ab$#9zñ";
    int length = random.nextInt(3) == 0 ? 9 + random.nextInt(4) : 1 + random.nextInt(4);
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < length; i++) {
      word.append(letters.charAt(i < 4 ? random.nextInt(letters.length()) : i % 3));
    }
    return word.toString();
  }
}
