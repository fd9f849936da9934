package io.finemo.examples.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A committed text that the build can make: tests say where it differs, so that a change shows in
 * the diff of the commit that makes it. {@code -Dfinemo.write=true} writes it instead.
 */
final class GeneratedText {
  private static final String BEGIN = "<!-- generated: begin -->\n";
  private static final String END = "<!-- generated: end -->\n";

  private GeneratedText() {}

  /** The whole of a file. */
  static void check(Path file, String text) throws IOException {
    if (Boolean.getBoolean("finemo.write")) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    }
    assertThat(Files.readString(file))
        .as("%s: if the change is wanted, run the test with -Dfinemo.write=true", file)
        .isEqualTo(text);
  }

  /** The part of a document between the two marks. */
  static void checkPart(Path file, String text) throws IOException {
    String all = Files.readString(file);
    int begin = all.indexOf(BEGIN);
    int end = all.indexOf(END);
    assertThat(begin).isNotNegative().isLessThan(end);
    check(file, all.substring(0, begin) + BEGIN + text + all.substring(end));
  }
}
