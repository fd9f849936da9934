package io.finemo.cashtag.volume;

import java.util.List;
import java.util.Optional;

/**
 * The volume of a stream of posts by symbol and time.
 *
 * @param options how the posts were put into days
 * @param posts how many posts were added, with cashtags or without
 * @param undatedPosts how many of them state no date, or one outside the years 1 to 9999, and are
 *     in no row
 * @param period the days from the first to the last dated post, whether it holds a cashtag or not;
 *     empty if no post is dated
 * @param symbols the symbols by name
 * @param error how many dated posts of a symbol may be missing, of all its days together, and how
 *     many a symbol that is left out may have, where memory is bounded; 0 if all is exact
 */
public record VolumeResult(
    VolumeOptions options,
    long posts,
    long undatedPosts,
    Optional<DayRange> period,
    List<SymbolVolume> symbols,
    long error) {

  /**
   * Copies the list.
   *
   * @param options how the posts were put into days
   * @param posts how many posts were added
   * @param undatedPosts how many of them have no usable date
   * @param period the days from the first to the last dated post
   * @param symbols the symbols by name
   * @param error how many posts of a symbol may be missing
   */
  public VolumeResult {
    symbols = List.copyOf(symbols);
  }

  /**
   * The same counts over a period that is known otherwise. Posts outside of it stay in the rows of
   * the symbols, and {@link SpikeFinder} leaves them out.
   *
   * @param given the period
   * @return the result
   */
  public VolumeResult over(DayRange given) {
    return new VolumeResult(options, posts, undatedPosts, Optional.of(given), symbols, error);
  }
}
