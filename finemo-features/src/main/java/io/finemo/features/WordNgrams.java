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
  public void analyze(AnalyzedPost post, Scratch scratch, NgramVisitor visitor) {
    List<Token> tokens = post.tokens();
    int count = tokens.size();
    int[] starts = scratch.starts(count + 1);
    char[] buffer = write(tokens, starts, scratch);
    for (int first = 0; first + minimum <= count; first++) {
      int start = starts[first];
      int at = start;
      long hash = NgramTable.SEED;
      int longest = Math.min(maximum, count - first);
      for (int n = 1; n <= longest; n++) {
        int end = starts[first + n] - 1;
        hash = NgramTable.hash(hash, buffer, at, end);
        at = end;
        if (n >= minimum && !visitor.visit(hash, buffer, start, end, n, first, first + n)) {
          break;
        }
      }
    }
  }

  /** Writes the tokens one behind the other with a blank behind each, and where each starts. */
  private static char[] write(List<Token> tokens, int[] starts, Scratch scratch) {
    int length = 0;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      starts[i] = length;
      length += token.norm().length() + (token.negated() ? NEGATED.length() : 0) + 1;
    }
    starts[tokens.size()] = length;
    char[] buffer = scratch.text(length);
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      int at = starts[i];
      if (token.negated()) {
        NEGATED.getChars(0, NEGATED.length(), buffer, at);
        at += NEGATED.length();
      }
      token.norm().getChars(0, token.norm().length(), buffer, at);
      buffer[starts[i + 1] - 1] = ' ';
    }
    return buffer;
  }

  @Override
  public Span original(AnalyzedPost post, int placeFrom, int placeTo) {
    return new Span(
        post.tokens().get(placeFrom).span().start(), post.tokens().get(placeTo - 1).span().end());
  }
}
