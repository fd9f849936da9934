package io.finemo.classify.certify;

import static io.finemo.classify.certify.TargetPrecisionTest.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.finemo.classify.Depth;
import io.finemo.classify.Prediction;
import io.finemo.classify.certify.CalibratedDepth.Attained;
import io.finemo.classify.certify.CalibratedDepth.Unattainable;
import io.finemo.classify.certify.Certificate.Guarantee;
import io.finemo.classify.evaluate.Scored;
import io.finemo.classify.evaluate.Tolerance;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Target recall, and the paper's maximum precision with a recall. */
class OtherAimsTest {

  /** .9 to the power of 29 is .047: 29 rows of the target are enough to allow no miss, 28 not. */
  @Test
  void recallNeedsEnoughRowsOfTheTarget() {
    TargetRecall<String> aim = DepthAim.targetRecall("yes", .9);

    Attained attained = (Attained) aim.choose(rows("yn".repeat(29) + "nnn"));

    assertThat(attained.certificate().seen())
        .isEqualTo(new Evidence(4, 57, 29, 0, attained.certificate().seen().bound()));
    assertThat(attained.certificate().seen().bound())
        .isCloseTo(Math.pow(.05, 1 / 29.), within(1e-12));
    assertThat(attained.search().measure()).isEqualTo("recall of yes");

    Unattainable answer = (Unattainable) aim.choose(rows("yn".repeat(28)));
    assertThat(answer.best().orElseThrow().errors()).isZero();
    assertThat(answer.best().orElseThrow().trials()).isEqualTo(28);
    assertThat(answer.depth()).isEqualTo(Depth.score(Double.POSITIVE_INFINITY));
  }

  /** Of 100 rows and chance .1, P(X <= 4) = .024 and P(X <= 5) = .058: 4 may be missed. */
  @Test
  void asManyMayBeMissedAsTheTailAllows() {
    Attained attained = (Attained) DepthAim.targetRecall("yes", .9).choose(rows("y".repeat(100)));

    assertThat(attained.certificate().seen().errors()).isEqualTo(4);
    assertThat(attained.certificate().seen().shown()).isEqualTo(96);
    assertThat(attained.certificate().seen().bound()).isGreaterThanOrEqualTo(.9);
    assertThat(
            ((Attained)
                    DepthAim.targetRecall("yes", .9)
                        .withConfidence(.9)
                        .choose(rows("y".repeat(100))))
                .certificate()
                .seen()
                .errors())
        .isGreaterThan(4);
  }

  @Test
  void withoutARowOfTheTargetNothingCanBeSaidOfItsRecall() {
    assertThat(((Unattainable) DepthAim.targetRecall("yes", .9).choose(rows("nnn"))).best())
        .isEmpty();
    assertThat(((Unattainable) DepthAim.targetRecall("yes", .9).choose(rows(""))).best()).isEmpty();
  }

  /** 10 rows of the target: at recall .2 two must be shown, and 3 of 3 is the largest perfect. */
  @Test
  void theHighestPrecisionIsTakenAtTheLargestCoverage() {
    MaximumPrecision<String> aim = DepthAim.maximumPrecisionWithRecall("yes", .2);

    Attained attained = (Attained) aim.choose(rows("yyynyyyynyyyn"));

    assertThat(attained.certificate().guarantee()).isEqualTo(Guarantee.OPTIMISTIC);
    assertThat(attained.certificate().seen().shown()).isEqualTo(3);
    assertThat(attained.certificate().seen().share()).hasValue(1);
    assertThat(attained.search().measure()).isEqualTo("maximum precision of yes at recall");
    assertThat(attained.search().aim()).isEqualTo(.2);
  }

  @Test
  void precisionWithLessRecallDoesNotCount() {
    // At recall .5, "yn" is not enough; 2 of 3 is.
    Attained attained =
        (Attained) DepthAim.maximumPrecisionWithRecall("yes", .5).choose(rows("ynyynnnny"));

    assertThat(attained.certificate().seen().shown()).isEqualTo(4);
    assertThat(attained.certificate().seen().errors()).isEqualTo(1);
  }

  @Test
  void withoutARowOfTheTargetThereIsNoPrecision() {
    assertThat(DepthAim.maximumPrecisionWithRecall("yes", .1).choose(rows("nnn")))
        .isInstanceOf(Unattainable.class);
    assertThat(DepthAim.maximumPrecisionWithRecall("yes", .1).choose(rows("")))
        .isInstanceOf(Unattainable.class);
  }

  @Test
  void errorsNameTheValueAndTheBound() {
    assertThatThrownBy(() -> DepthAim.targetRecall("yes", 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("recall must be in (0, 1): 1.0");
    assertThatThrownBy(() -> DepthAim.maximumPrecisionWithRecall("yes", 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("recall must be in (0, 1]: 0.0");
    assertThatThrownBy(() -> DepthAim.maximumPrecisionWithRecall("yes", 1.5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("recall must be in (0, 1]: 1.5");
    assertThat(DepthAim.maximumPrecisionWithRecall("yes", 1).recall()).isEqualTo(1);
    Tolerance<String> other = new Tolerance<>("tau1", Set.of("perhaps"));
    assertThatThrownBy(() -> new MaximumPrecision<>("yes", other, .5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("tolerance tau1 must allow the target yes");
    assertThatThrownBy(() -> DepthAim.targetRecall("yes", .9).withConfidence(1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("confidence must be in (0, 1): 1.0");
    assertThatThrownBy(() -> new Evidence(0, 1, 1, 2, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1, 1, 2");
    Certificate certificate =
        new Certificate(
            new DepthSearch("precision", .8, .9, 30, 1, 50),
            Guarantee.CERTIFIED,
            new Evidence(1, 30, 30, 0, .9));
    assertThatThrownBy(() -> new Attained(Depth.score(2), certificate))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the certificate is of another depth, 1.0: 2.0");
  }

  /** .28 of 25 is 7, though .28 * 25 in binary is a little more. */
  @Test
  void aRecallThatIsJustReachedIsEnough() {
    Attained attained =
        (Attained)
            DepthAim.maximumPrecisionWithRecall("yes", .28)
                .choose(rows("y".repeat(7) + "n" + "y".repeat(18)));

    assertThat(attained.certificate().seen().shown()).isEqualTo(7);
  }

  /** Of the two highest, one is right and the other right where "perhaps" is tolerated. */
  @Test
  void aimsReadPredictions() {
    List<Scored<String>> heldOut =
        List.of(scored("yes", .9), scored("perhaps", .8), scored("no", .7), scored("yes", .6));
    MaximumPrecision<String> strict = DepthAim.maximumPrecisionWithRecall("yes", .5);

    assertThat(((Attained) strict.choose(heldOut)).certificate().seen().shown()).isEqualTo(1);
    Attained tolerant =
        (Attained)
            strict.tolerating(new Tolerance<>("tau1", Set.of("yes", "perhaps"))).choose(heldOut);
    assertThat(tolerant.depth()).isEqualTo(Depth.score(.7));
    assertThat(tolerant.certificate().seen().shown()).isEqualTo(2);
    assertThat(tolerant.search().measure()).isEqualTo("maximum tau1 of yes at recall");

    // P(X = 0) of two rows of the target and chance .75 is .0625: none may be missed.
    Attained recall = (Attained) new TargetRecall<>("yes", .25, .9).choose(heldOut);
    assertThat(recall.certificate().seen().shown()).isEqualTo(4);
    assertThat(recall.certificate().seen().trials()).isEqualTo(2);
  }

  private static Scored<String> scored(String gold, double yes) {
    return new Scored<>(gold, Prediction.of(List.of("yes", "no"), yes, 1 - yes));
  }

  @Test
  void evidenceIsCountedAndItsBoundIsAShare() {
    assertThat(new Evidence(0, 0, 0, 0, 0).share()).isEmpty();
    assertThat(new Evidence(0, 0, 2, 2, 1).share()).hasValue(0);

    assertRefused(() -> new Evidence(Double.NaN, 1, 1, 0, .5), "threshold must be a number: NaN");
    String counts = "counts must be at least 0, and errors at most trials: ";
    assertRefused(() -> new Evidence(0, -1, 1, 0, .5), counts + "-1, 1, 0");
    assertRefused(() -> new Evidence(0, 1, -1, 0, .5), counts + "1, -1, 0");
    assertRefused(() -> new Evidence(0, 1, 1, -1, .5), counts + "1, 1, -1");
    assertRefused(() -> new Evidence(0, 1, 1, 0, -.5), "bound must be in [0, 1]: -0.5");
    assertRefused(() -> new Evidence(0, 1, 1, 0, 1.5), "bound must be in [0, 1]: 1.5");
  }

  @Test
  void aSearchHasCountsAndAnAimThatIsAShare() {
    assertThat(new DepthSearch("precision", 0, .5, 0, 0, 0).aim()).isZero();
    assertThat(new DepthSearch("precision", 1, .5, 0, 0, 0).aim()).isEqualTo(1);

    assertRefused(() -> search(-.5, .9, 1, 1, 1), "aim must be in [0, 1]: -0.5");
    assertRefused(() -> search(1.5, .9, 1, 1, 1), "aim must be in [0, 1]: 1.5");
    assertRefused(() -> search(.5, 1, 1, 1, 1), "confidence must be in (0, 1): 1.0");
    assertRefused(() -> search(.5, .9, -1, 1, 1), "counts must be at least 0: -1, 1, 1");
    assertRefused(() -> search(.5, .9, 1, -1, 1), "counts must be at least 0: 1, -1, 1");
    assertRefused(() -> search(.5, .9, 1, 1, -1), "counts must be at least 0: 1, 1, -1");
  }

  private static DepthSearch search(
      double aim, double confidence, int startSupport, int tests, int heldOut) {
    return new DepthSearch("precision", aim, confidence, startSupport, tests, heldOut);
  }

  @Test
  void ofNoHeldOutRowsNoneAreCovered() {
    Certificate certificate =
        new Certificate(search(.5, .9, 0, 0, 0), Guarantee.OPTIMISTIC, new Evidence(0, 0, 0, 0, 0));

    assertThat(certificate.coverage()).isZero();
  }

  private static void assertRefused(Runnable call, String why) {
    assertThatThrownBy(call::run).isInstanceOf(IllegalArgumentException.class).hasMessage(why);
  }
}
