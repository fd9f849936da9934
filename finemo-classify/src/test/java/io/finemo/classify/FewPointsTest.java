package io.finemo.classify;

import static org.assertj.core.api.Assertions.assertThat;

import io.finemo.classify.calibrate.CalibrationMethod;
import io.finemo.core.Labeled;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Isotonic regression below 1,000 points is allowed, but not in silence. */
class FewPointsTest {

  @Test
  void calibratorsOfFewPointsAreNamedWithTheirNumber() {
    Map<String, Integer> points = new LinkedHashMap<>();
    points.put("stage neutral", 1000);
    points.put("stage negative", 999);
    points.put("stage positive", 12);

    assertThat(FewPoints.message(CalibrationMethod.ISOTONIC, points))
        .contains(
            "isotonic calibration of few points: stage negative on 999, stage positive on 12; "
                + "below 1000 a sigmoid is more exact");
    assertThat(FewPoints.message(CalibrationMethod.SIGMOID, points)).isEmpty();
    assertThat(FewPoints.message(CalibrationMethod.NONE, points)).isEmpty();
    assertThat(FewPoints.message(CalibrationMethod.ISOTONIC, Map.of("stage", 1000))).isEmpty();
  }

  @Test
  void aCascadeWarnsOnceForEachFit() {
    CascadeLearner<List<Double>, String> learner =
        CascadeLearner.<List<Double>, String>builder()
            .stage("first", Set.of("a"), Toys.given(0))
            .stage("second", Set.of("b"), Toys.given(1))
            .target("c")
            .calibration(Calibration.isotonic())
            .build();

    assertThat(errorsOf(() -> learner.fit(rows(30), 1)).lines())
        .singleElement()
        .asString()
        .contains("WARN", "stage first on 30, stage second on 20, the path on 30;");
    assertThat(errorsOf(() -> learner.fit(rows(1200), 1)).lines())
        .singleElement()
        .asString()
        .contains(": stage second on 800;");
  }

  @Test
  void aFlatModelWarnsToo() {
    assertThat(errorsOf(() -> flat(Calibration.isotonic()).fit(rows(30), 1)).lines())
        .singleElement()
        .asString()
        .contains("label a on 30, label b on 30, label c on 30;");
    assertThat(errorsOf(() -> flat(Calibration.sigmoid()).fit(rows(30), 1))).isEmpty();
    assertThat(errorsOf(() -> flat(Calibration.isotonic()).fit(rows(1002), 1))).isEmpty();
  }

  private static FlatLearner<List<Double>, String> flat(Calibration calibration) {
    return new FlatLearner<>(List.of("a", "b", "c"), Toys.given(0), calibration, 0);
  }

  private static List<Labeled<List<Double>, String>> rows(int count) {
    List<String> labels = List.of("a", "b", "c");
    return IntStream.range(0, count)
        .mapToObj(i -> new Labeled<>(List.of(i % 3 - 1.0, i % 3 - 1.5), labels.get(i % 3)))
        .toList();
  }

  /** What is written to standard error meanwhile: where the logger of the tests writes. */
  private static String errorsOf(Runnable work) {
    PrintStream before = System.err;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    System.setErr(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      work.run();
    } finally {
      System.setErr(before);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
