package io.finemo.classify.evaluate;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What an operator who looks at the shown rows gets.
 *
 * @param shown how many rows are shown
 * @param precision share of the target among them; empty if nothing is shown
 * @param tolerances by the name of each tolerance, the share of labels it allows among them
 * @param recall share of all rows of the target that are shown; empty if there is none
 */
public record ShownMeasures(
    int shown,
    OptionalDouble precision,
    Map<String, OptionalDouble> tolerances,
    OptionalDouble recall) {

  /**
   * Keeps the map from being changed.
   *
   * @param shown how many rows are shown
   * @param precision share of the target among them
   * @param tolerances share of allowed labels by tolerance
   * @param recall share of all rows of the target that are shown
   */
  public ShownMeasures {
    tolerances = Collections.unmodifiableMap(new LinkedHashMap<>(tolerances));
  }
}
