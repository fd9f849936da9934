package io.finemo.cashtag;

import java.util.Optional;

/**
 * The posts of a period.
 *
 * @param period a day ({@code 2014-01-31}), month ({@code 2014-01}) or year ({@code 2014}) in UTC,
 *     or {@code all} or {@code undated}
 * @param posts how many posts
 * @param postsClean how many of them without noise
 * @param cashtagPosts how many posts with at least one cashtag
 * @param cashtagPostsClean how many of these without noise
 */
public record PeriodCount(
    String period, long posts, long postsClean, long cashtagPosts, long cashtagPostsClean) {

  /**
   * The share of cashtag posts among all posts.
   *
   * @return the share with its confidence interval; empty without a post
   */
  public Optional<Estimate> share() {
    return posts == 0 ? Optional.empty() : Optional.of(Estimate.ofShare(cashtagPosts, posts));
  }

  /**
   * How many cashtag posts the whole stream holds in this period.
   *
   * @param samplingRate which part of the whole stream was counted, above 0, at most 1
   * @return the number with its confidence interval
   */
  public Estimate cashtagPostsOfWhole(double samplingRate) {
    return Estimate.ofWhole(cashtagPosts, samplingRate);
  }

  PeriodCount plus(PeriodCount other) {
    return new PeriodCount(
        period,
        posts + other.posts,
        postsClean + other.postsClean,
        cashtagPosts + other.cashtagPosts,
        cashtagPostsClean + other.cashtagPostsClean);
  }
}
