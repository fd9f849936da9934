package io.finemo.features.lexicon;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts an entry of a lexicon where the words of a post are cut. */
final class EntryWords {
  private static final int EMOJI_STYLE = 0xFE0F;
  private static final int ZERO_WIDTH_JOINER = 0x200D;
  private static final int FIRST_EMOJI = 0x203C;

  private EntryWords() {}

  /** Lower case, straight apostrophes, composed accents, single blanks. */
  static String normal(String text) {
    StringBuilder normal = new StringBuilder(text.length());
    String lower = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    for (int i = 0; i < lower.length(); i++) {
      char unit = lower.charAt(i);
      if (Character.isWhitespace(unit) || Character.isSpaceChar(unit)) {
        if (normal.length() > 0 && normal.charAt(normal.length() - 1) != ' ') {
          normal.append(' ');
        }
      } else {
        normal.append(unit == '’' ? '\'' : unit);
      }
    }
    return normal.toString().strip();
  }

  /** The words of a normal form. */
  static List<String> of(String normal) {
    if (isName(normal) || isEmoji(normal)) {
      return List.of(normal);
    }
    List<String> words = new ArrayList<>(4);
    int start = -1;
    for (int at = 0; at < normal.length(); at += Character.charCount(normal.codePointAt(at))) {
      int codePoint = normal.codePointAt(at);
      boolean inner = isInner(normal, at, codePoint);
      if (!inner && start >= 0) {
        words.add(normal.substring(start, at));
        start = -1;
      }
      if (inner && start < 0) {
        start = at;
      } else if (!inner && codePoint != ' ' && codePoint != '-') {
        words.add(Character.toString(codePoint));
      }
    }
    if (start >= 0) {
      words.add(normal.substring(start));
    }
    return List.copyOf(words);
  }

  /** The words without their accents, as many people write. */
  static List<String> plain(List<String> words) {
    return words.stream().map(EntryWords::plain).toList();
  }

  private static String plain(String word) {
    String open = Normalizer.normalize(word, Normalizer.Form.NFD);
    StringBuilder plain = new StringBuilder(word.length());
    for (int i = 0; i < open.length(); i++) {
      if (Character.getType(open.charAt(i)) != Character.NON_SPACING_MARK) {
        plain.append(open.charAt(i));
      }
    }
    return Normalizer.normalize(plain, Normalizer.Form.NFC);
  }

  /** Whether this is an emoji by the name that tokens carry, {@code :rocket:}. */
  private static boolean isName(String normal) {
    int last = normal.length() - 1;
    return last > 2
        && normal.charAt(0) == ':'
        && normal.charAt(last) == ':'
        && normal.indexOf(' ') < 0;
  }

  /** Whether this is one emoji or more, and nothing else: joined ones must not be taken apart. */
  private static boolean isEmoji(String normal) {
    return !normal.isEmpty()
        && normal.codePoints().allMatch(unit -> unit >= FIRST_EMOJI || unit == ZERO_WIDTH_JOINER)
        && normal.codePoints().noneMatch(Character::isLetterOrDigit);
  }

  private static boolean isInner(String text, int at, int codePoint) {
    if (Character.isLetterOrDigit(codePoint) || codePoint == '_') {
      return true;
    }
    int type = Character.getType(codePoint);
    if (type == Character.NON_SPACING_MARK && codePoint != EMOJI_STYLE) {
      return at > 0;
    }
    return (codePoint == '\'' || codePoint == '&')
        && at > 0
        && at + 1 < text.length()
        && Character.isLetter(text.charAt(at - 1))
        && Character.isLetter(text.charAt(at + 1));
  }
}
