package io.finemo.preprocess;

import io.finemo.core.text.Quantity;
import io.finemo.core.text.Span;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Recognises one number with its sign, currency, magnitude and per cent sign, from left to right:
 * {@code +2.4%}, {@code -3,5 %}, {@code $1.2bn}, {@code 12 €}, {@code 3 million dollars}, {@code
 * 5k}, {@code x3}, {@code 1.234,56}. Dates, versions and addresses of computers are none.
 *
 * <p>Which of point and comma is the decimal sign is read off the number itself where it can be
 * (the last of two kinds; a sign that does not stand before exactly three digits), and else taken
 * from the language.
 */
final class QuantityScanner {
  /** Longer runs of digits are identifiers, not quantities, and would only cost time. */
  private static final int MAX_LENGTH = 32;

  private final boolean decimalComma;

  QuantityScanner(boolean decimalComma) {
    this.decimalComma = decimalComma;
  }

  /** The quantity that starts at a place, or null if none does. */
  @Nullable Quantity scan(String text, int start) {
    int at = start;
    int sign = 0;
    String currency = "";
    char first = text.charAt(at);
    boolean times = isTimes(first);
    if (times || isSign(first)) {
      if (start > 0 && isWordOrQuantity(text.charAt(start - 1))) {
        return null;
      }
      sign = times ? 0 : first == '+' ? 1 : -1;
      at++;
    }
    if (!times && at < text.length()) {
      currency = QuantityUnits.currency(text.charAt(at));
      at += currency.length() > 0 ? 1 : 0;
      if (!currency.isEmpty() && sign == 0 && at < text.length() && isSign(text.charAt(at))) {
        sign = text.charAt(at) == '+' ? 1 : -1;
        at++;
      }
    }
    int digits = at;
    at = endOfNumber(text, at);
    if (at == digits || at - digits > MAX_LENGTH || !isNumber(text, digits, at)) {
      return null;
    }
    double value = (sign < 0 ? -1 : 1) * value(text, digits, at);
    if (times) {
      return isEndOfWord(text, at)
          ? quantity(value, Quantity.Unit.MULTIPLE, 1, 0, start, at)
          : null;
    }
    return withUnit(text, start, at, value, sign, currency);
  }

  private @Nullable Quantity withUnit(
      String text, int start, int numberEnd, double value, int sign, String before) {
    int at = endOfLetters(text, numberEnd);
    double factor = 1;
    if (at - numberEnd == 1 && isTimes(text.charAt(numberEnd)) && before.isEmpty()) {
      return quantity(value, Quantity.Unit.MULTIPLE, 1, sign, start, at);
    }
    if (at > numberEnd) {
      factor = at - numberEnd > 3 ? 0 : QuantityUnits.letters(text.substring(numberEnd, at));
      if (factor == 0) {
        return null; // "1st", "400c", "52wk": a word, not a quantity
      }
    } else {
      int word = endOfWordBehindBlank(text, at);
      double named = word == at ? 0 : QuantityUnits.word(lower(text, at + 1, word), decimalComma);
      if (named > 0) {
        factor = named;
        at = word;
      }
    }
    double counted = value * factor;
    int unitAt = at < text.length() && isSpace(text.charAt(at)) ? at + 1 : at;
    if (unitAt < text.length() && text.charAt(unitAt) == '%') {
      return quantity(counted, Quantity.Unit.PERCENT, factor, sign, start, unitAt + 1);
    }
    if (!before.isEmpty()) {
      return money(counted, before, factor, sign, start, at);
    }
    if (unitAt < text.length()
        && !QuantityUnits.currency(text.charAt(unitAt)).isEmpty()
        && !(unitAt + 1 < text.length() && isSymbolStart(text.charAt(unitAt + 1)))) {
      return money(
          counted, QuantityUnits.currency(text.charAt(unitAt)), factor, sign, start, unitAt + 1);
    }
    int word = endOfWordBehindBlank(text, at);
    String named = word == at ? "" : QuantityUnits.currency(lower(text, at + 1, word));
    return named.isEmpty()
        ? quantity(counted, Quantity.Unit.PLAIN, factor, sign, start, at)
        : money(counted, named, factor, sign, start, word);
  }

  private static Quantity quantity(
      double value, Quantity.Unit unit, double factor, int sign, int start, int end) {
    return new Quantity(value, unit, "", factor, sign != 0, new Span(start, end));
  }

  private static Quantity money(
      double value, String currency, double factor, int sign, int start, int end) {
    return new Quantity(
        value, Quantity.Unit.MONEY, currency, factor, sign != 0, new Span(start, end));
  }

  /** Whether a quantity may start with this unit: a cheap test before {@link #scan}. */
  static boolean mayStart(char unit) {
    return isDigit(unit)
        || isSign(unit)
        || unit == '.'
        || isTimes(unit)
        || !QuantityUnits.currency(unit).isEmpty();
  }

  /**
   * Where a date, a version or an address of a computer ends that starts here ({@code 12.05.2024},
   * {@code 2024-05-12}, {@code 1.2.3}, {@code 10.0.0.1}): three or more numbers between equal
   * signs; the place itself if there is none. Thousands between points or commas are no date.
   */
  static int endOfDate(String text, int start) {
    int at = endOfDigits(text, start);
    if (at == start || at == text.length() || ".-/".indexOf(text.charAt(at)) < 0) {
      return start;
    }
    char separator = text.charAt(at);
    int numbers = 1;
    boolean thousands = separator == '.' && at - start <= 3;
    while (at + 1 < text.length()
        && text.charAt(at) == separator
        && isDigit(text.charAt(at + 1))
        && at - start <= MAX_LENGTH) {
      int end = endOfDigits(text, at + 1);
      thousands &= end - at - 1 == 3;
      at = end;
      numbers++;
    }
    return numbers < 3 || thousands || !isEndOfWord(text, at) ? start : at;
  }

  private static int endOfDigits(String text, int start) {
    int at = start;
    while (at < text.length() && at - start <= MAX_LENGTH && isDigit(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int endOfNumber(String text, int start) {
    int at = start;
    // ".5" is a number too.
    if (at + 1 < text.length() && text.charAt(at) == '.' && isDigit(text.charAt(at + 1))) {
      at++;
    }
    // Without the bound "1.1.1.1..." would be read to its end again from each of its points.
    while (at < text.length()
        && at - start <= MAX_LENGTH
        && (isDigit(text.charAt(at)) || isInnerSeparator(text, at))) {
      at++;
    }
    return at;
  }

  /** Whether what looks like a number is not the beginning of a date. */
  private static boolean isNumber(String text, int start, int end) {
    int date = endOfDate(text, start);
    return date == start || date < end;
  }

  private static int endOfLetters(String text, int start) {
    int at = start;
    while (at < text.length() && at - start <= 3 && Character.isLetter(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Where the word behind one blank ends; the place itself if there is none or it is too long. */
  private static int endOfWordBehindBlank(String text, int start) {
    if (start >= text.length() || !isSpace(text.charAt(start))) {
      return start;
    }
    int at = start + 1;
    while (at < text.length()
        && at - start <= QuantityUnits.LONGEST_WORD
        && Character.isLetter(text.charAt(at))) {
      at++;
    }
    return at > start + 1 && isEndOfWord(text, at) ? at : start;
  }

  private static String lower(String text, int start, int end) {
    return text.substring(start, end).toLowerCase(Locale.ROOT);
  }

  private double value(String text, int from, int to) {
    int point = -1;
    int comma = -1;
    int points = 0;
    int commas = 0;
    for (int i = from; i < to; i++) {
      if (text.charAt(i) == '.') {
        point = i;
        points++;
      } else if (text.charAt(i) == ',') {
        comma = i;
        commas++;
      }
    }
    int decimal;
    if (points > 0 && commas > 0) {
      decimal = Math.max(point, comma);
    } else if (points + commas == 1) {
      int only = Math.max(point, comma);
      boolean grouping = to - only - 1 == 3 && only > from && (points > 0) == decimalComma;
      decimal = grouping ? -1 : only;
    } else {
      decimal = -1; // several of one kind group thousands
    }
    double value = 0;
    double scale = 1;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (isDigit(c)) {
        value = value * 10 + (c - '0');
        if (decimal >= 0 && i > decimal) {
          scale *= 10;
        }
      }
    }
    return value / scale;
  }

  private static boolean isInnerSeparator(String text, int at) {
    char c = text.charAt(at);
    return (c == '.' || c == ',')
        && at + 1 < text.length()
        && isDigit(text.charAt(at + 1))
        && at > 0
        && isDigit(text.charAt(at - 1));
  }

  private static boolean isEndOfWord(String text, int at) {
    return at >= text.length() || !Character.isLetterOrDigit(text.charAt(at));
  }

  private static boolean isWordOrQuantity(char unit) {
    return Character.isLetterOrDigit(unit) || unit == '%' || unit == ')';
  }

  /** The blank between a number and its unit, often one that does not break lines. */
  private static boolean isSpace(char unit) {
    return unit == ' ' || unit == '\u00A0' || unit == '\u202F';
  }

  /** What makes a sign of currency the start of a cashtag or of another amount. */
  private static boolean isSymbolStart(char unit) {
    return Character.isLetterOrDigit(unit) || unit == '^';
  }

  private static boolean isDigit(char unit) {
    return unit >= '0' && unit <= '9';
  }

  private static boolean isSign(char unit) {
    return unit == '+' || unit == '-' || unit == '−' || unit == '–';
  }

  private static boolean isTimes(char unit) {
    return unit == 'x' || unit == 'X' || unit == '×';
  }
}
