package io.finemo.examples.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.finemo.core.read.PostFormat;
import io.finemo.core.read.PostReadException;
import io.finemo.core.read.PostReader;
import io.finemo.core.read.PostReaders;
import io.finemo.core.read.PostRow;
import io.finemo.core.read.ReadOptions;
import io.finemo.core.read.Reject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/**
 * Files of posts. The first byte of an input says how it is read: by its lower bits the format and
 * the name of the file, by its upper ones the columns that are asked for.
 */
class ReadersFuzzTest {
  private static final int LINE_BYTES = 300;
  private static final int DOCUMENT_BYTES = 400;
  private static final int EXPANDED_BYTES = 1 << 20;
  private static final String[] NAMES = {"p.jsonl", "p.csv", "p.tsv", "p.json", "p"};

  @FuzzTest
  void readers(byte[] input) throws IOException {
    if (input.length == 0) {
      return;
    }
    byte[] content = Arrays.copyOfRange(input, 1, input.length);
    Reading whole = read(new ByteArrayInputStream(content), input[0]);
    checkBounds(whole);
    if (eachLineIsARecord(content, input[0])) {
      checkNothingVanishes(content, whole);
    }

    // The same, however it arrives; but how much of a damaged gzip comes out is not told before.
    Reading slow = read(new OneByOne(content), input[0]);
    boolean isGzip = content.length > 1 && content[0] == 0x1f && content[1] == (byte) 0x8b;
    if (isGzip && whole.failure().isPresent()) {
      assertThat(slow.failure()).isPresent();
    } else {
      assertThat(slow).isEqualTo(whole);
    }
    if (!isGzip && content.length > 0) {
      assertThat(read(new ByteArrayInputStream(gzip(content)), input[0])).isEqualTo(whole);
    }
  }

  private static PostFormat format(byte how) {
    PostFormat[] formats = PostFormat.values();
    return formats[(how & 0x0f) % formats.length];
  }

  private static String name(byte how) {
    return NAMES[((how & 0x0f) / PostFormat.values().length + (how >> 4 & 3)) % NAMES.length];
  }

  private record Reading(List<PostRow> rows, List<Reject> rejects, Optional<String> failure) {}

  private static Reading read(InputStream in, byte how) throws IOException {
    ReadOptions.Builder options =
        ReadOptions.builder()
            .format(format(how))
            .maxLineBytes(LINE_BYTES)
            .maxDocumentBytes(DOCUMENT_BYTES)
            .maxExpandedBytes(EXPANDED_BYTES);
    if ((how & 0x80) != 0) {
      options.textColumn("2").labelColumn("1").dateColumn("when").unescapeHtml(false);
    } else if ((how & 0x40) != 0) {
      options.labelColumn("label").tickerColumn("symbols").maxRejects(3);
    }
    List<PostRow> rows = new ArrayList<>();
    List<Reject> rejects = new ArrayList<>();
    Optional<String> failure = Optional.empty();
    String name = name(how);
    // Whatever else is thrown is a finding.
    try (PostReader reader =
        PostReaders.open(in, name, options.rejectHandler(rejects::add).build())) {
      for (Optional<PostRow> row = reader.read(); row.isPresent(); row = reader.read()) {
        rows.add(row.get());
      }
      assertThat(reader.accepted()).isEqualTo(rows.size());
      assertThat(reader.rejected()).isEqualTo(rejects.size());
    } catch (PostReadException e) {
      assertThat(e.getMessage()).startsWith(name + ": ").doesNotContain("\n");
      failure = Optional.of(e.getMessage());
    }
    return new Reading(rows, rejects, failure);
  }

  private static void checkBounds(Reading reading) {
    for (PostRow row : reading.rows()) {
      assertThat(row.post().text().length()).isLessThanOrEqualTo(2 * DOCUMENT_BYTES);
    }
    for (Reject reject : reading.rejects()) {
      assertThat(reject.raw().length()).isLessThanOrEqualTo(1_000);
      assertThat(reject.reason()).isNotBlank().doesNotContain("\n");
    }
  }

  /** No quotes, no documents, no responses, which hold many posts or none. */
  private static boolean eachLineIsARecord(byte[] content, byte how) {
    PostFormat format = format(how);
    boolean lines =
        format == PostFormat.CSV || format == PostFormat.TSV || name(how).equals("p.jsonl");
    String text = new String(content, StandardCharsets.ISO_8859_1);
    return lines
        && !text.startsWith("\u001f\u008b")
        && text.chars().noneMatch(unit -> "\"{[\r".indexOf(unit) >= 0);
  }

  private static void checkNothingVanishes(byte[] content, Reading reading) {
    if (reading.failure().isEmpty()) {
      // Blank is not quite the same in tables and in JSON, and a table may begin with its names.
      String text = new String(content, StandardCharsets.UTF_8);
      long least = text.lines().filter(line -> !line.isBlank()).count() - 1;
      long most = text.lines().filter(line -> !line.matches("[ \\t]*")).count();
      assertThat((long) reading.rows().size() + reading.rejects().size()).isBetween(least, most);
    }
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content);
    }
    return bytes.toByteArray();
  }

  /** A stream that gives one byte at a time and never knows whether there are more. */
  private static final class OneByOne extends ByteArrayInputStream {
    OneByOne(byte[] bytes) {
      super(bytes);
    }

    @Override
    public synchronized int read(byte[] buffer, int offset, int length) {
      return super.read(buffer, offset, Math.min(1, length));
    }

    @Override
    public synchronized int available() {
      return 0;
    }
  }
}
