package io.finemo.preprocess.morphology;

import io.finemo.core.ThreadSafe;
import io.finemo.core.text.PartOfSpeech;
import io.finemo.core.text.Token;
import io.finemo.core.text.VerbTense;
import io.finemo.preprocess.step.Language;
import io.finemo.preprocess.step.TokenStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Gives words their lemma, part of speech and tense. See the package for what the tense of a
 * compound is and where it stands.
 */
@ThreadSafe
public final class MorphologyStep implements TokenStep {
  private static final MorphologyStep FAST = new MorphologyStep(Map.of());

  private final Map<Language, Tagger> taggers;

  private MorphologyStep(Map<Language, Tagger> taggers) {
    this.taggers = Map.copyOf(taggers);
  }

  /**
   * Chooses among the readings by rules alone, in all languages.
   *
   * @return the step; always the same
   */
  public static MorphologyStep fast() {
    return FAST;
  }

  /**
   * Asks a tagger first: where the dictionary has a reading with the part of speech the tagger
   * names, it is taken; the rules decide what is left open.
   *
   * @param taggers the taggers; languages without one are done by rules alone
   * @return the step
   */
  public static MorphologyStep with(Map<Language, Tagger> taggers) {
    return new MorphologyStep(taggers);
  }

  /**
   * Analyses the words of one post; all other tokens stay as they are, and so do the words of a
   * language that is not {@linkplain Language#isBuiltIn built in}. Time is linear in the number of
   * tokens.
   *
   * @param tokens the tokens of the post; words are looked up by their {@code norm}
   * @param language the language of the post
   * @return the same tokens, words with lemma, part of speech and tense
   * @throws IllegalStateException if the dictionary of the language is missing, or a tagger gave
   *     another number of tags than tokens
   */
  @Override
  public List<Token> apply(List<Token> tokens, Language language) {
    if (!language.isBuiltIn()) {
      return tokens;
    }
    Lexicon lexicon = Lexicon.of(language);
    Sentence sentence = new Sentence(tokens, lexicon, tags(tokens, language));
    Lattice.choose(sentence, lexicon.grammar);
    VerbPhrases.mark(sentence, language);
    List<Token> analysed = new ArrayList<>(tokens.size());
    int unit = 0;
    for (int i = 0; i < tokens.size(); i++) {
      int first = unit;
      while (unit < sentence.size && sentence.tokens[unit] == i) {
        unit++;
      }
      Token token = tokens.get(i);
      analysed.add(
          token.kind() == Token.Kind.WORD
              ? analysed(token, sentence, first, unit - 1, language)
              : token);
    }
    return analysed;
  }

  private List<PartOfSpeech> tags(List<Token> tokens, Language language) {
    Tagger tagger = taggers.get(language);
    if (tagger == null) {
      return List.of();
    }
    List<PartOfSpeech> tags = tagger.tag(tokens);
    if (tags.size() != tokens.size()) {
      throw new IllegalStateException(
          "a tagger must give " + tokens.size() + " tags for as many tokens: " + tags.size());
    }
    return tags;
  }

  /** A contraction has the lemma of its first word in English, and of its last in French. */
  private static Token analysed(
      Token token, Sentence sentence, int first, int last, Language language) {
    Candidate choice = sentence.choice(language.equals(Language.ENGLISH) ? first : last);
    VerbTense tense = VerbTense.NONE;
    for (int unit = first; unit <= last; unit++) {
      if (sentence.tenses[unit] != VerbTense.NONE) {
        tense = sentence.tenses[unit];
      }
    }
    String lemma = choice.lemma().isEmpty() ? token.norm() : choice.lemma();
    return token.withMorphology(lemma, choice.role().partOfSpeech(), tense);
  }
}
