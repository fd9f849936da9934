package io.finemo.core.text;

import io.finemo.core.ThreadSafe;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what was made of the words of late, so that the words of which streams mostly consist
 * are cut out of their texts, changed and looked up once.
 *
 * <p>Each word has one place, by a hash of its characters, and takes it over from the word before:
 * memory is bounded, and words that were chosen to collide cost no more than without a cache. Words
 * longer than {@value #LONGEST} characters are not remembered. Answers do not depend on what is
 * remembered, so that threads need not agree on it.
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
  private static final int PLACES = 1 << 13;

  private final Function<? super String, ? extends V> maker;

  /** Immutable entries: a thread sees a whole one, or one that it must make itself. */
  private final @Nullable Entry<V>[] entries;

  private record Entry<V>(String word, V value) {}

  /**
   * An empty cache.
   *
   * @param maker makes the value of a word, safe to share between threads
   */
  @SuppressWarnings({"unchecked", "rawtypes"})
  public WordCache(Function<? super String, ? extends V> maker) {
    this.maker = Objects.requireNonNull(maker, "maker");
    this.entries = new Entry[PLACES];
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
    if (known != null && known.word.length() == length && text.startsWith(known.word, start)) {
      return known.value;
    }
    return remember(place, text.substring(start, end));
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
    int place = place(word.hashCode());
    @Nullable Entry<V> known = entries[place];
    return known != null && known.word.equals(word) ? known.value : remember(place, word);
  }

  private static int place(int hash) {
    return (hash ^ hash >>> 13) & (PLACES - 1);
  }

  private V remember(int place, String word) {
    V value = maker.apply(word);
    entries[place] = new Entry<>(word, value);
    return value;
  }
}
