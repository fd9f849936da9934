package io.finemo.examples.docs;

import io.finemo.core.text.Token;
import io.finemo.preprocess.NegationStep;
import io.finemo.preprocess.Preprocessor;
import io.finemo.preprocess.step.TokenStep;
import io.finemo.preprocess.words.SpellingStep;
import java.util.List;

/**
 * Steps left out, put in another order, and added; the README quotes what stands between the marks.
 */
final class StepsExample {
  private StepsExample() {}

  static Preprocessor preprocessor() {
    // README: begin
    TokenStep withoutPunctuation =
        (tokens, language) ->
            tokens.stream().filter(token -> token.kind() != Token.Kind.PUNCTUATION).toList();
    Preprocessor preprocessor =
        Preprocessor.standard()
            .withSteps(List.of(new SpellingStep(), new NegationStep(), withoutPunctuation));
    // README: end
    return preprocessor;
  }
}
