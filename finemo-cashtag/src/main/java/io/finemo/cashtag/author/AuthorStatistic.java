package io.finemo.cashtag.author;

import io.finemo.cashtag.KeyedStatistic;
import io.finemo.cashtag.PostKeys;
import io.finemo.cashtag.Statistics;
import io.finemo.cashtag.TaggedPost;
import io.finemo.cashtag.count.HeavyHitters;
import io.finemo.cashtag.count.KeyMemo;
import io.finemo.cashtag.count.KeyNumbers;
import io.finemo.cashtag.count.NumberOrder;
import io.finemo.core.Author;
import io.finemo.core.SymbolDirectory;
import io.finemo.core.archive.ModelFormatException;
import io.finemo.core.archive.PartReader;
import io.finemo.core.archive.PartWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Counts the posts with a cashtag by their authors. Posts without a cashtag are left out. Memory
 * grows with the distinct authors and symbols, up to a bound of each: what happens to more of them
 * is told at {@link io.finemo.cashtag.CashtagOptions#maxCounters()}.
 */
public final class AuthorStatistic extends KeyedStatistic<AuthorStatistic, AuthorReport> {
  private static final int VERSION = 2;

  /** Handle, its time, followers, verified, two counts, number of exchanges. */
  private static final int LEAST_BYTES = 2 * Integer.BYTES + 4 * Long.BYTES + 1;

  private final Exchanges exchanges;
  private final int maxCounters;
  private final HeavyHitters<Account> accounts;

  /** Of symbols. */
  private final KeyMemo<String> exchangeOf;

  private long posts;
  private long postsClean;
  private long withoutAuthor;
  private long withoutAuthorClean;

  /** Starts with no post, and does not tell exchanges apart. */
  public AuthorStatistic() {
    this(Exchanges.NONE, Integer.MAX_VALUE);
  }

  /**
   * Starts with no post, and counts authors for each exchange too. The directory is needed while
   * counting: a post with two symbols of one exchange counts there once.
   *
   * @param directory says at which exchange a symbol is listed
   */
  public AuthorStatistic(SymbolDirectory directory) {
    this(directory, Integer.MAX_VALUE);
  }

  /**
   * Starts with no post, and holds so many authors at most.
   *
   * @param directory says at which exchange a symbol is listed
   * @param maxCounters how many authors are held at a time, 2 or more
   */
  public AuthorStatistic(SymbolDirectory directory, int maxCounters) {
    this(Exchanges.of(directory), maxCounters);
  }

  private AuthorStatistic(Exchanges exchanges, int maxCounters) {
    this.exchanges = exchanges;
    this.maxCounters = maxCounters;
    exchangeOf = new KeyMemo<>(exchanges::of);
    accounts = new HeavyHitters<>(maxCounters, Account::new);
  }

  @Override
  public void add(TaggedPost post, PostKeys keys) {
    if (post.symbols().isEmpty()) {
      return;
    }
    int clean = post.clean() ? 1 : 0;
    posts++;
    postsClean += clean;
    if (post.post().author().isEmpty()) {
      withoutAuthor++;
      withoutAuthorClean += clean;
      return;
    }
    Author author = post.post().author().get();
    accounts.at(keys.author(), 0).add(author, post, exchangesOf(keys.symbols()));
  }

  /** The exchanges of the symbols, each once: of most posts there is one or none. */
  private Set<String> exchangesOf(KeyNumbers symbols) {
    Set<String> its = Set.of();
    for (int i = 0; i < symbols.size(); i++) {
      String exchange = exchangeOf.at(symbols, i);
      if (!exchange.isEmpty() && !its.contains(exchange)) {
        its = its.isEmpty() ? Set.of(exchange) : with(exchange, its);
      }
    }
    return its;
  }

  private static Set<String> with(String exchange, Set<String> exchanges) {
    Set<String> more = new TreeSet<>(exchanges);
    more.add(exchange);
    return more;
  }

  @Override
  public void merge(AuthorStatistic other) {
    Statistics.requireOther(this, other);
    Statistics.requireSameOptions(exchanges, other.exchanges);
    Statistics.requireSameOptions(maxCounters, other.maxCounters);
    posts += other.posts;
    postsClean += other.postsClean;
    withoutAuthor += other.withoutAuthor;
    withoutAuthorClean += other.withoutAuthorClean;
    accounts.addAll(other.accounts);
  }

  /**
   * The authors by their names; {@link AuthorReport#pseudonymised} before they leave the process.
   *
   * @return the authors
   */
  @Override
  public AuthorReport result() {
    List<AuthorRow> rows = new ArrayList<>(accounts.size());
    Map<String, List<AuthorRow>> byExchange = new TreeMap<>();
    // In order of identifiers, and then of counts, as the report has them: it finds them sorted,
    // and identifiers, which are slow to compare, are sorted once.
    accounts.forEachInOrder(
        (id, account) -> {
          rows.add(account.row(id));
          account.eachExchange(
              id,
              (exchange, row) ->
                  byExchange.computeIfAbsent(exchange, e -> new ArrayList<>()).add(row));
        });
    sort(rows);
    List<ExchangeAuthors> perExchange = new ArrayList<>();
    byExchange.forEach(
        (name, authors) -> {
          sort(authors);
          perExchange.add(new ExchangeAuthors(name, authors));
        });
    return new AuthorReport(
        posts,
        postsClean,
        withoutAuthor,
        withoutAuthorClean,
        rows,
        perExchange,
        accounts.error(),
        false);
  }

  private static void sort(List<AuthorRow> rows) {
    NumberOrder.sortDescending(rows, AuthorRow::postsClean);
    NumberOrder.sortDescending(rows, AuthorRow::posts);
  }

  /**
   * Writes the counts, names included: the bytes are as private as the posts.
   *
   * @param out where to
   */
  @Override
  public void write(PartWriter out) {
    out.integer(VERSION).text(exchanges.fingerprint()).integer(maxCounters);
    out.whole(posts).whole(postsClean).whole(withoutAuthor).whole(withoutAuthorClean);
    accounts.write(out);
  }

  /**
   * Reads what a statistic without symbol directory and bound wrote.
   *
   * @param in where from
   * @return the statistic
   * @throws ModelFormatException if it is of another version, was counted with a directory, or is
   *     broken
   */
  public static AuthorStatistic read(PartReader in) throws ModelFormatException {
    return read(Exchanges.NONE, Integer.MAX_VALUE, in);
  }

  /**
   * Reads what a statistic with a symbol directory wrote.
   *
   * @param directory the same directory
   * @param maxCounters the same bound; {@link Integer#MAX_VALUE} for none
   * @param in where from
   * @return the statistic
   * @throws ModelFormatException if it is of another version, was counted with another directory or
   *     bound, or is broken
   */
  public static AuthorStatistic read(SymbolDirectory directory, int maxCounters, PartReader in)
      throws ModelFormatException {
    return read(Exchanges.of(directory), maxCounters, in);
  }

  private static AuthorStatistic read(Exchanges exchanges, int maxCounters, PartReader in)
      throws ModelFormatException {
    Statistics.requireVersion("author counts", VERSION, in);
    String fingerprint = in.text("SHA-256 of the symbol directory");
    if (!fingerprint.equals(exchanges.fingerprint())) {
      throw in.fault("authors were counted with another symbol directory than " + exchanges);
    }
    in.integer("maxCounters", maxCounters, maxCounters);
    AuthorStatistic statistic = new AuthorStatistic(exchanges, maxCounters);
    statistic.posts = in.whole("posts", 0, Long.MAX_VALUE);
    statistic.postsClean = in.whole("clean posts", 0, statistic.posts);
    statistic.withoutAuthor = in.whole("posts without author", 0, statistic.posts);
    statistic.withoutAuthorClean =
        in.whole("clean posts without author", 0, statistic.withoutAuthor);
    statistic.accounts.read("authors", LEAST_BYTES, (id, from) -> Account.read(from), in);
    return statistic;
  }
}
