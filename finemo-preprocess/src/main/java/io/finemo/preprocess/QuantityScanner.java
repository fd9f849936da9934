package io.finemo.preprocess;

import io.finemo.core.text.Quantity;
import io.finemo.core.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Recognises one number with its sign, currency, magnitude and per cent sign, from left to right:
 * {@code +2.4%}, {@code -3,5 %}, {@code $1.2bn}, {@code 12 €}, {@code 5k}, {@code 1.234,56}.
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
    boolean money = false;
    char first = text.charAt(at);
    if (isSign(first)) {
      if (start > 0 && isWordOrQuantity(text.charAt(start - 1))) {
        return null;
      }
      sign = first == '+' ? 1 : -1;
      at++;
    }
    if (at < text.length() && isCurrency(text.charAt(at))) {
      money = true;
      at++;
      if (sign == 0 && at < text.length() && isSign(text.charAt(at))) {
        sign = text.charAt(at) == '+' ? 1 : -1;
        at++;
      }
    }
    int digits = at;
    // ".5" is a number too.
    if (at + 1 < text.length() && text.charAt(at) == '.' && isDigit(text.charAt(at + 1))) {
      at++;
    }
    // Without the bound "1.1.1.1..." would be read to its end again from each of its points.
    while (at < text.length()
        && at - digits <= MAX_LENGTH
        && (isDigit(text.charAt(at)) || isInnerSeparator(text, at))) {
      at++;
    }
    if (at == digits || at - digits > MAX_LENGTH) {
      return null;
    }
    double value = value(text, digits, at);
    int magnitudeEnd = at;
    double factor = 1;
    while (magnitudeEnd < text.length() && Character.isLetter(text.charAt(magnitudeEnd))) {
      magnitudeEnd++;
      if (magnitudeEnd - at > 3) {
        return null;
      }
    }
    if (magnitudeEnd > at) {
      factor = magnitude(text, at, magnitudeEnd);
      if (factor == 0) {
        return null; // "1st", "400c", "52wk": a word, not a quantity
      }
      at = magnitudeEnd;
    }
    int unitAt = at < text.length() && isSpace(text.charAt(at)) ? at + 1 : at;
    Quantity.Unit unit = money ? Quantity.Unit.MONEY : Quantity.Unit.PLAIN;
    if (unitAt < text.length() && (text.charAt(unitAt) == '%' || text.charAt(unitAt) == '％')) {
      unit = Quantity.Unit.PERCENT;
      at = unitAt + 1;
    } else if (!money
        && unitAt < text.length()
        && isCurrency(text.charAt(unitAt))
        && !(unitAt + 1 < text.length() && isSymbolStart(text.charAt(unitAt + 1)))) {
      unit = Quantity.Unit.MONEY;
      at = unitAt + 1;
    }
    return new Quantity((sign < 0 ? -1 : 1) * value * factor, unit, sign != 0, new Span(start, at));
  }

  /** Whether a quantity may start with this unit: a cheap test before {@link #scan}. */
  static boolean mayStart(char unit) {
    return isDigit(unit) || isSign(unit) || isCurrency(unit) || unit == '.';
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

  private static double magnitude(String text, int from, int to) {
    return switch (text.substring(from, to)) {
      case "k", "K" -> 1e3;
      case "m", "M", "mm", "MM", "mn", "Mn", "mio" -> 1e6;
      case "b", "B", "bn", "Bn", "BN", "bln" -> 1e9;
      case "t", "T", "tn", "trn" -> 1e12;
      case "x", "X", "p", "bps", "pts" -> 1;
      default -> 0;
    };
  }

  private static boolean isInnerSeparator(String text, int at) {
    char c = text.charAt(at);
    return (c == '.' || c == ',')
        && at + 1 < text.length()
        && isDigit(text.charAt(at + 1))
        && at > 0
        && isDigit(text.charAt(at - 1));
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

  private static boolean isCurrency(char unit) {
    return unit == '$' || unit == '€' || unit == '£' || unit == '¥';
  }
}
