package io.finemo.cashtag;

import io.finemo.cashtag.count.HeavyHitters;
import io.finemo.cashtag.count.KeyCounts;
import io.finemo.cashtag.count.NumberOrder;
import io.finemo.core.archive.ModelFormatException;
import io.finemo.core.archive.PartReader;
import io.finemo.core.archive.PartWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How many posts hold each symbol: the top cashtags with and without noise (Hentschel and Alonso
 * 2014, Tables 2 and 3). Memory grows with the distinct symbols, up to {@link
 * CashtagOptions#maxCounters()}.
 */
public final class SymbolCounts extends KeyedStatistic<SymbolCounts, SymbolCounts.Result> {
  private static final int VERSION = 2;

  private final CashtagOptions options;
  private final HeavyHitters<Posts> symbols;

  /** The posts of a symbol. */
  private static final class Posts extends KeyCounts<Posts> {
    private long posts;
    private long clean;

    @Override
    protected long posts() {
      return posts;
    }

    private void add(long more, long moreClean) {
      posts += more;
      clean += moreClean;
    }

    @Override
    protected void merge(Posts other) {
      add(other.posts, other.clean);
    }

    @Override
    protected void write(PartWriter out) {
      out.compact(posts).compact(clean);
    }

    private static Posts read(String symbol, PartReader in) throws ModelFormatException {
      Posts read = new Posts();
      read.posts = in.compact("posts of " + symbol, 1, Long.MAX_VALUE);
      read.clean = in.compact("clean posts of " + symbol, 0, read.posts);
      return read;
    }
  }

  /**
   * Starts with no post.
   *
   * @param options how many symbols are held
   */
  public SymbolCounts(CashtagOptions options) {
    this.options = options;
    symbols = new HeavyHitters<>(options.maxCounters(), Posts::new);
  }

  /**
   * The symbols.
   *
   * @param symbols the symbols, most frequent first, then by name
   * @param error by how much a count may be too low, and how many posts a symbol that is left out
   *     may have, where memory is bounded; 0 if all are exact
   */
  public record Result(List<Row> symbols, long error) {

    /**
     * Copies the list.
     *
     * @param symbols the symbols
     * @param error by how much a count may be too low
     */
    public Result {
      symbols = List.copyOf(symbols);
    }
  }

  /**
   * A symbol and how many posts hold it.
   *
   * @param symbol the symbol without {@code $}, normalized
   * @param posts how many posts hold it
   * @param postsClean how many of these without noise
   */
  public record Row(String symbol, long posts, long postsClean) {
    /**
     * Which part of the symbol's posts is noise.
     *
     * @return (posts - postsClean) / posts, 0 to 1; empty without a post
     */
    public OptionalDouble spamRate() {
      return posts == 0
          ? OptionalDouble.empty()
          : OptionalDouble.of((double) (posts - postsClean) / posts);
    }
  }

  /**
   * The rows of a result by their clean posts.
   *
   * @param rows the rows
   * @return those with a clean post, most frequent first, then by name
   */
  public static List<Row> byCleanPosts(List<Row> rows) {
    return rows.stream()
        .filter(row -> row.postsClean() > 0)
        .sorted(Comparator.comparingLong(Row::postsClean).reversed().thenComparing(Row::symbol))
        .toList();
  }

  @Override
  public void add(TaggedPost post, PostKeys keys) {
    int clean = post.clean() ? 1 : 0;
    for (int i = 0; i < keys.symbols().size(); i++) {
      symbols.at(keys.symbols(), i).add(1, clean);
    }
  }

  @Override
  public void merge(SymbolCounts other) {
    Statistics.requireOther(this, other);
    Statistics.requireSameOptions(options, other.options);
    symbols.addAll(other.symbols);
  }

  @Override
  public Result result() {
    List<Row> rows = new ArrayList<>(symbols.size());
    symbols.forEachInOrder((symbol, its) -> rows.add(new Row(symbol, its.posts, its.clean)));
    NumberOrder.sortDescending(rows, Row::posts);
    return new Result(rows, symbols.error());
  }

  @Override
  public void write(PartWriter out) {
    out.integer(VERSION).integer(options.maxCounters());
    symbols.write(out);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @param options the options the posts were counted with
   * @param in where from
   * @return the statistic
   * @throws ModelFormatException if it is of another version, of other options or broken
   */
  public static SymbolCounts read(CashtagOptions options, PartReader in)
      throws ModelFormatException {
    Statistics.requireVersion("symbol counts", VERSION, in);
    in.integer("maxCounters", options.maxCounters(), options.maxCounters());
    SymbolCounts read = new SymbolCounts(options);
    read.symbols.read("symbols", 2, Posts::read, in);
    return read;
  }
}
