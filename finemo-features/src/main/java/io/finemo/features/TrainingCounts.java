package io.finemo.features;

import io.finemo.core.ThreadSafe;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * How often each n-gram of {@link CountedPosts} occurs in the training rows of one fold, and in how
 * many of them: all that tells what a candidate keeps.
 *
 * <p>Memory: 8 bytes for each n-gram of all posts; 4 more once a candidate has bounded the number
 * of features.
 */
@ThreadSafe
public final class TrainingCounts {
  private final CountedPosts posts;
  private final int rows;
  private final int[] documents;
  private final int[] occurrences;
  private int @Nullable [] byDocuments;
  private int @Nullable [] byOccurrences;

  TrainingCounts(CountedPosts posts, int[] rows) {
    if (rows.length == 0) {
      throw new IllegalArgumentException("features must be learnt from at least 1 post: 0 posts");
    }
    this.posts = posts;
    this.rows = rows.length;
    this.documents = new int[posts.ngrams()];
    this.occurrences = new int[posts.ngrams()];
    for (int row : rows) {
      for (int place = posts.start(row); place < posts.end(row); place++) {
        documents[posts.ngram(place)]++;
        occurrences[posts.ngram(place)] += posts.count(place);
      }
    }
  }

  /**
   * What a candidate keeps. Time is linear in the n-grams of all posts.
   *
   * @param candidate what to keep, within what was counted
   * @return the n-grams
   * @throws IllegalArgumentException if the candidate is not within what was counted, or its {@code
   *     minimumDocuments} is above its {@code maximumDocuments} for this many rows
   */
  public CandidateVocabulary vocabulary(NgramSpec candidate) {
    NgramCounts.requireCounted(posts.widest(), candidate);
    DocumentBounds bounds = DocumentBounds.of(candidate, rows);
    BitSet kept = new BitSet(documents.length);
    if (candidate.maximumFeatures() >= documents.length) {
      for (int ngram = 0; ngram < documents.length; ngram++) {
        if (keeps(candidate, bounds, ngram)) {
          kept.set(ngram);
        }
      }
    } else {
      int left = candidate.maximumFeatures();
      for (int ngram : mostFrequentFirst(candidate.weights().binary())) {
        if (keeps(candidate, bounds, ngram)) {
          kept.set(ngram);
          if (--left == 0) {
            break;
          }
        }
      }
    }
    return new CandidateVocabulary(posts, candidate, kept);
  }

  private boolean keeps(NgramSpec candidate, DocumentBounds bounds, int ngram) {
    int held = documents[ngram];
    // A share of 0 is no bound, but what no training row holds is not known.
    return held > 0
        && held >= bounds.least()
        && held <= bounds.most()
        && posts.isOfLength(ngram, candidate);
  }

  /** All n-grams; of equally frequent ones those first that are first as strings. */
  private synchronized int[] mostFrequentFirst(boolean binary) {
    int[] known = binary ? byDocuments : byOccurrences;
    if (known != null) {
      return known;
    }
    int[] frequencies = binary ? documents : occurrences;
    long[] keys = new long[frequencies.length];
    for (int ngram = 0; ngram < keys.length; ngram++) {
      keys[ngram] = ((long) (Integer.MAX_VALUE - frequencies[ngram]) << 32) | ngram;
    }
    Arrays.sort(keys);
    int[] order = new int[keys.length];
    for (int i = 0; i < order.length; i++) {
      order[i] = (int) keys[i];
    }
    if (binary) {
      byDocuments = order;
    } else {
      byOccurrences = order;
    }
    return order;
  }

  /**
   * Makes vectors of what a candidate keeps, with document frequencies of these rows.
   *
   * @param vocabulary what {@link #vocabulary} of this object gave
   * @return a function of any row, trained on or not
   */
  public CandidateVectorizer vectorizer(CandidateVocabulary vocabulary) {
    int[] indices = new int[documents.length];
    int[] held = new int[vocabulary.size()];
    int size = 0;
    BitSet kept = vocabulary.kept();
    for (int ngram = kept.nextSetBit(0); ngram >= 0; ngram = kept.nextSetBit(ngram + 1)) {
      held[size] = documents[ngram];
      indices[ngram] = ++size;
    }
    return new CandidateVectorizer(
        posts, vocabulary, indices, NgramValues.of(vocabulary.spec().weights(), held, rows));
  }

  @Override
  public String toString() {
    return "TrainingCounts[" + rows + " rows of " + posts + "]";
  }
}
