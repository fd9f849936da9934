package io.finemo.cashtag.noise;

import io.finemo.cashtag.Noise;
import io.finemo.cashtag.TaggedPost;
import io.finemo.core.Author;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A part of a spam score: what one post tells, from 0 (nothing of it) to 1. The part of an author
 * or of a symbol is its mean over the posts that tell it. The names stand in files.
 */
public enum SpamFeature {
  /**
   * How young the account is: 30 / (30 + its age in days at the post). A new account 1, one of 30
   * days 0.5, one of a year 0.08. Unknown where post or account has no date; an account opened
   * after its post counts as new.
   */
  ACCOUNT_YOUTH("30 / (30 + days from opening the account to the post)") {
    @Override
    public OptionalDouble of(TaggedPost post) {
      OptionalDouble days = ageInDays(post);
      return days.isPresent()
          ? OptionalDouble.of(YOUNG_DAYS / (YOUNG_DAYS + days.getAsDouble()))
          : days;
    }
  },

  /**
   * How much more the account follows than it is followed: max(0, following - followers) /
   * (following + followers). Unknown where one of both is, or both are 0.
   */
  FOLLOW_IMBALANCE("max(0, following - followers) / (following + followers)") {
    @Override
    public OptionalDouble of(TaggedPost post) {
      Optional<Author> author = post.post().author();
      if (author.isEmpty()
          || author.get().followers().isEmpty()
          || author.get().following().isEmpty()) {
        return OptionalDouble.empty();
      }
      double followers = author.get().followers().getAsLong();
      double following = author.get().following().getAsLong();
      return followers + following == 0
          ? OptionalDouble.empty()
          : OptionalDouble.of(Math.max(0, following - followers) / (following + followers));
    }
  },

  /** Whether the post nearly repeats another one: 1 for {@link Noise#NEAR_DUPLICATE}, else 0. */
  DUPLICATE_TEXT("share of near-duplicates among the posts") {
    @Override
    public OptionalDouble of(TaggedPost post) {
      return OptionalDouble.of(post.noise().contains(Noise.NEAR_DUPLICATE) ? 1 : 0);
    }
  },

  /**
   * How much the account writes, of whatever: r / (50 + r), with r = all posts that the source
   * counts for it / its age in days at the post (1 day at least). 50 posts a day 0.5. Unknown where
   * the number of posts or a date is.
   */
  POSTING_RATE("r / (50 + r), r = posts of the account / its age in days, 1 at least") {
    @Override
    public OptionalDouble of(TaggedPost post) {
      OptionalDouble days = ageInDays(post);
      Optional<Author> author = post.post().author();
      if (days.isEmpty() || author.isEmpty() || author.get().posts().isEmpty()) {
        return OptionalDouble.empty();
      }
      double rate = author.get().posts().getAsLong() / Math.max(1, days.getAsDouble());
      return OptionalDouble.of(rate / (BUSY_POSTS + rate));
    }
  },

  /**
   * How many symbols the post names: (s - 1) / (4 + s - 1) with s distinct symbols. One symbol 0,
   * five 0.5, thirteen 0.75.
   */
  SYMBOLS_PER_POST("(s - 1) / (4 + s - 1), s = distinct symbols of a post") {
    @Override
    public OptionalDouble of(TaggedPost post) {
      double more = Math.max(0, post.symbols().size() - 1);
      return OptionalDouble.of(more / (MANY_SYMBOLS + more));
    }
  },

  /** Whether the post holds a URL: 1, else 0. */
  URL_SHARE("share of posts with a URL") {
    @Override
    public OptionalDouble of(TaggedPost post) {
      return OptionalDouble.of(post.urls() > 0 ? 1 : 0);
    }
  };

  private static final double YOUNG_DAYS = 30;
  private static final double BUSY_POSTS = 50;
  private static final double MANY_SYMBOLS = 4;
  private static final double SECONDS_PER_DAY = Duration.ofDays(1).toSeconds();

  private final String formula;

  SpamFeature(String formula) {
    this.formula = formula;
  }

  /**
   * How the part is computed, in words for a report.
   *
   * @return the formula
   */
  public String formula() {
    return formula;
  }

  /**
   * What a post tells.
   *
   * @param post a post with its noise
   * @return 0 to 1; empty if the post does not tell
   */
  public abstract OptionalDouble of(TaggedPost post);

  private static OptionalDouble ageInDays(TaggedPost post) {
    Optional<Instant> opened = post.post().author().flatMap(Author::accountCreated);
    Optional<Instant> published = post.published();
    if (opened.isEmpty() || published.isEmpty()) {
      return OptionalDouble.empty();
    }
    double seconds = (double) published.get().getEpochSecond() - opened.get().getEpochSecond();
    return OptionalDouble.of(Math.max(0, seconds / SECONDS_PER_DAY));
  }
}
