package io.finemo.preprocess;

import java.util.Map;

/** The letters, words and signs behind and before a number that say how many of what it counts. */
final class QuantityUnits {
  /** Longer words name no magnitude and no currency. */
  static final int LONGEST_WORD = 10;

  private static final Map<String, Double> LETTERS =
      Map.ofEntries(
          Map.entry("k", 1e3),
          Map.entry("K", 1e3),
          Map.entry("m", 1e6),
          Map.entry("M", 1e6),
          Map.entry("mm", 1e6),
          Map.entry("MM", 1e6),
          Map.entry("mn", 1e6),
          Map.entry("Mn", 1e6),
          Map.entry("mio", 1e6),
          Map.entry("b", 1e9),
          Map.entry("B", 1e9),
          Map.entry("bn", 1e9),
          Map.entry("Bn", 1e9),
          Map.entry("BN", 1e9),
          Map.entry("bln", 1e9),
          Map.entry("t", 1e12),
          Map.entry("T", 1e12),
          Map.entry("tn", 1e12),
          Map.entry("trn", 1e12),
          Map.entry("p", 1d),
          Map.entry("bps", 1d),
          Map.entry("pts", 1d));

  private static final Map<String, Double> ENGLISH =
      Map.of("thousand", 1e3, "million", 1e6, "billion", 1e9, "trillion", 1e12);

  /** Spanish and French count in long scale: a {@code billón} is a million millions. */
  private static final Map<String, Double> LONG_SCALE =
      Map.of(
          "mil", 1e3,
          "mille", 1e3,
          "millón", 1e6,
          "millon", 1e6,
          "millones", 1e6,
          "million", 1e6,
          "millions", 1e6,
          "milliard", 1e9,
          "milliards", 1e9,
          "billones", 1e12);

  private static final Map<String, String> CURRENCIES =
      Map.ofEntries(
          Map.entry("usd", "USD"),
          Map.entry("dollar", "USD"),
          Map.entry("dollars", "USD"),
          Map.entry("dólar", "USD"),
          Map.entry("dólares", "USD"),
          Map.entry("dolares", "USD"),
          Map.entry("eur", "EUR"),
          Map.entry("euro", "EUR"),
          Map.entry("euros", "EUR"),
          Map.entry("gbp", "GBP"),
          Map.entry("jpy", "JPY"),
          Map.entry("yen", "JPY"),
          Map.entry("yenes", "JPY"),
          Map.entry("chf", "CHF"),
          Map.entry("mxn", "MXN"));

  private QuantityUnits() {}

  /** The factor of letters directly behind a number, 0 if they name none. */
  static double letters(String letters) {
    return LETTERS.getOrDefault(letters, 0d);
  }

  /** The factor of a word behind a number and a blank, 0 if it names none. */
  static double word(String lowerCase, boolean longScale) {
    return (longScale ? LONG_SCALE : ENGLISH).getOrDefault(lowerCase, 0d);
  }

  /** The ISO 4217 code of a currency word, empty if it is none. */
  static String currency(String lowerCase) {
    return CURRENCIES.getOrDefault(lowerCase, "");
  }

  /** The ISO 4217 code of a currency sign, empty if it is none; {@code $} is the US dollar. */
  static String currency(char sign) {
    return switch (sign) {
      case '$' -> "USD";
      case '€' -> "EUR";
      case '£' -> "GBP";
      case '¥' -> "JPY";
      default -> "";
    };
  }
}
