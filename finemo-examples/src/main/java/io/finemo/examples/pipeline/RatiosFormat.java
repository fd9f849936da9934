package io.finemo.examples.pipeline;

import io.finemo.classify.TransformFormat;
import io.finemo.core.SparseVector;
import io.finemo.core.archive.ModelFormatException;
import io.finemo.core.archive.PartReader;
import io.finemo.core.archive.PartWriter;
import io.finemo.features.select.LogCountRatios;

/** Naive Bayes weights in front of stages. */
final class RatiosFormat implements TransformFormat<LogCountRatios> {
  /** No ratio of counts has a larger logarithm. */
  private static final double BOUND = 1e3;

  @Override
  public String kind() {
    return "log-count-ratios";
  }

  @Override
  public Class<LogCountRatios> type() {
    return LogCountRatios.class;
  }

  @Override
  public void write(LogCountRatios ratios, PartWriter out) {
    double[] weights = new double[ratios.size()];
    for (int feature = 0; feature < weights.length; feature++) {
      weights[feature] = ratios.ratio(feature);
    }
    out.reals(weights).flag(ratios.presence());
  }

  @Override
  public LogCountRatios read(PartReader in, int features) throws ModelFormatException {
    double[] weights = in.reals("log-count ratios");
    if (weights.length > features) {
      throw in.fault(weights.length + " log-count ratios of " + features + " features");
    }
    for (double weight : weights) {
      if (Math.abs(weight) > BOUND) {
        throw in.fault("a log-count ratio must be at most " + BOUND + " in size: " + weight);
      }
    }
    return new LogCountRatios(weights, in.flag("presence"));
  }

  @Override
  public int featuresBehind(LogCountRatios ratios) {
    return ratios.size();
  }

  @Override
  public SparseVector back(LogCountRatios ratios, SparseVector parts) {
    return parts;
  }
}
