package io.finemo.classify.weka;

import io.finemo.core.Labeled;
import io.finemo.core.SparseVector;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Sparse rows on which a stage can be learnt, and threads that use it at once. */
final class Vectors {
  static final int DIMENSION = 50;

  private Vectors() {}

  /**
   * Rows of about 8 positive values: features below 5 speak for going on, 5 to 9 against, others
   * idle.
   */
  static List<Labeled<SparseVector, Boolean>> rows(long seed, int size) {
    Random random = new Random(seed);
    List<Labeled<SparseVector, Boolean>> rows = new ArrayList<>();
    for (int row = 0; row < size; row++) {
      double[] values = new double[DIMENSION];
      double evidence = .3 * random.nextGaussian();
      for (int i = 0; i < DIMENSION; i++) {
        values[i] = random.nextInt(6) == 0 ? 1 + random.nextInt(3) : 0;
        evidence += i < 5 ? values[i] : i < 10 ? -values[i] : 0;
      }
      int[] indices = IntStream.range(0, DIMENSION).toArray();
      rows.add(new Labeled<>(SparseVector.of(indices, values), evidence > 0));
    }
    return rows;
  }

  static SparseVector vector(int index, double value) {
    return SparseVector.of(new int[] {index}, new double[] {value});
  }

  /** Runs the same work in eight threads that start together. */
  static <R> List<R> inEightThreads(Callable<R> work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      CyclicBarrier start = new CyclicBarrier(8);
      List<Future<R>> futures = new ArrayList<>();
      for (int thread = 0; thread < 8; thread++) {
        futures.add(
            threads.submit(
                () -> {
                  start.await();
                  return work.call();
                }));
      }
      List<R> results = new ArrayList<>();
      for (Future<R> future : futures) {
        results.add(future.get());
      }
      return results;
    } finally {
      threads.shutdown();
    }
  }
}
