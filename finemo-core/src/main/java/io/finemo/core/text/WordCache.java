package io.finemo.core.text;

import io.finemo.core.ThreadSafe;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what was made of the words of late, so that the words of which streams mostly consist
 * are cut out of their texts, changed and looked up once.
 *
 * <p>A hash of its characters gives each word a pair of places, where the last two words are held:
 * memory is bounded, and words that were chosen to collide cost no more than without a cache. Two,
 * as else a frequent word and a rare one of the same place would drive each other out all the time.
 * Words longer than {@value #LONGEST} characters are not remembered. Answers do not depend on what
 * is remembered, so that threads need not agree on it.
 *
 * <pre>
 * WordCache&lt;String&gt; lowerCase = new WordCache&lt;&gt;(word -> word.toLowerCase(Locale.ROOT));
 * String word = lowerCase.get(text, start, end);
 * </pre>
 *
 * @param <V> what is made of a word: immutable, and the same for the same word
 */
@ThreadSafe
public final class WordCache<V> {
  private static final int LONGEST = 32;
  private static final int PAIRS = 1 << 12;

  /** Of words that are too long for a number, or not of bytes. */
  private static final long UNPACKED = 0;

  private final Function<? super String, ? extends V> maker;

  /** Immutable entries: a thread sees a whole one, or one that it must make itself. */
  private final @Nullable Entry<V>[] entries;

  /**
   * A word and what was made of it.
   *
   * @param hash the hash of the word
   * @param packed the word as one number, or {@link #UNPACKED}: most words are told apart without a
   *     look at their characters, which stand elsewhere in the memory
   */
  private record Entry<V>(int hash, long packed, String word, V value) {
    private boolean isAt(String text, int start, int length, long its) {
      return packed == its
          && (its != UNPACKED || (word.length() == length && text.startsWith(word, start)));
    }

    private boolean is(String other, int itsHash) {
      return hash == itsHash && word.equals(other);
    }
  }

  /**
   * An empty cache.
   *
   * @param maker makes the value of a word, safe to share between threads
   */
  @SuppressWarnings({"unchecked", "rawtypes"})
  public WordCache(Function<? super String, ? extends V> maker) {
    this.maker = Objects.requireNonNull(maker, "maker");
    this.entries = new Entry[2 * PAIRS];
  }

  /**
   * The value of a word in a text.
   *
   * @param text the text
   * @param start where the word starts
   * @param end where it ends, exclusive
   * @return its value
   * @throws IndexOutOfBoundsException if the text does not reach from start to end
   */
  public V get(String text, int start, int end) {
    int length = end - start;
    if (length > LONGEST) {
      return maker.apply(text.substring(start, end));
    }
    // As String.hashCode() has it, so that words that were cut out have the same place.
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + text.charAt(i);
    }
    long packed = packed(text, start, end);
    int place = place(hash);
    @Nullable Entry<V> known = entries[place];
    if (known != null && known.isAt(text, start, length, packed)) {
      return known.value;
    }
    known = entries[place + 1];
    if (known != null && known.isAt(text, start, length, packed)) {
      return known.value;
    }
    return remember(place, text.substring(start, end), hash, packed);
  }

  /**
   * The value of a word. Words that are one object from post to post are found fastest.
   *
   * @param word the word
   * @return its value
   */
  public V get(String word) {
    if (word.length() > LONGEST) {
      return maker.apply(word);
    }
    int hash = word.hashCode();
    int place = place(hash);
    @Nullable Entry<V> known = entries[place];
    if (known != null && known.is(word, hash)) {
      return known.value;
    }
    known = entries[place + 1];
    return known != null && known.is(word, hash)
        ? known.value
        : remember(place, word, hash, packed(word, 0, word.length()));
  }

  /** The length of a word and its characters behind it, a byte each, if they fit. */
  private static long packed(String text, int start, int end) {
    int length = end - start;
    if (length >= Long.BYTES) {
      return UNPACKED;
    }
    long packed = length;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c > 0xFF) {
        return UNPACKED;
      }
      packed = packed << Byte.SIZE | c;
    }
    return packed;
  }

  /** The first place of a pair. */
  private static int place(int hash) {
    return 2 * ((hash ^ hash >>> 12) & (PAIRS - 1));
  }

  private V remember(int place, String word, int hash, long packed) {
    V value = maker.apply(word);
    entries[place + 1] = entries[place];
    entries[place] = new Entry<>(hash, packed, word, value);
    return value;
  }
}
