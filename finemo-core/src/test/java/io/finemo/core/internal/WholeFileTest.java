package io.finemo.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
  @TempDir Path folder;

  @Test
  void hasItsNameOnlyWhenItIsComplete() throws IOException {
    Path file = folder.resolve("decisions.jsonl");

    WholeFile.write(
        file,
        out -> {
          write("half", out);
          out.flush();
          assertThat(file).doesNotExist();
          assertThat(names()).singleElement().asString().matches("decisions\\.jsonl\\..+\\.part");
          write(" and half", out);
        });

    assertThat(names()).containsExactly("decisions.jsonl");
    assertThat(file).hasContent("half and half");
  }

  @Test
  void takesThePlaceOfAnOlderOneInOneStep() throws IOException {
    Path file = Files.writeString(folder.resolve("report.html"), "old");

    WholeFile.write(
        file,
        out -> {
          write("new", out);
          out.flush();
          assertThat(file).hasContent("old");
        });

    assertThat(file).hasContent("new");
  }

  @Test
  void aWriteThatFailsLeavesWhatWasThereBefore() throws IOException {
    Path file = Files.writeString(folder.resolve("report.html"), "old");

    assertThatExceptionOfType(IOException.class)
        .isThrownBy(
            () ->
                WholeFile.write(
                    file,
                    out -> {
                      write("new", out);
                      throw new IOException("the disk is full");
                    }))
        .withMessage("the disk is full");

    assertThat(file).hasContent("old");
    assertThat(names()).containsExactly("report.html");
  }

  @Test
  void aWriterOnTopOfItMayBeClosed() throws IOException {
    Path file = folder.resolve("table.csv");

    WholeFile.write(
        file,
        out -> {
          write("one", out);
          out.close();
          write(" two", out);
        });

    assertThat(file).hasContent("one two");
  }

  @Test
  void aLinkStaysALink() throws IOException {
    Path file = Files.writeString(folder.resolve("report-17.html"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("report.html"), file);

    WholeFile.write(link, out -> write("new", out));

    assertThat(link).isSymbolicLink();
    assertThat(file).hasContent("new");
  }

  @Test
  void aFolderThatIsMissingIsNamed() {
    Path file = folder.resolve("nowhere").resolve("report.html");

    assertThatExceptionOfType(NoSuchFileException.class)
        .isThrownBy(() -> WholeFile.write(file, out -> write("new", out)))
        .withMessageContaining("nowhere");
  }

  private static void write(String text, OutputStream out) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
