package io.finemo.core.read;

import java.util.Locale;
import java.util.Optional;

/** The language codes of X as ISO 639 codes. */
final class Languages {
  private Languages() {}

  /**
   * The language without its region, in lower case. Empty for what is no language: {@code und},
   * {@code zxx}, and X's own codes from {@code qaa} to {@code qtz} (only hashtags, only media,
   * ...).
   */
  static Optional<String> normalize(String code) {
    if (code.equals("en") || code.equals("es")) {
      return Optional.of(code); // Most posts; spares the work below.
    }
    int region = Math.max(code.indexOf('-'), code.indexOf('_'));
    String language = (region < 0 ? code : code.substring(0, region)).toLowerCase(Locale.ROOT);
    boolean letters = language.chars().allMatch(c -> c >= 'a' && c <= 'z');
    boolean local =
        language.length() == 3 && language.charAt(0) == 'q' && language.charAt(1) <= 't';
    if (!letters
        || local
        || language.length() < 2
        || language.length() > 3
        || language.equals("und")
        || language.equals("zxx")) {
      return Optional.empty();
    }
    return Optional.of(
        switch (language) {
          case "in" ->
              "id"; // X still writes the withdrawn codes of Indonesian, Hebrew and Yiddish.
          case "iw" -> "he";
          case "ji" -> "yi";
          default -> language;
        });
  }
}
