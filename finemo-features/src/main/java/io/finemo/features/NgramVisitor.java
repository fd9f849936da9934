package io.finemo.features;

/** Is shown each n-gram of a post, as a slice of a buffer that changes afterwards. */
@FunctionalInterface
interface NgramVisitor {

  /**
   * One occurrence.
   *
   * @param hash the hash of the slice, see {@link NgramTable#hash}
   * @param buffer holds the slice
   * @param from its first UTF-16 unit
   * @param to behind its last
   * @param length how many units of the {@link NgramSpec} it is made of
   * @param placeFrom the first token, or UTF-16 unit of the cleaned text, that it covers
   * @param placeTo behind the last of these
   * @return whether longer n-grams that start at the same place are wanted
   */
  boolean visit(long hash, char[] buffer, int from, int to, int length, int placeFrom, int placeTo);
}
