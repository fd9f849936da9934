package io.finemo.preprocess.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BoundedCacheTest {

  @Test
  void theAnswerIsThatOfTheWordHoweverManyWordsShareItsPlace() {
    BoundedCache<String> cache = new BoundedCache<>(4);
    SplittableRandom random = new SplittableRandom(5);
    for (int i = 0; i < 2_000; i++) {
      String word = Integer.toString(random.nextInt(40));
      assertThat(cache.get(word, w -> w + "!")).isEqualTo(word + "!");
    }
  }

  @Test
  void whatIsRememberedIsNotAskedForAgain() {
    BoundedCache<Integer> cache = new BoundedCache<>(16);
    List<String> asked = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      cache.get(
          "sube",
          word -> {
            asked.add(word);
            return 1;
          });
    }
    assertThat(asked).containsExactly("sube");
  }

  @Test
  void longWordsAreAnsweredButNotKept() {
    BoundedCache<Integer> cache = new BoundedCache<>(16);
    String word = "a".repeat(100_000);
    assertThat(cache.get(word, String::length)).isEqualTo(100_000);
    assertThat(cache.get(word, w -> 2)).isEqualTo(2);
  }
}
