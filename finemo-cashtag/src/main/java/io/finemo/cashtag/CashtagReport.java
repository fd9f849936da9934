package io.finemo.cashtag;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What a {@link CashtagStudy} has counted so far. All counts are of posts.
 *
 * @param posts how many posts were added
 * @param cashtagPosts how many of them hold at least one cashtag
 * @param undatedPosts how many of them state no date, or one outside the years 1 to 9999, and are
 *     in no row of {@code days}
 * @param cutPosts how many hold more symbols or hashtags than are linked in one post, so that some
 *     of their pairs and links are not counted
 * @param symbols the symbols, most frequent first, then by name
 * @param days the days in UTC on which posts were published, oldest first; days without a post have
 *     no row
 * @param pairs the unordered pairs of symbols that occur in one post, most frequent first, then by
 *     names
 * @param hashtags the cashtags and hashtags that occur in one post, by {@link
 *     HashtagLink#measure()}, highest first and undefined last, then by names
 */
public record CashtagReport(
    long posts,
    long cashtagPosts,
    long undatedPosts,
    long cutPosts,
    List<SymbolCount> symbols,
    List<DayCount> days,
    List<PairCount> pairs,
    List<HashtagLink> hashtags) {

  /**
   * Copies the lists.
   *
   * @param posts how many posts were added
   * @param cashtagPosts how many hold a cashtag
   * @param undatedPosts how many have no usable date
   * @param cutPosts how many have more tags than are linked
   * @param symbols the symbols
   * @param days the days
   * @param pairs the pairs of symbols
   * @param hashtags the links of symbols and hashtags
   */
  public CashtagReport {
    symbols = List.copyOf(symbols);
    days = List.copyOf(days);
    pairs = List.copyOf(pairs);
    hashtags = List.copyOf(hashtags);
  }

  /**
   * A symbol and how many posts hold it.
   *
   * @param symbol the symbol without {@code $}, normalized
   * @param posts how many posts hold it
   */
  public record SymbolCount(String symbol, long posts) {
    static final Comparator<SymbolCount> ORDER =
        Comparator.comparingLong(SymbolCount::posts).reversed().thenComparing(SymbolCount::symbol);
  }

  /**
   * A day and how many posts were published on it.
   *
   * @param day the day in UTC
   * @param posts how many posts
   * @param cashtagPosts how many of these hold a cashtag
   */
  public record DayCount(LocalDate day, long posts, long cashtagPosts) {}

  /**
   * Two symbols and how many posts hold both.
   *
   * @param first the symbol that comes first in the alphabet
   * @param second the other one
   * @param posts how many posts hold both
   */
  public record PairCount(String first, String second, long posts) {
    static final Comparator<PairCount> ORDER =
        Comparator.comparingLong(PairCount::posts)
            .reversed()
            .thenComparing(PairCount::first)
            .thenComparing(PairCount::second);
  }

  /**
   * A cashtag and a hashtag that occur together.
   *
   * @param symbol the symbol without {@code $}, normalized
   * @param hashtag the hashtag without {@code #}, in lower case
   * @param posts how many posts hold both: CO
   * @param symbolPosts how many posts hold the cashtag: CT
   */
  public record HashtagLink(String symbol, String hashtag, long posts, long symbolPosts) {
    static final Comparator<HashtagLink> ORDER =
        Comparator.comparingDouble((HashtagLink link) -> link.measure().orElse(-1))
            .reversed()
            .thenComparing(HashtagLink::symbol)
            .thenComparing(HashtagLink::hashtag);

    /**
     * How closely the two belong together: C = CO / ln(CT) (Hentschel and Alonso 2014, Table 8).
     *
     * @return the measure, above 0; empty for a cashtag of a single post, where ln(CT) is 0 and the
     *     measure has no value
     */
    public OptionalDouble measure() {
      return symbolPosts > 1
          ? OptionalDouble.of(posts / StrictMath.log((double) symbolPosts))
          : OptionalDouble.empty();
    }
  }
}
