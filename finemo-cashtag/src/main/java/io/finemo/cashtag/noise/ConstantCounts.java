package io.finemo.cashtag.noise;

import io.finemo.core.archive.ModelFormatException;
import io.finemo.core.archive.PartReader;
import io.finemo.core.archive.PartWriter;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts of constants, without a box for each increment. */
final class ConstantCounts<E extends Enum<E>> {
  private final Map<E, long[]> counts;

  ConstantCounts(Class<E> constants) {
    counts = new EnumMap<>(constants);
  }

  void increment(E constant) {
    add(constant, 1);
  }

  private void add(E constant, long more) {
    long[] count = counts.get(constant);
    if (count == null) {
      counts.put(constant, new long[] {more});
    } else {
      count[0] += more;
    }
  }

  Map<E, Long> counts() {
    Map<E, Long> copy = new LinkedHashMap<>();
    counts.forEach((constant, count) -> copy.put(constant, count[0]));
    return copy;
  }

  void write(PartWriter out) {
    out.integer(counts.size());
    counts.forEach((constant, count) -> out.text(constant.name()).whole(count[0]));
  }

  /** Adds what another has counted. */
  void resume(E[] constants, PartReader in) throws ModelFormatException {
    int size = in.count("the kinds", Integer.BYTES + Long.BYTES);
    for (int i = 0; i < size; i++) {
      add(in.constant("a kind", constants), in.whole("its count", 0, Long.MAX_VALUE));
    }
  }
}
