package io.finemo.examples.distributed;

import io.finemo.cashtag.Noise;
import io.finemo.cashtag.noise.CashtagReason;
import io.finemo.cashtag.noise.NoiseCounts;
import io.finemo.core.archive.ModelFormatException;
import io.finemo.core.archive.PartReader;
import io.finemo.core.archive.PartWriter;
import java.util.EnumMap;
import java.util.Map;

/** Counts of noise as sums, and as bytes. */
final class NoiseForm {
  /** Of no post. */
  static final NoiseCounts NONE = new NoiseCounts(0, 0, Map.of(), 0, Map.of(), 0);

  private NoiseForm() {}

  static NoiseCounts sum(NoiseCounts one, NoiseCounts other) {
    return new NoiseCounts(
        one.posts() + other.posts(),
        one.postsClean() + other.postsClean(),
        sum(Noise.class, one.reasons(), other.reasons()),
        one.trusted() + other.trusted(),
        sum(CashtagReason.class, one.cashtags(), other.cashtags()),
        one.mixedPosts() + other.mixedPosts());
  }

  private static <E extends Enum<E>> Map<E, Long> sum(
      Class<E> type, Map<E, Long> one, Map<E, Long> other) {
    Map<E, Long> sums = new EnumMap<>(type);
    sums.putAll(one);
    other.forEach((constant, count) -> sums.merge(constant, count, Long::sum));
    return sums;
  }

  static void write(NoiseCounts counts, PartWriter out) {
    out.whole(counts.posts())
        .whole(counts.postsClean())
        .whole(counts.trusted())
        .whole(counts.mixedPosts());
    write(counts.reasons(), out);
    write(counts.cashtags(), out);
  }

  private static <E extends Enum<E>> void write(Map<E, Long> counts, PartWriter out) {
    out.integer(counts.size());
    counts.forEach((constant, count) -> out.text(constant.name()).whole(count));
  }

  static NoiseCounts read(PartReader in) throws ModelFormatException {
    long posts = count(in);
    long clean = count(in);
    long trusted = count(in);
    long mixed = count(in);
    return new NoiseCounts(
        posts,
        clean,
        read(Noise.class, Noise.values(), in),
        trusted,
        read(CashtagReason.class, CashtagReason.values(), in),
        mixed);
  }

  private static <E extends Enum<E>> Map<E, Long> read(Class<E> type, E[] constants, PartReader in)
      throws ModelFormatException {
    int size = in.count("the counts of noise", Integer.BYTES + Long.BYTES);
    Map<E, Long> counts = new EnumMap<>(type);
    for (int i = 0; i < size; i++) {
      counts.put(in.constant("a kind of noise", constants), count(in));
    }
    return counts;
  }

  private static long count(PartReader in) throws ModelFormatException {
    return in.whole("a count of noise", 0, Long.MAX_VALUE);
  }
}
