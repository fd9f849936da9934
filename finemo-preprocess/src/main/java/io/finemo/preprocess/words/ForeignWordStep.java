package io.finemo.preprocess.words;

import io.finemo.core.ThreadSafe;
import io.finemo.core.text.Token;
import io.finemo.preprocess.step.Language;
import io.finemo.preprocess.step.TokenStep;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Takes out the words of other languages (de Arriba-P&eacute;rez et al. 2020, Section III-A): what
 * the dictionary of the post's language does not know, and that of one of the others does know as
 * an ordinary word.
 *
 * <p>What is in no dictionary stays: misspellings, slang, tickers; stretched words do. So do names
 * (a capital that is not that of a sentence), the abbreviations of posts, and the English words
 * that finance uses in every language ({@code short}, {@code trading}, {@code broker}). A capital
 * at the start of a sentence tells nothing: the word goes if the one behind it goes.
 *
 * <p>It is none of the standard steps, since a foreign word in a kept post is seldom noise. Put it
 * behind the splitting of hashtags and in front of {@link SpellingStep}, which would take foreign
 * words for misspellings. A word that two languages share ({@code come}, {@code real}) stays.
 */
@ThreadSafe
public final class ForeignWordStep implements TokenStep {
  /** Words of this frequency and above are known to every speaker: {@code achat}, {@code dip}. */
  private static final int ORDINARY = 8;

  /** So frequent a word is meant, although the language itself has one that nobody uses. */
  private static final int COMMON = 15;

  private static final int CACHED = 1 << 14;

  private final Set<Language> others;
  private final Map<Language, BoundedCache<Boolean>> answers = new HashMap<>();

  /**
   * Makes the step.
   *
   * @param others the languages whose words go; the language of a post is never foreign to it, so
   *     that it may be among them
   * @throws IllegalArgumentException if there is none, or one is not built in
   */
  public ForeignWordStep(Set<Language> others) {
    if (others.isEmpty()) {
      throw new IllegalArgumentException("others must hold at least 1 language");
    }
    for (Language language : others) {
      if (!language.isBuiltIn()) {
        throw new IllegalArgumentException(
            "others must be languages with a dictionary, of "
                + Language.BUILT_IN
                + ": "
                + language);
      }
    }
    this.others = Set.copyOf(others);
    for (Language language : Language.BUILT_IN) {
      answers.put(language, new BoundedCache<>(CACHED));
    }
  }

  /**
   * Takes out the foreign words.
   *
   * @param tokens the tokens of the post
   * @param language the language of the post
   * @return the tokens that stay; none but words go
   * @throws IllegalStateException if the dictionary of one of the languages is missing from the
   *     class path; the message names the Maven coordinates to add
   */
  @Override
  public List<Token> apply(List<Token> tokens, Language language) {
    if (!language.isBuiltIn()) {
      return tokens;
    }
    boolean[] goes = new boolean[tokens.size() + 1];
    boolean anyGoes = false;
    boolean capitalsTellNothing = Capitals.only(tokens);
    for (int i = tokens.size() - 1; i >= 0; i--) {
      Token token = tokens.get(i);
      boolean mayGo =
          token.kind() == Token.Kind.WORD
              && !isStretched(token)
              && (capitalsTellNothing
                  || !Character.isUpperCase(token.surface().codePointAt(0))
                  || (goes[i + 1] && !Capitals.isInside(tokens, i)));
      goes[i] = mayGo && isForeign(token.norm(), language);
      anyGoes |= goes[i];
    }
    if (!anyGoes) {
      return tokens;
    }
    return IntStream.range(0, tokens.size()).filter(i -> !goes[i]).mapToObj(tokens::get).toList();
  }

  /** "bufff" is no English buff. */
  private static boolean isStretched(Token token) {
    return Stretch.squeezedLength(token.surface()) < token.surface().length();
  }

  private boolean isForeign(String word, Language language) {
    BoundedCache<Boolean> cache = answers.get(language);
    return cache != null && cache.get(word, unseen -> decide(unseen, language));
  }

  private boolean decide(String word, Language language) {
    KnownWords own = KnownWords.of(language);
    if (word.length() < 2
        || KnownWords.isLoanWord(word)
        || Names.contains(word)
        || own.isListed(word)) {
      return false;
    }
    int known = Math.max(own.frequency(word), own.frequencyAsWritten(word));
    if (known > 1) {
      return false;
    }
    if (known == 0 && new Derivations(language, base -> own.frequency(base) > 0).isKnown(word)) {
      return false;
    }
    int needed = known == 1 ? COMMON : ORDINARY;
    for (Language other : others) {
      if (!other.equals(language)) {
        KnownWords foreign = KnownWords.of(other);
        int frequency = foreign.isFrequent(word) ? ORDINARY : 0;
        if (Math.max(frequency, foreign.frequencyAsWritten(word)) >= needed) {
          return true;
        }
      }
    }
    return false;
  }
}
