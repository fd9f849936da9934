package io.finemo.core.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table of words that is looked up by stretches of text in any case, without cutting them out: as
 * streams of posts ask for millions of words.
 *
 * <p>Words of up to {@value #LONGEST} small ASCII letters, digits, dollar and number signs are one
 * {@code long} each, in open addressing. Their places depend on a number drawn for each table, so
 * that nobody can choose words that collide. Others are strings in a map. Not thread-safe while it
 * changes.
 *
 * @param <V> what is told of a word
 */
public final class WordTable<V> {
  private static final int LONGEST = 10;
  private static final int BITS = 6;
  private static final int LENGTH_BITS = 4;

  /** The key of what is no such word: no word has length 0. */
  static final long NONE = 0;

  /** The code of the first character that is neither a letter nor a digit. */
  static final int SIGNS = 36;

  private static final byte[] CODES = codes("abcdefghijklmnopqrstuvwxyz0123456789$#");
  private static final byte[] CODES_IN_ANY_CASE = inAnyCase(CODES);

  private final long seed = newSeed();
  private final Map<String, V> others = new HashMap<>();
  private long[] keys = new long[64];
  private @Nullable Object[] values = new Object[keys.length];
  private int size;

  /** An empty table. */
  public WordTable() {}

  private static byte[] codes(String signs) {
    byte[] codes = new byte[128];
    Arrays.fill(codes, (byte) -1);
    for (int i = 0; i < signs.length(); i++) {
      codes[signs.charAt(i)] = (byte) i;
    }
    return codes;
  }

  private static byte[] inAnyCase(byte[] codes) {
    byte[] all = codes.clone();
    for (char c = 'A'; c <= 'Z'; c++) {
      all[c] = codes[Character.toLowerCase(c)];
    }
    return all;
  }

  /**
   * What is told of a word in a text.
   *
   * @param text the text
   * @param start where the word starts, in whatever case
   * @param end where it ends, exclusive
   * @return what was put; null if nothing was
   */
  public @Nullable V get(String text, int start, int end) {
    long key = key(text, start, end);
    // A lower-case form may be ASCII where the word is not: that of the Kelvin sign.
    return key == NONE
        ? get(text.substring(start, end).toLowerCase(Locale.ROOT))
        : value(slot(key));
  }

  /**
   * What is told of a word.
   *
   * @param word the word, exactly as it was put
   * @return what was put; null if nothing was
   */
  public @Nullable V get(String word) {
    long key = key(word);
    return key == NONE ? others.get(word) : value(slot(key));
  }

  @SuppressWarnings("unchecked")
  private @Nullable V value(int slot) {
    return (V) values[slot];
  }

  /**
   * Tells something of a word, in place of what was told before.
   *
   * @param word the word; in lower case, if it is to be found in texts
   * @param value what is told of it
   */
  public void put(String word, V value) {
    long key = key(word);
    if (key == NONE) {
      others.put(word, value);
      return;
    }
    int slot = slot(key);
    if (keys[slot] == NONE) {
      if (2 * ++size > keys.length) {
        grow();
        slot = slot(key);
      }
      keys[slot] = key;
    }
    values[slot] = value;
  }

  /** A word in lower case as a number; {@link #NONE} if it is no such word. */
  static long key(String word) {
    return key(word, 0, word.length(), CODES);
  }

  /** A word in any case as a number; {@link #NONE} if it is too long or of other characters. */
  static long key(String text, int start, int end) {
    return key(text, start, end, CODES_IN_ANY_CASE);
  }

  private static long key(String text, int start, int end, byte[] codes) {
    int length = end - start;
    if (length > LONGEST) {
      return NONE;
    }
    long key = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      int code = c < codes.length ? codes[c] : -1;
      if (code < 0) {
        return NONE;
      }
      key = (key << BITS) | code;
    }
    return key(key, length);
  }

  /**
   * The code of a character, in any case, in a key: below {@link #SIGNS} that of a letter or digit,
   * from there on that of a sign; below 0 if no word with a key has it.
   */
  static int code(char c) {
    return c < CODES_IN_ANY_CASE.length ? CODES_IN_ANY_CASE[c] : -1;
  }

  /** Makes the key of a word code by code: each behind those before. */
  static long append(long codes, int code) {
    return (codes << BITS) | code;
  }

  /** The key of a word whose codes were {@linkplain #append appended} from 0 on. */
  static long key(long codes, int length) {
    return length > LONGEST ? NONE : (codes << LENGTH_BITS) | length;
  }

  private int slot(long key) {
    int slot = home(key);
    while (keys[slot] != NONE && keys[slot] != key) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }

  private int home(long key) {
    return mixed(key, seed) & (keys.length - 1);
  }

  /** A number for {@link #mixed} that nobody else knows. */
  static long newSeed() {
    return System.nanoTime() * 0x9E3779B97F4A7C15L;
  }

  /** The finalizer of MurmurHash3 behind a seed. */
  static int mixed(long key, long seed) {
    long mixed = (key ^ seed) * 0xff51afd7ed558ccdL;
    mixed = (mixed ^ mixed >>> 33) * 0xc4ceb9fe1a85ec53L;
    return (int) (mixed ^ mixed >>> 33);
  }

  private void grow() {
    final long[] oldKeys = keys;
    final @Nullable Object[] oldValues = values;
    keys = new long[2 * oldKeys.length];
    values = new Object[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != NONE) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        values[slot] = oldValues[i];
      }
    }
  }
}
