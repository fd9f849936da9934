package io.finemo.cashtag;

import io.finemo.core.archive.ModelFormatException;
import io.finemo.core.archive.PartReader;
import io.finemo.core.archive.PartWriter;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How many posts hold each symbol: the top cashtags with and without noise (Hentschel and Alonso
 * 2014, Tables 2 and 3). Memory grows with the distinct symbols.
 */
public final class SymbolCounts implements Statistic<SymbolCounts, List<SymbolCounts.Row>> {
  private static final int VERSION = 1;

  private final Tally<String> symbols;

  /** Starts with no post. */
  public SymbolCounts() {
    this(new Tally<>());
  }

  private SymbolCounts(Tally<String> symbols) {
    this.symbols = symbols;
  }

  /**
   * A symbol and how many posts hold it.
   *
   * @param symbol the symbol without {@code $}, normalized
   * @param posts how many posts hold it
   * @param postsClean how many of these without noise
   */
  public record Row(String symbol, long posts, long postsClean) {
    static final Comparator<Row> ORDER =
        Comparator.comparingLong(Row::posts).reversed().thenComparing(Row::symbol);

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
  public void add(TaggedPost post) {
    for (String symbol : post.symbols()) {
      symbols.increment(symbol, post.clean());
    }
  }

  @Override
  public void merge(SymbolCounts other) {
    Statistics.requireOther(this, other);
    symbols.addAll(other.symbols);
  }

  /**
   * The symbols.
   *
   * @return the symbols, most frequent first, then by name
   */
  @Override
  public List<Row> result() {
    return symbols.sorted(Row::new, Row.ORDER);
  }

  @Override
  public void write(PartWriter out) {
    out.integer(VERSION);
    symbols.write(Comparator.naturalOrder(), (symbol, to) -> to.text(symbol), out);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @param in where from
   * @return the statistic
   * @throws ModelFormatException if it is of another version or broken
   */
  public static SymbolCounts read(PartReader in) throws ModelFormatException {
    Statistics.requireVersion("symbol counts", VERSION, in);
    return new SymbolCounts(Tally.read("symbols", Integer.BYTES, from -> from.text("symbol"), in));
  }
}
