package io.finemo.classify.certify;

import static io.finemo.classify.certify.TargetPrecisionTest.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.finemo.classify.Depth;
import io.finemo.classify.certify.CalibratedDepth.Attained;
import io.finemo.classify.certify.CalibratedDepth.Unattainable;
import io.finemo.classify.certify.Certificate.Guarantee;
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
}
