package io.finemo.cashtag.noise;

import io.finemo.core.text.Span;
import java.util.List;
import java.util.Locale;

/** What stands around a cashtag in its post. */
final class CashtagPlace {
  private static final int LONGEST_WORD = 20;
  private static final List<String> PROGRAM_SIGNS = List.of("->", "++", "::", "['", "[\"", "[$");

  private final String text;
  private final int start;
  private final int end;

  CashtagPlace(String text, Span span) {
    this.text = text;
    this.start = Math.min(span.start(), text.length());
    this.end = Math.min(span.end(), text.length());
  }

  /** The signs of a program behind the cashtag, or before it too; empty if there are none. */
  String programSigns(boolean beforeToo) {
    if ("-+:[".indexOf(charAt(end)) >= 0) {
      for (String sign : PROGRAM_SIGNS) {
        if (text.startsWith(sign, end)) {
          return sign;
        }
      }
    }
    char before = charAt(start - 1);
    return beforeToo && (before == '=' || before == '`') ? String.valueOf(before) : "";
  }

  /** The verb of trading before, in lower case, if nothing but spaces stands between; or empty. */
  String verbBefore() {
    int to = skipSpacesBack(start);
    int from = to;
    while (to - from <= LONGEST_WORD && Character.isLetter(charAt(from - 1))) {
      from--;
    }
    return from == to ? "" : ContextWords.tradingVerb(text, from, to);
  }

  boolean isBehindNumber() {
    int to = skipSpacesBack(start);
    int from = to;
    while (to - from <= LONGEST_WORD && (isDigit(charAt(from - 1)) || charAt(from - 1) == '.')) {
      from--;
    }
    char before = charAt(from - 1);
    return isDigit(charAt(to - 1)) && (before == '$' || Character.isWhitespace(before));
  }

  boolean isBeforeNumber() {
    return isDigit(charAt(skipSpaces(end)));
  }

  /**
   * The first of the next words that ends with a dollar sign as no currency does; empty if there is
   * none. The cashtag itself is one of them.
   */
  String closingWord(int words, int units) {
    int wordStart = start + 1;
    int behind = Math.min(text.length(), end + units);
    for (int i = end, seen = 0; i < behind && seen <= words; i++) {
      char c = text.charAt(i);
      if (c == '$') {
        boolean ends = !Character.isLetterOrDigit(charAt(i + 1)) && charAt(i + 1) != '$';
        boolean word = i > wordStart && Character.isLetter(text.charAt(i - 1));
        return ends && word && !isCurrency(wordStart, i) ? text.substring(wordStart, i + 1) : "";
      }
      if (!PostContext.isInWord(c)) {
        seen += i > wordStart ? 1 : 0;
        wordStart = i + 1;
      }
    }
    return "";
  }

  private boolean isCurrency(int from, int to) {
    return ContextWords.CURRENCIES.contains(text.substring(from, to).toLowerCase(Locale.ROOT));
  }

  private int skipSpacesBack(int from) {
    int at = from;
    while (start - at <= 2 && charAt(at - 1) == ' ') {
      at--;
    }
    return at;
  }

  private int skipSpaces(int from) {
    int at = from;
    while (at - end <= 2 && charAt(at) == ' ') {
      at++;
    }
    return at;
  }

  /** A space stands before and behind the text. */
  private char charAt(int i) {
    return i >= 0 && i < text.length() ? text.charAt(i) : '\n';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
