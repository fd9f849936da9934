package io.finemo.features;

import io.finemo.core.text.AnalyzedPost;
import java.util.Arrays;
import java.util.List;

/**
 * How often each n-gram occurs in some posts, and in how many of them. Counted once for the widest
 * range of lengths, it gives the vocabulary of any narrower specification.
 */
final class NgramCounts implements NgramVisitor {
  /** What is known of an n-gram stands together: it is looked up in no order. */
  private static final int FIELDS = 4;

  private static final int DOCUMENTS = 0;
  private static final int OCCURRENCES = 1;
  private static final int LAST_POST = 2;
  private static final int LENGTH = 3;

  private final NgramSpec spec;
  private final NgramTable table = new NgramTable();
  private int[] fields = new int[FIELDS << 10];
  private int posts;

  private NgramCounts(NgramSpec spec) {
    this.spec = spec;
  }

  /** Counts every n-gram of the lengths and unit of a specification. */
  static NgramCounts of(NgramSpec spec, List<AnalyzedPost> posts) {
    NgramCounts counts = new NgramCounts(spec);
    NgramAnalyzer analyzer = NgramAnalyzer.of(spec);
    Scratch scratch = Scratch.take();
    for (AnalyzedPost post : posts) {
      counts.posts++;
      analyzer.analyze(post, scratch, counts);
    }
    scratch.giveBack();
    return counts;
  }

  @Override
  public boolean visit(
      long hash, char[] buffer, int from, int to, int length, int placeFrom, int placeTo) {
    int entry = table.add(hash, buffer, from, to);
    int at = entry * FIELDS;
    if (at == fields.length) {
      fields = Arrays.copyOf(fields, Math.multiplyExact(at, 2));
    }
    fields[at + OCCURRENCES]++;
    if (fields[at + LAST_POST] != posts) {
      fields[at + LAST_POST] = posts;
      fields[at + DOCUMENTS]++;
      fields[at + LENGTH] = length;
    }
    return true;
  }

  /**
   * The vocabulary of a specification of the same unit, within the lengths that were counted.
   *
   * @throws IllegalArgumentException if something else was counted, or the lower bound on document
   *     frequency is above the upper one
   */
  NgramVocabulary vocabulary(NgramSpec wanted) {
    requireCounted(spec, wanted);
    DocumentBounds bounds = DocumentBounds.of(wanted, posts);
    int[] kept = new int[table.size()];
    int size = 0;
    boolean prefixClosed = true;
    for (int entry = 0; entry < kept.length; entry++) {
      int documents = get(entry, DOCUMENTS);
      if (documents > bounds.most()) {
        prefixClosed = false;
      } else if (documents >= bounds.least()
          && isOfLength(table, entry, get(entry, LENGTH), wanted)) {
        kept[size++] = entry;
      }
    }
    int[] sorted = mostFrequent(Arrays.copyOf(kept, size), wanted);
    return vocabulary(wanted, sorted, prefixClosed && sorted.length == size);
  }

  /** Checks that what was counted by one specification holds what another one asks for. */
  static void requireCounted(NgramSpec spec, NgramSpec wanted) {
    if (wanted.unit() != spec.unit()
        || wanted.emojiSequences() != spec.emojiSequences()
        || wanted.minimum() < spec.minimum()
        || wanted.maximum() > spec.maximum()) {
      throw new IllegalArgumentException(wanted + " is not within what was counted: " + spec);
    }
  }

  /** Whether an n-gram of a length is one that a specification asks for. */
  static boolean isOfLength(NgramTable table, int entry, int length, NgramSpec wanted) {
    if (length >= wanted.minimum()) {
      return length <= wanted.maximum();
    }
    // A word too short for an n-gram was counted once, with its blanks.
    int units = table.length(entry);
    return wanted.unit() == NgramSpec.Unit.CHARACTER_IN_WORD
        && units > 2
        && table.unit(entry, 0) == ' '
        && table.unit(entry, units - 1) == ' ';
  }

  /** As many as are wanted, in the order of the n-grams as strings. */
  private int[] mostFrequent(int[] entries, NgramSpec wanted) {
    int most = wanted.maximumFeatures();
    if (entries.length <= most) {
      return NgramOrder.sort(table, entries);
    }
    int field = wanted.weights().binary() ? DOCUMENTS : OCCURRENCES;
    int[] frequencies = Arrays.stream(entries).map(entry -> get(entry, field)).sorted().toArray();
    int least = frequencies[frequencies.length - most];
    int[] candidates = Arrays.stream(entries).filter(entry -> get(entry, field) >= least).toArray();
    int equals = most;
    for (int entry : candidates) {
      equals -= get(entry, field) > least ? 1 : 0;
    }
    int size = 0;
    for (int entry : NgramOrder.sort(table, candidates)) {
      if (get(entry, field) > least || equals-- > 0) {
        candidates[size++] = entry;
      }
    }
    return Arrays.copyOf(candidates, size);
  }

  private NgramVocabulary vocabulary(NgramSpec wanted, int[] entries, boolean prefixClosed) {
    int units = Arrays.stream(entries).map(table::length).reduce(0, Math::addExact);
    NgramTable terms = new NgramTable(entries.length, units);
    int[] documents = new int[entries.length];
    for (int i = 0; i < entries.length; i++) {
      terms.add(table, entries[i]);
      documents[i] = get(entries[i], DOCUMENTS);
    }
    return new NgramVocabulary(wanted, terms, documents, posts, prefixClosed);
  }

  private int get(int entry, int field) {
    return fields[entry * FIELDS + field];
  }
}
