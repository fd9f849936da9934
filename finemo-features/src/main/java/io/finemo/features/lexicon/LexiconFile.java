package io.finemo.features.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a small text file, with bounds on all that a hostile file could stretch.
 *
 * @param source its name, for messages
 * @param text all of it
 * @param lines its lines without their ends
 */
record LexiconFile(String source, String text, List<String> lines) {
  static final int MOST_BYTES = 64 << 20;
  static final int MOST_CHARS_OF_LINE = 16 << 10;
  private static final int MOST_SHOWN = 80;

  /** Reads a file that is UTF-8, or else in another encoding. */
  static LexiconFile read(Path file, Charset fallback) throws IOException {
    String source = String.valueOf(file.getFileName());
    try (InputStream in = Files.newInputStream(file)) {
      return of(source, in, fallback);
    }
  }

  static LexiconFile of(String source, InputStream in, Charset fallback) throws IOException {
    byte[] bytes = in.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw new LexiconFormatException(source, "longer than " + MOST_BYTES + " bytes");
    }
    String text = decode(source, bytes, fallback);
    if (text.startsWith("\uFEFF")) {
      text = text.substring(1);
    }
    return new LexiconFile(source, text, lines(source, text));
  }

  /** A failure at a line, by its index. */
  LexiconFormatException failure(int index, String reason) {
    String line = lines.get(index);
    String shown = line.length() > MOST_SHOWN ? line.substring(0, MOST_SHOWN) + "..." : line;
    return new LexiconFormatException(source, index + 1L, reason + ": \"" + shown + "\"");
  }

  private static String decode(String source, byte[] bytes, Charset fallback)
      throws LexiconFormatException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      if (fallback.equals(StandardCharsets.UTF_8)) {
        throw new LexiconFormatException(source, "not valid UTF-8");
      }
      return new String(bytes, fallback);
    }
  }

  private static List<String> lines(String source, String text) throws LexiconFormatException {
    List<String> lines = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      int next = end < 0 ? text.length() : end + 1;
      end = end < 0 ? text.length() : end;
      if (end > start && text.charAt(end - 1) == '\r') {
        end--;
      }
      if (end - start > MOST_CHARS_OF_LINE) {
        throw new LexiconFormatException(
            source, lines.size() + 1L, "longer than " + MOST_CHARS_OF_LINE + " characters");
      }
      lines.add(text.substring(start, end));
      start = next;
    }
    return lines;
  }
}
