package io.finemo.examples.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.finemo.classify.weka.LibLinearStage;
import io.finemo.core.Labeled;
import io.finemo.core.SparseVector;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlendStageTest {
  private static final LibLinearStage PLAIN = LibLinearStage.logistic(1);
  private static final NbSvmStage WEIGHED = new NbSvmStage(LibLinearStage.logistic(2), 1, 1);

  @Test
  void theScoreIsTheMeanOfBothScores() {
    SparseVector up = SparseVector.of(new int[] {0, 2}, new double[] {1, 1});
    SparseVector down = SparseVector.of(new int[] {1, 2}, new double[] {1, 1});
    List<Labeled<SparseVector, Boolean>> rows =
        List.of(new Labeled<>(up, true), new Labeled<>(up, true), new Labeled<>(down, false));

    double plain = PLAIN.fit(rows, 1).score(up);
    double weighed = WEIGHED.fit(rows, 1).score(up);

    assertThat(plain).isNotCloseTo(weighed, within(.01));
    assertThat(new BlendStage(PLAIN, WEIGHED).fit(rows, 1).score(up))
        .isCloseTo((plain + weighed) / 2, within(1e-12));
  }

  @Test
  void marginsAndLogOddsAreNotMixed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BlendStage(LibLinearStage.linearSvc(1), WEIGHED))
        .withMessage("scores of different losses have no common scale: SQUARED_HINGE, LOGISTIC");
  }
}
