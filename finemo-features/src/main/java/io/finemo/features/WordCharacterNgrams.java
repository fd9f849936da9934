package io.finemo.features;

import io.finemo.core.text.AnalyzedPost;
import io.finemo.core.text.Span;

/**
 * N-grams of characters within one word, as scikit-learn's {@code char_wb} makes them: each word
 * gets a blank on either side, and a word too short for an n-gram counts once, as it is.
 */
record WordCharacterNgrams(int minimum, int maximum, boolean emojiSequences)
    implements NgramAnalyzer {

  @Override
  public void analyze(AnalyzedPost post, Scratch scratch, NgramVisitor visitor) {
    String text = post.text();
    int length = text.length();
    char[] buffer = scratch.text(length + 2);
    int[] symbols = scratch.starts(length + 3);
    int at = 0;
    while (at < length) {
      if (Symbols.isBlank(text.charAt(at))) {
        at++;
        continue;
      }
      // The word stands in the buffer one place behind its place in the text.
      int start = at;
      buffer[start] = ' ';
      for (; at < length && !Symbols.isBlank(text.charAt(at)); at++) {
        buffer[at + 1] = text.charAt(at);
      }
      buffer[at + 1] = ' ';
      word(buffer, start, at + 2, symbols, visitor);
    }
  }

  private void word(char[] buffer, int from, int to, int[] symbols, NgramVisitor visitor) {
    int count = Symbols.starts(buffer, from, to, symbols, emojiSequences);
    if (count < minimum) {
      long hash = NgramTable.hash(NgramTable.SEED, buffer, from, to);
      visit(visitor, hash, buffer, from, to, count, from, to);
      return;
    }
    for (int first = 0; first + minimum <= count; first++) {
      int start = symbols[first];
      int at = symbols[first + minimum - 1];
      long hash = NgramTable.hash(NgramTable.SEED, buffer, start, at);
      int longest = Math.min(maximum, count - first);
      for (int n = minimum; n <= longest; n++) {
        int end = symbols[first + n];
        hash = NgramTable.hash(hash, buffer, at, end);
        at = end;
        if (!visit(visitor, hash, buffer, start, end, n, from, to)) {
          break;
        }
      }
    }
  }

  private static boolean visit(
      NgramVisitor visitor,
      long hash,
      char[] buffer,
      int from,
      int to,
      int length,
      int wordFrom,
      int wordTo) {
    int placeFrom = Math.max(from, wordFrom + 1) - 1;
    int placeTo = Math.min(to, wordTo - 1) - 1;
    return visitor.visit(hash, buffer, from, to, length, placeFrom, placeTo);
  }

  @Override
  public Span original(AnalyzedPost post, int placeFrom, int placeTo) {
    if (placeFrom < placeTo) {
      return post.offsets().toOriginal(placeFrom, placeTo);
    }
    // The blank beside a word is an n-gram of length 1 but no unit of the text: the word's edge.
    boolean before =
        placeFrom < post.text().length() && !Symbols.isBlank(post.text().charAt(placeFrom));
    int edge =
        before
            ? post.offsets().toOriginal(placeFrom, placeFrom + 1).start()
            : post.offsets().toOriginal(placeFrom - 1, placeFrom).end();
    return new Span(edge, edge);
  }
}
