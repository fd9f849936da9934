package io.finemo.classify.weka;

import io.finemo.core.Labeled;
import java.util.List;

/** Checks that a stage can be learnt from rows. */
final class Sides {
  private Sides() {}

  static void check(List<? extends Labeled<?, Boolean>> rows) {
    long goOn = rows.stream().filter(Labeled::label).count();
    if (goOn == 0 || goOn == rows.size()) {
      throw new IllegalArgumentException(
          "a stage needs rows on both sides: "
              + goOn
              + " go on, "
              + (rows.size() - goOn)
              + " leave");
    }
  }
}
