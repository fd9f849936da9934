package io.finemo.core.text;

import java.util.List;

/** Finds the hashtags of one text by the rules of twitter-text. For one text and one thread. */
final class HashtagScanner {
  private final String text;

  /**
   * The unit behind the last match, accepted or not: what lies before it cannot precede another.
   */
  private int consumed;

  HashtagScanner(String text) {
    this.text = text;
  }

  /**
   * Looks at one sign.
   *
   * @param sign the place of a number sign; calls come from left to right
   * @param free the first unit that no entity holds yet
   * @param entities takes the hashtag, if it is one and free
   */
  void scan(int sign, int free, List<Entity> entities) {
    if (!mayStart(sign) || isKeycap(sign + 1)) {
      return;
    }
    int end = sign + 1;
    boolean hasLetter = false;
    while (end < text.length()) {
      int codePoint = text.codePointAt(end);
      if (CharClasses.isLetterOrMark(codePoint)) {
        hasLetter = true;
      } else if (!CharClasses.isDigitOrJoiner(codePoint)) {
        break;
      }
      end += Character.charCount(codePoint);
    }
    if (!hasLetter) {
      return;
    }
    consumed = end;
    boolean refused =
        end < text.length()
            && (CharClasses.isNumberSign(text.charAt(end)) || text.startsWith("://", end));
    if (!refused && sign >= free) {
      entities.add(new Entity.Hashtag(text.substring(sign + 1, end), new Span(sign, end)));
    }
  }

  private boolean mayStart(int sign) {
    if (sign == 0) {
      return true;
    }
    if (sign - 1 < consumed) {
      return false;
    }
    int before = text.codePointBefore(sign);
    // The selectors of text and emoji style are marks, but they end an emoji and not a word.
    return before == 0xFE0E
        || before == 0xFE0F
        || (before != '&'
            && !CharClasses.isLetterOrMark(before)
            && !CharClasses.isDigitOrJoiner(before));
  }

  private boolean isKeycap(int at) {
    return CharClasses.hasAt(text, at, '\uFE0F') || CharClasses.hasAt(text, at, '\u20E3');
  }
}
