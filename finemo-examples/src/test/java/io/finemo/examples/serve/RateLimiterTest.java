package io.finemo.examples.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Two posts a second, three at once. */
class RateLimiterTest {
  private final AtomicLong nanos = new AtomicLong(-5);
  private final RateLimiter limiter = new RateLimiter(new Rate(2, 3), nanos::get);

  @Test
  void aBucketEmptiesAndFillsAgain() {
    limiter.take("a", 3);
    assertThat(refusal("a", 1).retrySeconds()).isEqualTo(1);

    nanos.addAndGet(500_000_000);
    limiter.take("a", 1);
    assertThat(refusal("a", 3).retrySeconds()).isEqualTo(2);
  }

  @Test
  void aPauseSavesNoMoreThanTheBurst() {
    limiter.take("a", 3);
    nanos.addAndGet(3_600_000_000_000L);
    limiter.take("a", 3);
    refusal("a", 1);
  }

  @Test
  void clientsHaveTheirOwnBuckets() {
    limiter.take("a", 3);
    limiter.take("b", 3);
    refusal("a", 1);
    refusal("b", 1);
  }

  @Test
  void aBatchThatNeverFitsIsNotToldToComeAgain() {
    assertThat(refusal("a", 4).retrySeconds()).isZero();
    assertThat(refusal("a", 4).detail())
        .isEqualTo("a request may have at most 3 posts at this rate: 4");
  }

  @Test
  void oldClientsAreForgottenBeforeMemoryIsFull() {
    limiter.take("first", 3);
    for (int i = 0; i < RateLimiter.CLIENTS; i++) {
      limiter.take("client " + i, 1);
    }
    assertThatCode(() -> limiter.take("first", 3)).doesNotThrowAnyException();
  }

  private Problem refusal(String client, int posts) {
    Problem problem = catchThrowableOfType(Problem.class, () -> limiter.take(client, posts));
    assertThat(problem.kind()).isEqualTo(ProblemKind.TOO_MANY_REQUESTS);
    return problem;
  }
}
