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
 */
public record SymbolProfiles(
    ProfileOptions options,
    long posts,
    long postsClean,
    long skippedPosts,
    Map<String, SymbolProfile> bySymbol,
    SymbolProfile background) {
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
   * @return its profile; one of no posts if it was never seen
   */
  public SymbolProfile of(String symbol) {
    return bySymbol.getOrDefault(symbol, EMPTY);
  }
}
