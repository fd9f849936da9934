package io.finemo.classify.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many threads say what one says, failures included. */
class ParallelJobsTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 8})
  void resultsComeInTheOrderOfTheJobs(int threads) throws Exception {
    assertThat(in(threads, () -> ParallelJobs.run(5, job -> job * job)))
        .isEqualTo(List.of(0, 1, 4, 9, 16));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 8})
  void theFirstFailureComesBackAsItWasThrown(int threads) throws Exception {
    assertThatThrownBy(
            () ->
                in(
                    threads,
                    () ->
                        ParallelJobs.run(
                            100,
                            job -> {
                              if (job % 30 == 29) {
                                throw new IllegalArgumentException("job " + job);
                              }
                              return job;
                            })))
        .rootCause()
        .hasMessage("job 29");
  }

  @Test
  void aJobCanCancelTheOthers() {
    List<Integer> begun = new ArrayList<>();

    assertThatThrownBy(
            () ->
                in(
                    1,
                    () ->
                        ParallelJobs.run(
                            100,
                            job -> {
                              begun.add(job);
                              if (begun.size() == 4) {
                                throw new CancellationException("enough");
                              }
                              return job;
                            })))
        .rootCause()
        .isInstanceOf(CancellationException.class)
        .hasMessage("enough");
    assertThat(begun).hasSize(4);
  }

  private static Object in(int threads, Callable<Object> work) throws Exception {
    ForkJoinPool pool = new ForkJoinPool(threads);
    try {
      return pool.submit(work).get();
    } finally {
      pool.shutdown();
    }
  }
}
