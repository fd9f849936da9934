package io.finemo.core.text;

/**
 * A stretch of a text, in UTF-16 units.
 *
 * @param start the first unit, 0 or more
 * @param end the unit behind the last, {@code start} or more
 */
public record Span(int start, int end) implements Comparable<Span> {

  /**
   * Checks the bounds.
   *
   * @param start the first unit, 0 or more
   * @param end the unit behind the last, {@code start} or more
   */
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("0 <= start <= end: " + start + ", " + end);
    }
  }

  /**
   * The number of UTF-16 units.
   *
   * @return {@code end - start}
   */
  public int length() {
    return end - start;
  }

  /**
   * The stretch itself.
   *
   * @param text the text this points into
   * @return the part of the text
   * @throws IndexOutOfBoundsException if the text is too short
   */
  public String of(String text) {
    return text.substring(start, end);
  }

  /**
   * Whether two stretches share at least one unit.
   *
   * @param other the other stretch
   * @return true if they overlap
   */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** Orders by start, then by end. */
  @Override
  public int compareTo(Span other) {
    return start != other.start
        ? Integer.compare(start, other.start)
        : Integer.compare(end, other.end);
  }
}
