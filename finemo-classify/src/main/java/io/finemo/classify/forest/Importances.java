package io.finemo.classify.forest;

import java.util.List;

/** Sums up what the splits of each feature decreased. */
final class Importances {
  private Importances() {}

  static double[] of(List<GrownTree> trees, int features) {
    double[] sums = new double[features];
    for (GrownTree grown : trees) {
      double all = 0;
      for (int node = 0; node < grown.tree().size(); node++) {
        all += grown.decrease(node);
      }
      if (all > 0) {
        for (int node = 0; node < grown.tree().size(); node++) {
          if (!grown.tree().isLeaf(node)) {
            sums[grown.tree().feature(node)] += grown.decrease(node) / all;
          }
        }
      }
    }
    double all = 0;
    for (double sum : sums) {
      all += sum;
    }
    for (int feature = 0; feature < features && all > 0; feature++) {
      sums[feature] /= all;
    }
    return sums;
  }
}
