package io.finemo.examples.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Texts made of bytes: UTF-8 as a rule, so that inputs can be read and written by hand. */
final class Texts {
  /** Long enough for a quadratic step to take longer than an input may. */
  private static final int LONG = 50_000;

  private Texts() {}

  /**
   * Behind a byte of 255 the bytes are UTF-16 units, halves of pairs among them; behind one of 254
   * they are a piece of a long text that says nothing else. Neither begins UTF-8.
   */
  static String of(byte[] input) {
    if (input.length < 2 || (input[0] & 0xfe) != 0xfe) {
      return new String(input, StandardCharsets.UTF_8);
    }
    byte[] rest = Arrays.copyOfRange(input, 1, input.length);
    if (input[0] == (byte) 0xfe) {
      String piece = new String(rest, StandardCharsets.UTF_8);
      return piece.repeat(Math.max(1, LONG / piece.length()));
    }
    char[] units = new char[rest.length / 2];
    for (int i = 0; i < units.length; i++) {
      units[i] = (char) ((rest[2 * i] & 0xff) << 8 | (rest[2 * i + 1] & 0xff));
    }
    return new String(units);
  }

  /** An assertion that may be made by the hundred thousand. */
  static void check(boolean holds, String what) {
    if (!holds) {
      throw new AssertionError(what);
    }
  }
}
