package io.finemo.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReservoirTest {

  @Test
  void whatFitsIsKeptInItsOrder() {
    assertThat(kept(5, 5, 1)).containsExactly(0, 1, 2, 3, 4);
    assertThat(kept(3, 0, 1)).isEmpty();
  }

  @Test
  void ofMoreThanFitsSomeAreKeptInTheirOrder() {
    assertThat(kept(1000, 10, 7)).hasSize(10).isSorted().doesNotHaveDuplicates();
    assertThat(kept(1000, 10, 7)).isEqualTo(kept(1000, 10, 7)).isNotEqualTo(kept(1000, 10, 8));
  }

  /** Each of 20 is kept in about a quarter of 4,000 draws of 5: 1,000, give or take 27. */
  @Test
  void eachIsKeptEquallyOften() {
    int[] counts = new int[20];
    for (int seed = 0; seed < 4000; seed++) {
      kept(20, 5, seed).forEach(one -> counts[one]++);
    }

    for (int count : counts) {
      assertThat(count).isBetween(860, 1140);
    }
  }

  private static List<Integer> kept(int stream, int most, long seed) {
    Reservoir<Integer> reservoir = new Reservoir<>(most, seed);
    IntStream.range(0, stream).forEach(reservoir::add);
    assertThat(reservoir.seen()).isEqualTo(stream);
    return reservoir.inOrder();
  }
}
