package io.finemo.examples.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The file of a report. */
final class ReportFile {
  private ReportFile() {}

  /**
   * Makes the file, empty, before anything is measured: one that cannot be written is told at once.
   */
  static Path begin(String name) throws IOException {
    Path file = Path.of(name).toAbsolutePath();
    Files.createDirectories(file.getParent());
    Files.writeString(file, "");
    return file;
  }
}
