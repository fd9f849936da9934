package io.finemo.features.embedding;

import java.nio.charset.StandardCharsets;

/** Decimal numbers in bytes, read without making a string of each: a file has millions. */
final class DecimalText {
  /** All of these, and all whole numbers of up to 15 digits, are exact. */
  private static final double[] POWERS_OF_TEN = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22
  };

  private static final int EXACT_DIGITS = 15;
  private static final int EXPONENT_ENOUGH = 100_000;

  private DecimalText() {}

  /**
   * Reads sign, digits, point and exponent as in {@code -1.25e-3}.
   *
   * @return the number, or NaN if this is none or is beyond the range of float; words such as
   *     {@code NaN} and {@code Infinity} are none
   */
  static float parse(byte[] bytes, int from, int to) {
    int at = from;
    boolean negative = at < to && bytes[at] == '-';
    if (at < to && (bytes[at] == '-' || bytes[at] == '+')) {
      at++;
    }
    long digits = 0;
    int significant = 0;
    int places = 0;
    boolean any = false;
    boolean point = false;
    for (; at < to; at++) {
      byte unit = bytes[at];
      if (unit >= '0' && unit <= '9') {
        any = true;
        if (significant > 0 || unit != '0') {
          significant++;
        }
        if (significant <= EXACT_DIGITS) {
          digits = digits * 10 + (unit - '0');
        }
        places += point ? 1 : 0;
      } else if (unit == '.' && !point) {
        point = true;
      } else {
        break;
      }
    }
    if (!any) {
      return Float.NaN;
    }
    int exponent = 0;
    if (at < to && (bytes[at] == 'e' || bytes[at] == 'E')) {
      exponent = exponent(bytes, at + 1, to);
      if (exponent == Integer.MIN_VALUE) {
        return Float.NaN;
      }
    } else if (at < to) {
      return Float.NaN;
    }
    int scale = exponent - places;
    float value;
    if (significant <= EXACT_DIGITS && Math.abs(scale) < POWERS_OF_TEN.length) {
      double exact = scale < 0 ? digits / POWERS_OF_TEN[-scale] : digits * POWERS_OF_TEN[scale];
      value = (float) (negative ? -exact : exact);
    } else {
      value = Float.parseFloat(new String(bytes, from, to - from, StandardCharsets.US_ASCII));
    }
    return Float.isFinite(value) ? value : Float.NaN;
  }

  /** The exponent that ends at {@code to}; the least integer if there is none. */
  private static int exponent(byte[] bytes, int from, int to) {
    int at = from;
    boolean negative = at < to && bytes[at] == '-';
    if (at < to && (bytes[at] == '-' || bytes[at] == '+')) {
      at++;
    }
    if (at == to) {
      return Integer.MIN_VALUE;
    }
    int exponent = 0;
    for (; at < to; at++) {
      if (bytes[at] < '0' || bytes[at] > '9') {
        return Integer.MIN_VALUE;
      }
      exponent = Math.min(EXPONENT_ENOUGH, exponent * 10 + (bytes[at] - '0'));
    }
    return negative ? -exponent : exponent;
  }
}
