package io.finemo.preprocess;

import io.finemo.core.text.Token;
import io.finemo.preprocess.step.Language;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells which language a post is written in: one of finemo's, or one of their neighbours
 * (Portuguese, Catalan, Galician, Basque, Italian, German).
 *
 * <p>Each word is evidence for every language that has it in its list of frequent words, so that
 * words shared by several languages cancel out. Where this leaves doubt the other words are looked
 * up in the dictionaries, and what no dictionary knows is judged by its letters ({@link
 * WordForms}). The language with the most evidence wins. English and Spanish need {@value
 * #ADVANTAGE} of a word less: they alone lose evidence by words that no dictionary knows. Hashtags,
 * mentions, addresses and laughter are no evidence: they are the same in every language.
 *
 * <ul>
 *   <li><b>Code-mixed</b> posts are in the language with the most evidence; at a tie of English and
 *       Spanish the answer is {@link #UNKNOWN}.
 *   <li><b>Too short</b> posts, in which nothing speaks for any language, are {@link #UNKNOWN}. A
 *       post of {@value #LONG_POST} words or more is {@linkplain Foreign foreign} if no list has
 *       any of them and their forms speak against English and Spanish.
 * </ul>
 *
 * The caller answers for an unknown post with what the source states.
 */
final class LanguageIdentifier {
  /** With so many words, a post of which nothing is known is in yet another language. */
  private static final int LONG_POST = 6;

  /** With so many words more than any other, a language needs no dictionary to win. */
  private static final float CLEAR = 3f;

  /** With so much more evidence than any other, a language wins against what the source states. */
  private static final float CERTAIN = 1.5f;

  private static final float ADVANTAGE = 0.5f;

  private static final String OTHER = "other";

  private LanguageIdentifier() {}

  /** The answer: a language of finemo's, another one, or {@link #UNKNOWN}. */
  sealed interface Answer {}

  /**
   * One of finemo's languages, or one that the user accepts.
   *
   * @param isCertain whether the lead is more than one word, which may be borrowed or a name, gives
   */
  record Known(Language language, boolean isCertain) implements Answer {}

  /**
   * A language finemo does not analyse.
   *
   * @param code its ISO 639-1 code, or {@code other} if it is not one of the neighbours
   */
  record Foreign(String code) implements Answer {}

  /** No evidence, or as much for one language as for another. */
  static final Answer UNKNOWN = new Undecided();

  private record Undecided() implements Answer {}

  /**
   * Time is linear in the number of tokens.
   *
   * @param accepted languages that are known beside those of finemo
   */
  static Answer identify(List<Token> tokens, Set<Language> accepted) {
    float[] evidence = new float[LanguageWords.LANGUAGES];
    int words = 0;
    boolean listed = false;
    for (Token token : tokens) {
      boolean word = token.kind() == Token.Kind.WORD;
      // Spanish alone opens questions and exclamations with a mark.
      if (word || token.kind() == Token.Kind.PUNCTUATION) {
        words += word ? 1 : 0;
        int languages = LanguageWords.languages(token.norm());
        listed |= languages != 0;
        for (int rest = languages; rest != 0; rest &= rest - 1) {
          evidence[Integer.numberOfTrailingZeros(rest)]++;
        }
      }
    }
    evidence[LanguageWords.ENGLISH] += ADVANTAGE;
    evidence[LanguageWords.SPANISH] += ADVANTAGE;
    if (Lead.of(evidence).by() < CLEAR) {
      for (Token token : tokens) {
        WordForms.add(token, evidence);
      }
    }
    return answer(Lead.of(evidence), !listed && words >= LONG_POST, accepted);
  }

  private static Answer answer(Lead lead, boolean unlisted, Set<Language> accepted) {
    String code = LanguageWords.code(lead.language);
    Optional<Language> known = LanguageRule.of(code, accepted).or(() -> Language.ofCode(code));
    if (known.isEmpty()) {
      return new Foreign(code);
    }
    if (lead.evidence <= ADVANTAGE) {
      return unlisted && lead.evidence <= 0 ? new Foreign(OTHER) : UNKNOWN;
    }
    return lead.by() > 0 ? new Known(known.get(), lead.by() >= CERTAIN) : UNKNOWN;
  }

  /** The language with the most evidence, its evidence, and that of the second. */
  private record Lead(int language, float evidence, float second) {
    static Lead of(float[] evidence) {
      int language = 0;
      float most = Float.NEGATIVE_INFINITY;
      float second = Float.NEGATIVE_INFINITY;
      for (int i = 0; i < evidence.length; i++) {
        if (evidence[i] > most) {
          second = most;
          most = evidence[i];
          language = i;
        } else if (evidence[i] > second) {
          second = evidence[i];
        }
      }
      return new Lead(language, most, second);
    }

    float by() {
      return evidence - second;
    }
  }
}
