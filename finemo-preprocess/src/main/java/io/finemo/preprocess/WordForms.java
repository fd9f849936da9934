package io.finemo.preprocess;

import io.finemo.core.text.Token;
import io.finemo.preprocess.dictionary.WordDictionary;
import io.finemo.preprocess.step.Language;
import org.jspecify.annotations.Nullable;

/**
 * What the form of a word tells of its language: whether the English and the Spanish dictionary
 * know it, and if neither does, its letters. Answers are cached in a table of fixed size.
 *
 * <p>French is left to its list and its letters: its dictionary is an optional dependency, and the
 * answer must not depend on what stands on the class path.
 */
final class WordForms {
  // In words of a list. Nearly all English words are in the dictionary, while Spanish posts are
  // full
  // of words that are not: names, slang, accents left out.
  private static final float KNOWN_TO_ENGLISH = 0.4f;
  private static final float UNKNOWN_TO_ENGLISH = -0.4f;
  private static final float KNOWN_TO_SPANISH = 0.2f;
  private static final float UNKNOWN_TO_SPANISH = -0.2f;
  private static final float LETTERS = 0.6f;

  /** Shorter words are abbreviations as often as words. */
  private static final int SHORTEST = 3;

  /** Longer ones are in no dictionary, and not worth a place in memory. */
  private static final int LONGEST = 30;

  private static final int CACHE = 1 << 14;

  /** Written without locks: a form never changes, and what one thread loses is looked up again. */
  private static final @Nullable Form[] FORMS = new @Nullable Form[CACHE];

  private record Form(String word, boolean english, boolean spanish, int letters) {}

  private WordForms() {}

  /** Adds what the form of a token tells, if it is a word, to the evidence for each language. */
  static void add(Token token, float[] evidence) {
    String word = token.norm();
    if (token.kind() != Token.Kind.WORD
        || word.length() < SHORTEST
        || word.length() > LONGEST
        || word.indexOf('\'') >= 0) {
      return;
    }
    int listed = LanguageWords.languages(word);
    if ((listed & (1 << LanguageWords.ENGLISH | 1 << LanguageWords.SPANISH)) != 0) {
      return;
    }
    Form form = form(word);
    // A name is known to no dictionary, in whatever language it stands.
    boolean name = Character.isUpperCase(token.surface().charAt(0));
    if (form.english || !name) {
      evidence[LanguageWords.ENGLISH] += form.english ? KNOWN_TO_ENGLISH : UNKNOWN_TO_ENGLISH;
    }
    if (form.spanish || !name) {
      evidence[LanguageWords.SPANISH] += form.spanish ? KNOWN_TO_SPANISH : UNKNOWN_TO_SPANISH;
    }
    for (int rest = form.letters; rest != 0; rest &= rest - 1) {
      evidence[Integer.numberOfTrailingZeros(rest)] += LETTERS;
    }
  }

  private static Form form(String word) {
    int hash = word.hashCode();
    int slot = (hash ^ (hash >>> 15)) & (CACHE - 1);
    Form cached = FORMS[slot];
    if (cached != null && cached.word.equals(word)) {
      return cached;
    }
    boolean english = WordDictionary.of(Language.ENGLISH).contains(word);
    boolean spanish = WordDictionary.of(Language.SPANISH).contains(word);
    Form form = new Form(word, english, spanish, english || spanish ? 0 : WordLetters.of(word));
    FORMS[slot] = form;
    return form;
  }
}
