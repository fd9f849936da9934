package io.finemo.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.finemo.core.SparseVector;
import io.finemo.core.text.AnalyzedPost;
import io.finemo.features.lexicon.Lexica;
import io.finemo.features.lexicon.Lexicon;
import io.finemo.features.lexicon.LexiconEntry;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the lexica tell of a post, as features. */
class LexicalCountersTest {
  private static final double ONE = Math.log(2) / 4;

  @Test
  void countEntriesByWhatTheySay() {
    AnalyzedPost post = Posts.of("a strong breakout but heavy losses");

    assertThat(Counter.POS_POLARITY.of(post)).isEqualTo(Math.log(3) / 4, within(1e-12));
    assertThat(Counter.NEG_POLARITY.of(post)).isPositive();
    assertThat(Counter.NEG_EMOJI.of(post)).isZero();
    assertThat(Counter.POS_POLARITY.spans(post))
        .extracting(span -> span.of(post.post().text()))
        .contains("breakout");
  }

  @Test
  void scoreTheWholePostFromZeroToOne() {
    AnalyzedPost hopeful = Posts.of("about to explode");
    AnalyzedPost gloomy = Posts.of("about to crash");

    assertThat(Counter.POS_SCORE.of(hopeful)).isBetween(0.3, 1.0);
    assertThat(Counter.NEG_SCORE.of(hopeful)).isZero();
    assertThat(Counter.NEG_SCORE.of(gloomy)).isBetween(0.3, 1.0);
    assertThat(Counter.POS_SCORE.of(gloomy)).isZero();
  }

  @Test
  void areNothingInALanguageWithoutALexicon() {
    AnalyzedPost post = Posts.in("de", "about to explode");

    for (Counter counter : Counter.values()) {
      if (counter.name().contains("POLARITY") || counter.name().contains("SCORE")) {
        assertThat(counter.of(post)).as("%s", counter).isZero();
      }
    }
  }

  @Test
  void readLexicaOfOnesOwn() {
    Lexicon own = Lexicon.of(List.of(LexiconEntry.of("floop", 3), LexiconEntry.of("gnarp", -3)));
    Set<Counter> counters = EnumSet.of(Counter.POS_POLARITY, Counter.NEG_POLARITY);
    FeatureSpec spec =
        new FeatureSpec(List.of(), counters).withLexica(Lexica.standard().with("en", own));
    FeatureExtractor extractor = spec.<String>learner().fit(Posts.rows("x"), 1);

    SparseVector vector = extractor.apply(Posts.of("floop crash"));

    assertThat(vector.size()).isEqualTo(1);
    assertThat(vector.valueAt(0)).isEqualTo(ONE, within(1e-12));
    assertThat(extractor.space().name(vector.indexAt(0))).isEqualTo("POS_POLARITY");
    assertThat(extractor.spans(Posts.of("floop crash"), vector.indexAt(0))).hasSize(1);
    assertThat(extractor.apply(Posts.of("strong breakout")).size()).isZero();
  }

  @Test
  void lexicaAreEqualByTheirEntries() {
    Lexicon own = Lexicon.of(List.of(LexiconEntry.of("floop", 3)));
    Lexicon same = Lexicon.of(List.of(LexiconEntry.of("floop", 3)));

    assertThat(Lexica.standard().with("en", own))
        .isEqualTo(Lexica.standard().with("en", same))
        .isNotEqualTo(Lexica.standard().with("es", own))
        .isNotEqualTo(Lexica.standard());
  }
}
