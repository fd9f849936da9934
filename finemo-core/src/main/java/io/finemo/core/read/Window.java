package io.finemo.core.read;

import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;

/** A sliding part of the input: the bytes in {@code [from, to)} are read and not yet consumed. */
final class Window implements Closeable {
  byte[] bytes = new byte[64 << 10];
  int from;
  int to;
  private final Input input;

  Window(Input input) {
    this.input = input;
  }

  /**
   * Adds at least one byte behind {@code to}, moving what is there; false at the end of the input.
   */
  boolean more() throws IOException {
    if (to == bytes.length) {
      if (from > 0) {
        System.arraycopy(bytes, from, bytes, 0, to - from);
        to -= from;
        from = 0;
      } else {
        bytes = Arrays.copyOf(bytes, 2 * bytes.length);
      }
    }
    int n = input.read(bytes, to, bytes.length - to);
    if (n <= 0) {
      return false;
    }
    to += n;
    return true;
  }

  /** Makes sure of so many bytes, unless the input is shorter. */
  boolean has(int length) throws IOException {
    while (to - from < length) {
      if (!more()) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    input.close();
  }
}
