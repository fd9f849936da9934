package io.finemo.examples.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/** JSON that may stand in a script element, which ends at the first end tag whatever holds it. */
final class DataBlock {
  private DataBlock() {}

  /**
   * Angle brackets and ampersands stand in strings only, where an escape is as good. So do the line
   * separators, which older scripts take for line ends, and lone surrogates, which UTF-8 lacks.
   */
  static String of(JsonNode json) {
    String text = json.toString();
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            codePoint -> {
              if (codePoint == '<'
                  || codePoint == '>'
                  || codePoint == '&'
                  || codePoint == 0x2028
                  || codePoint == 0x2029
                  || Character.getType(codePoint) == Character.SURROGATE) {
                escaped.append(String.format(Locale.ROOT, "\\u%04x", codePoint));
              } else {
                escaped.appendCodePoint(codePoint);
              }
            });
    return escaped.toString();
  }
}
