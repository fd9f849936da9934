package io.finemo.core.text;

import io.finemo.core.text.DuplicateIndex.Kept;
import io.finemo.core.text.DuplicateIndex.Postings;
import io.finemo.core.text.DuplicateIndex.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How {@link NearDuplicates} finds the post most similar to a new one: by prefix filtering. */
final class PrefixSearch {
  /** What sorting a token costs, in looks at index entries; measured, and not critical. */
  private static final int LOOKS_PER_TOKEN = 16;

  private static final int MIN_LOOKS = 4096;

  /** Against rounding in t |x|: a prefix may be one too long, never one too short. */
  private static final double SLACK = 1e-9;

  private final double threshold;
  private final KeptPosts kept;
  private final TimeWindow times;
  private long additions;
  private long lookedAt;
  private long lookedAtSinceOrdering;

  PrefixSearch(double threshold, KeptPosts kept, TimeWindow times) {
    this.threshold = threshold;
    this.kept = kept;
    this.times = times;
  }

  /** The most similar post that is kept and near in time. */
  Optional<String> find(String[] distinct, long time) {
    additions++;
    List<Term> known = new ArrayList<>(distinct.length);
    for (String token : distinct) {
      @Nullable Term term = kept.term(token);
      if (term != null) {
        term.mark = additions;
        known.add(term);
      }
    }
    known.sort(DuplicateIndex.ORDER);
    int size = distinct.length;
    int rest = required(size) - 1;
    // Tokens that no kept post has are the rarest of all and come first.
    int prefix = size - rest - (size - known.size());
    int smallest = required(size);
    double largest = size / threshold + SLACK * size;
    List<Kept> candidates = new ArrayList<>();
    for (int i = 0; i < prefix; i++) {
      Postings postings = known.get(i).postings;
      countLookUps(postings.size());
      for (int j = 0; j < postings.size(); j++) {
        Kept other = postings.get(j);
        if (other.seen != additions) {
          other.seen = additions;
          other.common = 0;
          if (other.terms.length >= smallest
              && other.terms.length <= largest
              && times.areNear(time, other.time)) {
            candidates.add(other);
          }
        }
        other.common++;
      }
    }
    return best(candidates, size, rest);
  }

  private Optional<String> best(List<Kept> candidates, int size, int rest) {
    @Nullable Kept best = null;
    double bestSimilarity = 0;
    for (Kept other : candidates) {
      int otherSize = other.terms.length;
      double needed = threshold / (1 + threshold) * (size + otherSize) * (1 - SLACK);
      if (other.common + Math.max(rest, otherSize - other.prefix) < needed) {
        continue;
      }
      countLookUps(1);
      int common = 0;
      for (Term term : other.terms) {
        if (term.mark == additions) {
          common++;
        }
      }
      // Division is rounded correctly, so 3/4 is .75 and 7/10 is the double that .7 is read as.
      double similarity = (double) common / (size + otherSize - common);
      if (similarity >= threshold
          && (best == null
              || similarity > bestSimilarity
              || (similarity == bestSimilarity && other.number < best.number))) {
        best = other;
        bestSimilarity = similarity;
      }
    }
    return best == null ? Optional.empty() : Optional.of(best.id);
  }

  /** Keeps the post that was searched for last. */
  void keep(String id, String[] distinct, long time) {
    int prefix = distinct.length - required(distinct.length) + 1;
    kept.add(id, distinct, prefix, additions, time);
  }

  /** Takes the order anew when the look-ups since have cost more than that does. */
  void reorderIfDue() {
    if (lookedAtSinceOrdering > LOOKS_PER_TOKEN * kept.heldTokens() + MIN_LOOKS) {
      kept.reorder();
      lookedAtSinceOrdering = 0;
    }
  }

  /** How many index entries and candidates were looked at so far. */
  long lookedAt() {
    return lookedAt;
  }

  /** The smallest number of tokens that a set of this size shares with a near-duplicate. */
  private int required(int size) {
    return Math.max(1, (int) Math.ceil(threshold * size - SLACK * size));
  }

  private void countLookUps(int entries) {
    lookedAt += entries;
    lookedAtSinceOrdering += entries;
  }
}
