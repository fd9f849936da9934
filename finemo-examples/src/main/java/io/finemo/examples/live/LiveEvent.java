package io.finemo.examples.live;

/**
 * Something to tell a watcher.
 *
 * @param name {@code post} or {@code summary}
 * @param json what happened, an object on one line of ASCII
 * @param number for a post, its number, which a watcher who comes again names; 0 for a summary
 */
public record LiveEvent(String name, String json, long number) {

  /** The name of the event that brings a post. */
  public static final String POST = "post";

  /** The name of the event that brings the figures of the last minutes. */
  public static final String SUMMARY = "summary";
}
