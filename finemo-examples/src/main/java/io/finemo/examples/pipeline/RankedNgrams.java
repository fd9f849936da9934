package io.finemo.examples.pipeline;

import io.finemo.classify.evaluate.Spread;
import io.finemo.features.NgramSpec;
import java.util.Objects;

/**
 * How well a candidate of a {@link NgramSearch} did.
 *
 * @param spec the settings of n-grams
 * @param features the mean number of features over the folds
 * @param macroF1 macro F1 over the folds
 * @param accuracy accuracy over the folds
 */
public record RankedNgrams(NgramSpec spec, double features, Spread macroF1, Spread accuracy) {

  /**
   * Checks that all parts are there.
   *
   * @param spec the settings of n-grams
   * @param features the mean number of features over the folds
   * @param macroF1 macro F1 over the folds
   * @param accuracy accuracy over the folds
   */
  public RankedNgrams {
    Objects.requireNonNull(spec, "spec");
    Objects.requireNonNull(macroF1, "macroF1");
    Objects.requireNonNull(accuracy, "accuracy");
  }
}
