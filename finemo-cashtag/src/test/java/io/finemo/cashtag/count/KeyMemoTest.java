package io.finemo.cashtag.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class KeyMemoTest {
  private final List<String> asked = new ArrayList<>();
  private final KeyMemo<String> memo = new KeyMemo<>(this::find);
  private final KeyNumbers keys = new KeyNumbers();

  private String find(String key) {
    asked.add(key);
    return key.toLowerCase(Locale.ROOT);
  }

  private List<String> of(KeyNumbers numbers, String... its) {
    numbers.begin();
    for (String key : its) {
      numbers.add(key);
    }
    List<String> values = new ArrayList<>();
    for (int place = 0; place < numbers.size(); place++) {
      values.add(memo.at(numbers, place));
    }
    return values;
  }

  @Test
  void eachKeyIsLookedUpOnce() {
    assertThat(of(keys, "A", "B")).containsExactly("a", "b");
    assertThat(of(keys, "B", "C", "A")).containsExactly("b", "c", "a");

    assertThat(asked).containsExactly("A", "B", "C");
  }

  @Test
  void aPostForgetsTheKeysOfTheOneBefore() {
    of(keys, "A", "B");

    assertThat(of(keys)).isEmpty();
  }

  @Test
  void whatWasForgottenIsLookedUpAgain() {
    of(keys, "A");
    memo.clear();

    assertThat(of(keys, "A")).containsExactly("a");
    assertThat(asked).containsExactly("A", "A");
  }

  @Test
  void theNumbersOfOthersMeanOtherKeys() {
    of(keys, "A", "B");
    KeyNumbers others = new KeyNumbers();

    assertThat(of(others, "B", "C")).containsExactly("b", "c");
    assertThat(of(keys, "A")).containsExactly("a");
  }

  /** More keys than are numbered at a time, in one post and in many. */
  @Test
  void keysKeepTheirValuesWhenNumbersAreGivenAnew() {
    String[] many = new String[40_000];
    for (int i = 0; i < many.length; i++) {
      many[i] = "K" + i;
    }
    List<String> expected = new ArrayList<>();
    for (String key : many) {
      expected.add(key.toLowerCase(Locale.ROOT));
    }

    assertThat(of(keys, many)).isEqualTo(expected);
    for (int i = 0; i < many.length; i++) {
      assertThat(of(keys, many[i], "FIRST")).containsExactly(expected.get(i), "first");
    }
    assertThat(keys.generation()).isPositive();
  }
}
