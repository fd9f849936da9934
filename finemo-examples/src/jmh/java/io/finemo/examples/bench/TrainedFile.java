package io.finemo.examples.bench;

import io.finemo.examples.Finemo;
import java.nio.file.Path;

/** A model file, made as a user makes one. */
final class TrainedFile {
  private TrainedFile() {}

  /** Learns opportunities from labelled posts of a language, or of any: {@code auto}. */
  static void opportunities(Path data, String language, Path model) {
    int exit =
        Finemo.run(
            "train",
            "--task",
            "opportunity",
            "--input",
            data.toString(),
            "--label",
            "label",
            "--language",
            language,
            "--model-file",
            model.toString());
    if (exit != 0) {
      throw new IllegalStateException("train failed: " + exit);
    }
  }
}
