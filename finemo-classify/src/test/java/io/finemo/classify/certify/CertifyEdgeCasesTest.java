package io.finemo.classify.certify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.finemo.classify.Calibration;
import io.finemo.classify.DecisionModel;
import io.finemo.classify.FlatLearner;
import io.finemo.core.Decision;
import io.finemo.core.Labeled;
import io.finemo.core.Learner;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows that are too few or too much alike to certify a depth on. */
class CertifyEdgeCasesTest {
  private static final DepthAim<String> AIM = DepthAim.targetPrecision("yes", .9);

  @Test
  void fewerRowsThanPartsAreRefused() {
    assertThatThrownBy(() -> learner(1).fit(rows(1, 1), 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("folds must be 2 to the number of rows, 2: 3");
  }

  @Test
  void aFewRowsCertifyNothingAndTheModelNeverShowsTheTarget() {
    CertifiedModel<Double, String, DecisionModel<Double, String>> model =
        learner(1).fit(rows(3, 3), 1);

    assertThat(model.depth()).isInstanceOf(CalibratedDepth.Unattainable.class);
    assertThat(model.decide(9.0)).isInstanceOf(Decision.Abstained.class);
    assertThat(model.explain(9.0).prediction().decision()).isEqualTo(model.decide(9.0));
  }

  /** Equal scores leave all or nothing to show, and all is half wrong. */
  @Test
  void equalScoresAreUnattainable() {
    assertThat(learner(0).fit(rows(90, 90), 1).depth())
        .isInstanceOf(CalibratedDepth.Unattainable.class);
  }

  /** Two learn, one certifies; with no row of the target among those, no precision is seen. */
  @Test
  void aTargetWithoutRowsToCertifyOnIsUnattainable() {
    assertThat(learner(1).fit(rows(200, 2), 1).depth())
        .isInstanceOf(CalibratedDepth.Unattainable.class);
  }

  /** The score is the row times {@code slope}. */
  private static Learner<
          Double, String, CertifiedModel<Double, String, DecisionModel<Double, String>>>
      learner(double slope) {
    return CertifyingLearner.model(
        new FlatLearner<Double, String>(
            List.of("no", "yes"), (rows, seed) -> row -> slope * row, Calibration.none(), 0),
        AIM);
  }

  private static List<Labeled<Double, String>> rows(int no, int yes) {
    List<Labeled<Double, String>> rows = new ArrayList<>();
    for (int i = 0; i < no; i++) {
      rows.add(new Labeled<>(-1.0 - i, "no"));
    }
    for (int i = 0; i < yes; i++) {
      rows.add(new Labeled<>(1.0 + i, "yes"));
    }
    return rows;
  }
}
