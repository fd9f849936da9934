package io.finemo.cashtag.noise;

import io.finemo.core.SymbolDirectory;
import io.finemo.core.text.WordCache;
import java.util.Locale;

/**
 * What a symbol is as it is written, in whatever post it stands. Looked up once for the tags of a
 * post and for the judgement on them.
 */
public final class WrittenSymbol {
  private static final WordCache<WrittenSymbol> KNOWN = new WordCache<>(WrittenSymbol::new);

  final String lowerCase;

  /** Whether it has a small letter. */
  final boolean small;

  final boolean variable;
  final boolean currency;
  final boolean unit;
  final boolean money;
  final boolean withoutS;
  final boolean artist;
  private final String normalized;

  private WrittenSymbol(String written) {
    lowerCase = written.toLowerCase(Locale.ROOT);
    normalized = SymbolDirectory.normalize(written);
    small = !written.equals(written.toUpperCase(Locale.ROOT));
    variable = ContextWords.VARIABLES.contains(lowerCase);
    currency = ContextWords.CURRENCIES.contains(lowerCase);
    unit = ContextWords.UNITS.contains(lowerCase);
    money = ContextWords.MONEY.contains(lowerCase);
    withoutS = ContextWords.WITHOUT_S.contains(lowerCase);
    artist = ContextWords.ARTISTS.contains(lowerCase);
  }

  /**
   * The symbol of a cashtag.
   *
   * @param written the symbol without {@code $}, as it stands in the post
   * @return what it is
   */
  public static WrittenSymbol of(String written) {
    return KNOWN.get(written);
  }

  /**
   * The symbol whatever the spelling.
   *
   * @return as {@link SymbolDirectory#normalize}
   */
  public String normalized() {
    return normalized;
  }
}
