package io.finemo.examples.pipeline;

import io.finemo.cashtag.CashtagOptions;
import io.finemo.cashtag.CashtagStudy;
import io.finemo.cashtag.PostKeys;
import io.finemo.cashtag.TaggedPost;
import io.finemo.cashtag.graph.CooccurrenceOptions;
import io.finemo.cashtag.graph.CooccurrenceStatistic;
import io.finemo.cashtag.graph.PeriodLength;
import io.finemo.core.SymbolDirectory;
import io.finemo.core.archive.ModelFormatException;
import io.finemo.core.archive.PartReader;
import io.finemo.core.archive.PartWriter;

/**
 * All that is counted of a stream: the study, and its pairs by month beside it, which tell their
 * change. Counts of the parts of a stream merge into those of the whole. Not thread-safe.
 */
public final class StudyCounts {
  private final CashtagStudy study;
  private final CooccurrenceStatistic months;
  private final PostKeys keys = new PostKeys();

  /**
   * Counts of no post.
   *
   * @param directory which symbols are listed
   * @param options how to count
   */
  public StudyCounts(SymbolDirectory directory, CashtagOptions options) {
    this(new CashtagStudy(directory, options), new CooccurrenceStatistic(monthly(options)));
  }

  private StudyCounts(CashtagStudy study, CooccurrenceStatistic months) {
    this.study = study;
    this.months = months;
  }

  private static CooccurrenceOptions monthly(CashtagOptions options) {
    return new CooccurrenceOptions(
        options.maxLinkedTags(), PeriodLength.MONTH, options.maxCounters());
  }

  /**
   * Counts a post.
   *
   * @param post the post
   */
  public void add(TaggedPost post) {
    keys.read(post);
    study.add(post, keys);
    months.add(post, keys);
  }

  /**
   * Adds what was counted of other posts.
   *
   * @param other counts of equal directory and options, left as they are
   * @throws IllegalArgumentException if those differ, or counts are merged with themselves
   */
  public void merge(StudyCounts other) {
    study.merge(other.study);
    months.merge(other.months);
  }

  /**
   * The study.
   *
   * @return the study itself, not a copy
   */
  public CashtagStudy study() {
    return study;
  }

  /**
   * The pairs by month.
   *
   * @return the statistic itself, not a copy
   */
  public CooccurrenceStatistic months() {
    return months;
  }

  /**
   * Writes the counts, each statistic with its version in front.
   *
   * @param out where to
   */
  public void write(PartWriter out) {
    study.write(out);
    months.write(out);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @param directory the directory of the counts that were written
   * @param options their options
   * @param in where from
   * @return the counts, which may go on
   * @throws ModelFormatException if they are of another version, of other options or broken
   */
  public static StudyCounts read(SymbolDirectory directory, CashtagOptions options, PartReader in)
      throws ModelFormatException {
    CashtagStudy study = CashtagStudy.read(directory, options, in);
    return new StudyCounts(study, CooccurrenceStatistic.read(monthly(options), in));
  }
}
