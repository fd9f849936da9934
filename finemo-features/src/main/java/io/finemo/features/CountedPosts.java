package io.finemo.features;

import io.finemo.core.SparseVector;
import io.finemo.core.ThreadSafe;
import io.finemo.core.TransformLearner;
import io.finemo.core.text.AnalyzedPost;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.function.IntConsumer;

/**
 * How often every n-gram occurs in each of some posts, counted once for many candidates of a
 * search: what a candidate keeps on the training rows of a fold is then a matter of filtering.
 *
 * <pre>{@code
 * CountedPosts counted = CountedPosts.of(grid.widest(), posts, done -> {});
 * TrainingCounts training = counted.training(rows);
 * CandidateVectorizer vectorizer = training.vectorizer(training.vocabulary(candidate));
 * SparseVector vector = vectorizer.apply(row);
 * }</pre>
 *
 * <p>A row is the number of a post, from 0. The vectors are equal to those of an extractor fitted
 * afresh on the training rows' posts with the candidate alone. {@link #learner} is the same as a
 * learner, so that cross-validation of rows by number refits what is learnt in each fold.
 *
 * <p>Memory: 8 bytes for each n-gram of each post in which it occurs, about 60 for each different
 * one. 5,000 posts of 100 characters with n-grams of 1 to 7 characters take some 60 MB.
 */
@ThreadSafe
public final class CountedPosts {
  /** As many folds as are usual; each costs 8 to 16 bytes for each different n-gram. */
  private static final int TRAINING_SETS_KEPT = 10;

  private final NgramSpec widest;
  private final NgramTable table;

  /** The entry of the table for each number of an n-gram; numbers are in the order of strings. */
  private final int[] order;

  private final byte[] lengths;

  /** Where the n-grams of each row start, and, at the end, stop. */
  private final int[] starts;

  private final int[] ngrams;
  private final int[] counts;
  private final Map<List<Integer>, TrainingCounts> kept = new LatestTrainingCounts();

  private CountedPosts(
      NgramSpec widest,
      NgramTable table,
      int[] order,
      byte[] lengths,
      int[] starts,
      int[] ngrams,
      int[] counts) {
    this.widest = widest;
    this.table = table;
    this.order = order;
    this.lengths = lengths;
    this.starts = starts;
    this.ngrams = ngrams;
    this.counts = counts;
  }

  /**
   * Counts. One pass over the posts, then one sort of the different n-grams.
   *
   * @param widest unit and lengths to count; its other settings do not matter
   * @param posts the posts
   * @param progress is told how many posts are counted
   * @return the counts
   * @throws CancellationException if the thread is interrupted; it stays so
   * @throws ArithmeticException if the posts hold more than 2<sup>31</sup> - 1 n-grams
   */
  public static CountedPosts of(NgramSpec widest, List<AnalyzedPost> posts, IntConsumer progress) {
    PostNgrams found = new PostNgrams();
    NgramAnalyzer analyzer = NgramAnalyzer.of(widest);
    Scratch scratch = Scratch.take();
    int[] starts = new int[posts.size() + 1];
    for (int row = 0; row < posts.size(); row++) {
      if (Thread.currentThread().isInterrupted()) {
        throw new CancellationException("interrupted after " + row + " posts");
      }
      analyzer.analyze(posts.get(row), scratch, found);
      starts[row + 1] = found.endPost();
      progress.accept(row + 1);
    }
    scratch.giveBack();
    NgramTable table = found.table();
    int[] order = new int[table.size()];
    Arrays.setAll(order, entry -> entry);
    order = NgramOrder.sort(table, order);
    int[] numbers = new int[order.length];
    byte[] lengths = new byte[order.length];
    for (int number = 0; number < order.length; number++) {
      numbers[order[number]] = number;
      lengths[number] = found.length(order[number]);
    }
    int[] ngrams = new int[starts[posts.size()]];
    int[] counts = new int[ngrams.length];
    for (int row = 0; row < posts.size(); row++) {
      found.sorted(starts[row], starts[row + 1], numbers, ngrams, counts);
    }
    return new CountedPosts(widest, table, order, lengths, starts, ngrams, counts);
  }

  /**
   * The number of posts.
   *
   * @return how many rows there are
   */
  public int posts() {
    return starts.length - 1;
  }

  /**
   * The number of different n-grams in all posts.
   *
   * @return how many there are
   */
  public int ngrams() {
    return order.length;
  }

  /**
   * Document frequencies in some rows, which all candidates of a fold share. They are not kept
   * here.
   *
   * @param rows the training rows, at least one, each 0 to {@link #posts()} - 1; one that is there
   *     twice counts twice
   * @return the frequencies
   * @throws IllegalArgumentException if there are no rows
   * @throws IndexOutOfBoundsException if there is no such row
   */
  public TrainingCounts training(int... rows) {
    return new TrainingCounts(this, rows);
  }

  /**
   * Learns a candidate from rows. Document frequencies are worked out once for all candidates that
   * are learnt from the same rows in the same order: those of the {@value #TRAINING_SETS_KEPT}
   * lists of rows that were used last are kept.
   *
   * @param candidate what to keep, within what was counted
   * @param <L> the type of the labels, which are not looked at
   * @return a learner of vectors of rows
   * @throws IllegalArgumentException if the candidate is not within what was counted
   */
  public <L> TransformLearner<Integer, SparseVector, L> learner(NgramSpec candidate) {
    NgramCounts.requireCounted(widest, candidate);
    return (rows, seed) -> {
      List<Integer> numbers = rows.stream().map(row -> row.value()).toList();
      TrainingCounts training = keptTraining(numbers);
      return training.vectorizer(training.vocabulary(candidate));
    };
  }

  private TrainingCounts keptTraining(List<Integer> rows) {
    synchronized (kept) {
      TrainingCounts before = kept.get(rows);
      if (before != null) {
        return before;
      }
    }
    // Outside of the lock: another thread may do the same work, but none waits.
    TrainingCounts made = training(rows.stream().mapToInt(Integer::intValue).toArray());
    synchronized (kept) {
      kept.put(rows, made);
    }
    return made;
  }

  NgramSpec widest() {
    return widest;
  }

  /** Whether an n-gram is of the lengths that a candidate asks for. */
  boolean isOfLength(int ngram, NgramSpec wanted) {
    return NgramCounts.isOfLength(table, order[ngram], lengths[ngram], wanted);
  }

  /** An n-gram as a string. */
  String text(int ngram) {
    return table.get(order[ngram]);
  }

  /** Where the n-grams of a row start. */
  int start(int row) {
    return starts[Objects.checkIndex(row, posts())];
  }

  /** Behind the last n-gram of a row. */
  int end(int row) {
    return starts[row + 1];
  }

  /** The n-gram at a place; within a row they ascend. */
  int ngram(int place) {
    return ngrams[place];
  }

  /** How often the n-gram at a place occurs in the row. */
  int count(int place) {
    return counts[place];
  }

  @Override
  public String toString() {
    return "CountedPosts[" + posts() + " posts, " + ngrams() + " n-grams of " + widest + "]";
  }

  /** Forgets the list of rows that has not been used for longest. */
  private static final class LatestTrainingCounts
      extends LinkedHashMap<List<Integer>, TrainingCounts> {
    private static final long serialVersionUID = 1;

    LatestTrainingCounts() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<List<Integer>, TrainingCounts> eldest) {
      return size() > TRAINING_SETS_KEPT;
    }
  }
}
