package io.finemo.cashtag;

import io.finemo.core.archive.PartWriter;

/**
 * One thing that is counted over a stream of posts. Whatever the order in which posts are added,
 * and however they are divided over statistics that are merged in the end, the result is the same:
 * {@link #merge} is associative and commutative in the results, and a new statistic is its neutral
 * element.
 *
 * <p>Implementations are for one thread; a class {@code X} reads what it wrote by a static {@code X
 * read(..., PartReader)}. Equal counts write equal bytes, whatever the order in which they were
 * counted.
 *
 * @param <S> the statistic itself
 * @param <R> what it tells: immutable and sorted
 */
public interface Statistic<S extends Statistic<S, R>, R> {

  /**
   * Counts a post. A post that is added twice counts twice.
   *
   * @param post the post
   */
  void add(TaggedPost post);

  /**
   * Counts a post whose symbols and author were looked up before, for those who add it to several
   * statistics.
   *
   * @param post the post
   * @param keys that have {@linkplain PostKeys#read read} this very post, and may change after
   */
  default void add(TaggedPost post, PostKeys keys) {
    add(post);
  }

  /**
   * Adds what another statistic has counted, as if its posts had been added here.
   *
   * @param other a statistic of other posts with the same options, which is left as it is
   * @throws IllegalArgumentException if the options differ, or it is this very statistic
   */
  void merge(S other);

  /**
   * What has been counted so far. Costs sorting; the statistic may go on counting.
   *
   * @return the result
   */
  R result();

  /**
   * Writes the counts, with a version in front.
   *
   * @param out where to
   */
  void write(PartWriter out);
}
