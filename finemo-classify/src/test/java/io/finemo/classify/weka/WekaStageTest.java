package io.finemo.classify.weka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.finemo.classify.StageModel;
import io.finemo.core.Labeled;
import io.finemo.core.SparseVector;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import weka.classifiers.Classifier;
import weka.classifiers.bayes.NaiveBayesMultinomial;
import weka.classifiers.functions.LibLINEAR;
import weka.classifiers.trees.J48;
import weka.classifiers.trees.RandomForest;
import weka.core.SelectedTag;

class WekaStageTest {

  static Stream<Named<Supplier<Classifier>>> classifiers() {
    return Stream.of(
        Named.of("naive Bayes", NaiveBayesMultinomial::new),
        Named.of("tree", J48::new),
        Named.of("linear", WekaStageTest::logistic));
  }

  /** Asked by several threads at once, this one gives wrong answers. */
  private static LibLINEAR logistic() {
    LibLINEAR classifier = new LibLINEAR();
    classifier.setSVMType(new SelectedTag(0, LibLINEAR.TAGS_SVMTYPE));
    classifier.setProbabilityEstimates(true);
    return classifier;
  }

  /** Feature 0 goes on, feature 1 leaves. */
  @ParameterizedTest
  @MethodSource("classifiers")
  void learnsWhatCanBeSeparated(Supplier<Classifier> classifier) {
    StageModel<SparseVector> stage = new WekaStage(classifier).fit(separable(), 1);

    assertThat(stage.score(Vectors.vector(0, 2))).isPositive();
    assertThat(stage.score(Vectors.vector(1, 2))).isNegative();
    assertThat(stage.attribution(Vectors.vector(0, 2))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("classifiers")
  void eightThreadsGetTheAnswersOfOne(Supplier<Classifier> classifier) throws Exception {
    StageModel<SparseVector> stage = new WekaStage(classifier).fit(Vectors.rows(1, 150), 1);
    List<Double> expected = scores(stage);

    assertThat(Vectors.inEightThreads(() -> scores(stage))).containsOnly(expected);
    assertThat(new HashSet<>(expected)).as("scores that differ").hasSizeGreaterThan(2);
  }

  @ParameterizedTest
  @MethodSource("classifiers")
  void scoresStayFiniteWhereProbabilitiesAreNought(Supplier<Classifier> classifier) {
    StageModel<SparseVector> stage = new WekaStage(classifier).fit(separable(), 1);

    for (double value : new double[] {1, 100, 1e6}) {
      assertThat(stage.score(Vectors.vector(0, value))).isBetween(0.0, 36.0);
      assertThat(stage.score(Vectors.vector(1, value))).isBetween(-36.0, 0.0);
    }
  }

  /** Laplace-smoothed naive Bayes by hand: the words "0" and "1", 20 rows of 2 on each side. */
  @Test
  void theScoreIsTheLogOddsOfTheClassifiersProbabilities() {
    StageModel<SparseVector> stage = new WekaStage(NaiveBayesMultinomial::new).fit(separable(), 1);

    // P(word 0 | goes on) = (40 + 1) / (40 + 2), P(word 0 | leaves) = 1 / 42.
    assertThat(stage.score(Vectors.vector(0, 1))).isCloseTo(Math.log(41), within(1e-6));
    assertThat(stage.score(SparseVector.empty())).isCloseTo(0, within(1e-9));
  }

  /** A forest draws by lot, from the seed it is given. */
  @Test
  void theSeedIsGivenToClassifiersThatDrawByLot() {
    WekaStage forest =
        new WekaStage(
            () -> {
              RandomForest classifier = new RandomForest();
              classifier.setNumIterations(10);
              return classifier;
            });
    List<Labeled<SparseVector, Boolean>> rows = Vectors.rows(1, 80);

    List<Double> one = scores(forest.fit(rows, 1));
    assertThat(scores(forest.fit(rows, 1))).isEqualTo(one);
    assertThat(scores(forest.fit(rows, 2))).isNotEqualTo(one);
  }

  /** Multinomial naive Bayes counts words and takes no negative number of them. */
  @Test
  void whatTheClassifierRefusesIsSaidWithItsName() {
    List<Labeled<SparseVector, Boolean>> rows = new ArrayList<>(separable());
    rows.add(new Labeled<>(Vectors.vector(0, -1), true));

    assertThatThrownBy(() -> new WekaStage(NaiveBayesMultinomial::new).fit(rows, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("NaiveBayesMultinomial cannot learn from these rows");
  }

  private static List<Labeled<SparseVector, Boolean>> separable() {
    List<Labeled<SparseVector, Boolean>> rows = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      rows.add(new Labeled<>(Vectors.vector(0, 2), true));
      rows.add(new Labeled<>(Vectors.vector(1, 2), false));
    }
    return rows;
  }

  private static List<Double> scores(StageModel<SparseVector> stage) {
    return Vectors.rows(2, 200).stream().map(row -> stage.score(row.value())).toList();
  }
}
