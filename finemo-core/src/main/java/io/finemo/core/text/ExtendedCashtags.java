package io.finemo.core.text;

import java.util.Locale;
import java.util.Set;

/**
 * Cashtags as traders write them; the rules stand in the documentation of {@link EntityExtractor}.
 */
final class ExtendedCashtags implements CashtagRules {
  private static final int MAX_LETTERS = 6;
  private static final int MAX_DIGITS = 4;
  private static final int MAX_INDEX = 10;

  /** The currencies whose code in front of digits makes an amount. */
  private static final Set<String> CURRENCIES =
      Set.of(
          "AUD", "BRL", "CAD", "CHF", "CNY", "DKK", "EUR", "GBP", "HKD", "INR", "JPY", "KRW", "MXN",
          "NOK", "NZD", "SEK", "SGD", "TRY", "USD", "ZAR");

  @Override
  public int endAt(String text, int sign, int previousEnd) {
    boolean adjacent = sign > 0 && sign == previousEnd;
    if (!adjacent && !mayPrecede(text, sign)) {
      return NONE;
    }
    int base =
        CharClasses.hasAt(text, sign + 1, '^')
            ? indexEnd(text, sign + 2)
            : symbolEnd(text, sign + 1);
    if (base == NONE) {
      return NONE;
    }
    int end = suffixEnd(text, base);
    return end != NONE && mayFollow(text, end) ? end : NONE;
  }

  /** The end of letters and digits that start with a letter. */
  private static int indexEnd(String text, int from) {
    if (!CharClasses.isAt(text, from, CharClasses.LETTER)) {
      return NONE;
    }
    int end = from + 1;
    while (end - from < MAX_INDEX && CharClasses.isAt(text, end, CharClasses.ALNUM)) {
      end++;
    }
    return end;
  }

  /** The end of letters, and digits behind them if they make no amount. */
  private static int symbolEnd(String text, int from) {
    int letters = CharClasses.lettersEnd(text, from, MAX_LETTERS);
    if (letters == from) {
      return NONE;
    }
    int end = letters;
    while (end - letters < MAX_DIGITS && isDigitAt(text, end)) {
      end++;
    }
    return end > letters && (isCurrency(text, from, letters) || isNumberGoingOn(text, end))
        ? NONE
        : end;
  }

  private static boolean isCurrency(String text, int from, int end) {
    return CURRENCIES.contains(text.substring(from, end).toUpperCase(Locale.ROOT));
  }

  /** Whether digits are followed by a percent sign, or by a separator and a digit. */
  private static boolean isNumberGoingOn(String text, int end) {
    if (end == text.length()) {
      return false;
    }
    char next = text.charAt(end);
    return next == '%' || ((next == '.' || next == ',') && isDigitAt(text, end + 1));
  }

  private static boolean isDigitAt(String text, int at) {
    return at < text.length() && CharClasses.isAsciiDigit(text.charAt(at));
  }

  /**
   * The end of a share class, exchange or future behind a symbol, the end of the symbol if there is
   * none, {@link #NONE} if the symbol is the name of a variable.
   */
  private static int suffixEnd(String text, int base) {
    if (CharClasses.hasAt(text, base, '.')) {
      int end = CharClasses.lettersEnd(text, base + 1, 2);
      boolean fits = end == base + 2 || (end == base + 3 && hasCaseOfSymbol(text, base));
      return fits && isWordEnd(text, end) ? end : base;
    }
    if (CharClasses.hasAt(text, base, '_')) {
      boolean future =
          base + 1 < text.length()
              && (text.charAt(base + 1) | ' ') == 'f'
              && isWordEnd(text, base + 2);
      // Without a word behind it the underscore is markup for italics.
      return future ? base + 2 : isWordEnd(text, base + 1) ? base : NONE;
    }
    return base;
  }

  /** Whether the two letters behind a dot have the case of the last letter before it. */
  private static boolean hasCaseOfSymbol(String text, int dot) {
    int last = dot - 1;
    while (CharClasses.isAsciiDigit(text.charAt(last))) {
      last--;
    }
    boolean upper = isUpper(text.charAt(last));
    return isUpper(text.charAt(dot + 1)) == upper && isUpper(text.charAt(dot + 2)) == upper;
  }

  private static boolean isUpper(char c) {
    return c >= 'A' && c <= 'Z';
  }

  private static boolean mayPrecede(String text, int sign) {
    if (sign == 0) {
      return true;
    }
    int before = text.codePointBefore(sign);
    if (before < 0x80) {
      return !CharClasses.is((char) before, CharClasses.ALNUM) && "_$@%\\".indexOf(before) < 0;
    }
    return !isWordPart(before);
  }

  private static boolean mayFollow(String text, int end) {
    // An underscore that is still there was looked at with the suffix.
    return (isWordEnd(text, end) || CharClasses.hasAt(text, end, '_')) && !isCut(text, end);
  }

  private static boolean isWordEnd(String text, int end) {
    if (end == text.length()) {
      return true;
    }
    int next = text.codePointAt(end);
    return next < 0x80
        ? next != '_' && !CharClasses.is((char) next, CharClasses.ALNUM)
        : !isWordPart(next);
  }

  /**
   * Whether a character outside of ASCII belongs to the word beside it: letters, marks, digits and,
   * as in amounts and fancy spellings, signs of currencies. Ideographs and kana are words of their
   * own; variation selectors and the keycap end an emoji.
   */
  private static boolean isWordPart(int codePoint) {
    if ((codePoint >= 0xFE00 && codePoint <= 0xFE0F) || codePoint == 0x20E3) {
      return false;
    }
    boolean spaceless =
        Character.isIdeographic(codePoint) || (codePoint >= 0x3040 && codePoint <= 0x30FF);
    return !spaceless
        && (CharClasses.isLetterOrMark(codePoint)
            || Character.getType(codePoint) == Character.DECIMAL_DIGIT_NUMBER
            || Character.getType(codePoint) == Character.CURRENCY_SYMBOL);
  }

  /** Whether the source cut the post off here: an ellipsis, and nothing more but its link. */
  private static boolean isCut(String text, int end) {
    if (!CharClasses.hasAt(text, end, '\u2026')) {
      return false;
    }
    int next = end + 1;
    while (next < text.length() && CharClasses.isSpace(text.charAt(next))) {
      next++;
    }
    return next == text.length() || text.startsWith("http", next);
  }
}
