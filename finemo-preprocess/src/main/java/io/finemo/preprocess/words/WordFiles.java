package io.finemo.preprocess.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the word lists of this package. */
final class WordFiles {
  private static final Pattern BLANKS = Pattern.compile(" +");

  private WordFiles() {}

  /** The lines of a resource that are neither blank nor comments (#). */
  static List<String> lines(String name) {
    try (InputStream in = WordFiles.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(
            "resource io/finemo/preprocess/words/" + name + " is missing from the class path");
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return reader.lines().filter(line -> !line.isBlank() && !line.startsWith("# ")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("resource io/finemo/preprocess/words/" + name, e);
    }
  }

  /** The words of a resource. */
  static Set<String> words(String name) {
    return lines(name).stream()
        .flatMap(line -> BLANKS.splitAsStream(line.trim()))
        .collect(Collectors.toUnmodifiableSet());
  }
}
