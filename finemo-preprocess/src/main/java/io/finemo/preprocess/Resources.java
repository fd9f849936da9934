package io.finemo.preprocess;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the word lists and tables inside the jar. */
final class Resources {
  private static final Pattern BLANKS = Pattern.compile(" +");

  private Resources() {}

  /** The lines of a resource of this package that are neither blank nor comments (#). */
  static List<String> lines(String name) {
    try (InputStream in = Resources.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(
            "resource io/finemo/preprocess/" + name + " is missing from the class path");
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return reader.lines().filter(line -> !line.isBlank() && !line.startsWith("# ")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("resource io/finemo/preprocess/" + name, e);
    }
  }

  /** The words of a line. */
  static List<String> words(String line) {
    return BLANKS.splitAsStream(line.trim()).toList();
  }
}
