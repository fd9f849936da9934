package io.finemo.preprocess.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the word lists and tables inside the jar. */
public final class Resources {
  private static final String ROOT = "/io/finemo/preprocess/";
  private static final Pattern BLANKS = Pattern.compile(" +");

  private Resources() {}

  /**
   * Finds what another jar brings. A class can be asked for the resources of its own module only;
   * on a module path each jar is one.
   *
   * @param path the whole path, without a slash in front
   * @return where it is; empty if no jar brings it
   */
  public static Optional<URL> find(String path) {
    return Optional.ofNullable(Resources.class.getClassLoader().getResource(path));
  }

  /**
   * The lines of a resource that are neither blank nor comments, which start with {@code #} and a
   * blank.
   *
   * @param name the path below {@code io/finemo/preprocess}
   * @return the lines in order
   * @throws IllegalStateException if there is no such resource
   */
  public static List<String> lines(String name) {
    try (InputStream in = open(name)) {
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return reader.lines().filter(line -> !line.isBlank() && !line.startsWith("# ")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("resource " + ROOT.substring(1) + name, e);
    }
  }

  /**
   * The words of a line.
   *
   * @param line words separated by blanks
   * @return the words in order
   */
  public static List<String> words(String line) {
    return BLANKS.splitAsStream(line.trim()).toList();
  }

  /**
   * All words of a resource.
   *
   * @param name the path below {@code io/finemo/preprocess}
   * @return the words, each once
   * @throws IllegalStateException if there is no such resource
   */
  public static Set<String> wordSet(String name) {
    return lines(name).stream()
        .flatMap(line -> words(line).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Opens a resource of this module.
   *
   * @param name the path below {@code io/finemo/preprocess}
   * @return its bytes
   * @throws IllegalStateException if there is no such resource
   */
  public static InputStream open(String name) {
    InputStream in = Resources.class.getResourceAsStream(ROOT + name);
    if (in == null) {
      throw new IllegalStateException(
          "resource " + ROOT.substring(1) + name + " is missing from the class path");
    }
    return in;
  }
}
