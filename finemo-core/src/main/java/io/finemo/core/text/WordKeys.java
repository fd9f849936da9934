package io.finemo.core.text;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The words of one text as a {@link WordTable} knows them, to look all of them up at once.
 *
 * @param <V> what is told of a word
 */
final class WordKeys<V> {
  private static final int USUAL = 256;

  private long[] keys = new long[USUAL];

  /** In lower case, for words without a key. */
  private String[] words = new String[USUAL];

  private int[] slots = new int[USUAL];
  private @Nullable Object[] told = new Object[USUAL];
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
    slots = new int[length];
    told = new Object[length];
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

  /** What the table tells of the word as of {@link #lookUp}; null if nothing, or it has no key. */
  @SuppressWarnings("unchecked")
  @Nullable V told(int index) {
    return (V) told[index];
  }

  void lookUp(WordTable<V> table) {
    table.get(keys, size, slots, told);
  }
}
