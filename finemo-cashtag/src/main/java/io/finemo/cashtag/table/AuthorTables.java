package io.finemo.cashtag.table;

import io.finemo.cashtag.author.AuthorReport;
import io.finemo.cashtag.author.AuthorRow;
import io.finemo.cashtag.author.ExchangeAuthors;
import io.finemo.cashtag.author.FollowerBin;
import java.util.List;

/** Who writes, under pseudonyms unless the options ask for names. */
final class AuthorTables {
  private final TableOptions options;

  private AuthorTables(TableOptions options) {
    this.options = options;
  }

  static List<Table> of(AuthorReport report, TableOptions options) {
    AuthorTables tables = new AuthorTables(options);
    AuthorReport authors =
        options.pseudonyms().isEmpty() || report.pseudonymised()
            ? report
            : report.pseudonymised(options.pseudonyms().get());
    return List.of(
        tables.authors("authorsByPosts", authors.byPosts()),
        tables.authors("authorsByFollowers", authors.byFollowers()),
        tables.authors("largeAuthorsOfOnePost", authors.largeWithSinglePost()),
        tables.followerHistogram(authors.followerHistogram()),
        tables.exchanges(authors.exchanges()),
        tables.authorsOfExchanges(authors.exchanges()));
  }

  private Table authors(String name, List<AuthorRow> authors) {
    Table.Builder<AuthorRow> table = Table.of(name, authors).text("author", AuthorRow::id);
    if (options.pseudonyms().isEmpty()) {
      table.text("handle", AuthorRow::handle);
    }
    return table
        .column("followers", row -> Cell.ofCount(row.followers()))
        .count("verified", row -> row.verified() ? 1L : 0L)
        .count("posts", AuthorRow::posts)
        .count("postsClean", AuthorRow::postsClean)
        .build(options.maxRows());
  }

  private Table followerHistogram(List<FollowerBin> bins) {
    return Table.of("followerHistogram", bins)
        .count("low", FollowerBin::from)
        .count("high", FollowerBin::to)
        .count("authors", FollowerBin::authors)
        .count("posts", FollowerBin::posts)
        .count("postsClean", FollowerBin::postsClean)
        .build();
  }

  private Table exchanges(List<ExchangeAuthors> exchanges) {
    return Table.of("exchanges", exchanges)
        .text("exchange", ExchangeAuthors::exchange)
        .count("authors", row -> (long) row.authors().size())
        .count("posts", ExchangeAuthors::posts)
        .count("postsClean", ExchangeAuthors::postsClean)
        .build();
  }

  /** An author on one exchange. */
  private record Member(String exchange, AuthorRow author) {}

  private Table authorsOfExchanges(List<ExchangeAuthors> exchanges) {
    List<Member> members =
        exchanges.stream()
            .flatMap(
                exchange ->
                    exchange.authors().stream()
                        .limit(options.maxRows())
                        .map(author -> new Member(exchange.exchange(), author)))
            .toList();
    return Table.of("authorsOfExchanges", members)
        .text("exchange", Member::exchange)
        .text("author", member -> member.author().id())
        .column("followers", member -> Cell.ofCount(member.author().followers()))
        .count("posts", member -> member.author().posts())
        .count("postsClean", member -> member.author().postsClean())
        .build();
  }
}
