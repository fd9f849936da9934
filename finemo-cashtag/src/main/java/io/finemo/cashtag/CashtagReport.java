package io.finemo.cashtag;

import io.finemo.cashtag.author.AuthorReport;
import io.finemo.cashtag.graph.Cooccurrence;
import io.finemo.cashtag.noise.SpamReport;
import io.finemo.cashtag.volume.DayRange;
import io.finemo.cashtag.volume.VolumeResult;
import io.finemo.core.SymbolDirectory;
import java.util.List;
import java.util.Objects;

/**
 * What a {@link CashtagStudy} has counted so far. All counts are of posts: all of them, and those
 * without noise.
 *
 * @param distribution all posts and those with a cashtag, over time
 * @param symbols the symbols; where memory is bounded, coverage and histogram are of those left
 * @param coverage which part of the listed symbols is mentioned
 * @param mentionHistogram how many listed symbols are how often mentioned
 * @param sectors the sectors and industries of the symbols
 * @param pairs the unordered pairs of symbols that occur in one post
 * @param hashtags the cashtags and hashtags that occur in one post
 * @param dynamicSectors the symbols grouped by the hashtag that belongs to them most closely, two
 *     posts or more with both, and at most 50 symbols with the hashtag
 */
public record CashtagReport(
    Distribution.Result distribution,
    SymbolCounts.Result symbols,
    Coverage coverage,
    List<MentionHistogram.Bucket> mentionHistogram,
    SectorCounts.Result sectors,
    Cooccurrence pairs,
    HashtagLinks.Result hashtags,
    List<DynamicSector> dynamicSectors,
    VolumeResult volume,
    AuthorReport authors,
    SpamReport spam) {
  /** A single post that lists symbols and hashtags says little of what belongs together. */
  private static final int DYNAMIC_SECTOR_POSTS = 2;

  /** About a hundredth of the symbols that are listed in the United States. */
  private static final int DYNAMIC_SECTOR_SYMBOLS = 50;

  /**
   * Copies the lists.
   *
   * @param distribution all posts over time
   * @param symbols the symbols
   * @param coverage the coverage
   * @param mentionHistogram the histogram
   * @param sectors the sectors and industries
   * @param pairs the pairs of symbols
   * @param hashtags the links of symbols and hashtags
   * @param dynamicSectors the symbols grouped by hashtags
   * @param volume posts of each symbol by day and hour
   * @param authors the authors of cashtag posts
   * @param spam the spam scores of authors and symbols
   */
  public CashtagReport {
    Objects.requireNonNull(distribution, "distribution");
    Objects.requireNonNull(symbols, "symbols");
    Objects.requireNonNull(coverage, "coverage");
    Objects.requireNonNull(sectors, "sectors");
    Objects.requireNonNull(pairs, "pairs");
    Objects.requireNonNull(hashtags, "hashtags");
    Objects.requireNonNull(volume, "volume");
    Objects.requireNonNull(authors, "authors");
    Objects.requireNonNull(spam, "spam");
    mentionHistogram = List.copyOf(mentionHistogram);
    dynamicSectors = List.copyOf(dynamicSectors);
  }

  /**
   * The same with the volume over a period that is known otherwise, as {@link VolumeResult#over}.
   *
   * @param period the days that are meant
   * @return the report
   */
  public CashtagReport over(DayRange period) {
    return new CashtagReport(
        distribution,
        symbols,
        coverage,
        mentionHistogram,
        sectors,
        pairs,
        hashtags,
        dynamicSectors,
        volume.over(period),
        authors,
        spam);
  }

  /** The results of the statistics, and what follows from them. */
  static CashtagReport of(
      SymbolDirectory directory,
      Distribution.Result distribution,
      SymbolCounts.Result symbols,
      SectorCounts.Result sectors,
      Cooccurrence pairs,
      HashtagLinks.Result hashtags,
      VolumeResult volume,
      AuthorReport authors,
      SpamReport spam) {
    return new CashtagReport(
        distribution,
        symbols,
        Coverage.of(symbols.symbols(), directory),
        MentionHistogram.of(symbols.symbols(), directory),
        sectors,
        pairs,
        hashtags,
        DynamicSector.of(hashtags.links(), DYNAMIC_SECTOR_POSTS, DYNAMIC_SECTOR_SYMBOLS),
        volume,
        authors,
        spam);
  }
}
