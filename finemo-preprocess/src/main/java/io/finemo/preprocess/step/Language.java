package io.finemo.preprocess.step;

import java.util.Locale;
import java.util.Optional;

/** The languages finemo has word lists for. */
public enum Language {
  /** English. */
  ENGLISH("en", false),
  /** Spanish. */
  SPANISH("es", true),
  /** French. */
  FRENCH("fr", true);

  private final String code;
  private final boolean decimalComma;

  Language(String code, boolean decimalComma) {
    this.code = code;
    this.decimalComma = decimalComma;
  }

  /**
   * The ISO 639 code of the language.
   *
   * @return two lower-case letters
   */
  public String code() {
    return code;
  }

  /**
   * The language of a code.
   *
   * @param code an ISO 639-1 code in any case
   * @return the language, empty if finemo has no word lists for it
   */
  public static Optional<Language> ofCode(String code) {
    String lower = code.toLowerCase(Locale.ROOT);
    for (Language language : values()) {
      if (language.code.equals(lower)) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }

  /**
   * Whether numbers are written with a decimal comma.
   *
   * @return true for 1.234,56, false for 1,234.56
   */
  public boolean decimalComma() {
    return decimalComma;
  }
}
