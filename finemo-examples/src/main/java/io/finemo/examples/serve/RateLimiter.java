package io.finemo.examples.serve;

import io.finemo.examples.live.TokenBucket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * A token bucket for each client. Holds the clients of last only, so that many addresses fill no
 * memory: one that was forgotten begins with a full bucket.
 */
final class RateLimiter {
  static final int CLIENTS = 10_000;

  private final Rate rate;
  private final LongSupplier clock;
  private final Map<String, TokenBucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, TokenBucket> eldest) {
          return size() > CLIENTS;
        }
      };

  /**
   * A limiter.
   *
   * @param clock nanoseconds that never go back
   */
  RateLimiter(Rate rate, LongSupplier clock) {
    this.rate = rate;
    this.clock = clock;
  }

  /**
   * Takes posts off the bucket of a client.
   *
   * @throws Problem if there are fewer; then none is taken
   */
  void take(String client, int posts) {
    if (rate.isUnlimited()) {
      return;
    }
    if (posts > rate.burst()) {
      throw new Problem(
          ProblemKind.TOO_MANY_REQUESTS,
          "a request may have at most " + rate.burst() + " posts at this rate: " + posts);
    }
    double missing = missing(client, posts);
    if (missing > 0) {
      throw Problem.later(
          ProblemKind.TOO_MANY_REQUESTS,
          "at most "
              + rate.perSecond()
              + " posts per second and client, "
              + rate.burst()
              + " at once",
          (long) Math.ceil(missing / rate.perSecond()));
    }
  }

  private synchronized double missing(String client, int posts) {
    long now = clock.getAsLong();
    return buckets
        .computeIfAbsent(client, c -> new TokenBucket(rate.perSecond(), rate.burst(), now))
        .take(posts, now);
  }
}
