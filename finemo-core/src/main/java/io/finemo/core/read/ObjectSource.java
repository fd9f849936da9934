package io.finemo.core.read;

import java.io.IOException;
import java.util.function.Predicate;

/**
 * One record per object of a JSON document: the elements of a top-level array, or top-level objects
 * one after another, with line breaks anywhere. It follows braces and strings only, so that an
 * object that is broken inside costs that object and not the rest of the file.
 */
final class ObjectSource extends RecordSource {
  private final String source;
  private final int mostBytes;
  private int consumed;
  private long lines = 1;
  private boolean inArray;

  ObjectSource(Window window, String source, int mostBytes) {
    super(window);
    this.source = source;
    this.mostBytes = mostBytes;
  }

  @Override
  boolean next() throws IOException {
    window.from += consumed;
    consumed = 0;
    problem = null;
    head = "";
    while (window.has(1)) {
      byte b = window.bytes[window.from];
      if (b == '{') {
        return object();
      }
      boolean opens = b == '[' && !inArray;
      boolean closes = b == ']' && inArray;
      if (!opens && !closes && b != ',' && !isSpace(b)) {
        return stray();
      }
      inArray = opens || (inArray && !closes);
      lines += b == '\n' ? 1 : 0;
      window.from++;
    }
    if (inArray) {
      throw new PostReadException(source, "ends inside its JSON array: the file may be cut");
    }
    return false;
  }

  private boolean object() throws IOException {
    line = lines;
    int depth = 0;
    boolean inString = false;
    boolean escaped = false;
    int n = 0;
    while (true) {
      if (n > mostBytes) {
        if (problem == null) {
          problem = "JSON object longer than " + mostBytes + " bytes";
          head = OneLine.raw(window.bytes, window.from, n);
        }
        window.from += n;
        n = 0;
      }
      if (window.from + n == window.to && !window.more()) {
        throw new PostReadException(
            source, "ends inside the JSON object of line " + line + ": the file may be cut");
      }
      byte b = window.bytes[window.from + n++];
      if (b == '\n') {
        lines++;
        if (inString) { // JSON does not allow it: the string lost its end, so begin anew behind it.
          problem = problem == null ? "line break inside a JSON string" : problem;
          return found(n);
        }
      }
      if (inString) {
        inString = escaped || b != '"';
        escaped = !escaped && b == '\\';
      } else if (b == '"') {
        inString = true;
      } else if (b == '{') {
        depth++;
      } else if (b == '}' && --depth == 0) {
        return found(n);
      }
    }
  }

  /** Anything that is not an object, to the end of the line or the next character of structure. */
  private boolean stray() throws IOException {
    line = lines;
    Predicate<Byte> ends = b -> b == '\n' || b == ',' || b == '{' || b == ']';
    int n = 1;
    while (n <= mostBytes && window.has(n + 1) && !ends.test(window.bytes[window.from + n])) {
      n++;
    }
    problem = "not a JSON object";
    return found(n);
  }

  private boolean found(int n) {
    length = n;
    consumed = n;
    return true;
  }
}
