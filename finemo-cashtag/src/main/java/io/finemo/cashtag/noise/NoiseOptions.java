package io.finemo.cashtag.noise;

import io.finemo.core.text.NearDuplicates;
import java.time.Duration;
import java.util.Objects;

/**
 * What a {@link NoiseTagger} calls noise.
 *
 * @param similarity the Jaccard similarity of token sets from which a post is a near-duplicate,
 *     above 0, at most 1
 * @param windowPosts how many originals a post is compared with, 1 or more
 * @param window how far apart in time near-duplicates are at most, 1 ms or more
 * @param maxSymbols how many distinct symbols a post may hold; with more it is a list. 1 or more
 * @param spamBound the spam score that an author must exceed, 0 to 1
 * @param spamPosts how many posts with a cashtag an author must have to be judged, 1 or more
 * @param trustVerified whether verified accounts are trusted
 * @param trustedFollowers from how many followers on an account is trusted, 0 or more; {@link
 *     Long#MAX_VALUE} for none
 */
public record NoiseOptions(
    double similarity,
    int windowPosts,
    Duration window,
    int maxSymbols,
    double spamBound,
    long spamPosts,
    boolean trustVerified,
    long trustedFollowers) {
  private static final NoiseOptions DEFAULTS =
      new NoiseOptions(
          NearDuplicates.DEFAULT_THRESHOLD,
          NearDuplicates.DEFAULT_WINDOW,
          Duration.ofDays(1),
          10,
          0.4,
          2,
          true,
          100_000);

  /**
   * Checks the bounds; those of the near-duplicates are checked where they are used.
   *
   * @param similarity the similarity of near-duplicates
   * @param windowPosts the window in posts
   * @param window the window in time
   * @param maxSymbols the most symbols of a post
   * @param spamBound the bound of spam scores
   * @param spamPosts the least posts of a spammer
   * @param trustVerified whether verified accounts are trusted
   * @param trustedFollowers the followers of a trusted account
   */
  public NoiseOptions {
    if (!(similarity > 0 && similarity <= 1)) {
      throw new IllegalArgumentException("similarity must be above 0, at most 1: " + similarity);
    }
    Objects.requireNonNull(window, "window");
    if (window.compareTo(Duration.ofMillis(1)) < 0) {
      throw new IllegalArgumentException("window must be 1 ms or more: " + window);
    }
    atLeast("windowPosts", 1, windowPosts);
    atLeast("maxSymbols", 1, maxSymbols);
    atLeast("spamPosts", 1, spamPosts);
    atLeast("trustedFollowers", 0, trustedFollowers);
    if (!(spamBound >= 0 && spamBound <= 1)) {
      throw new IllegalArgumentException("spamBound must be 0 to 1: " + spamBound);
    }
  }

  /**
   * Near-duplicates of a similarity of {@link NearDuplicates#DEFAULT_THRESHOLD} within a day among
   * {@link NearDuplicates#DEFAULT_WINDOW} posts, lists of more than 10 symbols, authors of 2 posts
   * or more with a score above 0.4; verified accounts and those of 100,000 followers are trusted.
   *
   * @return the options used where none are given
   */
  public static NoiseOptions defaults() {
    return DEFAULTS;
  }

  private static void atLeast(String name, long least, long value) {
    if (value < least) {
      throw new IllegalArgumentException(name + " must be " + least + " or more: " + value);
    }
  }
}
