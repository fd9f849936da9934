package io.finemo.examples.fuzz;

import java.nio.charset.StandardCharsets;

/** Texts made of bytes: UTF-8 as a rule, so that inputs can be read and written by hand. */
final class Texts {
  private Texts() {}

  /** Behind a byte that begins no UTF-8, the bytes are UTF-16 units: halves of pairs among them. */
  static String of(byte[] input) {
    if (input.length == 0 || input[0] != (byte) 0xff) {
      return new String(input, StandardCharsets.UTF_8);
    }
    char[] units = new char[(input.length - 1) / 2];
    for (int i = 0; i < units.length; i++) {
      units[i] = (char) ((input[2 * i + 1] & 0xff) << 8 | (input[2 * i + 2] & 0xff));
    }
    return new String(units);
  }
}
