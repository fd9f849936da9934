package io.finemo.examples.report;

import io.finemo.core.FinancialEmotion;
import io.finemo.examples.pipeline.Found;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * How often which asset is mentioned, and how much of what is mentioned most the detected posts
 * cover: de Arriba-P&eacute;rez et al. 2020, Figure 3. A post mentions an asset once.
 *
 * @param assets all assets, the most mentioned first; of equal mentions, by name
 * @param upperQuartile how many of them are the quarter with the most mentions, rounded up
 */
public record AssetMentions(List<Asset> assets, int upperQuartile) {

  /**
   * One asset.
   *
   * @param symbol its symbol, without the sign
   * @param mentions how many posts mention it, 1 or more
   * @param shown how many of them were detected
   */
  public record Asset(String symbol, int mentions, int shown) {}

  /**
   * Copies the list.
   *
   * @param assets all assets, the most mentioned first
   * @param upperQuartile how many of them are the upper quarter
   */
  public AssetMentions {
    assets = List.copyOf(assets);
    if (upperQuartile < 0 || upperQuartile > assets.size()) {
      throw new IllegalArgumentException(
          "upperQuartile must be in [0, " + assets.size() + "]: " + upperQuartile);
    }
  }

  /**
   * Counts.
   *
   * @param judged all posts
   * @param target the label of the detected ones
   * @return the counts
   */
  public static AssetMentions of(List<Found> judged, FinancialEmotion target) {
    Map<String, Asset> counts = new HashMap<>();
    for (Found post : judged) {
      int shown = post.isDecidedFor(target) ? 1 : 0;
      for (String symbol : post.post().assets()) {
        counts.merge(
            symbol,
            new Asset(symbol, 1, shown),
            (old, one) -> new Asset(symbol, old.mentions() + 1, old.shown() + shown));
      }
    }
    List<Asset> assets =
        counts.values().stream()
            .sorted(
                Comparator.comparingInt(Asset::mentions).reversed().thenComparing(Asset::symbol))
            .toList();
    return new AssetMentions(assets, (assets.size() + 3) / 4);
  }

  /**
   * Of the mentions of the upper quartile, the share that belongs to assets of which at least one
   * opportunity was detected: an operator who reads the detected posts hears of them.
   *
   * @return 0 to 1; empty if no asset is mentioned
   */
  public OptionalDouble coveredShare() {
    return share(
        assets.stream()
            .limit(upperQuartile)
            .mapToInt(asset -> asset.shown() > 0 ? asset.mentions() : 0)
            .sum());
  }

  /**
   * Of the mentions of the upper quartile, the share that stands in detected posts.
   *
   * @return 0 to 1; empty if no asset is mentioned
   */
  public OptionalDouble shownShare() {
    return share(assets.stream().limit(upperQuartile).mapToInt(Asset::shown).sum());
  }

  private OptionalDouble share(int mentions) {
    int all = assets.stream().limit(upperQuartile).mapToInt(Asset::mentions).sum();
    return all == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) mentions / all);
  }
}
