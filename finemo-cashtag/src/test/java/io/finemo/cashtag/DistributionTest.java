package io.finemo.cashtag;

import static org.assertj.core.api.Assertions.assertThat;

import io.finemo.core.Post;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DistributionTest {

  @Test
  void daysAddUpToMonthsAndYearsWhateverTheOrder() {
    Distribution distribution = new Distribution();
    distribution.add(post("$A", "2014-02-01T00:00:00Z"));
    distribution.add(post("no", "2013-12-31T23:59:59.999Z"));
    distribution.add(post("$A $B", "2014-01-31T10:00:00Z"));
    distribution.add(post("$A", "2014-01-01T00:00:00Z").with(Noise.REPOST));
    Distribution.Result result = distribution.result();

    assertThat(result.days())
        .extracting(PeriodCount::period)
        .containsExactly("2013-12-31", "2014-01-01", "2014-01-31", "2014-02-01");
    assertThat(result.months())
        .containsExactly(
            new PeriodCount("2013-12", 1, 1, 0, 0),
            new PeriodCount("2014-01", 2, 1, 2, 1),
            new PeriodCount("2014-02", 1, 1, 1, 1));
    assertThat(result.years())
        .containsExactly(new PeriodCount("2013", 1, 1, 0, 0), new PeriodCount("2014", 3, 2, 3, 2));
    assertThat(result.all().share().orElseThrow().value()).isEqualTo(0.75);
    assertThat(result.all().cashtagPostsOfWhole(0.1).value()).isEqualTo(30);
  }

  private static TaggedPost post(String text, String createdAt) {
    return PostTagger.standard()
        .tag(Post.builder("id", text).createdAt(Instant.parse(createdAt)).build());
  }
}
