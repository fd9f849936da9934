package io.finemo.examples.report;

import static io.finemo.core.FinancialEmotion.NEGATIVE_AWARENESS;
import static io.finemo.core.FinancialEmotion.OPPORTUNITY;
import static io.finemo.core.FinancialEmotion.POSITIVE_STATEMENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.finemo.classify.evaluate.Tolerance;
import io.finemo.core.FinancialEmotion;
import io.finemo.examples.report.DepthCurve.Point;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is shown at other depths, counted by hand on four posts. */
final class DepthCurveTest {
  private static final DepthCurve CURVE =
      DepthCurve.of(
          OPPORTUNITY,
          List.of(new Tolerance<FinancialEmotion>("tau1", Set.of(OPPORTUNITY, POSITIVE_STATEMENT))),
          List.of(OPPORTUNITY, POSITIVE_STATEMENT, NEGATIVE_AWARENESS, OPPORTUNITY),
          new double[] {0.92, 0.72, 0.5, 0.2});

  @Test
  void theDepthMustBeExceeded() {
    assertThat(CURVE.points().get(9))
        .isEqualTo(new Point(0.45, 3, 1.0 / 3, Map.of("tau1", 2.0 / 3), 0.5));
    assertThat(CURVE.points().get(10)).isEqualTo(new Point(0.5, 2, 0.5, Map.of("tau1", 1.0), 0.5));
  }

  @Test
  void theCurveEndsWhereNothingIsShown() {
    assertThat(CURVE.points()).hasSize(19);
    assertThat(CURVE.points().get(0)).isEqualTo(new Point(0, 4, 0.5, Map.of("tau1", 0.75), 1));
    assertThat(CURVE.points().get(18)).isEqualTo(new Point(0.9, 1, 1, Map.of("tau1", 1.0), 0.5));
  }

  @Test
  void nothingToFindIsNoRecall() {
    DepthCurve curve =
        DepthCurve.of(OPPORTUNITY, List.of(), List.of(NEGATIVE_AWARENESS), new double[] {0.01});
    assertThat(curve.points()).containsExactly(new Point(0, 1, 0, Map.of(), 0));
  }
}
