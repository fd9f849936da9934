package io.finemo.core.text;

import io.finemo.core.text.DuplicateIndex.Term;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The words of one text as a {@link WordTable} knows them, to look all their terms up at once. */
final class WordKeys {
  private static final int USUAL = 256;

  private long[] keys = new long[USUAL];

  /** In lower case, for words without a key. */
  private String[] words = new String[USUAL];

  private int[] places = new int[USUAL];
  private @Nullable Term[] terms = new Term[USUAL];
  private int size;

  void clear() {
    // One huge text must not leave huge arrays behind.
    if (keys.length > USUAL) {
      resize(USUAL);
    }
    size = 0;
  }

  /** Takes a word by its key, and by where it stands if the word in whatever case has none. */
  void add(long key, String text, int start, int end) {
    if (size == keys.length) {
      resize(2 * size);
    }
    keys[size] = key;
    if (key == WordTable.NONE) {
      String word = text.substring(start, end).toLowerCase(Locale.ROOT);
      // A lower-case form may be ASCII where the word is not: that of the Kelvin sign.
      keys[size] = WordTable.key(word);
      words[size] = word;
    }
    size++;
  }

  private void resize(int length) {
    keys = Arrays.copyOf(keys, length);
    words = Arrays.copyOf(words, length);
    places = new int[length];
    terms = new Term[length];
  }

  int size() {
    return size;
  }

  /** {@link WordTable#NONE} for words that only {@link #word} tells. */
  long key(int index) {
    return keys[index];
  }

  /** In lower case, where there is no key. */
  String word(int index) {
    return words[index];
  }

  /** The term of the word as of {@link #lookUp}; null if there was none, or it has no key. */
  @Nullable Term term(int index) {
    return terms[index];
  }

  void lookUp(TermTable table) {
    table.get(keys, size, places, terms);
  }
}
