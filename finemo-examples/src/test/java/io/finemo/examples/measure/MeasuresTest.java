package io.finemo.examples.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeasuresTest {

  @Test
  void theMedianIsTheMiddleOneOrBetweenTheMiddleTwo() {
    assertThat(MedianRange.of(3, 9, 1)).isEqualTo(new MedianRange(3, 1, 9, 3));
    assertThat(MedianRange.of(4, 1, 2, 9)).isEqualTo(new MedianRange(3, 1, 9, 4));
    assertThat(MedianRange.of(5)).isEqualTo(new MedianRange(5, 5, 5, 1));
    assertThatThrownBy(MedianRange::of).hasMessage("there must be at least 1 figure: 0");
  }

  /** Rounds of no length end after one pass: 2 + 3 rounds over 4 rows. */
  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void everyThreadGoesThroughAllRowsInEachRound(int threads) {
    AtomicInteger calls = new AtomicInteger();
    Set<Long> workers = ConcurrentHashMap.newKeySet();

    Throughput measured =
        Throughput.of(
            List.of(1, 2, 3, 4),
            row -> {
              workers.add(Thread.currentThread().getId());
              return calls.addAndGet(1);
            },
            new Rounds(2, 3, 0),
            threads);

    assertThat(calls).hasValue(threads * 4 * 5);
    assertThat(workers).hasSizeBetween(1, threads);
    assertThat(measured.perSecond().rounds()).isEqualTo(3);
    assertThat(measured.perSecond().median())
        .isBetween(measured.perSecond().low(), measured.perSecond().high());
  }

  @Test
  void whatARowAllocatesIsCounted() {
    Throughput measured =
        Throughput.of(List.of(1, 2), row -> new byte[1_000_000], new Rounds(0, 2, 0.01), 1);

    assertThat(measured.bytes()).isBetween(1_000_000.0, 1_200_000.0);
  }

  @Test
  void allocationIsSharedOut() {
    OptionalLong before = Memory.allocatedBytes();
    byte[] some = new byte[10_000_000];

    assertThat(Memory.eachSince(before, 10)).isBetween(1_000_000.0, 1_100_000.0);
    assertThat(some).hasSize(10_000_000);
    assertThat(Memory.eachSince(OptionalLong.empty(), 10)).isNaN();
  }

  @Test
  void heapIsCountedWhileItIsHeld() {
    long before = Memory.heldBytes();
    byte[] held = new byte[50_000_000];
    long with = Memory.heldBytes();

    assertThat(with - before).isBetween(40_000_000L, 60_000_000L);
    assertThat(held).hasSize(50_000_000);
  }

  @Test
  void whatCannotBeMeasuredIsRefused() {
    assertThatThrownBy(() -> new Rounds(0, 0, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Rounds(0, 1, -1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Throughput.of(List.of(), row -> row, new Rounds(0, 1, 0), 1))
        .hasMessage("there must be at least 1 row: 0");
  }
}
