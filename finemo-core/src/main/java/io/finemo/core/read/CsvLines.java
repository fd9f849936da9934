package io.finemo.core.read;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decoded lines, which can be given back to be read once more: as often as a fixed multiple of the
 * length of the file allows, so that no arrangement of quotes makes reading quadratic.
 */
final class CsvLines implements Closeable {
  /**
   * A line.
   *
   * @param text its text without the line break; what is not UTF-8 shows as U+FFFD
   * @param lineBreak the line break
   * @param number its number, from 1
   * @param problem what is wrong with it
   * @param lost whether it was too long to keep, so that its text is not all of it
   */
  record Line(String text, String lineBreak, long number, @Nullable String problem, boolean lost) {}

  private static final int REPEATS = 4;

  private final LineSource source;
  private final Deque<Line> again = new ArrayDeque<>();
  private long repeatable;

  CsvLines(LineSource source) {
    this.source = source;
  }

  @Nullable Line next() throws IOException {
    Line known = again.pollFirst();
    if (known != null || !source.next()) {
      return known;
    }
    if (source.problem != null) {
      repeatable += OneLine.MAX_RAW + 1L;
      return new Line(source.raw(), source.lineBreak, source.line, source.problem, true);
    }
    boolean utf8 = Utf8Check.isWellFormed(source.bytes(), source.offset(), source.length);
    String text =
        new String(source.bytes(), source.offset(), source.length, StandardCharsets.UTF_8);
    repeatable += REPEATS * (text.length() + 1L);
    String problem = utf8 ? null : "not valid UTF-8";
    return new Line(text, source.lineBreak, source.line, problem, false);
  }

  /**
   * Takes lines back to read them once more; false, and nothing done, if that was done too often.
   */
  boolean giveBack(List<Line> lines) {
    long cost = 0;
    for (Line line : lines) {
      cost += line.text().length() + 1L;
    }
    if (cost > repeatable) {
      return false;
    }
    repeatable -= cost;
    for (int i = lines.size() - 1; i >= 0; i--) {
      again.addFirst(lines.get(i));
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
