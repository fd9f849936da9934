package io.finemo.core.text;

import java.util.Arrays;

/**
 * Leads from a cleaned text back to the original: for each UTF-16 unit of the cleaned text, the
 * stretch of the original it came from. Immutable.
 */
public final class OffsetMap {
  private final int[] starts;
  private final int[] ends;

  private OffsetMap(int[] starts, int[] ends) {
    this.starts = starts;
    this.ends = ends;
  }

  /**
   * Where a stretch of the cleaned text came from.
   *
   * @param start its first unit in the cleaned text
   * @param end the unit behind its last, more than {@code start}
   * @return the smallest span of the original text that covers all of it
   * @throws IllegalArgumentException if the stretch is empty or not inside the cleaned text
   */
  public Span toOriginal(int start, int end) {
    if (start < 0 || end <= start || end > starts.length) {
      throw new IllegalArgumentException(
          "0 <= start < end <= " + starts.length + ": " + start + ", " + end);
    }
    int from = starts[start];
    int to = ends[start];
    for (int i = start + 1; i < end; i++) {
      from = Math.min(from, starts[i]);
      to = Math.max(to, ends[i]);
    }
    return new Span(from, to);
  }

  /**
   * The length of the cleaned text.
   *
   * @return UTF-16 units
   */
  public int length() {
    return starts.length;
  }

  /**
   * Leads two ways back at once: from this text, which was made from another, to the original of
   * that other.
   *
   * @param next the way back from what this map leads to
   * @return the way back from this text to the original of {@code next}
   * @throws IllegalArgumentException if this map leads to places outside of the other text
   */
  public OffsetMap andThen(OffsetMap next) {
    int[] first = new int[starts.length];
    int[] last = new int[starts.length];
    for (int i = 0; i < starts.length; i++) {
      Span span = next.toOriginal(starts[i], ends[i]);
      first[i] = span.start();
      last[i] = span.end();
    }
    return new OffsetMap(first, last);
  }

  /** Builds the cleaned text and its map together, from left to right. For use by one thread. */
  public static final class Builder {
    private final StringBuilder text;
    private int[] starts;
    private int[] ends;

    /**
     * Starts an empty text.
     *
     * @param capacity the expected length, 0 or more
     */
    public Builder(int capacity) {
      text = new StringBuilder(capacity);
      starts = new int[Math.max(16, capacity)];
      ends = new int[starts.length];
    }

    /**
     * Appends one UTF-16 unit.
     *
     * @param unit the unit
     * @param start the first unit of the original stretch it stands for
     * @param end the unit behind the last of that stretch
     * @return this
     */
    public Builder append(char unit, int start, int end) {
      int at = text.length();
      if (at == starts.length) {
        starts = Arrays.copyOf(starts, at * 2);
        ends = Arrays.copyOf(ends, at * 2);
      }
      starts[at] = start;
      ends[at] = end;
      text.append(unit);
      return this;
    }

    /**
     * Appends text that stands for one stretch of the original as a whole.
     *
     * @param replacement the text
     * @param start the first unit of the original stretch
     * @param end the unit behind the last of that stretch
     * @return this
     */
    public Builder append(CharSequence replacement, int start, int end) {
      for (int i = 0; i < replacement.length(); i++) {
        append(replacement.charAt(i), start, end);
      }
      return this;
    }

    /**
     * The length so far.
     *
     * @return UTF-16 units
     */
    public int length() {
      return text.length();
    }

    /**
     * The unit at a place of the text so far.
     *
     * @param index 0 to {@link #length()} - 1
     * @return the unit
     */
    public char charAt(int index) {
      return text.charAt(index);
    }

    /**
     * The cleaned text so far.
     *
     * @return the text
     */
    public String text() {
      return text.toString();
    }

    /**
     * The map of the text so far.
     *
     * @return an immutable map
     */
    public OffsetMap map() {
      return new OffsetMap(
          Arrays.copyOf(starts, text.length()), Arrays.copyOf(ends, text.length()));
    }
  }
}
