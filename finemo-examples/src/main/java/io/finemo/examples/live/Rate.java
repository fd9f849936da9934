package io.finemo.examples.live;

/**
 * A bucket of tokens: so many a second in the long run, and a second's worth at once. Its clock is
 * in nanoseconds and never goes back.
 */
final class Rate {
  private static final double NANOS_PER_SECOND = 1e9;

  private final int perSecond;
  private double tokens;
  private long last;

  /** A full bucket. */
  Rate(int perSecond, long now) {
    this.perSecond = perSecond;
    this.tokens = perSecond;
    this.last = now;
  }

  /** Whether a token can be taken now. */
  boolean has(long now) {
    tokens = Math.min(perSecond, tokens + (now - last) / NANOS_PER_SECOND * perSecond);
    last = now;
    return tokens >= 1;
  }

  /** Takes a token, if there is one. */
  boolean take(long now) {
    if (!has(now)) {
      return false;
    }
    tokens--;
    return true;
  }
}
