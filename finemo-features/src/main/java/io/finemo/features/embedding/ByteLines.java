package io.finemo.features.embedding;

import io.finemo.core.internal.GzipMembers;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.ZipException;

/**
 * Lines of a stream as bytes in one buffer that is used again, gunzipped if need be. Only a line
 * feed ends a line: vectors of web texts have words with every other kind of separator in them.
 */
final class ByteLines {
  private static final int BUFFER = 64 << 10;
  private static final int SHORT_LINE = 1 << 10;

  private final InputStream in;
  private final String source;
  private final VectorLimits limits;
  private final byte[] read = new byte[BUFFER];
  private int from;
  private int to;
  private long total;

  /** The current line is the first {@link #length} of these. */
  byte[] bytes = new byte[SHORT_LINE];

  /** Without line feed, and carriage return, blanks and tabs in front of it. */
  int length;

  /** The number of the current line, 1 for the first. */
  long number;

  ByteLines(InputStream raw, String source, VectorLimits limits) throws IOException {
    this.source = source;
    this.limits = limits;
    BufferedInputStream buffered = new BufferedInputStream(raw, BUFFER);
    buffered.mark(2);
    // By the first two bytes, because names lie.
    boolean gzip = buffered.read() == 0x1f && buffered.read() == 0x8b;
    buffered.reset();
    this.in = gzip ? gunzip(buffered) : buffered;
  }

  /** Goes to the next line, if there is one. */
  boolean next() throws IOException {
    length = 0;
    number++;
    if (from == to && !more()) {
      return false;
    }
    do {
      int end = from;
      while (end < to && read[end] != '\n') {
        end++;
      }
      append(end);
      if (end < to) {
        from = end + 1;
        break;
      }
      from = end;
    } while (more());
    while (length > 0 && isBlank(bytes[length - 1])) {
      length--;
    }
    return true;
  }

  VectorFormatException bad(String reason) {
    return new VectorFormatException(source, number, reason);
  }

  static boolean isBlank(byte unit) {
    return unit == ' ' || unit == '\t' || unit == '\r';
  }

  private void append(int end) throws VectorFormatException {
    int added = end - from;
    if (added > limits.lineBytes() - length) {
      throw bad("longer than " + limits.lineBytes() + " bytes");
    }
    if (length + added > bytes.length) {
      int doubled = (int) Math.min(2L * bytes.length, limits.lineBytes());
      bytes = Arrays.copyOf(bytes, Math.max(length + added, doubled));
    }
    System.arraycopy(read, from, bytes, length, added);
    length += added;
  }

  private boolean more() throws IOException {
    try {
      from = 0;
      to = Math.max(0, in.read(read, 0, read.length));
    } catch (EOFException | ZipException e) {
      throw damaged(e);
    }
    total += to;
    if (total > limits.expandedBytes()) {
      throw bad("the file has more than " + limits.expandedBytes() + " bytes");
    }
    return to > 0;
  }

  private InputStream gunzip(InputStream compressed) throws IOException {
    try {
      return new GzipMembers(compressed);
    } catch (EOFException | ZipException e) {
      number = 1;
      throw damaged(e);
    }
  }

  private VectorFormatException damaged(IOException cause) {
    VectorFormatException damaged = bad("damaged or cut gzip: " + cause.getMessage());
    damaged.initCause(cause);
    return damaged;
  }
}
