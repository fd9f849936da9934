package io.finemo.cashtag.author;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.finemo.cashtag.Noise;
import io.finemo.cashtag.PostTagger;
import io.finemo.cashtag.TaggedPost;
import io.finemo.core.Author;
import io.finemo.core.Post;
import io.finemo.core.SymbolDirectory;
import io.finemo.core.SymbolDirectory.Listing;
import io.finemo.core.archive.ModelFormatException;
import io.finemo.core.archive.PartReader;
import io.finemo.core.archive.PartWriter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class AuthorStatisticTest {
  private static final SymbolDirectory DIRECTORY =
      SymbolDirectory.of(
          List.of(
              new Listing("AAPL", "Apple", "NASDAQ", "", ""),
              new Listing("MSFT", "Microsoft", "NASDAQ", "", ""),
              new Listing("GE", "General Electric", "NYSE", "", ""),
              new Listing("NOWHERE", "Listed at no exchange", "", "", "")));

  @Test
  void authorsAreCountedByTheirCashtagPosts() {
    AuthorStatistic statistic = new AuthorStatistic();
    statistic.add(post("$AAPL", author("ann", 5)));
    statistic.add(post("$AAPL $MSFT", author("ann", 20)).with(Noise.TAG_LIST));
    statistic.add(post("no cashtag", author("ann", 7_000)));
    statistic.add(post("$GE", author("bob", 20)));
    statistic.add(tag(Post.of("1", "$GE")));
    statistic.add(tag(Post.of("2", "$GE")).with(Noise.REPOST));

    AuthorReport report = statistic.result();

    assertThat(report.posts()).isEqualTo(5);
    assertThat(report.postsClean()).isEqualTo(3);
    assertThat(report.withoutAuthor()).isEqualTo(2);
    assertThat(report.withoutAuthorClean()).isEqualTo(1);
    assertThat(report.byPosts())
        .as("the largest number of followers that a cashtag post states")
        .containsExactly(row("ann", 20, 2, 1), row("bob", 20, 1, 1));
    assertThat(report.exchanges()).isEmpty();
  }

  @Test
  void unknownFollowersComeLastByFollowers() {
    AuthorStatistic statistic = new AuthorStatistic();
    statistic.add(post("$A", Author.of("nobody knows", "")));
    statistic.add(post("$A", author("none", 0)));
    statistic.add(post("$A", author("many", 1000)));

    assertThat(statistic.result().byFollowers())
        .extracting(AuthorRow::id)
        .containsExactly("many", "none", "nobody knows");
  }

  @Test
  void decadesOfFollowersEndInclusively() {
    AuthorStatistic statistic = new AuthorStatistic();
    long[] followers = {0, 1, 10, 11, 100, 10_000};
    for (long one : followers) {
      statistic.add(post("$A", author("author " + one, one)));
    }
    statistic.add(post("$A", author("author 10", 10)).with(Noise.REPOST));
    statistic.add(post("$A", Author.of("unknown", "")));

    assertThat(statistic.result().followerHistogram())
        .containsExactly(
            new FollowerBin(0, 0, 1, 1, 1),
            new FollowerBin(1, 10, 2, 3, 2),
            new FollowerBin(11, 100, 2, 2, 2),
            new FollowerBin(101, 1000, 0, 0, 0),
            new FollowerBin(1001, 10_000, 1, 1, 1));
  }

  @Test
  void thereIsABinForAnyNumberOfFollowers() {
    AuthorStatistic statistic = new AuthorStatistic();
    statistic.add(post("$A", author("all", Long.MAX_VALUE)));

    List<FollowerBin> bins = statistic.result().followerHistogram();

    assertThat(bins).hasSize(20);
    assertThat(bins.get(19))
        .isEqualTo(new FollowerBin(1_000_000_000_000_000_001L, Long.MAX_VALUE, 1, 1, 1));
  }

  @Test
  void aLargeAccountWithOnePostIsMoreThanAMillion() {
    AuthorStatistic statistic = new AuthorStatistic();
    statistic.add(post("$A", author("a million", 1_000_000)));
    statistic.add(post("$A", author("more", 1_000_001)));
    statistic.add(post("$A", author("most", 5_000_000)));
    statistic.add(post("$A", author("often", 9_000_000)));
    statistic.add(post("$A", author("often", 9_000_000)));

    assertThat(statistic.result().largeWithSinglePost())
        .extracting(AuthorRow::id)
        .containsExactly("most", "more");
  }

  @Test
  void aPostCountsOnceAtEachOfItsExchanges() {
    AuthorStatistic statistic = new AuthorStatistic(DIRECTORY);
    statistic.add(post("$AAPL $MSFT $GE", author("ann", 1)));
    statistic.add(post("$aapl $unlisted $nowhere", author("ann", 1)).with(Noise.REPOST));
    statistic.add(post("$GE", author("bob", 1)));
    statistic.add(post("$UNLISTED", author("bob", 1)));

    assertThat(statistic.result().exchanges())
        .containsExactly(
            new ExchangeAuthors("NASDAQ", List.of(row("ann", 1, 2, 1))),
            new ExchangeAuthors("NYSE", List.of(row("ann", 1, 1, 1), row("bob", 1, 1, 1))));
    assertThat(statistic.result().exchanges().get(0).posts()).isEqualTo(2);
    assertThat(statistic.result().exchanges().get(0).postsClean()).isEqualTo(1);
  }

  @Test
  void theHandleIsTheLatest() {
    AuthorStatistic statistic = new AuthorStatistic();
    statistic.add(dated("2014-05-01T00:00:00Z", "new_name"));
    statistic.add(dated("2014-01-01T00:00:00Z", "old_name"));
    statistic.add(post("$A", Author.of("7", "undated")));
    statistic.add(dated("2014-06-01T00:00:00Z", ""));

    assertThat(statistic.result().byPosts().get(0).handle()).isEqualTo("new_name");
  }

  @Test
  void pseudonymsHideNamesAndKeepCounts() {
    AuthorStatistic statistic = new AuthorStatistic(DIRECTORY);
    statistic.add(post("$AAPL", author("ann", 5)));
    statistic.add(post("$GE", author("bob", 20)));
    statistic.add(post("$GE", author("bob", 20)));
    Pseudonyms pseudonyms = Pseudonyms.of("a key of sixteen".getBytes(UTF_8));

    AuthorReport report = statistic.result().pseudonymised(pseudonyms);

    assertThat(report.toString()).doesNotContain("ann").doesNotContain("bob");
    assertThat(report.byPosts())
        .extracting(AuthorRow::posts, row -> row.followers().getAsLong())
        .containsExactly(tuple(2L, 20L), tuple(1L, 5L));
    assertThat(report.exchanges().get(1).authors().get(0).id())
        .as("the same in every table")
        .isEqualTo(report.byPosts().get(0).id());
    assertThat(report.pseudonymised()).isTrue();
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> report.pseudonymised(pseudonyms));
  }

  @Test
  void countsOfDifferentDirectoriesDoNotAddUp() throws ModelFormatException {
    AuthorStatistic with = new AuthorStatistic(DIRECTORY);
    with.add(post("$AAPL", author("ann", 5)));
    PartWriter out = new PartWriter();
    with.write(out);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> with.merge(new AuthorStatistic()))
        .withMessageContaining("directory");
    assertThatExceptionOfType(ModelFormatException.class)
        .isThrownBy(() -> AuthorStatistic.read(new PartReader("counts", out.toBytes())))
        .withMessageContaining("directory");
    AuthorStatistic read =
        AuthorStatistic.read(
            SymbolDirectory.of(DIRECTORY.listings()),
            Integer.MAX_VALUE,
            new PartReader("counts", out.toBytes()));
    read.merge(with);
    assertThat(read.result().exchanges().get(0).posts()).isEqualTo(2);
  }

  private static TaggedPost dated(String at, String handle) {
    return tag(
        Post.builder("1", "$A")
            .createdAt(Instant.parse(at))
            .author(Author.of("7", handle))
            .build());
  }

  private static AuthorRow row(String name, long followers, long posts, long clean) {
    return new AuthorRow(name, "@" + name, OptionalLong.of(followers), false, posts, clean);
  }

  private static TaggedPost post(String text, Author author) {
    return tag(Post.builder("1", text).author(author).build());
  }

  private static TaggedPost tag(Post post) {
    return PostTagger.standard().tag(post);
  }

  private static Author author(String name, long followers) {
    return new Author(
        name,
        "@" + name,
        OptionalLong.of(followers),
        OptionalLong.empty(),
        OptionalLong.empty(),
        Optional.empty(),
        false);
  }
}
