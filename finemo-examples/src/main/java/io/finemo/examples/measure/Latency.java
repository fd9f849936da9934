package io.finemo.examples.measure;

import io.finemo.classify.DecisionModel;
import io.finemo.core.Decision;
import java.util.Arrays;
import java.util.List;

/**
 * What one decision costs, on one thread.
 *
 * @param p50 the median time, in microseconds
 * @param p90 the time that one decision in ten exceeds, in microseconds
 * @param p99 the time that one in a hundred exceeds
 * @param p999 the time that one in a thousand exceeds
 * @param bytes how much is allocated, on average; {@code NaN} where that is not counted
 */
public record Latency(double p50, double p90, double p99, double p999, double bytes) {

  /**
   * Asks a model for the decision on one row after the other.
   *
   * @param model the model
   * @param rows the rows, at least one, asked in turn
   * @param warmUp how many decisions are not measured, 0 or more
   * @param measured how many are, 1 or more
   * @param <T> the type of the rows
   * @param <L> the type of the labels
   * @return the costs, once the model is warm
   */
  public static <T, L> Latency of(
      DecisionModel<T, L> model, List<T> rows, int warmUp, int measured) {
    if (rows.isEmpty() || measured < 1) {
      throw new IllegalArgumentException(
          "rows and decisions to measure must be at least 1: " + rows.size() + ", " + measured);
    }
    int stages = 0;
    for (int i = 0; i < warmUp; i++) {
      stages += model.decide(rows.get(i % rows.size())).stage();
    }
    long[] nanos = new long[measured];
    var allocated = Memory.allocatedBytes();
    for (int i = 0; i < measured; i++) {
      T row = rows.get(i % rows.size());
      long start = System.nanoTime();
      Decision<L> decision = model.decide(row);
      nanos[i] = System.nanoTime() - start;
      stages += decision.stage();
    }
    double bytes = Memory.eachSince(allocated, measured);
    if (stages < 0) {
      throw new IllegalStateException("decisions must be used, or they are not made: " + stages);
    }
    Arrays.sort(nanos);
    return new Latency(
        micros(nanos, 500), micros(nanos, 900), micros(nanos, 990), micros(nanos, 999), bytes);
  }

  private static double micros(long[] sorted, int thousandth) {
    return sorted[(int) ((long) sorted.length * thousandth / 1000)] / 1e3;
  }
}
