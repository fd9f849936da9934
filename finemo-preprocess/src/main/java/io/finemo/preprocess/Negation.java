package io.finemo.preprocess;

import io.finemo.core.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Marks the words in the scope of a negation: the words behind a negating word, up to the next
 * punctuation mark, contrasting word, or {@value #SCOPE} words on.
 */
final class Negation {
  private static final int SCOPE = 4;

  private Negation() {}

  static List<Token> mark(List<Token> tokens, Set<String> negators, Set<String> contrasts) {
    List<Token> marked = new ArrayList<>(tokens.size());
    int left = 0;
    for (Token token : tokens) {
      boolean word = token.kind() == Token.Kind.WORD;
      if (token.kind() == Token.Kind.PUNCTUATION || (word && contrasts.contains(token.norm()))) {
        left = 0;
      }
      marked.add(left > 0 && word ? negated(token) : token);
      if (word) {
        boolean negator = negators.contains(token.norm()) || token.norm().endsWith("n't");
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
