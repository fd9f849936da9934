package io.finemo.classify.certify;

import static org.assertj.core.api.Assertions.assertThat;

import io.finemo.classify.certify.CalibratedDepth.Attained;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The promise itself: labels are drawn 2,000 times from known probabilities, and of the depths
 * chosen at confidence .95, at most 5 % may have a true precision below the aim. An aim called
 * unattainable breaks no promise.
 */
class GuaranteeTest {
  private static final int RUNS = 2000;

  /** 5 % of the runs and three standard errors. */
  private static final int ALLOWED = (int) (RUNS * .05 + 3 * Math.sqrt(RUNS * .05 * .95));

  private static double rising(double score) {
    return .2 + .78 * score;
  }

  /** Precise above 0.7, useless below: a test that is lucky once too often pays dearly. */
  private static double cliff(double score) {
    return score > .7 ? .8 : .1;
  }

  /** Just too bad, wherever one cuts: every depth that passes is a violation. */
  private static double justBelow(double score) {
    return .8 - 1e-6;
  }

  /** A higher score is sometimes worse, which the argument does not foresee. */
  private static double waves(double score) {
    return .55 + .4 * score + .15 * Math.sin(40 * score) - .1 * score * score;
  }

  static Stream<Arguments> precisionCases() {
    return Stream.of(
        Arguments.of("1,000 rows", Population.continuous(GuaranteeTest::rising), 1000, .8, .9),
        Arguments.of(
            "1,000 rows, a higher aim", Population.continuous(GuaranteeTest::rising), 1000, .9, .3),
        Arguments.of("3,000 rows", Population.continuous(GuaranteeTest::rising), 3000, .8, .9),
        Arguments.of(
            "10 different scores", new Population(GuaranteeTest::rising, 10), 1000, .8, .8),
        Arguments.of("3 different scores", new Population(score -> .5 + score / 2, 3), 400, .7, .9),
        Arguments.of("all scores equal", new Population(score -> .75, 1), 500, .7, .5),
        Arguments.of(
            "all scores equal, too bad", new Population(GuaranteeTest::justBelow, 1), 500, .8, 0.),
        Arguments.of("60 rows", Population.continuous(GuaranteeTest::rising), 60, .8, 0.),
        Arguments.of("35 rows", Population.continuous(GuaranteeTest::rising), 35, .5, .3),
        Arguments.of(
            "20 rows, fewer than the start",
            Population.continuous(GuaranteeTest::rising),
            20,
            .5,
            0.),
        Arguments.of("a cliff", Population.continuous(GuaranteeTest::cliff), 1500, .78, 0.),
        Arguments.of(
            "just below the aim", Population.continuous(GuaranteeTest::justBelow), 1000, .8, 0.),
        Arguments.of(
            "just below, in ties", new Population(GuaranteeTest::justBelow, 7), 1000, .8, 0.),
        Arguments.of("out of reach", Population.continuous(score -> .6 * score), 1000, .8, 0.),
        Arguments.of("nothing right", Population.continuous(score -> 0), 1000, .8, 0.),
        Arguments.of("waves", Population.continuous(GuaranteeTest::waves), 2000, .8, .3));
  }

  @ParameterizedTest(name = "{0}, aim {3}")
  @MethodSource("precisionCases")
  void thePrecisionIsMissedInOneOfTwentyRunsAtMost(
      String name, Population population, int rows, double aim, double attainedAtLeast) {
    TargetPrecision<String> target = DepthAim.targetPrecision("yes", aim).withConfidence(.95);
    Random random = new Random(20201124);
    int violations = 0;
    int attained = 0;
    for (int run = 0; run < RUNS; run++) {
      if (target.choose(population.draw(rows, random)) instanceof Attained found) {
        attained++;
        violations += population.precisionAbove(found.depth().threshold()) < aim ? 1 : 0;
      }
    }
    assertThat(violations).as("violations of %s certificates", attained).isLessThan(ALLOWED);
    assertThat(attained).as("certificates").isGreaterThanOrEqualTo((int) (attainedAtLeast * RUNS));
  }

  static Stream<Arguments> recallCases() {
    return Stream.of(
        Arguments.of("1,000 rows", Population.continuous(GuaranteeTest::rising), 1000, .9, 1.),
        Arguments.of("few rows of the target", Population.continuous(s -> s / 5), 300, .5, .9),
        Arguments.of("too few rows of the target", Population.continuous(s -> s / 5), 50, .9, 0.),
        Arguments.of(
            "10 different scores", new Population(GuaranteeTest::rising, 10), 1000, .9, 1.),
        Arguments.of("all scores equal", new Population(GuaranteeTest::rising, 1), 500, .9, 1.),
        Arguments.of("a score that tells nothing", Population.continuous(s -> .5), 200, .7, 1.));
  }

  @ParameterizedTest(name = "{0}, aim {3}")
  @MethodSource("recallCases")
  void theRecallIsMissedInOneOfTwentyRunsAtMost(
      String name, Population population, int rows, double aim, double attainedAtLeast) {
    TargetRecall<String> target = DepthAim.targetRecall("yes", aim).withConfidence(.95);
    Random random = new Random(20201124);
    int violations = 0;
    int attained = 0;
    for (int run = 0; run < RUNS; run++) {
      if (target.choose(population.draw(rows, random)) instanceof Attained found) {
        attained++;
        violations += population.recallAbove(found.depth().threshold()) < aim ? 1 : 0;
      }
    }
    assertThat(violations).as("violations of %s certificates", attained).isLessThan(ALLOWED);
    assertThat(attained).as("certificates").isGreaterThanOrEqualTo((int) (attainedAtLeast * RUNS));
  }
}
