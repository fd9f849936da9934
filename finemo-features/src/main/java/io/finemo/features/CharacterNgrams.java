package io.finemo.features;

import io.finemo.core.text.AnalyzedPost;
import io.finemo.core.text.Span;

/**
 * N-grams of characters within one word, as scikit-learn's {@code char_wb} makes them: each word
 * gets a blank on either side, and a word too short for an n-gram counts once, as it is.
 */
record CharacterNgrams(int minimum, int maximum) implements NgramAnalyzer {

  @Override
  public void analyze(AnalyzedPost post, NgramVisitor visitor) {
    String text = post.text();
    int length = text.length();
    char[] buffer = new char[length + 2];
    int[] symbols = new int[length + 3];
    int at = 0;
    while (at < length) {
      if (isBlank(text.charAt(at))) {
        at++;
        continue;
      }
      int start = at;
      while (at < length && !isBlank(text.charAt(at))) {
        at++;
      }
      buffer[start] = ' ';
      text.getChars(start, at, buffer, start + 1);
      buffer[at + 1] = ' ';
      word(buffer, start, at + 2, symbols, visitor);
    }
  }

  /**
   * The word stands in the buffer one place behind its place in the text, a blank on either side.
   */
  private void word(char[] buffer, int from, int to, int[] symbols, NgramVisitor visitor) {
    int count = Symbols.starts(buffer, from, to, symbols);
    symbols[count] = to;
    for (int first = 0; first < count; first++) {
      long hash = NgramTable.SEED;
      int at = symbols[first];
      for (int n = 1; n <= maximum && first + n <= count; n++) {
        int end = symbols[first + n];
        for (; at < end; at++) {
          hash = NgramTable.hash(hash, buffer[at]);
        }
        if (n >= minimum) {
          visit(visitor, hash, buffer, symbols[first], end, from, to);
        }
      }
    }
    if (count < minimum) {
      long hash = NgramTable.SEED;
      for (int at = from; at < to; at++) {
        hash = NgramTable.hash(hash, buffer[at]);
      }
      visit(visitor, hash, buffer, from, to, from, to);
    }
  }

  private static void visit(
      NgramVisitor visitor, long hash, char[] buffer, int from, int to, int wordFrom, int wordTo) {
    int unitFrom = Math.max(from, wordFrom + 1) - 1;
    int unitTo = Math.min(to, wordTo - 1) - 1;
    visitor.visit(hash, buffer, from, to, unitFrom, unitTo);
  }

  @Override
  public Span original(AnalyzedPost post, int unitFrom, int unitTo) {
    if (unitFrom < unitTo) {
      return post.offsets().toOriginal(unitFrom, unitTo);
    }
    // The blank beside a word is an n-gram of length 1 but no unit of the text: the word's edge.
    boolean before = unitFrom < post.text().length() && !isBlank(post.text().charAt(unitFrom));
    int edge =
        before
            ? post.offsets().toOriginal(unitFrom, unitFrom + 1).start()
            : post.offsets().toOriginal(unitFrom - 1, unitFrom).end();
    return new Span(edge, edge);
  }

  private static boolean isBlank(char unit) {
    return Character.isWhitespace(unit);
  }
}
