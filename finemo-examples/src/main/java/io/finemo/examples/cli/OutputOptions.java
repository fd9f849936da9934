package io.finemo.examples.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.finemo.core.internal.WholeFile;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where results go: the same for all commands. Everything is UTF-8, whatever the terminal says. */
final class OutputOptions {
  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Write the result here (default: standard output).")
  @Nullable Path output;

  @Option(names = "--json", paramLabel = "FILE", description = "Write the figures here, as JSON.")
  @Nullable Path json;

  /**
   * Fails with a reason if a result could not be written after all the work, or would overwrite
   * what is read.
   */
  void check(InputOptions input, List<Path> tests) throws IOException {
    checked(input, tests);
  }

  /** The same, for a command that writes other files too: by the name of their option. */
  void check(InputOptions input, List<Path> tests, Map<String, Path> others) throws IOException {
    List<Path> taken = checked(input, tests);
    for (Map.Entry<String, Path> other : others.entrySet()) {
      check(other.getKey(), other.getValue(), taken);
    }
  }

  /** The same, for a command that may write one other file. */
  void check(InputOptions input, String option, @Nullable Path file) throws IOException {
    check(input, List.of(), file == null ? Map.of() : Map.of(option, file));
  }

  private List<Path> checked(InputOptions input, List<Path> tests) throws IOException {
    List<Path> taken = new ArrayList<>(input.inputs);
    taken.addAll(tests);
    if (input.labelMap != null) {
      taken.add(input.labelMap);
    }
    check("--output", output, taken);
    check("--json", json, taken);
    check("--rejects", input.rejects, taken);
    return taken;
  }

  private static void check(String option, @Nullable Path file, List<Path> taken)
      throws IOException {
    if (file == null) {
      return;
    }
    if (Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file)) {
      // Such as /dev/null, which has room for all.
      return;
    }
    if (InputOptions.names(taken, file)) {
      throw new UsageException(option + " would overwrite another file of the run: " + file);
    }
    taken.add(file);
    if (Files.isDirectory(file)) {
      throw new IOException(option + " " + file + ": is a folder, not a file");
    }
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null && !Files.isDirectory(folder)) {
      throw new IOException(option + " " + file + ": no such folder");
    }
    // A new file takes the place of an old one, so both have to allow it.
    if ((Files.exists(file) && !Files.isWritable(file))
        || (folder != null && !Files.isWritable(folder))) {
      throw new IOException(option + " " + file + ": may not be written");
    }
  }

  void write(String text, ObjectNode figures) throws IOException {
    write(text);
    write(figures);
  }

  /** Writes the text of the result. */
  void write(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (output == null) {
      standardOutput().write(bytes);
    } else {
      WholeFile.write(output, out -> out.write(bytes));
    }
  }

  /** Writes a result bit by bit, and returns what the writing of it has told. */
  <T> T write(Result<T> result) throws IOException {
    return write(output, standardOutput(), result);
  }

  /** The same with a file of another option, and where it goes if there is none. */
  static <T> T write(@Nullable Path file, OutputStream otherwise, Result<T> result)
      throws IOException {
    if (file == null) {
      return result.writeTo(otherwise);
    }
    List<T> told = new ArrayList<>(1);
    WholeFile.write(file, out -> told.add(result.writeTo(out)));
    return told.get(0);
  }

  /** A result that is written bit by bit. */
  @FunctionalInterface
  interface Result<T> {
    /** Writes it, and tells what there is to tell of it. */
    T writeTo(OutputStream out) throws IOException;
  }

  /**
   * Not System.out: it writes in the encoding of the terminal, and closing it would end all output.
   */
  private static OutputStream standardOutput() {
    return new FileOutputStream(FileDescriptor.out);
  }

  /** Writes the figures, if they are asked for. */
  void write(ObjectNode figures) throws IOException {
    if (json != null) {
      byte[] bytes = bytes(figures);
      WholeFile.write(json, out -> out.write(bytes));
    }
  }

  /**
   * JSON as UTF-8. Lone surrogates, which posts may hold and UTF-8 may not, are escaped; they stand
   * in strings only, where an escape is as good.
   */
  static byte[] bytes(ObjectNode figures) throws IOException {
    ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    String text = mapper.writeValueAsString(figures);
    StringBuilder escaped = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            codePoint -> {
              if (Character.getType(codePoint) == Character.SURROGATE) {
                escaped.append(String.format(Locale.ROOT, "\\u%04x", codePoint));
              } else {
                escaped.appendCodePoint(codePoint);
              }
            });
    return escaped.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Says on standard error what did not become a row, if anything. */
  void note(LabeledPosts<?> posts, int rows) {
    note(rows + " labelled posts" + lost(posts.unlabelled(), posts.counts().rejected()));
  }

  void note(String message) {
    System.err.println(message);
  }

  private static String lost(long unlabelled, long rejected) {
    return (unlabelled > 0 ? ", " + unlabelled + " rows without a label" : "")
        + (rejected > 0 ? ", " + rejected + " rejected (--rejects FILE keeps them)" : "");
  }
}
