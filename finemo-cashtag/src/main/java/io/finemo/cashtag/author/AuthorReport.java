package io.finemo.cashtag.author;

import java.util.List;

/**
 * The authors of cashtag posts. All counts are of posts with a cashtag, all of them and those
 * without noise.
 *
 * @param posts how many posts with a cashtag
 * @param postsClean how many of these without noise
 * @param withoutAuthor how many of {@code posts} state no author, and are in no row
 * @param withoutAuthorClean how many of these without noise
 * @param byPosts the authors, most posts first, then most clean ones, then by identifier
 * @param exchanges the authors of each exchange, by its name; empty without a symbol directory
 * @param error how many posts of an author may be missing from each of the rows, and how many posts
 *     an author that is left out may have, where memory is bounded; 0 if all is exact. What is
 *     summed over authors, of an exchange or a decade of followers, is of those that are left
 * @param pseudonymised whether identifiers and handles were replaced by pseudonyms
 */
public record AuthorReport(
    long posts,
    long postsClean,
    long withoutAuthor,
    long withoutAuthorClean,
    List<AuthorRow> byPosts,
    List<ExchangeAuthors> exchanges,
    long error,
    boolean pseudonymised) {
  private static final long MILLION = 1_000_000;

  /**
   * Sorts the lists.
   *
   * @param posts how many posts
   * @param postsClean how many clean ones
   * @param withoutAuthor how many without author
   * @param withoutAuthorClean how many clean ones without author
   * @param byPosts the authors, in any order
   * @param exchanges the exchanges, in any order
   * @param error how many posts of an author may be missing
   * @param pseudonymised whether names were replaced
   */
  public AuthorReport {
    byPosts = byPosts.stream().sorted(AuthorRow.BY_POSTS).toList();
    exchanges = exchanges.stream().sorted(ExchangeAuthors.BY_NAME).toList();
  }

  /**
   * The authors by the largest number of followers that their posts state.
   *
   * @return most followers first, unknown ones last, then as in {@link #byPosts()}
   */
  public List<AuthorRow> byFollowers() {
    return byPosts.stream().sorted(AuthorRow.BY_FOLLOWERS).toList();
  }

  /**
   * Posts over the decades of their authors' followers (Hentschel and Alonso 2014, Figure 3).
   * Authors whose followers are unknown are in no bin.
   *
   * @return the bins 0, 1-10, 11-100 and so on, upper ends inclusive, empty ones included, up to
   *     the last that holds an author
   */
  public List<FollowerBin> followerHistogram() {
    return FollowerBin.of(byPosts);
  }

  /**
   * Accounts of more than a million followers with a single cashtag post; where memory is bounded,
   * those that are left, of which a single post is counted.
   *
   * @return most followers first
   */
  public List<AuthorRow> largeWithSinglePost() {
    return byFollowers().stream()
        .filter(row -> row.posts() == 1 && row.followers().orElse(0) > MILLION)
        .toList();
  }

  /**
   * The same tables with a pseudonym for each author, and sorted by it where counts are equal, so
   * that the order tells nothing either.
   *
   * @param pseudonyms makes the pseudonyms
   * @return the tables
   * @throws IllegalStateException if this is {@link #pseudonymised()} already
   */
  public AuthorReport pseudonymised(Pseudonyms pseudonyms) {
    if (pseudonymised) {
      throw new IllegalStateException("the authors have pseudonyms already");
    }
    return new AuthorReport(
        posts,
        postsClean,
        withoutAuthor,
        withoutAuthorClean,
        byPosts.stream().map(row -> row.pseudonymised(pseudonyms)).toList(),
        exchanges.stream().map(exchange -> exchange.pseudonymised(pseudonyms)).toList(),
        error,
        true);
  }
}
