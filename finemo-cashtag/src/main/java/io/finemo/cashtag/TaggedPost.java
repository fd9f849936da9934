package io.finemo.cashtag;

import io.finemo.core.Post;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A post with what the statistics read of it, found once. Made by {@link PostTagger}.
 *
 * @param post the post
 * @param symbols its distinct symbols without {@code $}, normalized, in the order of the text
 * @param hashtags its distinct hashtags without {@code #}, in lower case, in the order of the text
 * @param urls how many URLs it holds
 * @param noise why it is left out of the clean counts; empty for a post that counts everywhere
 */
public record TaggedPost(
    Post post, List<String> symbols, List<String> hashtags, int urls, Set<Noise> noise) {
  private static final Instant FIRST_DAY = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant BEHIND_LAST_DAY = Instant.parse("+10000-01-01T00:00:00Z");

  /**
   * Checks that the parts are there and copies the collections.
   *
   * @param post the post
   * @param symbols its distinct symbols
   * @param hashtags its distinct hashtags
   * @param urls how many URLs, 0 or more
   * @param noise why it is left out of the clean counts
   */
  public TaggedPost {
    Objects.requireNonNull(post, "post");
    symbols = List.copyOf(symbols);
    hashtags = List.copyOf(hashtags);
    if (urls < 0) {
      throw new IllegalArgumentException("urls must be at least 0: " + urls);
    }
    if (noise.isEmpty()) {
      noise = Set.of();
    } else {
      noise = Collections.unmodifiableSet(EnumSet.copyOf(noise));
    }
  }

  /**
   * Whether the post counts in the clean counts too.
   *
   * @return true if there is no {@link #noise()}
   */
  public boolean clean() {
    return noise.isEmpty();
  }

  /**
   * When the post was published, if that can stand in a calendar.
   *
   * @return the moment; empty if none is stated or it lies outside the years 1 to 9999
   */
  public Optional<Instant> published() {
    return post.createdAt().filter(at -> !at.isBefore(FIRST_DAY) && at.isBefore(BEHIND_LAST_DAY));
  }

  /**
   * The same post with one more reason to leave it out.
   *
   * @param reason the reason
   * @return the post
   */
  public TaggedPost with(Noise reason) {
    EnumSet<Noise> more = EnumSet.of(reason);
    more.addAll(noise);
    return new TaggedPost(post, symbols, hashtags, urls, more);
  }
}
