package io.finemo.features;

/** Is shown each n-gram of a post, as a slice of a buffer that changes afterwards. */
@FunctionalInterface
interface NgramVisitor {

  /**
   * One occurrence.
   *
   * @param hash the hash of the slice, see {@link NgramTable#hash}
   * @param buffer holds the slice
   * @param from its first unit
   * @param to the unit behind its last
   * @param unitFrom the first token, or unit of the cleaned text, that the n-gram covers
   * @param unitTo behind the last of these
   */
  void visit(long hash, char[] buffer, int from, int to, int unitFrom, int unitTo);
}
