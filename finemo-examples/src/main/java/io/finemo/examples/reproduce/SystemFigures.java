package io.finemo.examples.reproduce;

import io.finemo.classify.evaluate.ShownMeasures;
import io.finemo.examples.pipeline.ModelPreset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * What one system reached.
 *
 * @param classifier which classifier
 * @param features what of a post it reads
 * @param layers how many stand one behind the other, 1 to 3
 * @param averagePrecision of the ranking; empty if there is no opportunity
 * @param plain what is shown without depth
 * @param depth the depth chosen by the paper's rule, above 0.5; 1, at which nothing is shown, where
 *     no depth tried keeps the recall
 * @param deep what is shown at that depth
 * @param atRecall what the shortest ranked lists with a recall show, by recall
 */
public record SystemFigures(
    ModelPreset classifier,
    FeatureSet features,
    int layers,
    OptionalDouble averagePrecision,
    ShownMeasures plain,
    double depth,
    ShownMeasures deep,
    Map<Double, ShownMeasures> atRecall) {

  /**
   * Checks the bounds and copies the map.
   *
   * @param classifier which classifier
   * @param features what of a post it reads
   * @param layers 1 to 3
   * @param averagePrecision of the ranking
   * @param plain what is shown without depth
   * @param depth the depth chosen, above 0.5, up to 1
   * @param deep what is shown at that depth
   * @param atRecall what ranked lists show, by recall
   */
  public SystemFigures {
    Objects.requireNonNull(classifier, "classifier");
    Objects.requireNonNull(features, "features");
    if (layers < 1 || layers > 3) {
      throw new IllegalArgumentException("layers must be 1 to 3: " + layers);
    }
    if (!(depth > 0.5 && depth <= 1)) {
      throw new IllegalArgumentException("depth must be in (0.5, 1]: " + depth);
    }
    atRecall = Collections.unmodifiableMap(new LinkedHashMap<>(atRecall));
  }
}
