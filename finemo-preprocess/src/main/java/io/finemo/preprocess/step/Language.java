package io.finemo.preprocess.step;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A language of posts: one of {@link #BUILT_IN}, for which finemo has word lists and a dictionary,
 * or one that the user adds with {@link #of}. Immutable; two languages of one code are equal.
 */
public final class Language {
  /** English. */
  public static final Language ENGLISH = new Language("en", false, true);

  /** Spanish. */
  public static final Language SPANISH = new Language("es", true, true);

  /** French. Its dictionary is an optional dependency. */
  public static final Language FRENCH = new Language("fr", true, true);

  /** The languages finemo has word lists and dictionaries for. */
  public static final List<Language> BUILT_IN = List.of(ENGLISH, SPANISH, FRENCH);

  private static final Pattern CODE = Pattern.compile("[a-z]{2,3}");

  private final String code;
  private final boolean decimalComma;
  private final boolean builtIn;

  private Language(String code, boolean decimalComma, boolean builtIn) {
    this.code = code;
    this.decimalComma = decimalComma;
    this.builtIn = builtIn;
  }

  /**
   * A language of one's own. Steps that need a dictionary leave its tokens as they are; steps that
   * need words only, such as negation, can be given them. Posts in Portuguese, Catalan, Galician,
   * Basque, Italian and German are told by their words ({@code pt ca gl eu it de}); other languages
   * are told by what the source states, or by a {@code LanguageDetector}.
   *
   * @param code its ISO 639 code, two or three lower-case letters
   * @param decimalComma true if numbers are written 1.234,56, false for 1,234.56
   * @return the language; the built-in one if the code is that of a built-in language
   * @throws IllegalArgumentException if the code has another form, or a built-in language writes
   *     numbers the other way
   */
  public static Language of(String code, boolean decimalComma) {
    if (!CODE.matcher(code).matches()) {
      throw new IllegalArgumentException("code must be 2 or 3 letters from a to z: " + code);
    }
    Optional<Language> known = ofCode(code);
    if (known.isPresent() && known.get().decimalComma != decimalComma) {
      throw new IllegalArgumentException(
          "decimalComma must be " + !decimalComma + " for the built-in language " + code);
    }
    return known.orElseGet(() -> new Language(code, decimalComma, false));
  }

  /**
   * The built-in language of a code.
   *
   * @param code an ISO 639-1 code in any case
   * @return the language, empty if finemo has no word lists for it
   */
  public static Optional<Language> ofCode(String code) {
    String lower = code.toLowerCase(Locale.ROOT);
    for (Language language : BUILT_IN) {
      if (language.code.equals(lower)) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }

  /**
   * The ISO 639 code of the language.
   *
   * @return two or three lower-case letters
   */
  public String code() {
    return code;
  }

  /**
   * Whether numbers are written with a decimal comma.
   *
   * @return true for 1.234,56, false for 1,234.56
   */
  public boolean decimalComma() {
    return decimalComma;
  }

  /**
   * Whether finemo has word lists and a dictionary for the language.
   *
   * @return true for those of {@link #BUILT_IN}
   */
  public boolean isBuiltIn() {
    return builtIn;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Language language && language.code.equals(code);
  }

  @Override
  public int hashCode() {
    return code.hashCode();
  }

  @Override
  public String toString() {
    return code;
  }
}
