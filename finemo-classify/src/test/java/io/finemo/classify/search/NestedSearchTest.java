package io.finemo.classify.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.finemo.classify.CascadeLearner;
import io.finemo.classify.StageLearner;
import io.finemo.classify.Toys;
import io.finemo.classify.evaluate.CrossValidation;
import io.finemo.classify.evaluate.Measure;
import io.finemo.core.Labeled;
import io.finemo.core.SparseVector;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.LongToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Among many candidates without skill some look good by chance. Where labels are drawn by lot, a
 * search whose choice is made inside of the training rows measures no skill.
 */
class NestedSearchTest {
  private static final int ROWS = 160;
  private static final int CANDIDATES = 40;
  private static final int SEEDS = 12;

  /** Of the mean over seeds, by Mann and Whitney's variance of an AUC under chance. */
  private static final double STANDARD_ERROR =
      Math.sqrt((ROWS + 1) / (12.0 * ROWS / 2 * ROWS / 2) / SEEDS);

  @Test
  void crossValidationAroundASearchFindsNoSkillInRandomLabels() {
    double nested =
        meanOverSeeds(
            seed ->
                Measure.auc("yes")
                    .applyAsDouble(
                        CrossValidation.run(
                            CascadeLearner.<SparseVector, String>builder()
                                .stage(
                                    "only",
                                    Set.of("no"),
                                    SearchedStage.of(candidates(), 4, Measure.auc(true)))
                                .target("yes")
                                .build(),
                            rows(seed, "no", "yes"),
                            5,
                            seed,
                            done -> {})));

    assertThat(nested).isCloseTo(.5, within(4 * STANDARD_ERROR));
  }

  /** What the test above would see if test folds had a part in the choice. */
  @Test
  void theFigureOfTheWinnerItselfSeemsToShowMuch() {
    double chosenOnTestFolds = meanOverSeeds(seed -> search(seed).winner().figure().mean());

    // The greatest of 40 with a standard error of .046 each is 2.2 of them above .5.
    assertThat(chosenOnTestFolds).isGreaterThan(.5 + 10 * STANDARD_ERROR / 2);
  }

  static SearchResult<StageLearner<SparseVector>> search(long seed) {
    return SearchedStage.of(candidates(), 5, Measure.auc(true))
        .search(rows(seed, false, true), seed, learnt -> {});
  }

  /** Each takes another feature for the score. */
  private static List<Candidate<StageLearner<SparseVector>>> candidates() {
    return Candidate.of(
        ParameterGrid.empty()
            .and("feature", IntStream.range(0, CANDIDATES).boxed().toList())
            .settings(),
        setting -> {
          double[] weights = new double[CANDIDATES];
          weights[setting.integer("feature")] = 1;
          return (rows, seed) -> row -> row.dot(weights);
        });
  }

  private static <L> List<Labeled<SparseVector, L>> rows(long seed, L no, L yes) {
    Random random = new Random(seed);
    List<SparseVector> noise =
        IntStream.range(0, ROWS)
            .mapToObj(
                row ->
                    SparseVector.of(
                        IntStream.range(0, CANDIDATES).toArray(),
                        random.doubles(CANDIDATES).toArray()))
            .toList();
    List<L> labels =
        IntStream.range(0, ROWS)
            .mapToObj(row -> row % 2 == 0 ? no : yes)
            .collect(Collectors.toList());
    Collections.shuffle(labels, random);
    return Toys.label(noise, labels::get);
  }

  private static double meanOverSeeds(LongToDoubleFunction ofSeed) {
    return LongStream.rangeClosed(1, SEEDS).mapToDouble(ofSeed).average().orElseThrow();
  }
}
