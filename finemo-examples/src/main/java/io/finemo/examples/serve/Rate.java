package io.finemo.examples.serve;

/**
 * How many posts one client may send.
 *
 * @param perSecond posts per second in the long run; 0 for any number
 * @param burst posts at once, after a pause
 */
public record Rate(double perSecond, int burst) {

  /**
   * Checks the bounds.
   *
   * @param perSecond posts per second, 0 or more
   * @param burst posts at once, 1 or more
   * @throws IllegalArgumentException if one is out of range
   */
  public Rate {
    if (!(perSecond >= 0 && perSecond <= 1e9)) {
      throw new IllegalArgumentException("rate must be in [0, 1e9]: " + perSecond);
    }
    if (burst < 1) {
      throw new IllegalArgumentException("burst must be at least 1: " + burst);
    }
  }

  /**
   * No bound.
   *
   * @return any number of posts
   */
  public static Rate unlimited() {
    return new Rate(0, 1);
  }

  boolean isUnlimited() {
    return perSecond == 0;
  }
}
