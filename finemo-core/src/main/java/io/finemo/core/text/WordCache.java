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

  private final Function<? super String, ? extends V> maker;

  /** Immutable entries: a thread sees a whole one, or one that it must make itself. */
  private final @Nullable Entry<V>[] entries;

  private record Entry<V>(int hash, String word, V value) {
    private boolean isAt(String text, int start, int length, int itsHash) {
      return hash == itsHash && word.length() == length && text.startsWith(word, start);
    }

    /** The hash tells two words of a pair apart without a look at their characters. */
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
    int place = place(hash);
    @Nullable Entry<V> known = entries[place];
    if (known != null && known.isAt(text, start, length, hash)) {
      return known.value;
    }
    known = entries[place + 1];
    if (known != null && known.isAt(text, start, length, hash)) {
      return known.value;
    }
    return remember(place, hash, text.substring(start, end));
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
    return known != null && known.is(word, hash) ? known.value : remember(place, hash, word);
  }

  /** The first place of a pair. */
  private static int place(int hash) {
    return 2 * ((hash ^ hash >>> 12) & (PAIRS - 1));
  }

  private V remember(int place, int hash, String word) {
    V value = maker.apply(word);
    entries[place + 1] = entries[place];
    entries[place] = new Entry<>(hash, word, value);
    return value;
  }
}
