package io.finemo.preprocess;

import io.finemo.preprocess.internal.Resources;
import java.util.HashMap;
import java.util.Map;

/**
 * Finds emoji and names them from a table of finemo's own, because the names that a Java platform
 * knows change with its version, and models must not.
 */
final class EmojiTable {
  static final EmojiTable INSTANCE = new EmojiTable();

  private static final int ZERO_WIDTH_JOINER = 0x200D;
  private static final int EMOJI_STYLE = 0xFE0F;
  private static final int KEYCAP = 0x20E3;

  /** No emoji of the Unicode Standard joins more; an endless chain is cut into several. */
  private static final int MOST_JOINED = 8;

  /** Above the scripts of most posts, so that letters are ruled out by one comparison. */
  private static final int FIRST = 0x203C;

  private final Map<Integer, String> names = new HashMap<>();

  private EmojiTable() {
    for (String line : Resources.lines("emoji.tsv")) {
      int tab = line.indexOf('\t');
      names.put(Integer.valueOf(line.substring(0, tab), 16), line.substring(tab + 1));
    }
  }

  /**
   * Where the emoji that starts at a place ends, sequences of skin tone, gender, joiner and flag
   * taken as one.
   *
   * @return the unit behind the emoji, or {@code start} if none starts there
   */
  int end(String text, int start) {
    int codePoint = text.codePointAt(start);
    if (codePoint < FIRST) {
      return keycapEnd(text, start, codePoint);
    }
    int end = start + Character.charCount(codePoint);
    if (isRegionalIndicator(codePoint)) {
      return end < text.length() && isRegionalIndicator(text.codePointAt(end)) ? end + 2 : start;
    }
    if (!names.containsKey(codePoint)) {
      return start;
    }
    int joined = 1;
    while (end < text.length()) {
      int next = text.codePointAt(end);
      if (next == EMOJI_STYLE || isSkinTone(next)) {
        end += Character.charCount(next);
      } else if (next == ZERO_WIDTH_JOINER
          && joined++ < MOST_JOINED
          && end + 1 < text.length()
          && names.containsKey(text.codePointAt(end + 1))) {
        end += 1 + Character.charCount(text.codePointAt(end + 1));
      } else {
        break;
      }
    }
    return end;
  }

  /** The name of the emoji between two places that {@link #end} gave. */
  String name(String text, int start, int end) {
    int first = text.codePointAt(start);
    if (first < FIRST) {
      return "keycap_"
          + (first == '#' ? "hash" : first == '*' ? "star" : Character.toString(first));
    }
    if (isRegionalIndicator(first)) {
      int second = text.codePointAt(start + 2);
      return "flag_" + regionLetter(first) + regionLetter(second);
    }
    String single = names.get(first);
    int after = start + Character.charCount(first);
    if (after == end && single != null) {
      return single;
    }
    StringBuilder joined = new StringBuilder();
    for (int at = start; at < end; at += Character.charCount(text.codePointAt(at))) {
      String part = names.get(text.codePointAt(at));
      if (part != null) {
        joined.append(joined.length() == 0 ? "" : "_").append(part);
      }
    }
    return joined.toString();
  }

  private static int keycapEnd(String text, int start, int codePoint) {
    if ((codePoint < '0' || codePoint > '9') && codePoint != '#' && codePoint != '*') {
      return start;
    }
    int at = start + 1;
    if (at < text.length() && text.charAt(at) == EMOJI_STYLE) {
      at++;
    }
    return at < text.length() && text.charAt(at) == KEYCAP ? at + 1 : start;
  }

  private static boolean isRegionalIndicator(int codePoint) {
    return codePoint >= 0x1F1E6 && codePoint <= 0x1F1FF;
  }

  private static boolean isSkinTone(int codePoint) {
    return codePoint >= 0x1F3FB && codePoint <= 0x1F3FF;
  }

  private static char regionLetter(int codePoint) {
    return (char) ('a' + codePoint - 0x1F1E6);
  }
}
