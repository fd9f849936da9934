package io.finemo.preprocess;

import io.finemo.core.ThreadSafe;
import io.finemo.core.text.Token;
import io.finemo.preprocess.step.Language;
import io.finemo.preprocess.step.TokenStep;
import java.util.ArrayList;
import java.util.List;

/**
 * Marks the words in the scope of a negation: the words behind a negating word, up to the next
 * punctuation mark, contrasting word, or {@value #SCOPE} words on.
 */
@ThreadSafe
public final class NegationStep implements TokenStep {
  private static final int SCOPE = 4;

  /** Makes the step, which holds no state. */
  public NegationStep() {}

  @Override
  public List<Token> apply(List<Token> tokens, Language language) {
    WordLists lists = WordLists.of(language);
    List<Token> marked = new ArrayList<>(tokens.size());
    int left = 0;
    for (Token token : tokens) {
      boolean word = token.kind() == Token.Kind.WORD;
      if (token.kind() == Token.Kind.PUNCTUATION
          || (word && lists.contrasts().contains(token.norm()))) {
        left = 0;
      }
      marked.add(left > 0 && word ? negated(token) : token);
      if (word) {
        boolean negator = lists.negators().contains(token.norm()) || token.norm().endsWith("n't");
        left = negator ? SCOPE : Math.max(0, left - 1);
      }
    }
    return marked;
  }

  private static Token negated(Token token) {
    return new Token(
        token.kind(),
        token.surface(),
        token.norm(),
        token.lemma(),
        token.partOfSpeech(),
        token.tense(),
        true,
        token.span());
  }
}
