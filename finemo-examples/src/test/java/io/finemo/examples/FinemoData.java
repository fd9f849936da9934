package io.finemo.examples;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Research data that some tests measure on; none of it is part of the project. */
public final class FinemoData {
  private FinemoData() {}

  /** A file of the folder; skips the test where no folder is named. */
  public static Path require(String path) {
    String folder = System.getProperty("finemo.data", System.getenv("FINEMO_DATA"));
    Assumptions.assumeTrue(
        folder != null && !folder.isEmpty(),
        () -> "needs " + path + " below the folder named by -Dfinemo.data or FINEMO_DATA");
    Path file = Path.of(folder).resolve(path);
    if (!Files.exists(file)) {
      throw new IllegalStateException("the data folder has no " + path + ": " + file);
    }
    return file;
  }
}
