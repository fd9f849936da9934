package io.finemo.cashtag.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextOrderTest {

  @Test
  void theFirstInTheAlphabetComesFirst() {
    assertThat(TextOrder.of(new String[] {"MSFT", "AAPL", "IBM"})).containsExactly(1, 2, 0);
  }

  @Test
  void aTextComesBehindItsBeginning() {
    assertThat(sorted("AAPL", "", "A", "AA")).containsExactly("", "A", "AA", "AAPL");
  }

  @Test
  void textsWithTheSameFirstCharactersAreOrderedByTheRest() {
    assertThat(sorted("123456789b", "123456789", "123456789a", "123456788z"))
        .containsExactly("123456788z", "123456789", "123456789a", "123456789b");
  }

  @Test
  void whatStandsBehindACharacterBeyondAsciiOrdersNothingBeforeIt() {
    assertThat(sorted("\u00e9z", "\u4e2da", "\u007fb", "zz", "\u00e9a"))
        .containsExactly("zz", "\u007fb", "\u00e9a", "\u00e9z", "\u4e2da");
  }

  @Test
  void theCharacterZeroComesBehindTheEnd() {
    assertThat(sorted("a\0b", "a\0", "a")).containsExactly("a", "a\0", "a\0b");
  }

  @Test
  void noTextsHaveNoOrder() {
    assertThat(TextOrder.of(new String[0])).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void theOrderIsThatOfStrings(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    String[] texts = Stream.generate(() -> text(random)).limit(500).toArray(String[]::new);

    assertThat(sorted(texts)).isSorted().containsExactlyInAnyOrder(texts);
  }

  /** Of few characters, so that many texts begin alike; some are beyond ASCII. */
  private static String text(SplittableRandom random) {
    String characters = "ab\0\u007f\u00e9\uffff";
    return random
        .ints(random.nextInt(13), 0, characters.length())
        .mapToObj(i -> characters.substring(i, i + 1))
        .reduce("", String::concat);
  }

  private static String[] sorted(String... texts) {
    return IntStream.of(TextOrder.of(texts)).mapToObj(i -> texts[i]).toArray(String[]::new);
  }
}
