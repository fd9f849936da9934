package io.finemo.examples.pipeline;

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

  /**
   * Mean and standard deviation over folds.
   *
   * @param mean the mean
   * @param deviation the standard deviation of the sample, with one less than the folds as divisor
   */
  public record Spread(double mean, double deviation) {

    /** The spread of the values of two folds or more. */
    static Spread of(double... values) {
      double sum = 0;
      for (double value : values) {
        sum += value;
      }
      double mean = sum / values.length;
      double squares = 0;
      for (double value : values) {
        squares += (value - mean) * (value - mean);
      }
      return new Spread(mean, Math.sqrt(squares / (values.length - 1)));
    }
  }
}
