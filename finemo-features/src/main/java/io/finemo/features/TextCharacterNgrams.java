package io.finemo.features;

import io.finemo.core.text.AnalyzedPost;
import io.finemo.core.text.Span;

/**
 * N-grams of characters of the whole cleaned text, as scikit-learn's {@code char} makes them: two
 * blanks or more in a row are one, a single one stays as it is, and a text too short for an n-gram
 * has none.
 */
record TextCharacterNgrams(int minimum, int maximum, boolean emojiSequences)
    implements NgramAnalyzer {

  @Override
  public void analyze(AnalyzedPost post, Scratch scratch, NgramVisitor visitor) {
    String text = post.text();
    char[] buffer = scratch.text(text.length());
    int[] places = scratch.places(text.length() + 1);
    int length = collapse(text, buffer, places);
    int[] symbols = scratch.starts(length + 1);
    int count = Symbols.starts(buffer, 0, length, symbols, emojiSequences);
    for (int first = 0; first + minimum <= count; first++) {
      int start = symbols[first];
      int at = symbols[first + minimum - 1];
      long hash = NgramTable.hash(NgramTable.SEED, buffer, start, at);
      int longest = Math.min(maximum, count - first);
      for (int n = minimum; n <= longest; n++) {
        int end = symbols[first + n];
        hash = NgramTable.hash(hash, buffer, at, end);
        at = end;
        if (!visitor.visit(hash, buffer, start, end, n, places[start], places[end])) {
          break;
        }
      }
    }
  }

  /** Copies the text, notes where each unit comes from, and returns how many units there are. */
  private static int collapse(String text, char[] buffer, int[] places) {
    int length = 0;
    boolean blankBefore = false;
    for (int at = 0; at < text.length(); at++) {
      char unit = text.charAt(at);
      boolean blank = Symbols.isBlank(unit);
      if (blank && blankBefore) {
        buffer[length - 1] = ' ';
      } else {
        places[length] = at;
        buffer[length++] = unit;
      }
      blankBefore = blank;
    }
    places[length] = text.length();
    return length;
  }

  @Override
  public Span original(AnalyzedPost post, int placeFrom, int placeTo) {
    return post.offsets().toOriginal(placeFrom, placeTo);
  }
}
