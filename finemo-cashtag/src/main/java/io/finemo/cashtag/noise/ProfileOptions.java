package io.finemo.cashtag.noise;

/**
 * How the company of symbols is counted.
 *
 * @param buckets how many counters a symbol has at most; terms share them by their hash, so rare
 *     terms may count for each other. 1 or more
 * @param maxTerms how many distinct terms of a post count, 1 or more
 * @param maxSymbols how many symbols a post may hold to count, 1 or more
 * @param maxCounters how many symbols are held at a time, 2 or more; what happens to more of them
 *     is told at {@link io.finemo.cashtag.CashtagOptions#maxCounters()}
 */
public record ProfileOptions(int buckets, int maxTerms, int maxSymbols, int maxCounters) {
  private static final ProfileOptions DEFAULTS = new ProfileOptions(4096, 64, 10);

  /**
   * Checks the bounds.
   *
   * @param buckets how many counters
   * @param maxTerms how many terms of a post
   * @param maxSymbols how many symbols of a post
   * @param maxCounters how many symbols are held
   */
  public ProfileOptions {
    if (Math.min(buckets, Math.min(maxTerms, maxSymbols)) < 1) {
      throw new IllegalArgumentException(
          "buckets, maxTerms and maxSymbols must be 1 or more: "
              + buckets
              + ", "
              + maxTerms
              + ", "
              + maxSymbols);
    }
    if (maxCounters < 2) {
      throw new IllegalArgumentException("maxCounters must be at least 2: " + maxCounters);
    }
  }

  /**
   * Options without a bound on the symbols.
   *
   * @param buckets how many counters a symbol has at most, 1 or more
   * @param maxTerms how many distinct terms of a post count, 1 or more
   * @param maxSymbols how many symbols a post may hold to count, 1 or more
   */
  public ProfileOptions(int buckets, int maxTerms, int maxSymbols) {
    this(buckets, maxTerms, maxSymbols, Integer.MAX_VALUE);
  }

  /**
   * 4,096 counters for a symbol, 64 terms and 10 symbols of a post, and no bound on the symbols.
   *
   * @return the options used where none are given
   */
  public static ProfileOptions defaults() {
    return DEFAULTS;
  }

  /**
   * The same with a bound on the symbols.
   *
   * @param counters how many symbols are held at a time, 2 or more
   * @return the options
   */
  public ProfileOptions withMaxCounters(int counters) {
    return new ProfileOptions(buckets, maxTerms, maxSymbols, counters);
  }

  /** The counter of a term. The hash of a string is the same on every platform. */
  int bucket(String term) {
    int hash = term.hashCode() * 0x9E3779B9;
    return Math.floorMod(hash ^ (hash >>> 16), buckets);
  }
}
