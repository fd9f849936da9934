package io.finemo.core.read;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Tells whether bytes are well-formed UTF-8, fast where they are mostly ASCII, as JSON is. */
final class Utf8Check {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
  private static final long NOT_ASCII = 0x8080_8080_8080_8080L;

  private static final int MALFORMED = 0;

  private Utf8Check() {}

  static boolean isWellFormed(byte[] bytes, int offset, int size) {
    int end = offset + size;
    int at = offset;
    while (at < end) {
      if (end - at >= Long.BYTES && ((long) LONGS.get(bytes, at) & NOT_ASCII) == 0) {
        at += Long.BYTES;
      } else if (bytes[at] >= 0) {
        at++;
      } else {
        int length = lengthAt(bytes, at, end);
        if (length == MALFORMED) {
          return false;
        }
        at += length;
      }
    }
    return true;
  }

  /** The number of bytes of a character outside of ASCII: Unicode 16, table 3-7. */
  private static int lengthAt(byte[] bytes, int at, int end) {
    int first = bytes[at] & 0xFF;
    int second = at + 1 < end ? bytes[at + 1] & 0xFF : 0;
    if (first < 0xC2
        || first > 0xF4
        || second < smallestAfter(first)
        || second > largestAfter(first)) {
      return MALFORMED;
    }
    int length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    if (end - at < length) {
      return MALFORMED;
    }
    for (int i = at + 2; i < at + length; i++) {
      if ((bytes[i] & 0xC0) != 0x80) {
        return MALFORMED;
      }
    }
    return length;
  }

  /** No character has a longer form than it needs. */
  private static int smallestAfter(int first) {
    return first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
  }

  /** Surrogates are no characters, and the last one is U+10FFFF. */
  private static int largestAfter(int first) {
    return first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
  }
}
