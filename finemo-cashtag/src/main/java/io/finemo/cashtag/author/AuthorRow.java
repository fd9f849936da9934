package io.finemo.cashtag.author;

import java.util.Comparator;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * An author and the cashtag posts the author wrote.
 *
 * @param id the identifier at the source, or its pseudonym
 * @param handle the handle without {@code @} that the latest post states; empty if none was stated,
 *     or where the author has a pseudonym
 * @param followers the largest number of followers that a post states
 * @param verified whether a post calls the account verified
 * @param posts how many posts with a cashtag
 * @param postsClean how many of these without noise
 */
public record AuthorRow(
    String id,
    String handle,
    OptionalLong followers,
    boolean verified,
    long posts,
    long postsClean) {
  /** Written out, as chains of comparators are slow here. */
  static final Comparator<AuthorRow> BY_POSTS =
      (one, other) -> {
        int byPosts = Long.compare(other.posts, one.posts);
        int byClean = byPosts == 0 ? Long.compare(other.postsClean, one.postsClean) : byPosts;
        return byClean == 0 ? one.id.compareTo(other.id) : byClean;
      };

  static final Comparator<AuthorRow> BY_FOLLOWERS =
      Comparator.comparingLong((AuthorRow row) -> row.followers().orElse(-1))
          .reversed()
          .thenComparing(BY_POSTS);

  /**
   * Checks that the parts are there and the counts possible.
   *
   * @param id the identifier
   * @param handle the handle, may be empty
   * @param followers the followers, 0 or more
   * @param verified whether the account is verified
   * @param posts how many posts, 1 or more
   * @param postsClean how many clean ones, 0 to {@code posts}
   */
  public AuthorRow {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(handle, "handle");
    Objects.requireNonNull(followers, "followers");
    if (posts < 1 || postsClean < 0 || postsClean > posts) {
      throw new IllegalArgumentException(
          "postsClean must be 0 to posts, and posts 1 or more: " + postsClean + " of " + posts);
    }
  }

  AuthorRow pseudonymised(Pseudonyms pseudonyms) {
    return new AuthorRow(pseudonyms.of(id), "", followers, verified, posts, postsClean);
  }
}
