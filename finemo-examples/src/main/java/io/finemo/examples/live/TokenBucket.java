package io.finemo.examples.live;

/**
 * A bucket of tokens: so many a second in the long run, and so many at once after a pause. Its
 * clock is in nanoseconds, the caller's, and never goes back. For one thread at a time.
 */
public final class TokenBucket {
  private static final double NANOS_PER_SECOND = 1e9;

  private final double perSecond;
  private final int burst;
  private double tokens;
  private long last;

  /**
   * A full bucket.
   *
   * @param perSecond tokens a second, 0 or more
   * @param burst how many tokens it holds, 1 or more
   * @param now the time
   */
  public TokenBucket(double perSecond, int burst, long now) {
    this.perSecond = perSecond;
    this.burst = burst;
    this.tokens = burst;
    this.last = now;
  }

  /**
   * How many tokens are not there yet.
   *
   * @param wanted how many are wanted
   * @param now the time
   * @return 0 if as many can be taken
   */
  public double missing(int wanted, long now) {
    tokens = Math.min(burst, tokens + (now - last) / NANOS_PER_SECOND * perSecond);
    last = now;
    return Math.max(0, wanted - tokens);
  }

  /**
   * Takes tokens, if they are there; else none.
   *
   * @param wanted how many are wanted
   * @param now the time
   * @return how many are missing; 0 if they were taken
   */
  public double take(int wanted, long now) {
    double missing = missing(wanted, now);
    if (missing == 0) {
      tokens -= wanted;
    }
    return missing;
  }
}
