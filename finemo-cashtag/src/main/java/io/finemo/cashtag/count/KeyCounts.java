package io.finemo.cashtag.count;

import io.finemo.core.archive.PartWriter;

/**
 * What is counted for one key of {@link HeavyHitters}: sums over the posts of the key since it is
 * held. Its weight, by which keys are kept or forgotten, is its posts without what was taken off.
 *
 * @param <C> the class itself
 */
public abstract class KeyCounts<C extends KeyCounts<C>> {
  /** What was taken off the weight. The posts stay whole, as other sums belong to them. */
  private long lost;

  /** For what counts. */
  protected KeyCounts() {}

  /**
   * How many posts were counted.
   *
   * @return the posts, 1 or more once it is held
   */
  protected abstract long posts();

  /**
   * Adds what was counted for the same key elsewhere.
   *
   * @param other the other counts, which are left as they are
   */
  protected abstract void merge(C other);

  /**
   * Writes the counts.
   *
   * @param out where to
   */
  protected abstract void write(PartWriter out);

  final long weight() {
    return posts() - lost;
  }

  final long lost() {
    return lost;
  }

  final void lose(long off) {
    lost += off;
  }
}
