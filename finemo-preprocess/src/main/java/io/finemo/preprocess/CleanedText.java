package io.finemo.preprocess;

import io.finemo.core.text.OffsetMap;
import io.finemo.core.text.Token;
import java.util.List;

/**
 * Writes the text that character n-grams read: lower case, addresses and accounts replaced by one
 * word each, stretched letters cut to two, white space as single blanks.
 */
final class CleanedText {
  private CleanedText() {}

  static OffsetMap.Builder of(String original, List<Token> tokens) {
    OffsetMap.Builder cleaned = new OffsetMap.Builder(original.length());
    int previousEnd = 0;
    for (Token token : tokens) {
      int start = token.span().start();
      int end = token.span().end();
      if (cleaned.length() > 0 && start > previousEnd && hasBlank(original, previousEnd, start)) {
        cleaned.append(' ', previousEnd, start);
      }
      switch (token.kind()) {
        case URL -> cleaned.append("url", start, end);
        case MENTION -> cleaned.append("@user", start, end);
        case LAUGH -> cleaned.append("haha", start, end);
        default -> verbatim(cleaned, original, start, end);
      }
      previousEnd = end;
    }
    return cleaned;
  }

  private static void verbatim(OffsetMap.Builder cleaned, String original, int start, int end) {
    int at = start;
    while (at < end) {
      int codePoint = original.codePointAt(at);
      int width = Character.charCount(codePoint);
      boolean third =
          at - start >= 2
              && original.charAt(at) == original.charAt(at - 1)
              && original.charAt(at) == original.charAt(at - 2)
              && width == 1;
      if (!third || !Character.isLetter(codePoint)) {
        int lower = Character.toLowerCase(codePoint);
        if (Character.isBmpCodePoint(lower)) {
          cleaned.append((char) lower, at, at + width);
        } else {
          cleaned.append(Character.highSurrogate(lower), at, at + width);
          cleaned.append(Character.lowSurrogate(lower), at, at + width);
        }
      }
      at += width;
    }
  }

  private static boolean hasBlank(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (Tokenizer.isBlank(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
