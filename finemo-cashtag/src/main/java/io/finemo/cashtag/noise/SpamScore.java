package io.finemo.cashtag.noise;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * How much the posts of an author, or those that name a symbol, look like spam, and why.
 *
 * @param key the identifier of the author, or the symbol
 * @param posts how many posts with a cashtag
 * @param postsClean how many of these without noise
 * @param parts the mean of each feature over the posts that tell it, 0 to 1; features that no post
 *     tells are missing
 */
public record SpamScore(String key, long posts, long postsClean, Map<SpamFeature, Double> parts) {
  /** A score with its total, which is a sum, so that sorting adds it up once. */
  private record Totalled(double total, SpamScore score) implements Comparable<Totalled> {

    @Override
    public int compareTo(Totalled other) {
      int byTotal = Double.compare(other.total, total);
      int byPosts = byTotal == 0 ? Long.compare(other.score.posts, score.posts) : byTotal;
      return byPosts == 0 ? score.key.compareTo(other.score.key) : byPosts;
    }
  }

  /**
   * Copies the parts. Those that depend on nothing but the post itself are always there.
   *
   * @param key the identifier of the author, or the symbol
   * @param posts how many posts
   * @param postsClean how many clean ones
   * @param parts at least one feature
   */
  public SpamScore {
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("a spam score has one part or more, that of " + key);
    }
    parts = Collections.unmodifiableMap(new EnumMap<>(parts));
  }

  /** The highest total first, then most posts, then by key. */
  static List<SpamScore> sorted(List<SpamScore> scores) {
    return scores.stream()
        .map(score -> new Totalled(score.total(), score))
        .sorted()
        .map(Totalled::score)
        .toList();
  }

  /**
   * The score: the mean of the parts that are known, each with the same weight.
   *
   * @return 0 to 1
   */
  public double total() {
    double sum = 0;
    for (double part : parts.values()) {
      sum += part;
    }
    return sum / parts.size();
  }

  /**
   * One part.
   *
   * @param feature which
   * @return 0 to 1; empty if no post tells it
   */
  public OptionalDouble part(SpamFeature feature) {
    Double part = parts.get(feature);
    return part == null ? OptionalDouble.empty() : OptionalDouble.of(part);
  }
}
