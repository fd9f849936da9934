package io.finemo.classify.certify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.finemo.classify.Depth;
import io.finemo.classify.certify.CalibratedDepth.Attained;
import io.finemo.classify.certify.CalibratedDepth.Unattainable;
import io.finemo.classify.certify.Certificate.Guarantee;
import io.finemo.classify.evaluate.Tolerance;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetPrecisionTest {
  private static final TargetPrecision<String> EIGHTY = DepthAim.targetPrecision("yes", .8);

  /** 30 rows right, then 30 wrong: 30 of 30 pass, the 38 that come next hold 8 errors. */
  @Test
  void theLastDepthBeforeTheFirstFailureIsTaken() {
    ShownCounts counts = rows("y".repeat(30) + "n".repeat(30));

    Attained attained = (Attained) EIGHTY.choose(counts);

    // The row of score 30 is the best that is not shown.
    assertThat(attained.depth()).isEqualTo(Depth.score(30));
    Certificate certificate = attained.certificate();
    assertThat(certificate.guarantee()).isEqualTo(Guarantee.CERTIFIED);
    assertThat(certificate.search())
        .isEqualTo(new DepthSearch("precision of yes", .8, .95, 30, 2, 60));
    assertThat(certificate.seen().shown()).isEqualTo(30);
    assertThat(certificate.seen().trials()).isEqualTo(30);
    assertThat(certificate.seen().errors()).isZero();
    assertThat(certificate.seen().share()).hasValue(1);
    assertThat(certificate.seen().bound()).isCloseTo(Math.pow(.05, 1 / 30.), within(1e-12));
    assertThat(certificate.coverage()).isEqualTo(.5);
  }

  /** P(X <= 2) = .044 for 30 rows of error chance .2, and P(X <= 3) = .123. */
  @Test
  void twoErrorsInThirtyPassAndThreeDoNot() {
    assertThat(EIGHTY.choose(rows("y".repeat(28) + "nn"))).isInstanceOf(Attained.class);
    assertThat(EIGHTY.choose(rows("y".repeat(27) + "nnn"))).isInstanceOf(Unattainable.class);
  }

  /** .95 to the power of 58 is .051, to that of 59 .048: fewer than 59 rows cannot pass. */
  @Test
  void aHighPrecisionIsTestedOnAsManyRowsAsItTakes() {
    TargetPrecision<String> high = DepthAim.targetPrecision("yes", .95);

    Attained attained = (Attained) high.choose(rows("y".repeat(59)));
    assertThat(attained.certificate().search())
        .isEqualTo(new DepthSearch("precision of yes", .95, .95, 59, 1, 59));
    assertThat(high.choose(rows("y".repeat(58)))).isInstanceOf(Unattainable.class);
    assertThat(high.choose(rows("y".repeat(58) + "n"))).isInstanceOf(Unattainable.class);
  }

  @Test
  void whereAllRowsPassAllAreShown() {
    Attained attained = (Attained) EIGHTY.choose(rows("y".repeat(31)));

    assertThat(attained.depth()).isEqualTo(Depth.score(Double.NEGATIVE_INFINITY));
    assertThat(attained.certificate().seen().shown()).isEqualTo(31);
    assertThat(attained.certificate().coverage()).isEqualTo(1);
  }

  /** A failure at the start ends the search, though all that follows is right. */
  @Test
  void nothingIsTestedAfterAFailure() {
    ShownCounts counts = rows("n".repeat(10) + "y".repeat(990));

    Unattainable answer = (Unattainable) EIGHTY.choose(counts);

    assertThat(answer.search().tests()).isEqualTo(1);
    assertThat(answer.depth()).isEqualTo(Depth.score(Double.POSITIVE_INFINITY));
    Evidence best = answer.best().orElseThrow();
    assertThat(best.shown()).isEqualTo(1000);
    assertThat(best.errors()).isEqualTo(10);
    assertThat(best.bound()).isBetween(.98, .99);
    assertThat(EIGHTY.startingAt(200).choose(counts)).isInstanceOf(Attained.class);
  }

  @Test
  void theBestThereIsIsToldWhereTheAimIsOutOfReach() {
    ShownCounts counts = rows("yyyn".repeat(25));

    Unattainable answer = (Unattainable) DepthAim.targetPrecision("yes", .9).choose(counts);

    assertThat(answer.best().orElseThrow().share().orElseThrow()).isCloseTo(.75, within(.03));
    assertThat(answer.best().orElseThrow().bound()).isLessThan(.75);
  }

  @Test
  void fewerRowsThanTheStartAreUnattainable() {
    Unattainable answer = (Unattainable) EIGHTY.choose(rows("y".repeat(29)));

    assertThat(answer.search().tests()).isZero();
    assertThat(answer.best().orElseThrow().shown()).isEqualTo(29);
    assertThat(EIGHTY.startingAt(29).choose(rows("y".repeat(29)))).isInstanceOf(Attained.class);
  }

  @Test
  void ofOneRowOrNoneNothingIsCertain() {
    assertThat(((Unattainable) EIGHTY.choose(rows(""))).best()).isEmpty();
    assertThat(((Unattainable) EIGHTY.choose(rows("y"))).best().orElseThrow().bound())
        .isCloseTo(.05, within(1e-12));
    assertThat(EIGHTY.startingAt(1).choose(rows("y"))).isInstanceOf(Unattainable.class);
    assertThat(EIGHTY.choose(rows("n".repeat(100)))).isInstanceOf(Unattainable.class);
  }

  /** 20 rows of one score, 20 of another: at a support of 30 both groups are shown. */
  @Test
  void rowsOfEqualScoreAreShownTogether() {
    double[] scores = new double[60];
    boolean[] hits = new boolean[60];
    Arrays.fill(scores, 0, 20, 3);
    Arrays.fill(scores, 20, 40, 2);
    Arrays.fill(scores, 40, 60, -1);
    Arrays.fill(hits, 0, 40, true);

    Attained attained = (Attained) EIGHTY.choose(ShownCounts.of(scores, hits, hits));

    assertThat(attained.certificate().seen().shown()).isEqualTo(40);
    assertThat(attained.depth()).isEqualTo(Depth.score(-1));
  }

  @Test
  void allScoresEqualLeaveOneDepth() {
    double[] scores = new double[50];
    boolean[] hits = new boolean[50];
    Arrays.fill(hits, true);
    scores[7] = -0.0;

    Attained attained = (Attained) EIGHTY.choose(ShownCounts.of(scores, hits, hits));

    assertThat(attained.certificate().seen().shown()).isEqualTo(50);
    assertThat(attained.certificate().search().tests()).isEqualTo(1);
    assertThat(attained.depth()).isEqualTo(Depth.score(Double.NEGATIVE_INFINITY));
  }

  /** The certificate can be checked by others: what is shown is what exceeds the threshold. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void theCertificateSaysWhatTheThresholdShows(long seed) {
    Random random = new Random(seed);
    int rows = 30 + random.nextInt(400);
    int levels = 3 + random.nextInt(300);
    double[] scores = new double[rows];
    boolean[] hits = new boolean[rows];
    for (int row = 0; row < rows; row++) {
      scores[row] = random.nextInt(levels);
      hits[row] = random.nextDouble() < .6 + .4 * scores[row] / levels;
    }
    TargetPrecision<String> aim = DepthAim.targetPrecision("yes", .5 + random.nextDouble() * .4);

    if (aim.choose(ShownCounts.of(scores, hits, hits)) instanceof Attained attained) {
      Evidence seen = attained.certificate().seen();
      int shown = 0;
      int errors = 0;
      for (int row = 0; row < rows; row++) {
        if (scores[row] > attained.depth().threshold()) {
          shown++;
          errors += hits[row] ? 0 : 1;
        }
      }
      assertThat(seen.shown()).isEqualTo(shown).isGreaterThanOrEqualTo(30);
      assertThat(seen.errors()).isEqualTo(errors);
      assertThat(seen.bound()).isGreaterThanOrEqualTo(aim.precision() - 1e-9);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void supportsGrowFromTheStartToAllRowsWithoutALookAtLabels(long seed) {
    Random random = new Random(seed);
    int rows = 100 + random.nextInt(1000);
    double[] scores = random.doubles(rows).map(s -> Math.floor(s * 200)).toArray();
    boolean[] none = new boolean[rows];
    boolean[] all = new boolean[rows];
    Arrays.fill(all, true);
    SupportSequence sequence = new SupportSequence(40, 1.3);
    ShownCounts counts = ShownCounts.of(scores, none, none);

    int[] depths = sequence.depths(counts);

    assertThat(depths).isSorted().doesNotHaveDuplicates();
    assertThat(depths).isEqualTo(sequence.depths(ShownCounts.of(scores, all, all)));
    assertThat(counts.shown(depths[0])).isBetween(40, 60);
    assertThat(counts.shown(depths[depths.length - 1])).isEqualTo(rows);
    for (int i = 1; i < depths.length - 1; i++) {
      assertThat((double) counts.shown(depths[i]) / counts.shown(depths[i - 1]))
          .isBetween(1.05, 1.8);
    }
  }

  @Test
  void aTolerancePardonsOtherLabels() {
    // All rows are of other labels, which tau allows.
    double[] scores = new double[40];
    boolean[] harmless = new boolean[40];
    Arrays.fill(harmless, true);
    TargetPrecision<String> tau =
        EIGHTY.tolerating(new Tolerance<>("tau1", Set.of("yes", "perhaps")));

    Attained attained = (Attained) tau.choose(ShownCounts.of(scores, harmless, new boolean[40]));

    assertThat(attained.search().measure()).isEqualTo("tau1 of yes");
    assertThatThrownBy(() -> EIGHTY.tolerating(new Tolerance<>("tau1", Set.of("perhaps"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("tolerance tau1 must allow the target yes");
  }

  @Test
  void moreConfidenceShowsLess() {
    StringBuilder labels = new StringBuilder();
    Random random = new Random(5);
    for (int row = 0; row < 1000; row++) {
      labels.append(random.nextInt(1000) > row * .6 ? 'y' : 'n');
    }
    ShownCounts counts = rows(labels.toString());
    int before = Integer.MAX_VALUE;
    for (double confidence : List.of(.5, .9, .99)) {
      int shown =
          ((Attained) EIGHTY.withConfidence(confidence).choose(counts))
              .certificate()
              .seen()
              .shown();
      assertThat(shown).isLessThanOrEqualTo(before);
      before = shown;
    }
    assertThat(before).isLessThan(1000);
  }

  @Test
  void errorsNameTheValueAndTheBound() {
    assertRefused(() -> DepthAim.targetPrecision("yes", 1), "precision must be in (0, 1): 1.0");
    assertRefused(() -> EIGHTY.withConfidence(0), "confidence must be in (0, 1): 0.0");
    assertRefused(() -> EIGHTY.startingAt(0), "support at the start must be at least 1: 0");
    assertRefused(() -> EIGHTY.growingBy(1), "growth must be above 1 and finite: 1.0");
    assertRefused(
        () -> EIGHTY.growingBy(Double.POSITIVE_INFINITY),
        "growth must be above 1 and finite: Infinity");
    assertThat(EIGHTY.growingBy(2).growth()).isEqualTo(2);
    assertRefused(
        () -> ShownCounts.of(new double[] {Double.NaN}, new boolean[1], new boolean[1]),
        "scores must be finite: NaN");
  }

  private static void assertRefused(Runnable call, String why) {
    assertThatThrownBy(call::run)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(why);
  }

  /** Rows from the highest score to the lowest, which is 1: y is right, n is wrong. */
  static ShownCounts rows(String labels) {
    double[] scores = new double[labels.length()];
    boolean[] hits = new boolean[labels.length()];
    for (int row = 0; row < scores.length; row++) {
      scores[row] = labels.length() - row;
      hits[row] = labels.charAt(row) == 'y';
    }
    return ShownCounts.of(scores, hits, hits);
  }
}
