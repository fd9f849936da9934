package io.finemo.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordCacheTest {
  private final AtomicInteger made = new AtomicInteger();
  private final WordCache<String> cache =
      new WordCache<>(
          word -> {
            made.incrementAndGet();
            return word.toUpperCase(Locale.ROOT);
          });

  @Test
  void aWordIsMadeOnceWhereverItStands() {
    assertThat(cache.get("up or down", 0, 2)).isEqualTo("UP");
    assertThat(cache.get("down and up", 9, 11)).isEqualTo("UP");
    assertThat(cache.get("up")).isEqualTo("UP");
    assertThat(made).hasValue(1);
  }

  @Test
  void partsAndLongerWordsAreOtherWords() {
    assertThat(cache.get("update")).isEqualTo("UPDATE");
    assertThat(cache.get("update", 0, 2)).isEqualTo("UP");
    assertThat(cache.get("")).isEmpty();
  }

  /** By the hash of strings, these are one. */
  @Test
  void wordsThatCollideAreToldApart() {
    for (int i = 0; i < 3; i++) {
      assertThat(cache.get("AaAa")).isEqualTo("AAAA");
      assertThat(cache.get("BBAa")).isEqualTo("BBAA");
    }
    assertThat(made).as("two of them are held").hasValue(2);
    for (int i = 0; i < 3; i++) {
      assertThat(cache.get("AaAa")).isEqualTo("AAAA");
      assertThat(cache.get("BBAa is in a text", 0, 4)).isEqualTo("BBAA");
      assertThat(cache.get("AaBB")).isEqualTo("AABB");
    }
    assertThat(made).as("of three, each drives another one out").hasValue(9);
  }

  @Test
  void longWordsAreNotHeld() {
    String word = "a".repeat(33);
    assertThat(cache.get(word)).isEqualTo(cache.get(word)).hasSize(33);
    assertThat(made).hasValue(2);
  }

  @Test
  void aTextThatIsTooShortIsSaid() {
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> cache.get("ab", 1, 3));
  }

  @Test
  void threadsGetTheSameAnswers() {
    boolean right =
        IntStream.range(0, 8)
            .parallel()
            .allMatch(
                thread -> {
                  SplittableRandom random = new SplittableRandom(thread);
                  for (int i = 0; i < 20_000; i++) {
                    String word = "w" + random.nextInt(20_000);
                    if (!cache.get(word).equals(word.toUpperCase(Locale.ROOT))) {
                      return false;
                    }
                  }
                  return true;
                });
    assertThat(right).isTrue();
  }
}
