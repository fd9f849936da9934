package io.finemo.examples.distributed;

import java.util.Objects;

/**
 * How many posts of a window name a symbol. Plain data, which Flink writes by itself.
 *
 * @param symbol the symbol, in the one spelling
 * @param window when the window begins, in milliseconds since 1970
 * @param posts how many posts
 * @param clean how many of them are not noise
 */
public record Mention(String symbol, long window, long posts, long clean) {

  /**
   * Checks that the symbol is there.
   *
   * @param symbol the symbol
   * @param window when the window begins
   * @param posts how many posts
   * @param clean how many of them are not noise
   */
  public Mention {
    Objects.requireNonNull(symbol, "symbol");
  }
}
