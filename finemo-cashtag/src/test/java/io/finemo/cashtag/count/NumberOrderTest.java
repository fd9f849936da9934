package io.finemo.cashtag.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberOrderTest {
  private record Row(String name, long posts) {}

  @Test
  void theLargestComesFirstAndEqualOnesStayInTheirOrder() {
    List<Row> rows =
        new ArrayList<>(
            List.of(
                new Row("a", 1),
                new Row("b", Long.MAX_VALUE),
                new Row("c", 0),
                new Row("d", 1),
                new Row("e", 4096)));

    NumberOrder.sortDescending(rows, Row::posts);

    assertThat(rows).extracting(Row::name).containsExactly("b", "e", "a", "d", "c");
  }

  @Test
  void listsOfNoneAndOneAreSorted() {
    List<Row> none = new ArrayList<>();
    NumberOrder.sortDescending(none, Row::posts);
    assertThat(none).isEmpty();
    assertThat(NumberOrder.of(new long[] {7}, 1)).containsExactly(0);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theOrderIsThatOfAStableSortThatCompares(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    long[] numbers = new long[1 + random.nextInt(5000)];
    for (int i = 0; i < numbers.length; i++) {
      // Of all sizes, and many of them more than once.
      numbers[i] = random.nextLong() >>> (1 + random.nextInt(63));
    }
    Integer[] expected = new Integer[numbers.length];
    Arrays.setAll(expected, i -> i);
    Arrays.sort(expected, Comparator.comparingLong(i -> numbers[i]));

    assertThat(NumberOrder.of(numbers, numbers.length))
        .containsExactly(Arrays.stream(expected).mapToInt(i -> i).toArray());
  }
}
