package io.finemo.preprocess.morphology;

import io.finemo.core.Post;
import io.finemo.core.text.Token;
import io.finemo.core.text.VerbTense;
import io.finemo.preprocess.Preprocessor;
import io.finemo.preprocess.step.Language;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Shortens the tests: posts to analysed tokens, and analysed tokens to something to read. */
final class Analysed {
  private Analysed() {}

  static List<Token> tokens(String text, Language language) {
    return Preprocessor.forLanguage(language).analyze(Post.of("1", text)).tokens();
  }

  static List<Token> analysed(String text, Language language) {
    return MorphologyStep.fast().apply(tokens(text, language), language);
  }

  /** {@code risen PAST, fall PRESENT}: what carries a tense, in order. */
  static String tenses(String text, Language language) {
    return analysed(text, language).stream()
        .filter(t -> t.tense() != VerbTense.NONE)
        .map(t -> t.surface().toLowerCase(Locale.ROOT) + " " + t.tense())
        .collect(Collectors.joining(", "));
  }

  /** {@code the DET, markets NOUN}. */
  static String partsOfSpeech(String text, Language language) {
    return analysed(text, language).stream()
        .map(t -> t.surface() + " " + t.partOfSpeech())
        .collect(Collectors.joining(", "));
  }

  static String lemmas(String text, Language language) {
    return analysed(text, language).stream().map(Token::lemma).collect(Collectors.joining(" "));
  }
}
