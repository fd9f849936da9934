package io.finemo.cashtag.noise;

import java.util.Set;

/** Spellings that differ by one slip: Damerau's four (Communications of the ACM 7(3), 1964). */
final class Spellings {
  private Spellings() {}

  /** Adds what one letter more, less or other makes of a symbol, or two that are swapped. */
  static void near(String symbol, Set<String> into) {
    int length = symbol.length();
    for (int i = 0; i <= length; i++) {
      String before = symbol.substring(0, i);
      String from = symbol.substring(i);
      for (char letter = 'A'; letter <= 'Z'; letter++) {
        into.add(before + letter + from);
        if (i < length) {
          into.add(before + letter + symbol.substring(i + 1));
        }
      }
      if (i < length) {
        into.add(before + symbol.substring(i + 1));
      }
      if (i + 1 < length) {
        into.add(before + symbol.charAt(i + 1) + symbol.charAt(i) + symbol.substring(i + 2));
      }
    }
  }
}
