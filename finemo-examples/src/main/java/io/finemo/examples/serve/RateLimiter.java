package io.finemo.examples.serve;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * A token bucket for each client. Holds the clients of last only, so that many addresses fill no
 * memory: one that was forgotten begins with a full bucket.
 */
final class RateLimiter {
  static final int CLIENTS = 10_000;
  private static final double NANOS = 1e9;

  private final Rate rate;
  private final LongSupplier clock;
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
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

  private static final class Bucket {
    double tokens;
    long at;
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
    Bucket bucket = buckets.get(client);
    if (bucket == null) {
      bucket = new Bucket();
      bucket.tokens = rate.burst();
      bucket.at = now;
      buckets.put(client, bucket);
    }
    double more = (now - bucket.at) / NANOS * rate.perSecond();
    bucket.tokens = Math.min(rate.burst(), bucket.tokens + more);
    bucket.at = now;
    double missing = posts - bucket.tokens;
    if (missing <= 0) {
      bucket.tokens -= posts;
    }
    return missing;
  }
}
