package io.finemo.features.embedding;

/**
 * How much a file of word vectors may ask for. A file beyond is refused, not cut.
 *
 * @param words the most words, 1 or more
 * @param dimension the most numbers of a word, 1 or more
 * @param lineBytes the longest line in bytes, 1 or more
 * @param expandedBytes the most bytes of the file, after expanding gzip, 1 or more
 */
public record VectorLimits(int words, int dimension, int lineBytes, long expandedBytes) {

  /**
   * Checks the bounds.
   *
   * @param words the most words, 1 or more
   * @param dimension the most numbers of a word, 1 to 65,536
   * @param lineBytes the longest line in bytes, 1 to 1 GiB
   * @param expandedBytes the most bytes of the file, 1 or more
   */
  public VectorLimits {
    check(words, "words", Integer.MAX_VALUE);
    check(dimension, "dimension", 1 << 16);
    check(lineBytes, "lineBytes", 1 << 30);
    check(expandedBytes, "expandedBytes", Long.MAX_VALUE);
  }

  /**
   * What common files stay below: 3 million words, 1,024 numbers a word, 64 KiB a line, 16 GiB.
   *
   * @return the limits
   */
  public static VectorLimits standard() {
    return new VectorLimits(3_000_000, 1024, 64 << 10, 16L << 30);
  }

  private static void check(long value, String name, long most) {
    if (value < 1 || value > most) {
      throw new IllegalArgumentException(name + " must be in [1, " + most + "]: " + value);
    }
  }
}
