package io.finemo.core.read;

import com.google.common.base.Utf8;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Tells whether bytes are well-formed UTF-8, fast where they are mostly ASCII, as JSON is. */
final class Utf8Check {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
  private static final long NOT_ASCII = 0x8080_8080_8080_8080L;

  private Utf8Check() {}

  static boolean isWellFormed(byte[] bytes, int offset, int length) {
    int end = offset + length;
    int at = offset;
    while (at < end) {
      if (end - at >= Long.BYTES && ((long) LONGS.get(bytes, at) & NOT_ASCII) == 0) {
        at += Long.BYTES;
      } else if (bytes[at] >= 0) {
        at++;
      } else {
        int behind = behindRun(bytes, at, end);
        if (!Utf8.isWellFormed(bytes, at, behind - at)) {
          return false;
        }
        at = behind;
      }
    }
    return true;
  }

  /** A character ends before the next ASCII byte, so that a run can be checked alone. */
  private static int behindRun(byte[] bytes, int from, int end) {
    int at = from;
    while (at < end && bytes[at] < 0) {
      at++;
    }
    return at;
  }
}
