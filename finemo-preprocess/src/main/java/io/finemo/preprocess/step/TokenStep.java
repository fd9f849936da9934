package io.finemo.preprocess.step;

import io.finemo.core.text.Token;
import java.util.List;

/**
 * One step of the analysis of a post: takes its tokens and gives them back changed. Implementations
 * are immutable and {@link io.finemo.core.ThreadSafe}.
 *
 * <p>The contract: tokens come in the order of their spans and leave in it; spans stay inside of
 * the original text and do not overlap; a step that divides a token gives each part a span of its
 * own; time is linear in the length of the post.
 */
@FunctionalInterface
public interface TokenStep {

  /**
   * Changes the tokens of one post.
   *
   * @param tokens the tokens in order, not to be modified
   * @param language the language the post is analysed in
   * @return the tokens in order
   */
  List<Token> apply(List<Token> tokens, Language language);
}
