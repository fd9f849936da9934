package io.finemo.cashtag.count;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The keys of the post that is being counted, each with a small number, so that what is held for a
 * key in many places is looked up once. Numbers rise in the order in which keys first come: those
 * of frequent keys are small, and what is held by number is dense where it is asked for most.
 *
 * <p>Numbers are given anew from time to time, so that memory stays bounded whatever the stream:
 * they hold within a {@linkplain #generation() generation}. For one thread.
 */
public final class KeyNumbers {
  /** More symbols than are listed in the United States, and a few hundred kilobytes. */
  private static final int MOST = 1 << 14;

  private final Map<String, Integer> all = new HashMap<>();
  private int generation;

  /** Of the post that is being counted. */
  private String[] keys = new String[8];

  private int[] numbers = new int[keys.length];
  private int size;

  /** Without a key. */
  public KeyNumbers() {}

  /** Begins a post: forgets the keys of the one before. */
  public void begin() {
    size = 0;
    // Here and nowhere else: the numbers of one post are of one generation.
    if (all.size() > MOST) {
      all.clear();
      generation++;
    }
  }

  /**
   * Adds a key of the post.
   *
   * @param key the key
   */
  public void add(String key) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, 2 * size);
      numbers = Arrays.copyOf(numbers, 2 * size);
    }
    Integer known = all.get(key);
    keys[size] = key;
    numbers[size++] = known == null ? next(key) : known;
  }

  private int next(String key) {
    int number = all.size();
    all.put(key, number);
    return number;
  }

  /**
   * How many keys the post has.
   *
   * @return the keys that were added to it
   */
  public int size() {
    return size;
  }

  /** One of the keys of the post, by its place among them. */
  String key(int place) {
    return keys[place];
  }

  /** The number of one of the keys of the post. */
  int number(int place) {
    return numbers[place];
  }

  /** Changes when numbers are given anew. */
  int generation() {
    return generation;
  }
}
