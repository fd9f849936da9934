package io.finemo.examples.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which tags are filled in, and which are hidden to check. */
final class FillOptions {
  @Option(
      names = "--coverage",
      paramLabel = "SHARE",
      description =
          "Fill in this share of the missing tags, the surest, and abstain from the rest.")
  @Nullable Double coverage;

  @Option(
      names = "--precision",
      paramLabel = "P",
      description =
          "Fill in as many of each tag as are certified to be right with at least this precision, by"
              + " a third of the tagged messages; abstain from the rest.")
  @Nullable Double precision;

  @Option(
      names = "--confidence",
      paramLabel = "P",
      description = "How sure the certificates of all tags are together (default: 0.95).")
  double confidence = 0.95;

  @Option(
      names = "--hide",
      paramLabel = "SHARE",
      description =
          "Hide this share of the tags, fill them in, and measure against what was hidden.")
  double hide;

  @Option(
      names = "--learn-from",
      paramLabel = "N",
      description =
          "Hold this many messages at most, drawn by the seed: tagged ones to learn from, and as many"
              + " others to find what --coverage takes (default: 100000).")
  int learnFrom = 100_000;

  /** Fails with a reason if the options contradict one another or the depth. */
  void check(double depth) {
    if ((coverage == null ? 0 : 1) + (precision == null ? 0 : 1) + (depth == 0 ? 0 : 1) > 1) {
      throw new UsageException("only one of --coverage, --precision and --depth can be asked for");
    }
    if (coverage != null && !(coverage > 0 && coverage <= 1)) {
      throw new UsageException("--coverage must be in (0, 1]: " + coverage);
    }
    if (precision != null) {
      AimOptions.checkInside("--precision", precision);
    }
    AimOptions.checkInside("--confidence", confidence);
    if (!(hide >= 0 && hide < 1)) {
      throw new UsageException("--hide must be in [0, 1): " + hide);
    }
    if (learnFrom < 1) {
      throw new UsageException("--learn-from must be at least 1: " + learnFrom);
    }
  }
}
