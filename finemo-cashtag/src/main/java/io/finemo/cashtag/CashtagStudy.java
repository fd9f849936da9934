package io.finemo.cashtag;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.finemo.core.Post;
import io.finemo.core.SymbolDirectory;
import io.finemo.core.text.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * Counts the cashtags of posts as they come.
 *
 * <p>Whatever the order in which posts are added, and however they are divided over studies that
 * are {@linkplain #merge merged} in the end, the report is the same. A post that is added twice
 * counts twice.
 *
 * <p>Adding a post costs its extraction, and the pairs of its first {@link
 * CashtagOptions#maxLinkedTags()} symbols. Not thread-safe: one study for each thread, merged at
 * the end.
 */
public final class CashtagStudy {
  private static final Instant FIRST_DAY = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant BEHIND_LAST_DAY = Instant.parse("+10000-01-01T00:00:00Z");

  private final Function<? super String, ? extends List<? extends Entity>> extractor;
  private final CashtagOptions options;
  private final Tally<String> symbols = new Tally<>();
  private final Tally<LocalDate> days = new Tally<>();
  private final Tally<LocalDate> cashtagDays = new Tally<>();
  private final Tally<Link> pairs = new Tally<>();
  private final Tally<Link> hashtags = new Tally<>();
  private long posts;
  private long cashtagPosts;
  private long undatedPosts;
  private long cutPosts;

  /** Two tags of one post: two symbols in order of the alphabet, or a symbol and a hashtag. */
  private record Link(String first, String second) {}

  /**
   * Starts an empty study with {@link CashtagOptions#defaults()}.
   *
   * @param extractor finds the entities of a text, for example {@code
   *     EntityExtractor.extended()::extract}; all but cashtags and hashtags are ignored
   */
  public CashtagStudy(Function<? super String, ? extends List<? extends Entity>> extractor) {
    this(extractor, CashtagOptions.defaults());
  }

  /**
   * Starts an empty study.
   *
   * @param extractor finds the entities of a text; all but cashtags and hashtags are ignored
   * @param options how to count
   */
  public CashtagStudy(
      Function<? super String, ? extends List<? extends Entity>> extractor,
      CashtagOptions options) {
    this.extractor = Objects.requireNonNull(extractor, "extractor");
    this.options = Objects.requireNonNull(options, "options");
  }

  /**
   * Counts a post.
   *
   * @param post the post
   */
  public void add(Post post) {
    Set<String> itsSymbols = new LinkedHashSet<>();
    Set<String> itsHashtags = new LinkedHashSet<>();
    for (Entity entity : extractor.apply(post.text())) {
      if (entity instanceof Entity.Cashtag cashtag) {
        itsSymbols.add(SymbolDirectory.normalize(cashtag.symbol()));
      } else if (entity instanceof Entity.Hashtag hashtag) {
        itsHashtags.add(hashtag.text().toLowerCase(Locale.ROOT));
      }
    }
    posts++;
    countDay(post, !itsSymbols.isEmpty());
    if (!itsSymbols.isEmpty()) {
      cashtagPosts++;
      itsSymbols.forEach(symbol -> symbols.increment(symbol, true));
      countLinks(itsSymbols, itsHashtags);
    }
  }

  private void countDay(Post post, boolean withCashtag) {
    Instant instant = post.createdAt().orElse(Instant.MIN);
    if (instant.isBefore(FIRST_DAY) || !instant.isBefore(BEHIND_LAST_DAY)) {
      undatedPosts++;
      return;
    }
    LocalDate day = LocalDate.ofInstant(instant, ZoneOffset.UTC);
    days.increment(day, true);
    if (withCashtag) {
      cashtagDays.increment(day, true);
    }
  }

  private void countLinks(Set<String> itsSymbols, Set<String> itsHashtags) {
    int most = options.maxLinkedTags();
    List<String> linked = itsSymbols.stream().limit(most).toList();
    List<String> linkedHashtags = itsHashtags.stream().limit(most).toList();
    for (int i = 0; i < linked.size(); i++) {
      String one = linked.get(i);
      for (String other : linked.subList(i + 1, linked.size())) {
        pairs.increment(
            one.compareTo(other) < 0 ? new Link(one, other) : new Link(other, one), true);
      }
      for (String hashtag : linkedHashtags) {
        hashtags.increment(new Link(one, hashtag), true);
      }
    }
    if (itsSymbols.size() > most || itsHashtags.size() > most) {
      cutPosts++;
    }
  }

  /**
   * Adds what another study has counted, as if its posts had been added here. Associative, and
   * commutative in the reports: any division and any order give the same.
   *
   * @param other a study of other posts with the same options, which is left as it is
   * @return this
   * @throws IllegalArgumentException if the options differ, or a study is merged with itself
   */
  @CanIgnoreReturnValue
  public CashtagStudy merge(CashtagStudy other) {
    if (other == this) {
      throw new IllegalArgumentException("a study cannot be merged with itself");
    }
    if (!options.equals(other.options)) {
      throw new IllegalArgumentException(
          "studies of different options do not add up: " + options + " and " + other.options);
    }
    posts += other.posts;
    cashtagPosts += other.cashtagPosts;
    undatedPosts += other.undatedPosts;
    cutPosts += other.cutPosts;
    symbols.addAll(other.symbols);
    days.addAll(other.days);
    cashtagDays.addAll(other.cashtagDays);
    pairs.addAll(other.pairs);
    hashtags.addAll(other.hashtags);
    return this;
  }

  /**
   * What has been counted so far. Costs sorting; the study may go on counting.
   *
   * @return the report
   */
  public CashtagReport report() {
    return new CashtagReport(
        posts,
        cashtagPosts,
        undatedPosts,
        cutPosts,
        symbols.sorted(
            (symbol, count, clean) -> new CashtagReport.SymbolCount(symbol, count),
            CashtagReport.SymbolCount.ORDER),
        days.sorted(
            (day, count, clean) -> new CashtagReport.DayCount(day, count, cashtagDays.posts(day)),
            Comparator.comparing(CashtagReport.DayCount::day)),
        pairs.sorted(
            (link, count, clean) -> new CashtagReport.PairCount(link.first, link.second, count),
            CashtagReport.PairCount.ORDER),
        hashtags.sorted(
            (link, count, clean) ->
                new CashtagReport.HashtagLink(
                    link.first, link.second, count, symbols.posts(link.first)),
            CashtagReport.HashtagLink.ORDER));
  }
}
