package io.finemo.examples.pipeline;

import io.finemo.features.NgramSpec;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a {@link NgramSearch} found.
 *
 * @param ranked the candidates, best first; of equally good ones those with fewer features, then
 *     those first in the grid
 * @param refused why the others could not be tried: their bounds on document frequency exclude each
 *     other, or keep no n-gram in a fold
 * @param models how many models were learnt, one for each different set of features in a fold
 */
public record NgramSearchResult(
    List<RankedNgrams> ranked, Map<NgramSpec, String> refused, int models) {

  /**
   * Copies the collections.
   *
   * @param ranked the candidates, best first
   * @param refused why the others could not be tried
   * @param models how many models were learnt
   */
  public NgramSearchResult {
    ranked = List.copyOf(ranked);
    refused = Collections.unmodifiableMap(new LinkedHashMap<>(refused));
  }
}
