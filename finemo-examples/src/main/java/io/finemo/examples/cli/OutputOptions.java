package io.finemo.examples.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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

  void write(String text, ObjectNode figures) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (output != null) {
      Files.write(output, bytes);
    } else {
      // Not System.out: it writes in the encoding of the terminal, and closing it would end all
      // output.
      @SuppressWarnings("resource")
      OutputStream out = new FileOutputStream(FileDescriptor.out);
      out.write(bytes);
      out.flush();
    }
    if (json != null) {
      ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
      Files.write(json, mapper.writeValueAsBytes(figures));
    }
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
