package io.finemo.examples.cli;

import io.finemo.examples.pipeline.Task;
import picocli.CommandLine.Option;

/** What there is to learn. */
final class TaskOption {
  @Option(
      names = "--task",
      required = true,
      paramLabel = "TASK",
      description =
          "opportunity: a cascade of four classes; sentiment: bearish, bullish, neutral; labels:"
              + " whatever labels there are.")
  String name = "";

  /** The task of the name. */
  Task<?> task() {
    return named(name);
  }

  static Task<?> named(String name) {
    return switch (name) {
      case "opportunity" -> new Task.Opportunity();
      case "sentiment" -> new Task.Sentiment();
      case "labels" -> new Task.Labels();
      default ->
          throw new UsageException("--task must be opportunity, sentiment or labels: " + name);
    };
  }
}
