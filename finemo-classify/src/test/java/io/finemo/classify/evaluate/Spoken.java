package io.finemo.classify.evaluate;

import io.finemo.classify.DecisionModel;
import io.finemo.classify.Toys;
import java.util.List;

/** Scored rows whose probabilities are written down. */
final class Spoken {
  private Spoken() {}

  /** Of two labels "no" and "yes": the gold label and the probability of "yes". */
  static Scored<String> yes(String gold, double probability) {
    DecisionModel<List<Double>, String> model = Toys.spoken(List.of("no", "yes"), 0);
    return new Scored<>(gold, model.predict(List.of(probability)));
  }

  /** Of labels "a", "b", "c": the gold label and the probabilities, decided above the depth. */
  static Scored<String> abc(String gold, double depth, double... probabilities) {
    DecisionModel<List<Double>, String> model = Toys.spoken(List.of("a", "b", "c"), depth);
    return new Scored<>(
        gold, model.predict(List.of(probabilities[0], probabilities[1], probabilities[2])));
  }
}
