package io.finemo.preprocess.words;

import io.finemo.core.ThreadSafe;
import io.finemo.core.text.PartOfSpeech;
import io.finemo.core.text.Span;
import io.finemo.core.text.Token;
import io.finemo.core.text.VerbTense;
import io.finemo.preprocess.step.Language;
import io.finemo.preprocess.step.TokenStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Replaces a hashtag of several words by those words, each with its own span ({@code
 * #acuerdocomercial}: {@code acuerdo}, {@code comercial}). Hashtags of one word stay as they are,
 * and the entity stays among the post's entities either way. Posts in a language that is not
 * {@linkplain Language#isBuiltIn built in} stay as they are.
 */
@ThreadSafe
public final class HashtagSplitStep implements TokenStep {

  /** Makes the step. */
  public HashtagSplitStep() {}

  @Override
  public List<Token> apply(List<Token> tokens, Language language) {
    if (!language.isBuiltIn()) {
      return tokens;
    }
    List<Token> split = new ArrayList<>(tokens.size() + 4);
    for (Token token : tokens) {
      if (token.kind() == Token.Kind.HASHTAG && token.surface().length() > 1) {
        add(token, language, split);
      } else {
        split.add(token);
      }
    }
    return split;
  }

  private static void add(Token token, Language language, List<Token> split) {
    // Behind the mark, which is # or its full-width form.
    String tag = token.surface().substring(1);
    List<Span> parts = WordSegmenter.of(language).split(tag);
    if (parts.size() < 2) {
      split.add(token);
      return;
    }
    int offset = token.span().start() + 1;
    for (Span part : parts) {
      String surface = part.of(tag);
      String norm = surface.toLowerCase(Locale.ROOT);
      Span span = new Span(offset + part.start(), offset + part.end());
      split.add(
          new Token(
              Token.Kind.WORD,
              surface,
              norm,
              norm,
              PartOfSpeech.UNTAGGED,
              VerbTense.NONE,
              token.negated(),
              span));
    }
  }
}
