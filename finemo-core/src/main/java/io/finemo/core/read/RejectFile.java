package io.finemo.core.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Writes rejects as JSON lines: {@code {"file":"posts.csv","line":17,"reason":"…","raw":"…"}}. One
 * file may serve several readers, one after another. Not for several threads at once.
 */
public final class RejectFile implements RejectHandler, Closeable {
  private final JsonGenerator json;
  private long written;

  private RejectFile(JsonGenerator json) {
    this.json = json;
  }

  /**
   * Starts a reject file; an existing one is replaced.
   *
   * @param file where to write
   * @return the open file
   * @throws IOException if it cannot be written
   */
  public static RejectFile create(Path file) throws IOException {
    return open(file, StandardOpenOption.TRUNCATE_EXISTING);
  }

  /**
   * Goes on with a reject file, or starts it.
   *
   * @param file where to write
   * @return the open file
   * @throws IOException if it cannot be written
   */
  public static RejectFile append(Path file) throws IOException {
    return open(file, StandardOpenOption.APPEND);
  }

  private static RejectFile open(Path file, StandardOpenOption existing) throws IOException {
    // Through a Writer, because the generator refuses lone surrogates when it encodes by itself.
    JsonGenerator json =
        new JsonFactory()
            .createGenerator(
                Files.newBufferedWriter(
                    file,
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE,
                    existing));
    json.setRootValueSeparator(null);
    return new RejectFile(json);
  }

  @Override
  public void rejected(Reject reject) throws IOException {
    json.writeStartObject();
    json.writeStringField("file", wellFormed(reject.source()));
    json.writeNumberField("line", reject.line());
    json.writeStringField("reason", wellFormed(reject.reason()));
    json.writeStringField("raw", wellFormed(reject.raw()));
    json.writeEndObject();
    json.writeRaw('\n');
    written++;
  }

  /**
   * Counts what was written.
   *
   * @return the number of rejects
   */
  public long written() {
    return written;
  }

  @Override
  public void close() throws IOException {
    json.close();
  }

  /** Lone surrogates have no UTF-8 form, and a strict writer would end the run over them. */
  private static String wellFormed(String text) {
    StringBuilder fixed = null;
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (!Character.isSurrogate(unit)) {
        continue;
      }
      if (Character.isHighSurrogate(unit)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
        continue;
      }
      if (fixed == null) {
        fixed = new StringBuilder(text);
      }
      fixed.setCharAt(i, '\uFFFD');
    }
    return fixed == null ? text : fixed.toString();
  }
}
