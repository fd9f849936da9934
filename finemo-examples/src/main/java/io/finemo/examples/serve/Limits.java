package io.finemo.examples.serve;

/**
 * How much the service takes at once.
 *
 * @param body the longest body, in bytes
 * @param batch the most posts of one request
 * @param text the longest text of a post, in UTF-16 units
 * @param connections the most connections at a time
 * @param waiting the most requests that wait for a free processor
 * @param subscribers the most watchers of the live page at a time
 */
public record Limits(int body, int batch, int text, int connections, int waiting, int subscribers) {

  /**
   * Checks that each is at least 1.
   *
   * @param body the longest body, in bytes
   * @param batch the most posts of one request
   * @param text the longest text of a post
   * @param connections the most connections at a time
   * @param waiting the most requests that wait
   * @param subscribers the most watchers
   * @throws IllegalArgumentException naming the one that is not
   */
  public Limits {
    atLeastOne("body", body);
    atLeastOne("batch", batch);
    atLeastOne("text", text);
    atLeastOne("connections", connections);
    atLeastOne("waiting", waiting);
    atLeastOne("subscribers", subscribers);
  }

  /**
   * What the command line takes when nothing is said.
   *
   * @return 1 MiB, 500 posts of 10,000 characters, 512 connections, 256 waiting, 32 watchers
   */
  public static Limits standard() {
    return new Limits(1 << 20, 500, 10_000, 512, 256, 32);
  }

  private static void atLeastOne(String name, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(name + " must be at least 1: " + value);
    }
  }
}
