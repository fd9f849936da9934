package io.finemo.examples.distributed;

import java.time.Duration;

/**
 * The windows of time in which symbols are ranked.
 *
 * @param size how long a window is, 1 s or more; windows begin at whole multiples of it since 1970
 * @param outOfOrder how far a post may be older than the newest before it; what is older still, and
 *     of a window that is over by then, is late
 * @param top how many symbols of a window are told, 1 or more
 */
public record WindowOptions(Duration size, Duration outOfOrder, int top) {

  /**
   * Checks the bounds.
   *
   * @param size how long a window is, 1 s or more
   * @param outOfOrder how far out of order posts may come, 0 or more
   * @param top how many symbols, 1 or more
   */
  public WindowOptions {
    if (size.compareTo(Duration.ofSeconds(1)) < 0) {
      throw new IllegalArgumentException("size must be 1 s or more: " + size);
    }
    if (outOfOrder.isNegative()) {
      throw new IllegalArgumentException("outOfOrder must not be negative: " + outOfOrder);
    }
    if (top < 1) {
      throw new IllegalArgumentException("top must be at least 1: " + top);
    }
  }
}
