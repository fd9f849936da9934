package io.finemo.cashtag;

import java.util.OptionalDouble;

/**
 * A cashtag and a hashtag that occur together.
 *
 * @param symbol the symbol without {@code $}, normalized
 * @param hashtag the hashtag without {@code #}, in lower case
 * @param posts how many posts hold both: CO
 * @param postsClean how many of them without noise
 * @param symbolPosts how many posts hold the cashtag: CT
 * @param symbolPostsClean how many of them without noise
 */
public record HashtagLink(
    String symbol,
    String hashtag,
    long posts,
    long postsClean,
    long symbolPosts,
    long symbolPostsClean) {

  /**
   * How closely the two belong together: C = CO / ln(CT) (Hentschel and Alonso 2014, Table 8). For
   * one cashtag it orders its hashtags as CO does; for one hashtag it orders the cashtags, and
   * those that stand in many posts anyhow weigh less.
   *
   * @return the measure, above 0; empty for a cashtag of a single post, where ln(CT) is 0 and the
   *     measure has no value
   */
  public OptionalDouble measure() {
    return measure(posts, symbolPosts);
  }

  /**
   * The same of the posts without noise.
   *
   * @return the measure, 0 or more; empty for a cashtag of fewer than two such posts
   */
  public OptionalDouble measureClean() {
    return measure(postsClean, symbolPostsClean);
  }

  private static OptionalDouble measure(long both, long symbol) {
    return symbol > 1
        ? OptionalDouble.of(both / StrictMath.log((double) symbol))
        : OptionalDouble.empty();
  }
}
