package io.finemo.core.read;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a file into records, each a range of bytes of bounded length. What {@link #next} found stays
 * valid until it is called again.
 */
abstract class RecordSource implements Closeable {
  final Window window;

  /** Length of the record in bytes, from {@link Window#from} on. */
  int length;

  /** The line on which the record begins, from 1. */
  long line;

  /** What is wrong with the record as a whole, if anything. */
  @Nullable String problem;

  /** The beginning of a record that was too long to keep. */
  String head = "";

  RecordSource(Window window) {
    this.window = window;
  }

  /** Goes to the next record; false at the end of the file. */
  abstract boolean next() throws IOException;

  final byte[] bytes() {
    return window.bytes;
  }

  final int offset() {
    return window.from;
  }

  /** The record as it stands in the file, cut. */
  final String raw() {
    return problem != null && !head.isEmpty()
        ? head
        : OneLine.raw(window.bytes, window.from, length);
  }

  final boolean isBlank() {
    for (int i = window.from; i < window.from + length; i++) {
      if (!isSpace(window.bytes[i])) {
        return false;
      }
    }
    return true;
  }

  static boolean isSpace(byte b) {
    return b == ' ' || b == '\t' || b == '\r' || b == '\n';
  }

  @Override
  public void close() throws IOException {
    window.close();
  }
}
