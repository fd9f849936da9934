package io.finemo.cashtag.noise;

import java.util.Map;
import java.util.Objects;

/**
 * The company that each symbol keeps, and that all of them keep together.
 *
 * @param options how it was counted
 * @param posts how many posts with a cashtag there were
 * @param postsClean how many of these without noise
 * @param skippedPosts how many of the clean ones hold too many symbols and did not count
 * @param bySymbol the profile of each symbol
 * @param background the sum of all profiles
 * @param error how many posts of a symbol may be missing from its profile, and how many a symbol
 *     that is left out may have, where memory is bounded; 0 if all is exact
 */
public record SymbolProfiles(
    ProfileOptions options,
    long posts,
    long postsClean,
    long skippedPosts,
    Map<String, SymbolProfile> bySymbol,
    SymbolProfile background,
    long error) {
  private static final SymbolProfile EMPTY = new SymbolProfile(0, 0, Map.of());

  /**
   * Copies the map.
   *
   * @param options how it was counted
   * @param posts how many posts
   * @param postsClean how many clean ones
   * @param skippedPosts how many were skipped
   * @param bySymbol the profile of each symbol
   * @param background the sum of all profiles
   * @param error how many posts of a symbol may be missing
   */
  public SymbolProfiles {
    Objects.requireNonNull(options, "options");
    Objects.requireNonNull(background, "background");
    bySymbol = Map.copyOf(bySymbol);
  }

  /**
   * The profile of a symbol.
   *
   * @param symbol the symbol, normalized
   * @return its profile; one of no posts if it is not there
   */
  public SymbolProfile of(String symbol) {
    return bySymbol.getOrDefault(symbol, EMPTY);
  }
}
