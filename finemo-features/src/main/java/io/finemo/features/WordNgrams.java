package io.finemo.features;

import io.finemo.core.text.AnalyzedPost;
import io.finemo.core.text.Span;
import io.finemo.core.text.Token;
import java.util.List;

/**
 * N-grams of tokens: their normal forms with a blank between them. A token in the scope of a
 * negation gets a mark in front, so that {@code not_good} is not {@code good}.
 */
record WordNgrams(int minimum, int maximum) implements NgramAnalyzer {
  private static final String NEGATED = "not_";

  @Override
  public void analyze(AnalyzedPost post, NgramVisitor visitor) {
    List<Token> tokens = post.tokens();
    int count = tokens.size();
    int[] starts = new int[count + 1];
    int length = 0;
    for (int i = 0; i < count; i++) {
      Token token = tokens.get(i);
      starts[i] = length;
      length += token.norm().length() + (token.negated() ? NEGATED.length() : 0) + 1;
    }
    starts[count] = length;
    char[] buffer = new char[length];
    for (int i = 0; i < count; i++) {
      Token token = tokens.get(i);
      int at = starts[i];
      if (token.negated()) {
        NEGATED.getChars(0, NEGATED.length(), buffer, at);
        at += NEGATED.length();
      }
      token.norm().getChars(0, token.norm().length(), buffer, at);
      buffer[starts[i + 1] - 1] = ' ';
    }
    for (int first = 0; first < count; first++) {
      long hash = NgramTable.SEED;
      int at = starts[first];
      for (int n = 1; n <= maximum && first + n <= count; n++) {
        int end = starts[first + n] - 1;
        for (; at < end; at++) {
          hash = NgramTable.hash(hash, buffer[at]);
        }
        if (n >= minimum) {
          visitor.visit(hash, buffer, starts[first], end, first, first + n);
        }
      }
    }
  }

  @Override
  public Span original(AnalyzedPost post, int unitFrom, int unitTo) {
    return new Span(
        post.tokens().get(unitFrom).span().start(), post.tokens().get(unitTo - 1).span().end());
  }
}
