package io.finemo.preprocess.words;

import io.finemo.core.ThreadSafe;
import io.finemo.core.text.Token;
import io.finemo.preprocess.step.Language;
import io.finemo.preprocess.step.TokenStep;
import java.util.List;

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
    WordSegmenter segmenter = WordSegmenter.of(language);
    return TagSplitter.split(tokens, Token.Kind.HASHTAG, segmenter::split);
  }
}
