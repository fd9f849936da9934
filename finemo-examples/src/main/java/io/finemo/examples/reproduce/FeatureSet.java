package io.finemo.examples.reproduce;

import io.finemo.features.FeatureSpec;

/** The two sets of features that the paper compares. */
public enum FeatureSet {
  /** N-grams alone. */
  BASIC,
  /** All of Table III. */
  PAPER;

  FeatureSpec spec() {
    FeatureSpec standard = FeatureSpec.standard();
    return this == BASIC ? standard.basicSet() : standard.paperSet();
  }
}
