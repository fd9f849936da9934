package io.finemo.cashtag.noise;

import io.finemo.cashtag.Noise;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What a {@link NoiseTagger} has found so far. A post may have several reasons, and counts for each
 * of them.
 *
 * @param posts how many posts were tagged
 * @param postsClean how many of them have no reason to be left out
 * @param reasons how many posts have each reason; all reasons are there
 * @param trusted how many posts would have been {@link Noise#TAG_LIST} or {@link Noise#SPAM_AUTHOR}
 *     but for the trust in their author
 * @param cashtags how many cashtags were read in each way; all ways are there
 * @param mixedPosts how many posts hold both a cashtag of an asset and a false one, and so are not
 *     {@link Noise#FALSE_CASHTAG}
 */
public record NoiseCounts(
    long posts,
    long postsClean,
    Map<Noise, Long> reasons,
    long trusted,
    Map<CashtagReason, Long> cashtags,
    long mixedPosts) {

  /**
   * Copies the maps and adds the zeros.
   *
   * @param posts how many posts
   * @param postsClean how many clean ones
   * @param reasons how many posts of each reason
   * @param trusted how many posts that trust keeps
   * @param cashtags how many cashtags of each reading
   * @param mixedPosts how many posts with both kinds of cashtags
   */
  public NoiseCounts {
    reasons = withZeros(Noise.class, reasons);
    cashtags = withZeros(CashtagReason.class, cashtags);
  }

  private static <E extends Enum<E>> Map<E, Long> withZeros(Class<E> type, Map<E, Long> counts) {
    Map<E, Long> all = new EnumMap<>(type);
    for (E constant : type.getEnumConstants()) {
      all.put(constant, counts.getOrDefault(constant, 0L));
    }
    return Collections.unmodifiableMap(all);
  }
}
