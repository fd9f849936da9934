package io.finemo.classify.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.finemo.classify.Calibration;
import io.finemo.classify.CascadeLearner;
import io.finemo.classify.Depth;
import io.finemo.classify.StackedCascade;
import io.finemo.classify.Toys;
import io.finemo.core.Labeled;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every number here can be checked by hand. */
class TargetEvaluationTest {
  private static final double EXACT = 1e-9;
  private static final List<Tolerance<String>> TAUS =
      List.of(
          new Tolerance<>("tau1", Set.of("opportunity", "positive")),
          new Tolerance<>("tau2", Set.of("opportunity", "positive", "neutral")));

  /**
   * At depth .5 five rows are shown: 2 opportunities, 1 positive, 1 neutral, 1 negative; of 3
   * opportunities one is missed.
   */
  @Test
  void precisionTolerancesAndRecallOfWhatIsShown() {
    ShownMeasures shown =
        TargetEvaluation.of(
                "opportunity",
                TAUS,
                at(
                    Depth.path(.5),
                    row("opportunity", .9),
                    row("positive", .8),
                    row("opportunity", .7),
                    row("neutral", .65),
                    row("negative", .6),
                    row("opportunity", .4),
                    row("neutral", .1)))
            .atDepth();

    assertThat(shown.shown()).isEqualTo(5);
    assertThat(shown.precision()).hasValue(2 / 5.0);
    assertThat(shown.tolerances())
        .containsEntry("tau1", OptionalDouble.of(3 / 5.0))
        .containsEntry("tau2", OptionalDouble.of(4 / 5.0));
    assertThat(shown.tolerances().keySet()).containsExactly("tau1", "tau2");
    assertThat(shown.recall()).hasValue(2 / 3.0);
  }

  @Test
  void ofNothingShownThereIsNoPrecision() {
    TargetEvaluation<String> evaluation =
        TargetEvaluation.of(
            "opportunity", TAUS, at(Depth.path(.95), row("opportunity", .9), row("neutral", .1)));

    ShownMeasures shown = evaluation.atDepth();
    assertThat(shown.shown()).isZero();
    assertThat(shown.precision()).isEmpty();
    assertThat(shown.tolerances().values()).containsOnly(OptionalDouble.empty());
    assertThat(shown.recall()).hasValue(0);
  }

  @Test
  void ofATargetThatDoesNotOccurThereIsNoRecall() {
    TargetEvaluation<String> evaluation =
        TargetEvaluation.of(
            "opportunity", TAUS, at(Depth.path(.5), row("positive", .9), row("neutral", .1)));

    assertThat(evaluation.atDepth().precision()).hasValue(0);
    assertThat(evaluation.atDepth().recall()).isEmpty();
    assertThat(evaluation.averagePrecision()).isEmpty();
  }

  /** Hits at places 1, 3 and 4 of 5: (1/1 + 2/3 + 3/4) / 3. */
  @Test
  void averagePrecisionIsTheMeanOfPrecisionAtEachHit() {
    TargetEvaluation<String> evaluation =
        TargetEvaluation.of(
            "opportunity",
            TAUS,
            at(
                Depth.none(),
                row("opportunity", .9),
                row("neutral", .8),
                row("opportunity", .7),
                row("opportunity", .6),
                row("neutral", .5)));

    assertThat(evaluation.averagePrecision().orElseThrow())
        .isCloseTo((1 + 2 / 3.0 + 3 / 4.0) / 3, within(EXACT));
  }

  /**
   * As scikit-learn defines it, the sum of recall gained times precision per threshold: .9 gains
   * 1/3 at precision 1; .6, of one hit and two misses, gains 1/3 at 2/4; .2 gains 1/3 at 3/5.
   */
  @Test
  void inAveragePrecisionRowsOfEqualScoreEnterTogether() {
    List<Scored<String>> scored =
        at(
            Depth.none(),
            row("opportunity", .9),
            row("opportunity", .6),
            row("neutral", .6),
            row("positive", .6),
            row("opportunity", .2));

    assertThat(TargetEvaluation.of("opportunity", TAUS, scored).averagePrecision().orElseThrow())
        .isCloseTo((1 + .5 + .6) / 3, within(EXACT));
  }

  /** Ten opportunities at places 1, 4, 5, and then all: .1 is one hit, .2 two, .5 five. */
  @Test
  void atRecallTakesTheShortestPrefixThatHoldsEnough() {
    List<Labeled<Double, String>> rows = new ArrayList<>();
    rows.add(row("opportunity", .99));
    rows.add(row("positive", .98));
    rows.add(row("negative", .97));
    for (int i = 0; i < 9; i++) {
      rows.add(row("opportunity", .9 - i / 100.0));
    }
    rows.add(row("neutral", .01));

    TargetEvaluation<String> evaluation =
        TargetEvaluation.of("opportunity", TAUS, at(Depth.none(), rows));

    assertThat(evaluation.atRecall().keySet()).containsExactly(.1, .2, .5, .7);
    assertShown(evaluation.atRecall().get(.1), 1, 1, 1, 1, .1);
    assertShown(evaluation.atRecall().get(.2), 4, 2 / 4.0, 3 / 4.0, 3 / 4.0, .2);
    assertShown(evaluation.atRecall().get(.5), 7, 5 / 7.0, 6 / 7.0, 6 / 7.0, .5);
    assertShown(evaluation.atRecall().get(.7), 9, 7 / 9.0, 8 / 9.0, 8 / 9.0, .7);
    assertThat(evaluation.curve()).hasSize(20);
    assertShown(evaluation.curve().get(19), 12, 10 / 12.0, 11 / 12.0, 11 / 12.0, 1);
    assertShown(evaluation.curve().get(1), 1, 1, 1, 1, .1);
    assertShown(evaluation.curve().get(2), 4, .5, .75, .75, .2);
  }

  /** Three opportunities: a tenth of them is one whole row. */
  @Test
  void partsOfARowAreRoundedUp() {
    TargetEvaluation<String> evaluation =
        TargetEvaluation.of(
            "opportunity",
            TAUS,
            at(
                Depth.none(),
                row("neutral", .9),
                row("opportunity", .8),
                row("opportunity", .7),
                row("neutral", .6),
                row("opportunity", .5)));

    assertShown(evaluation.atRecall().get(.1), 2, .5, .5, 1, 1 / 3.0);
    assertShown(evaluation.atRecall().get(.5), 3, 2 / 3.0, 2 / 3.0, 1, 2 / 3.0);
    assertShown(evaluation.atRecall().get(.7), 5, 3 / 5.0, 3 / 5.0, 1, 1);
  }

  /** 0.55 * 100 is a little more than 55 in binary; 55 of 100 are enough all the same. */
  @Test
  void aRecallThatIsAWholeNumberOfRowsAsksForNoMore() {
    List<Labeled<Double, String>> rows =
        IntStream.range(0, 200)
            .mapToObj(i -> row(i % 2 == 0 ? "opportunity" : "neutral", (500 - i) / 501.0))
            .toList();

    TargetEvaluation<String> evaluation =
        TargetEvaluation.of("opportunity", TAUS, at(Depth.none(), rows));

    assertThat(evaluation.curve().get(10).shown()).isEqualTo(109);
    assertThat(evaluation.curve().get(10).recall()).hasValue(.55);
  }

  /** Of rows of equal score the worst come first: negative, neutral, positive, opportunity. */
  @Test
  void tiesCountAgainstUs() {
    List<Labeled<Double, String>> rows =
        new ArrayList<>(
            List.of(
                row("opportunity", .7),
                row("opportunity", .7),
                row("positive", .7),
                row("neutral", .7),
                row("negative", .7)));
    Random random = new Random(4);
    for (int i = 0; i < 10; i++) {
      Collections.shuffle(rows, random);
      TargetEvaluation<String> evaluation =
          TargetEvaluation.of("opportunity", TAUS, at(Depth.none(), rows));
      assertShown(evaluation.atRecall().get(.5), 4, 1 / 4.0, 2 / 4.0, 3 / 4.0, .5);
      assertShown(evaluation.atRecall().get(.7), 5, 2 / 5.0, 3 / 5.0, 4 / 5.0, 1);
    }
  }

  @Test
  void allScoresAlikeRankAllTheOthersFirst() {
    List<Labeled<Double, String>> rows =
        IntStream.range(0, 10).mapToObj(i -> row(i < 4 ? "opportunity" : "neutral", .5)).toList();

    TargetEvaluation<String> evaluation =
        TargetEvaluation.of("opportunity", TAUS, at(Depth.none(), rows));

    assertShown(evaluation.atRecall().get(.1), 7, 1 / 7.0, 1 / 7.0, 1, .25);
    assertThat(evaluation.averagePrecision()).hasValue(.4);
  }

  /** The shortest prefix by trial over all prefixes. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void noShorterPrefixHoldsEnough(long seed) {
    Random random = new Random(seed);
    List<Labeled<Double, String>> rows = new ArrayList<>();
    String[] labels = {"neutral", "negative", "positive", "opportunity"};
    for (int i = 0; i < 80; i++) {
      rows.add(row(labels[random.nextInt(4)], (1 + random.nextInt(40)) / 50.0));
    }
    rows.add(row("opportunity", .5));
    TargetEvaluation<String> evaluation =
        TargetEvaluation.of("opportunity", TAUS, at(Depth.none(), rows));

    List<Labeled<Double, String>> ranked = new ArrayList<>(rows);
    List<String> harm = Arrays.asList("opportunity", "positive", "neutral", "negative");
    ranked.sort(
        (one, other) -> {
          int byScore = Double.compare(other.value(), one.value());
          return byScore != 0 ? byScore : harm.indexOf(other.label()) - harm.indexOf(one.label());
        });
    long all = ranked.stream().filter(row -> row.label().equals("opportunity")).count();
    evaluation
        .atRecall()
        .forEach(
            (recall, measures) -> {
              int needed = (int) Math.ceil(recall * all - 1e-9);
              int prefix = 0;
              int found = 0;
              while (found < needed) {
                found += ranked.get(prefix++).label().equals("opportunity") ? 1 : 0;
              }
              assertThat(measures.shown()).isEqualTo(prefix);
              assertThat(measures.precision().orElseThrow())
                  .isCloseTo((double) found / prefix, within(EXACT));
            });
  }

  private static void assertShown(
      ShownMeasures measures,
      int shown,
      double precision,
      double tau1,
      double tau2,
      double recall) {
    assertThat(measures.shown()).isEqualTo(shown);
    assertThat(measures.precision().orElseThrow()).isCloseTo(precision, within(EXACT));
    assertThat(measures.tolerances().get("tau1").orElseThrow()).isCloseTo(tau1, within(EXACT));
    assertThat(measures.tolerances().get("tau2").orElseThrow()).isCloseTo(tau2, within(EXACT));
    assertThat(measures.recall().orElseThrow()).isCloseTo(recall, within(EXACT));
  }

  /** A row with its gold label and the probability of being an opportunity. */
  private static Labeled<Double, String> row(String gold, double probability) {
    return new Labeled<>(probability, gold);
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  private static List<Scored<String>> at(Depth depth, Labeled<Double, String>... rows) {
    return at(depth, List.of(rows));
  }

  private static List<Scored<String>> at(Depth depth, List<Labeled<Double, String>> rows) {
    StackedCascade<List<Double>, String> cascade =
        CascadeLearner.<List<Double>, String>builder()
            .stage("only", Set.of("neutral", "negative", "positive"), Toys.given(0))
            .target("opportunity")
            .calibration(Calibration.none())
            .depth(depth)
            .build()
            .fit(List.of(new Labeled<>(List.of(0.0), "neutral")), 1);
    return CrossValidation.score(
        cascade.over((Double probability) -> List.of(Toys.logOdds(probability))), rows);
  }
}
