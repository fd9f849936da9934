package io.finemo.core.text;

import io.finemo.core.archive.ModelFormatException;
import io.finemo.core.archive.PartReader;
import io.finemo.core.text.DuplicateIndex.Kept;
import io.finemo.core.text.DuplicateIndex.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How {@link NearDuplicates} finds the post most similar to a new one: by prefix filtering. */
final class PrefixSearch {
  /** What sorting a token costs, in looks at index entries; measured, and not critical. */
  private static final int LOOKS_PER_TOKEN = 16;

  private static final int MIN_LOOKS = 4096;
  private static final int USUAL_TERMS = 256;
  private static final int FEW_TERMS = 32;

  /** Against rounding in t |x|: a prefix may be one too long, never one too short. */
  private static final double SLACK = 1e-9;

  private final double threshold;
  private final KeptPosts kept;
  private final TimeWindow times;

  /** The distinct tokens of the post that is searched for, from the first on. */
  private Term[] terms = new Term[USUAL_TERMS];

  private int size;

  /** How many of them no kept post has. */
  private int unknown;

  private long additions;
  private long lookedAt;
  private long lookedAtSinceOrdering;

  PrefixSearch(double threshold, KeptPosts kept, TimeWindow times) {
    this.threshold = threshold;
    this.kept = kept;
    this.times = times;
  }

  /** Starts the search for another post. */
  void begin() {
    additions++;
    size = 0;
    unknown = 0;
  }

  /** Takes a token of the post, which may come again. */
  void token(Term term) {
    if (term.mark == additions) {
      return;
    }
    term.mark = additions;
    unknown += term.holders == 0 ? 1 : 0;
    if (size == terms.length) {
      terms = Arrays.copyOf(terms, 2 * size);
    }
    terms[size++] = term;
  }

  /** Whether the post has no token. */
  boolean isEmpty() {
    return size == 0;
  }

  /**
   * The most similar post that is kept and near in time. To be followed by {@link #keep} or {@link
   * #drop}.
   */
  Optional<String> find(long time) {
    int smallest = required(size);
    int rest = smallest - 1;
    int prefix = size - rest;
    sortPrefix(prefix);
    double largest = size / threshold + SLACK * size;
    List<Kept> candidates = new ArrayList<>();
    // Tokens that no kept post has are the newest and rarest of all: they come first.
    for (int i = unknown; i < prefix; i++) {
      Term term = terms[i];
      countLookUps(term.size());
      for (int j = 0; j < term.size(); j++) {
        Kept other = term.get(j);
        if (other.seen != additions) {
          other.seen = additions;
          other.common = 0;
          if (other.size >= smallest && other.size <= largest && times.areNear(time, other.time)) {
            candidates.add(other);
          }
        }
        other.common++;
      }
    }
    return best(candidates, rest);
  }

  private Optional<String> best(List<Kept> candidates, int rest) {
    @Nullable Kept best = null;
    double bestSimilarity = 0;
    for (Kept other : candidates) {
      int otherSize = other.size;
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

  /**
   * Brings the terms that are the first in the order to the front, in order; those behind them stay
   * in any order. Most prefixes are short, for which insertion is the fastest way.
   */
  private void sortPrefix(int prefix) {
    if (prefix > FEW_TERMS) {
      Arrays.sort(terms, 0, size, DuplicateIndex.ORDER);
      return;
    }
    for (int i = 1; i < size; i++) {
      Term term = terms[i];
      int at = i;
      if (i >= prefix) {
        at = prefix - 1;
        if (!term.comesBefore(terms[at])) {
          continue;
        }
        terms[i] = terms[at];
      }
      while (at > 0 && term.comesBefore(terms[at - 1])) {
        terms[at] = terms[at - 1];
        at--;
      }
      terms[at] = term;
    }
  }

  /**
   * Keeps the posts that another has kept, in their order. They need no order of their tokens yet.
   */
  void resume(PartReader in) throws ModelFormatException {
    if (additions > 0) {
      throw new IllegalStateException("posts were added before: " + additions);
    }
    Term[] dictionary = kept.readTerms(in);
    int posts = in.count("kept posts", 3 * Integer.BYTES);
    for (int i = 0; i < posts; i++) {
      String id = KeptPosts.readText("the id of a kept post", in);
      long time = TimeWindow.time("the time of a kept post", in);
      int tokens = in.count("tokens of a kept post", 1);
      begin();
      for (int j = 0; j < tokens; j++) {
        token(dictionary[(int) in.compact("a token", 0, dictionary.length - 1L)]);
      }
      if (isEmpty()) {
        throw new ModelFormatException("a kept post has no token");
      }
      keep(id, time);
    }
    kept.requireAllHeld(posts);
    kept.reorder();
  }

  /** Keeps the post that was searched for last. */
  void keep(String id, long time) {
    kept.add(id, Arrays.copyOf(terms, size), size - required(size) + 1, additions, time);
    forgetTerms();
  }

  /** Forgets the post that was searched for last. */
  void drop() {
    kept.dropUnheld(terms, size);
    forgetTerms();
  }

  /** One huge post must not leave a huge array behind. */
  private void forgetTerms() {
    terms = size > USUAL_TERMS ? new Term[USUAL_TERMS] : terms;
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
