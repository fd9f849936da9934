package io.finemo.classify.certify;

/** Checks of what callers ask for. */
final class Bounds {
  private Bounds() {}

  static void inside(String name, double value) {
    if (!(value > 0 && value < 1)) {
      throw new IllegalArgumentException(name + " must be in (0, 1): " + value);
    }
  }
}
