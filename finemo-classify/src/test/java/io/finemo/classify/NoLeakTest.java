package io.finemo.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.finemo.classify.calibrate.CalibrationMethod;
import io.finemo.classify.evaluate.CrossValidation;
import io.finemo.classify.evaluate.Evaluation;
import io.finemo.classify.evaluate.Scored;
import io.finemo.core.Labeled;
import io.finemo.core.Learner;
import io.finemo.core.SparseVector;
import io.finemo.core.TransformLearner;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.LongToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Nothing that learns may have seen the row it is judged by. Where labels are drawn by lot, any
 * skill that is measured has leaked.
 */
class NoLeakTest {
  private static final int ROWS = 160;
  private static final int DIMENSION = 1000;
  private static final int SEEDS = 12;
  private static final List<String> TWO = List.of("no", "yes");
  private static final List<String> THREE = List.of("maybe", "no", "yes");

  /**
   * Under chance the AUC of {@code m} positives and {@code n} negatives has the variance (m + n +
   * 1) / (12 m n) (Mann and Whitney 1947): a standard error of .046 for 80 and 80, and .013 for the
   * mean of 12 seeds; .049 and .014 for 53 and 107.
   */
  private static final double STANDARD_ERROR =
      Math.sqrt((ROWS + 1) / (12.0 * ROWS / 2 * ROWS / 2) / SEEDS);

  private static final TopFeatures<String> SELECTION = new TopFeatures<>("yes", DIMENSION, 40);

  @Test
  void aCascadeBehindALearntSelectionHasNoSkillOnRandomLabels() {
    double auc = meanOverSeeds(seed -> auc(cascade().over(SELECTION), lots(seed, TWO), seed));

    assertThat(auc).isCloseTo(.5, within(4 * STANDARD_ERROR));
  }

  @Test
  void aFlatModelBehindALearntSelectionHasNoSkillOnRandomLabels() {
    double auc = meanOverSeeds(seed -> auc(flat().over(SELECTION), lots(seed, THREE), seed));

    assertThat(auc).isCloseTo(.5, within(4 * STANDARD_ERROR));
  }

  /** The same selection made once on all rows: what the tests above would see of a leak. */
  @Test
  void theSameSelectionOutsideOfCrossValidationSeemsToHaveMuch() {
    double auc =
        meanOverSeeds(
            seed -> {
              List<Labeled<SparseVector, String>> rows = lots(seed, TWO);
              return auc(cascade(), selectedOnce(rows), seed);
            });

    assertThat(auc).isGreaterThan(.85);
  }

  /** Calibration scores without skill leave nothing but the base rate to say of a new row. */
  @Test
  void calibratedProbabilitiesOfRandomLabelsStayNearTheBaseRate() {
    double inside =
        meanOverSeeds(
            seed -> {
              Pipeline<SparseVector, SparseVector, String, ?> model =
                  cascade().over(SELECTION).fit(lots(seed, TWO), seed);
              return spread(model, seed);
            });
    double outside =
        meanOverSeeds(
            seed -> {
              List<Labeled<SparseVector, String>> rows = lots(seed, TWO);
              var selection = SELECTION.fit(rows, seed);
              return spread(
                  cascade().fit(TransformLearner.transform(selection, rows), seed).over(selection),
                  seed);
            });

    // A slope fitted to chance moves log-odds by about 2 / sqrt(160), a probability by .04, and
    // in half of the cases it would be negative, which is flat.
    assertThat(inside).as("standard deviation of probabilities").isLessThan(.06);
    assertThat(outside).as("and with a leak").isGreaterThan(.15);
  }

  /**
   * A transformation that knows the labels of its training rows by heart, and says 0 of any other.
   * If no row is calibrated on a model that had it, all calibration scores are 0, and nothing may
   * follow from the sure scores of rows that the final model knows.
   */
  @ParameterizedTest
  @EnumSource(
      value = CalibrationMethod.class,
      names = {"SIGMOID", "ISOTONIC"})
  void whatIsKnownByHeartCountsForNothing(CalibrationMethod method) {
    List<Labeled<Integer, String>> rows = numbered();
    TransformLearner<Integer, Double, String> byHeart =
        (training, seed) -> {
          Map<Integer, Double> known =
              training.stream()
                  .collect(
                      Collectors.toMap(
                          Labeled::value, row -> row.label().equals("yes") ? 10.0 : -10.0));
          return value -> known.getOrDefault(value, 0.0);
        };
    StageLearner<Double> identity = (training, seed) -> score -> score;
    Calibration calibration = new Calibration(method, 4);

    assertKnowsNothing(
        CascadeLearner.<Double, String>builder()
            .stage("only", Set.of("no"), identity)
            .target("yes")
            .calibration(calibration)
            .build()
            .over(byHeart)
            .fit(rows, 1),
        rows);
    assertKnowsNothing(
        new FlatLearner<>(List.of("no", "yes"), identity, calibration, 0)
            .over(byHeart)
            .fit(rows, 1),
        rows);
  }

  /** The same of stages that know their rows by heart. */
  @Test
  void whatAStageKnowsByHeartCountsForNothing() {
    StageLearner<Integer> byHeart =
        (training, seed) -> {
          Map<Integer, Double> known =
              training.stream()
                  .collect(Collectors.toMap(Labeled::value, row -> row.label() ? 10.0 : -10.0));
          return value -> known.getOrDefault(value, 0.0);
        };

    assertKnowsNothing(
        CascadeLearner.<Integer, String>builder()
            .stage("only", Set.of("no"), byHeart)
            .target("yes")
            .build()
            .fit(numbered(), 1),
        numbered());
  }

  private static <T> void assertKnowsNothing(
      DecisionModel<T, String> model, List<Labeled<T, String>> rows) {
    // 30 of 100 rows are "yes".
    for (Labeled<T, String> row : rows) {
      assertThat(model.predict(row.value()).probability("yes")).isCloseTo(.3, within(.01));
    }
  }

  private static List<Labeled<Integer, String>> numbered() {
    return IntStream.range(0, 100)
        .mapToObj(i -> new Labeled<>(i, i % 10 < 3 ? "yes" : "no"))
        .toList();
  }

  private static CascadeLearner<SparseVector, String> cascade() {
    return CascadeLearner.<SparseVector, String>builder()
        .stage("only", Set.of("no"), Toys.centroids())
        .target("yes")
        .build();
  }

  private static FlatLearner<SparseVector, String> flat() {
    return new FlatLearner<>(THREE, Toys.centroids(), Calibration.sigmoid(), 0);
  }

  /** Rows that look like short texts, 50 features of 1000 each, with labels drawn by lot. */
  private static List<Labeled<SparseVector, String>> lots(long seed, List<String> labels) {
    Random random = new Random(seed);
    List<SparseVector> noise = Toys.noise(random, ROWS, DIMENSION, .05);
    List<String> drawn =
        IntStream.range(0, ROWS)
            .mapToObj(i -> labels.get(i % labels.size()))
            .collect(Collectors.toList());
    Collections.shuffle(drawn, random);
    return Toys.label(noise, drawn::get);
  }

  private static List<Labeled<SparseVector, String>> selectedOnce(
      List<Labeled<SparseVector, String>> rows) {
    return TransformLearner.transform(SELECTION.fit(rows, 1), rows);
  }

  private static <M extends DecisionModel<SparseVector, String>> double auc(
      Learner<SparseVector, String, M> learner,
      List<Labeled<SparseVector, String>> rows,
      long seed) {
    List<Scored<String>> scored = CrossValidation.run(learner, rows, 5, seed, done -> {});
    List<String> labels = rows.stream().map(Labeled::label).distinct().sorted().toList();
    return Evaluation.of(labels, scored).auc().orElseThrow();
  }

  /** The standard deviation of the probability of "yes" over rows never seen. */
  private static double spread(DecisionModel<SparseVector, String> model, long seed) {
    double[] probabilities =
        Toys.noise(new Random(~seed), 300, DIMENSION, .05).stream()
            .mapToDouble(row -> model.predict(row).probability("yes"))
            .toArray();
    double mean = Arrays.stream(probabilities).average().orElseThrow();
    return Math.sqrt(
        Arrays.stream(probabilities).map(p -> (p - mean) * (p - mean)).average().orElseThrow());
  }

  private static double meanOverSeeds(LongToDoubleFunction ofSeed) {
    return LongStream.rangeClosed(1, SEEDS).mapToDouble(ofSeed).average().orElseThrow();
  }
}
