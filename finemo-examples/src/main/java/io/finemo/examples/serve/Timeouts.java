package io.finemo.examples.serve;

import java.time.Duration;

/**
 * How long the service waits.
 *
 * @param request for a request to arrive, from its first byte to its last
 * @param idle for a connection on which nothing moves
 * @param scoring for a free processor
 * @param stop for accepted requests to be answered, when the service stops
 */
public record Timeouts(Duration request, Duration idle, Duration scoring, Duration stop) {

  /**
   * Checks that each is at least a millisecond.
   *
   * @param request for a request to arrive
   * @param idle for a connection on which nothing moves
   * @param scoring for a free processor
   * @param stop for accepted requests, when the service stops
   * @throws IllegalArgumentException naming the one that is not
   */
  public Timeouts {
    positive("request", request);
    positive("idle", idle);
    positive("scoring", scoring);
    positive("stop", stop);
  }

  /**
   * What the command line takes when nothing is said.
   *
   * @return 10 s for a request, 30 s idle, 5 s for a processor, 20 s to stop
   */
  public static Timeouts standard() {
    return new Timeouts(
        Duration.ofSeconds(10),
        Duration.ofSeconds(30),
        Duration.ofSeconds(5),
        Duration.ofSeconds(20));
  }

  private static void positive(String name, Duration value) {
    if (value.toMillis() < 1) {
      throw new IllegalArgumentException(name + " must be at least 1 ms: " + value);
    }
  }
}
