package io.finemo.classify;

/** Arithmetic of arrays of probabilities. */
final class Probabilities {
  private Probabilities() {}

  /** The place of the greatest of the first {@code size} probabilities; of equal ones the first. */
  static int best(double[] probabilities, int size) {
    int best = 0;
    for (int i = 1; i < size; i++) {
      if (probabilities[i] > probabilities[best]) {
        best = i;
      }
    }
    return best;
  }
}
