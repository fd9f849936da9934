package io.finemo.examples.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Two tokens a second, three at once. */
class TokenBucketTest {
  private static final long SECOND = 1_000_000_000;

  private final TokenBucket bucket = new TokenBucket(2, 3, -5);

  @Test
  void whatIsMissingIsToldAndNothingTaken() {
    assertThat(bucket.take(2, -5)).isZero();
    assertThat(bucket.take(2, -5)).isEqualTo(1);
    assertThat(bucket.missing(1, -5)).isZero();
    assertThat(bucket.take(1, -5)).isZero();
    assertThat(bucket.missing(1, -5)).isEqualTo(1);
  }

  @Test
  void itFillsWithTimeUpToItsBurst() {
    assertThat(bucket.take(3, -5)).isZero();
    assertThat(bucket.missing(3, -5 + SECOND / 4)).isEqualTo(2.5);
    assertThat(bucket.missing(3, -5 + SECOND)).isEqualTo(1);
    assertThat(bucket.missing(4, -5 + 1_000 * SECOND)).isEqualTo(1);
    assertThat(bucket.take(3, -5 + 1_000 * SECOND)).isZero();
  }
}
