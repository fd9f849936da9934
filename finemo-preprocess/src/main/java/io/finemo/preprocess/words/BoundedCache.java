package io.finemo.preprocess.words;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the answers to the most recent short words. Each word has two places, and a newer one
 * takes one over: bounded memory, no lock, and what is given never depends on what is remembered.
 *
 * @param <V> the answer
 */
final class BoundedCache<V> {
  /** Longer words are rare and not worth a place. */
  private static final int LONGEST = 64;

  private record Entry<V>(String word, V answer) {}

  private final AtomicReferenceArray<@Nullable Entry<V>> entries;

  /**
   * @param size how many answers it remembers, a power of two
   */
  BoundedCache(int size) {
    entries = new AtomicReferenceArray<>(size);
  }

  V get(String word, Function<String, V> answers) {
    if (word.length() > LONGEST) {
      return answers.apply(word);
    }
    int hash = word.hashCode() * 0x9E3779B9;
    int place = (hash ^ (hash >>> 16)) & (entries.length() - 1);
    @Nullable Entry<V> newer = entries.getAcquire(place);
    if (newer != null && newer.word.equals(word)) {
      return newer.answer;
    }
    @Nullable Entry<V> older = entries.getAcquire(place ^ 1);
    if (older != null && older.word.equals(word)) {
      return older.answer;
    }
    V answer = answers.apply(word);
    entries.setRelease(place ^ 1, newer);
    entries.setRelease(place, new Entry<>(word, answer));
    return answer;
  }
}
