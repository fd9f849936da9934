package io.finemo.classify;

import io.finemo.classify.calibrate.CalibrationMethod;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Isotonic regression has as many degrees of freedom as it finds steps, and takes chance for steps
 * where points are few (Niculescu-Mizil and Caruana 2005, "Predicting good probabilities with
 * supervised learning", Section 4: behind the sigmoid below about 1,000 points).
 */
final class FewPoints {
  static final int ENOUGH = 1000;

  private static final Logger LOG = LoggerFactory.getLogger(FewPoints.class);

  private FewPoints() {}

  /** Warns once of all calibrators of a model that were fitted on too little. */
  static void warn(CalibrationMethod method, Map<String, Integer> points) {
    message(method, points).ifPresent(LOG::warn);
  }

  /** What there is to warn of, if there is anything: calibrators by name, with their points. */
  static Optional<String> message(CalibrationMethod method, Map<String, Integer> points) {
    if (method != CalibrationMethod.ISOTONIC) {
      return Optional.empty();
    }
    String few =
        points.entrySet().stream()
            .filter(entry -> entry.getValue() < ENOUGH)
            .map(entry -> entry.getKey() + " on " + entry.getValue())
            .collect(Collectors.joining(", "));
    return few.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "isotonic calibration of few points: "
                + few
                + "; below "
                + ENOUGH
                + " a sigmoid is more exact");
  }
}
