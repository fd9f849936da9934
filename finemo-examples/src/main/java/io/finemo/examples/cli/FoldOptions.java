package io.finemo.examples.cli;

import picocli.CommandLine.Option;

/** How a model is cross-validated. */
final class FoldOptions {
  @Option(
      names = "--folds",
      paramLabel = "N",
      description = "Folds of cross-validation (default: 10).")
  int count = 10;

  /** Fails with a reason if there are too few. */
  void check() {
    if (count < 2) {
      throw new UsageException("--folds must be at least 2: " + count);
    }
  }
}
