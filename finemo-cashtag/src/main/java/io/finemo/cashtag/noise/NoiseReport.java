package io.finemo.cashtag.noise;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What was found to be noise in a stream.
 *
 * @param counts how many posts for which reason
 * @param confused the symbols that seem to stand for another one, those of the largest ratio first,
 *     then by post and symbol
 * @param confusedLeftOut how many more of them, less sure ones, were found but not kept, where
 *     memory is bounded
 * @param profilesError how many posts of a symbol may be missing from the profile it was judged by,
 *     where memory is bounded; 0 if all profiles are exact
 */
public record NoiseReport(
    NoiseCounts counts, List<ConfusedSymbol> confused, long confusedLeftOut, long profilesError) {

  /**
   * Sorts the list.
   *
   * @param counts how many posts for which reason
   * @param confused the symbols that seem to stand for another one, in any order
   * @param confusedLeftOut how many more were found
   * @param profilesError how many posts may be missing from a profile
   */
  public NoiseReport {
    Objects.requireNonNull(counts, "counts");
    confused = confused.stream().sorted(ConfusedSymbol.ORDER).toList();
  }

  /**
   * What was found without a bound on memory.
   *
   * @param counts how many posts for which reason
   * @param confused the symbols that seem to stand for another one, in any order
   */
  public NoiseReport(NoiseCounts counts, List<ConfusedSymbol> confused) {
    this(counts, confused, 0, 0);
  }

  /**
   * How often a symbol is read as another one.
   *
   * @param symbol the symbol as written
   * @param readAs the symbol that fits better
   * @param posts in how many posts
   */
  public record Readings(String symbol, String readAs, long posts) {}

  /**
   * The confused symbols without their posts, of those that were kept.
   *
   * @return those of most posts first, then by symbols
   */
  public List<Readings> readings() {
    Map<List<String>, Long> counts = new HashMap<>();
    for (ConfusedSymbol one : confused) {
      counts.merge(List.of(one.symbol(), one.readAs()), 1L, Long::sum);
    }
    return counts.entrySet().stream()
        .map(entry -> new Readings(entry.getKey().get(0), entry.getKey().get(1), entry.getValue()))
        .sorted(
            Comparator.comparingLong(Readings::posts)
                .reversed()
                .thenComparing(Readings::symbol)
                .thenComparing(Readings::readAs))
        .toList();
  }
}
