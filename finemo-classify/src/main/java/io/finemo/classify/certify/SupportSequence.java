package io.finemo.classify.certify;

import java.util.stream.IntStream;

/**
 * The depths to test, in an order that no label has a part in: the one that shows {@code start}
 * rows, then ever more of them, each time {@code growth} times as many, up to all rows. Rows of
 * equal score enter together, so that a depth may show more rows than it had to.
 *
 * @param start how many rows the first depth shows at least, 1 or more
 * @param growth above 1
 */
record SupportSequence(int start, double growth) {
  SupportSequence {
    if (start < 1) {
      throw new IllegalArgumentException("support at the start must be at least 1: " + start);
    }
    if (!(growth > 1) || Double.isInfinite(growth)) {
      throw new IllegalArgumentException("growth must be above 1 and finite: " + growth);
    }
  }

  /** The numbers of the depths, ascending, none twice; empty if there are fewer rows than start. */
  int[] depths(ShownCounts counts) {
    IntStream.Builder depths = IntStream.builder();
    long needed = start;
    for (int depth = 1; depth < counts.depths(); depth++) {
      boolean last = depth == counts.depths() - 1;
      int shown = counts.shown(depth);
      if (shown >= needed || (last && shown >= start)) {
        depths.add(depth);
        while (needed <= shown) {
          needed = Math.max(needed + 1, (long) Math.ceil(needed * growth));
        }
      }
    }
    return depths.build().toArray();
  }
}
