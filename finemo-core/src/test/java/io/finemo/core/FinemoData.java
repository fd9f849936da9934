package io.finemo.core;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/**
 * The folder of research data that some tests measure on. No data is part of the project: where the
 * folder is not named these tests are skipped, where it is named and missing they fail.
 */
public final class FinemoData {
  private static final String PROPERTY = "finemo.data";
  private static final String VARIABLE = "FINEMO_DATA";

  private FinemoData() {}

  /**
   * The folder that the system property {@code finemo.data} or else the environment variable {@code
   * FINEMO_DATA} names.
   *
   * @return the folder, or empty if neither is set
   * @throws IllegalStateException if the folder is named, but there is none
   */
  public static Optional<Path> folder() {
    String named = System.getProperty(PROPERTY, "");
    if (named.isEmpty()) {
      named = Optional.ofNullable(System.getenv(VARIABLE)).orElse("");
    }
    if (named.isEmpty()) {
      return Optional.empty();
    }
    Path folder = Path.of(named);
    if (!Files.isDirectory(folder)) {
      throw new IllegalStateException(
          PROPERTY + " or " + VARIABLE + " names a folder that does not exist: " + named);
    }
    return Optional.of(folder);
  }

  /**
   * A file of the folder; skips the test where no folder is named.
   *
   * @param path the path below the folder
   * @return the file
   * @throws IllegalStateException if the folder is named, but it or the file does not exist
   */
  public static Path require(String path) {
    Optional<Path> folder = folder();
    Assumptions.assumeTrue(
        folder.isPresent(),
        () -> "needs " + path + " below the folder named by -D" + PROPERTY + " or " + VARIABLE);
    Path file = folder.orElseThrow().resolve(path);
    if (!Files.exists(file)) {
      throw new IllegalStateException("the data folder has no " + path + ": " + file);
    }
    return file;
  }
}
