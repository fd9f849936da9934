package io.finemo.core;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Who wrote a post, as far as the source tells. Counts are those of the moment the post was
 * collected.
 *
 * @param id the identifier at the source, never blank
 * @param handle the name shown with an @, without it; empty if the source states none
 * @param followers how many accounts follow the author, if stated
 * @param following how many accounts the author follows, if stated
 * @param posts how many posts the author has written, if stated
 * @param accountCreated when the account was opened, if stated
 * @param verified whether the source calls the account verified
 */
public record Author(
    String id,
    String handle,
    OptionalLong followers,
    OptionalLong following,
    OptionalLong posts,
    Optional<Instant> accountCreated,
    boolean verified) {

  /**
   * Checks that the parts are there and that no count is negative.
   *
   * @param id the identifier at the source, never blank
   * @param handle the name shown with an @, without it; may be empty
   * @param followers how many accounts follow the author
   * @param following how many accounts the author follows
   * @param posts how many posts the author has written
   * @param accountCreated when the account was opened
   * @param verified whether the source calls the account verified
   */
  public Author {
    if (id.isBlank()) {
      throw new IllegalArgumentException("id of the author must not be blank");
    }
    Objects.requireNonNull(handle, "handle");
    Objects.requireNonNull(accountCreated, "accountCreated");
    checkCount("followers", followers);
    checkCount("following", following);
    checkCount("posts", posts);
  }

  /**
   * An author of whom only the identifier and the handle are known.
   *
   * @param id the identifier at the source
   * @param handle the handle, may be empty
   * @return the author
   */
  public static Author of(String id, String handle) {
    return new Author(
        id,
        handle,
        OptionalLong.empty(),
        OptionalLong.empty(),
        OptionalLong.empty(),
        Optional.empty(),
        false);
  }

  private static void checkCount(String name, OptionalLong count) {
    if (count.isPresent() && count.getAsLong() < 0) {
      throw new IllegalArgumentException(
          name + " of the author must not be negative: " + count.getAsLong());
    }
  }
}
