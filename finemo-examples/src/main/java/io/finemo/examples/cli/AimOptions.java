package io.finemo.examples.cli;

import io.finemo.classify.certify.DepthAim;
import io.finemo.classify.certify.TargetPrecision;
import io.finemo.examples.pipeline.Task;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The precision that a depth is to be certified for. */
final class AimOptions {
  @Option(
      names = "--target",
      paramLabel = "LABEL",
      description = "The label to show, with --precision.")
  @Nullable String target;

  @Option(
      names = "--precision",
      paramLabel = "P",
      description =
          "Find the depth that shows most posts as the target with at least this precision, on a"
              + " third of the posts, and certify it.")
  @Nullable Double precision;

  @Option(
      names = "--confidence",
      paramLabel = "P",
      description = "How sure the certificate is (default: 0.95).")
  double confidence = 0.95;

  /** Fails with a reason if the options contradict one another. */
  void check() {
    if ((target == null) != (precision == null)) {
      throw new UsageException("--target LABEL and --precision P go together");
    }
    if (precision != null) {
      checkInside("--precision", precision);
    }
    checkInside("--confidence", confidence);
  }

  /** Fails with a reason if a probability is 0, 1 or beyond. */
  static void checkInside(String option, double value) {
    if (!(value > 0 && value < 1)) {
      throw new UsageException(option + " must be in (0, 1): " + value);
    }
  }

  /** The aim, if there is one. */
  <L> Optional<TargetPrecision<L>> aim(Task<L> task) {
    if (target == null || precision == null) {
      return Optional.empty();
    }
    L label =
        task.parse(target)
            .orElseThrow(() -> new UsageException("--target is no label of the task: " + target));
    return Optional.of(DepthAim.targetPrecision(label, precision).withConfidence(confidence));
  }
}
