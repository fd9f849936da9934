package io.finemo.preprocess.words;

import io.finemo.core.text.Token;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A word as names are compared: lower case, without accents and apostrophes, initials with dots as
 * one ({@code J.P.}: {@code jp}).
 *
 * @param word the word
 * @param written the word as written
 * @param start where it starts in the text
 * @param gap what stands before it
 * @param isNumber whether it is a number
 */
record NameUnit(String word, String written, int start, Gap gap, boolean isNumber) {

  /** What stands between two words. */
  enum Gap {
    /** Nothing that divides a name: blanks, or a hyphen. */
    NONE,
    /** A comma, behind which a legal form may follow. */
    COMMA,
    /** The end of any name. */
    END
  }

  int end() {
    return start + written.length();
  }

  boolean isCapitalized() {
    return Character.isUpperCase(written.codePointAt(0));
  }

  /** Where the ending of the English possessive starts in what is written; its end without one. */
  int possessive() {
    int at = written.length() - 2;
    return at > 0 && isApostrophe(written.charAt(at)) && (written.charAt(at + 1) | 0x20) == 's'
        ? at
        : written.length();
  }

  /** Where the word starts behind the elided article of French and its kin; 0 without one. */
  int behindElision() {
    for (int i = 1; i <= 2 && i + 1 < written.length(); i++) {
      if (isApostrophe(written.charAt(i))) {
        return i + 1;
      }
    }
    return 0;
  }

  /** A part of it, with its own place. */
  NameUnit part(int from, int to) {
    String part = written.substring(from, to);
    return new NameUnit(fold(part), part, start + from, from == 0 ? gap : Gap.NONE, isNumber);
  }

  /** The words of the tokens, in order. */
  static List<NameUnit> of(List<Token> tokens) {
    List<NameUnit> units = new ArrayList<>(tokens.size());
    Gap gap = Gap.END;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      int start = token.span().start();
      switch (token.kind()) {
        case WORD -> {
          int last = lastInitial(tokens, i);
          StringBuilder written = new StringBuilder(token.surface());
          for (int k = i + 1; k <= last; k++) {
            written.append(tokens.get(k).surface());
          }
          units.add(new NameUnit(fold(written.toString()), written.toString(), start, gap, false));
          // The dot behind an initial ends no name: J.P. Morgan.
          i = isInitial(tokens.get(last)) && isDotBehind(tokens, last) ? last + 1 : last;
          gap = Gap.NONE;
        }
        case QUANTITY -> {
          units.add(new NameUnit(fold(token.surface()), token.surface(), start, gap, true));
          gap = Gap.NONE;
        }
        case PUNCTUATION -> {
          String mark = token.norm();
          if (mark.equals("&")) {
            units.add(new NameUnit("and", mark, start, gap, true));
            gap = Gap.NONE;
          } else {
            gap = mark.equals("-") && isTouched(tokens, i) ? gap : worse(gap, mark);
          }
        }
        default -> gap = Gap.END;
      }
    }
    return units;
  }

  private static Gap worse(Gap gap, String mark) {
    return mark.equals(",") && gap == Gap.NONE ? Gap.COMMA : Gap.END;
  }

  /** The last letter of initials that start at a token: J . P, S . A. */
  private static int lastInitial(List<Token> tokens, int first) {
    int last = first;
    while (last + 2 < tokens.size()
        && isInitial(tokens.get(last))
        && isDotBehind(tokens, last)
        && isInitial(tokens.get(last + 2))
        && isTouched(tokens, last + 1)) {
      last += 2;
    }
    return last;
  }

  private static boolean isDotBehind(List<Token> tokens, int at) {
    return at + 1 < tokens.size()
        && tokens.get(at + 1).surface().equals(".")
        && tokens.get(at).span().end() == tokens.get(at + 1).span().start();
  }

  private static boolean isInitial(Token token) {
    return token.kind() == Token.Kind.WORD && token.span().length() == 1;
  }

  private static boolean isTouched(List<Token> tokens, int at) {
    return at > 0
        && at + 1 < tokens.size()
        && tokens.get(at - 1).span().end() == tokens.get(at).span().start()
        && tokens.get(at).span().end() == tokens.get(at + 1).span().start();
  }

  /** The words of a name as a list of symbols writes it, what stands in brackets left out. */
  static List<String> ofName(String name) {
    List<String> words = new ArrayList<>(4);
    int brackets = 0;
    int start = -1;
    for (int i = 0; i <= name.length(); i++) {
      char unit = i < name.length() ? name.charAt(i) : ' ';
      brackets += unit == '(' || unit == '[' ? 1 : 0;
      boolean inWord = brackets == 0 && isOfWord(name, i, start);
      if (inWord && start < 0) {
        start = i;
      } else if (!inWord && start >= 0) {
        String word = fold(name.substring(start, i));
        if (!word.isEmpty()) {
          words.add(word);
        }
        start = -1;
      }
      if (unit == '&' && !inWord && brackets == 0) {
        words.add("and");
      }
      brackets -= (unit == ')' || unit == ']') && brackets > 0 ? 1 : 0;
    }
    return words;
  }

  private static boolean isOfWord(String name, int i, int start) {
    if (i >= name.length()) {
      return false;
    }
    char unit = name.charAt(i);
    if (Character.isLetterOrDigit(unit)
        || Character.isSurrogate(unit)
        || Character.getType(unit) == Character.NON_SPACING_MARK) {
      return true;
    }
    if (start < 0 || i + 1 >= name.length() || !Character.isLetter(name.charAt(i + 1))) {
      return false;
    }
    // The dot between initials: one letter before it, and one behind.
    boolean letterBefore = Character.isLetter(name.charAt(i - 1));
    boolean oneBefore = i - 1 == start || (i >= 2 && name.charAt(i - 2) == '.');
    boolean oneBehind = i + 2 >= name.length() || !Character.isLetterOrDigit(name.charAt(i + 2));
    return letterBefore
        && (isApostrophe(unit) || unit == '&' || (unit == '.' && oneBefore && oneBehind));
  }

  /** Lower case, without accents, apostrophes and dots. */
  static String fold(String written) {
    boolean plain = true;
    for (int i = 0; i < written.length() && plain; i++) {
      char unit = written.charAt(i);
      plain = unit < 0x80 && unit != '\'' && unit != '.';
    }
    if (plain) {
      return written.toLowerCase(Locale.ROOT);
    }
    String decomposed = Normalizer.normalize(written, Normalizer.Form.NFD);
    StringBuilder kept = new StringBuilder(decomposed.length());
    for (int i = 0; i < decomposed.length(); i++) {
      char unit = decomposed.charAt(i);
      if (!isApostrophe(unit)
          && unit != '.'
          && Character.getType(unit) != Character.NON_SPACING_MARK) {
        kept.append(unit);
      }
    }
    return kept.toString().toLowerCase(Locale.ROOT);
  }

  private static boolean isApostrophe(char unit) {
    return unit == '\'' || unit == '’';
  }
}
