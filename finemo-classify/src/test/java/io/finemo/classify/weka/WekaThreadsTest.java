package io.finemo.classify.weka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.finemo.classify.StageModel;
import io.finemo.core.Labeled;
import io.finemo.core.SparseVector;
import java.io.NotSerializableException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import weka.classifiers.Classifier;
import weka.classifiers.functions.LibLINEAR;
import weka.classifiers.rules.ZeroR;
import weka.core.SelectedTag;

/** What a classifier that is not made for threads does when they share it, and in a stage. */
class WekaThreadsTest {
  private static final int THREADS = 4;

  /** A wrong answer of LibLINEAR comes in one of a few rounds; so many are as good as for ever. */
  private static final int ROUNDS = 2000;

  @AfterEach
  void oneThreadAsksAtATime() {
    OneBuffer.askedBy(1);
  }

  /** All have written into the one buffer before any reads it: the last one's value is said. */
  @Test
  void sharedAsItIsAClassifierMixesUpRows() throws Exception {
    WekaRows shape = WekaRows.ofDimension(1);
    OneBuffer shared = new OneBuffer();
    OneBuffer.askedBy(THREADS);

    List<Double> answers =
        inThreads(thread -> WekaBuild.distribution(shared, shape.of(row(thread)))[1]);

    assertThat(new HashSet<>(answers)).as("different answers to different rows").hasSize(1);
  }

  @Test
  void inAStageEachThreadHasACopyAndThereAreNoMore() throws Exception {
    int before = OneBuffer.COPIES.get();
    StageModel<SparseVector> stage = new WekaStage(OneBuffer::new).fit(twoRows(), 1);
    OneBuffer.askedBy(THREADS);

    for (int round = 0; round < 5; round++) {
      List<Double> scores = inThreads(thread -> stage.score(row(thread)));
      for (int thread = 0; thread < THREADS; thread++) {
        double p = probability(thread);
        assertThat(scores.get(thread)).isEqualTo(Math.log(p / (1 - p)), within(1e-9));
      }
    }

    assertThat(OneBuffer.COPIES.get() - before).isEqualTo(THREADS);
  }

  /** The same need in a classifier that is there to be used. */
  @Test
  void libLinearSharedAsItIsGoesWrong() throws Exception {
    List<Labeled<SparseVector, Boolean>> rows = Vectors.rows(1, 150);
    WekaRows shape = WekaRows.ofDimension(Vectors.DIMENSION);
    Classifier shared = libLinear();
    WekaBuild.build(shared, shape.of(rows));
    IntToDoubleFunction answer =
        row -> WekaBuild.distribution(shared, shape.of(rows.get(row).value()))[1];
    List<Double> right = answers(rows.size(), answer);

    assertThat(goesWrong(() -> answers(rows.size(), answer), right)).isTrue();
  }

  @Test
  void libLinearInAStageDoesNot() throws Exception {
    List<Labeled<SparseVector, Boolean>> rows = Vectors.rows(1, 150);
    StageModel<SparseVector> stage = new WekaStage(WekaThreadsTest::libLinear).fit(rows, 1);
    IntToDoubleFunction answer = row -> stage.score(rows.get(row).value());
    List<Double> right = answers(rows.size(), answer);

    for (int round = 0; round < 20; round++) {
      assertThat(Vectors.inEightThreads(() -> answers(rows.size(), answer))).containsOnly(right);
    }
  }

  @Test
  void aClassifierThatCannotBeCopiedIsRefusedInTraining() {
    assertThatThrownBy(() -> new WekaStage(NotCopied::new).fit(twoRows(), 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("NotCopied cannot be copied for several threads")
        .hasRootCauseInstanceOf(NotSerializableException.class);
  }

  /** Holds something that Java cannot serialise. */
  static final class NotCopied extends ZeroR {
    private static final long serialVersionUID = 1;

    @SuppressWarnings({"serial", "unused", "UnusedVariable"})
    private final Object lock = new Object();
  }

  private static boolean goesWrong(Callable<List<Double>> work, List<Double> right)
      throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      try {
        for (List<Double> answers : Vectors.inEightThreads(work)) {
          if (!answers.equals(right)) {
            return true;
          }
        }
      } catch (ExecutionException e) {
        return true;
      }
    }
    return false;
  }

  private static List<Double> answers(int rows, IntToDoubleFunction answer) {
    List<Double> answers = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      answers.add(answer.applyAsDouble(row));
    }
    return answers;
  }

  /** What each of the threads is told, which ask together. */
  private static List<Double> inThreads(IntToDoubleFunction ask) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<Double>> futures = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        int number = thread;
        futures.add(pool.submit(() -> ask.applyAsDouble(number)));
      }
      List<Double> answers = new ArrayList<>();
      for (Future<Double> future : futures) {
        answers.add(future.get());
      }
      return answers;
    } finally {
      pool.shutdown();
    }
  }

  private static LibLINEAR libLinear() {
    LibLINEAR classifier = new LibLINEAR();
    classifier.setSVMType(new SelectedTag(0, LibLINEAR.TAGS_SVMTYPE));
    classifier.setProbabilityEstimates(true);
    return classifier;
  }

  private static double probability(int thread) {
    return (thread + 1) / (THREADS + 1.0);
  }

  private static SparseVector row(int thread) {
    return Vectors.vector(0, probability(thread));
  }

  private static List<Labeled<SparseVector, Boolean>> twoRows() {
    return List.of(
        new Labeled<>(Vectors.vector(0, 1), true), new Labeled<>(Vectors.vector(0, 2), false));
  }
}
