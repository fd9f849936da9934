package io.finemo.cashtag.volume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of posts by slot of time. */
class SlotCountsTest {

  @Test
  void aKeyHoldsADayOfTheEpochAndASlotOfThatDay() {
    int key = SlotCounts.key(16222, 95);

    assertThat(SlotCounts.epochDay(key)).isEqualTo(16222);
    assertThat(SlotCounts.slot(key)).isEqualTo(95);
    assertThat(SlotCounts.epochDay(SlotCounts.key(-1, 255))).isEqualTo(-1);
    assertThat(SlotCounts.slot(SlotCounts.key(-1, 255))).isEqualTo(255);
    assertThat(SlotCounts.key(5, 0)).isGreaterThan(SlotCounts.key(4, 255));
  }

  /** Days from before 1970 to after it, so that the key 0 is among them. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void countsWhatAMapWouldCountHoweverOftenItGrows(long seed) {
    Random random = new Random(seed);
    SlotCounts one = new SlotCounts();
    SlotCounts other = new SlotCounts();
    TreeMap<Integer, int[]> expected = new TreeMap<>(Map.of(0, new int[] {3, 2}));
    one.add(0, 3, 2);
    long posts = 3;
    for (int i = 0; i < 500; i++) {
      int key = SlotCounts.key(random.nextInt(11) - 5, random.nextInt(24));
      int more = 1 + random.nextInt(9);
      int clean = random.nextInt(more + 1);
      (random.nextBoolean() ? one : other).add(key, more, clean);
      int[] counts = expected.computeIfAbsent(key, k -> new int[2]);
      counts[0] += more;
      counts[1] += clean;
      posts += more;
    }

    one.merge(other);

    assertThat(one.posts()).isEqualTo(posts);
    int[][] columns = one.sorted();
    assertThat(columns[0]).containsExactly(expected.keySet().stream().mapToInt(k -> k).toArray());
    assertThat(columns[1])
        .containsExactly(expected.values().stream().mapToInt(c -> c[0]).toArray());
    assertThat(columns[2])
        .containsExactly(expected.values().stream().mapToInt(c -> c[1]).toArray());
  }

  @Test
  void morePostsThanAnIntegerHoldsAreAnErrorNotAWrongCount() {
    SlotCounts counts = new SlotCounts();
    counts.add(7, Integer.MAX_VALUE, 0);

    assertThatThrownBy(() -> counts.add(7, 1, 0)).isInstanceOf(ArithmeticException.class);
  }
}
