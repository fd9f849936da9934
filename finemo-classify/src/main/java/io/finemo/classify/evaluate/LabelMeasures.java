package io.finemo.classify.evaluate;

import java.util.OptionalDouble;

/**
 * How well one label is found, abstentions overruled: the most probable label of each row counts.
 *
 * @param precision right among those given the label; empty if none was
 * @param recall right among those that have the label; empty if none has
 * @param f1 the harmonic mean of both; 0 where nothing is right
 * @param support how many rows have the label
 */
public record LabelMeasures(
    OptionalDouble precision, OptionalDouble recall, double f1, int support) {

  static LabelMeasures of(int right, int given, int support) {
    return new LabelMeasures(
        Ratio.of(right, given),
        Ratio.of(right, support),
        right == 0 ? 0 : 2.0 * right / (given + support),
        support);
  }
}
