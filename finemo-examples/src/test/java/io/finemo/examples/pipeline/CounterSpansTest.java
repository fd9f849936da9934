package io.finemo.examples.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.finemo.core.read.PostReader;
import io.finemo.core.read.PostRow;
import io.finemo.core.read.ReadOptions;
import io.finemo.core.text.AnalyzedPost;
import io.finemo.core.text.Span;
import io.finemo.features.Counter;
import io.finemo.preprocess.Preprocessor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What counters show of real analysed posts is what was counted, no more and no less. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CounterSpansTest {
  private final List<AnalyzedPost> posts = new ArrayList<>();

  @BeforeAll
  void analyzeTheSample() throws IOException {
    Preprocessor preprocessor = Preprocessor.standard();
    try (PostReader reader = EmbeddedSample.open(ReadOptions.defaults())) {
      for (PostRow row : reader) {
        posts.add(preprocessor.analyze(row.post()));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"UPPER_CASE_SHARE", "NEG_SCORE", "POS_SCORE"})
  void areAsManyAsWereCounted(Counter counter) {
    for (AnalyzedPost post : posts) {
      assertThat(counter.of(post))
          .as("%s of %s", counter, post.post().text())
          .isEqualTo(Math.log1p(counter.spans(post).size()) / 4, within(1e-12));
    }
  }

  @ParameterizedTest
  @EnumSource
  void standInOrderInTheOriginalText(Counter counter) {
    for (AnalyzedPost post : posts) {
      List<Span> spans = counter.spans(post);
      assertThat(spans).isSorted().doesNotHaveDuplicates();
      assertThat(spans).allMatch(span -> span.end() <= post.post().text().length());
    }
  }
}
