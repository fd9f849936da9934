package io.finemo.cashtag.author;

import java.util.Comparator;
import java.util.List;

/**
 * Who writes of the assets of one exchange (Hentschel and Alonso 2014, Table 7).
 *
 * @param exchange the exchange, as the symbol directory names it
 * @param authors the authors of posts with a cashtag listed there, with {@code posts} and {@code
 *     postsClean} of such posts alone; most posts first, then most clean ones, then by identifier
 */
public record ExchangeAuthors(String exchange, List<AuthorRow> authors) {

  /**
   * Sorts the authors.
   *
   * @param exchange the exchange
   * @param authors the authors, in any order
   */
  public ExchangeAuthors {
    authors = authors.stream().sorted(AuthorRow.BY_POSTS).toList();
  }

  static final Comparator<ExchangeAuthors> BY_NAME =
      Comparator.comparing(ExchangeAuthors::exchange);

  /**
   * How many posts with an author name an asset of the exchange.
   *
   * @return the posts
   */
  public long posts() {
    return authors.stream().mapToLong(AuthorRow::posts).sum();
  }

  /**
   * How many of these are without noise.
   *
   * @return the clean posts
   */
  public long postsClean() {
    return authors.stream().mapToLong(AuthorRow::postsClean).sum();
  }

  ExchangeAuthors pseudonymised(Pseudonyms pseudonyms) {
    return new ExchangeAuthors(
        exchange, authors.stream().map(row -> row.pseudonymised(pseudonyms)).toList());
  }
}
