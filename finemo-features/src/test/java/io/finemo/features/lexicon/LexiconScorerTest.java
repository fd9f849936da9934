package io.finemo.features.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.finemo.core.text.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class LexiconScorerTest {
  private static final LexiconScorer SCORER =
      LexiconScorer.of(
          Lexicon.of(
              List.of(
                  LexiconEntry.of("good", 2),
                  LexiconEntry.of("bad", -2),
                  LexiconEntry.of("up", 2),
                  LexiconEntry.of("stock", 0))),
          "en");

  @Test
  void theSumBecomesAPolarityBetweenMinusOneAndOne() {
    // 2 / (2 + 4), and (2 + 2 / 2) / (3 + 4): the same entry again counts half.
    assertThat(polarity("good")).isCloseTo(1 / 3.0, within(1e-12));
    assertThat(polarity("good", "good")).isCloseTo(3 / 7.0, within(1e-12));
    assertThat(polarity("good", "bad")).isZero();
  }

  @Test
  void negationTurnsAndHalves() {
    assertThat(sum("!good")).isEqualTo(-1);
    assertThat(sum("!bad")).isEqualTo(1);
  }

  @Test
  void wordsBeforeStrengthenAndWeaken() {
    assertThat(sum("very", "good")).isEqualTo(3);
    assertThat(sum("slightly", "bad")).isEqualTo(-1.2);
    assertThat(sum("very", ",", "good")).isEqualTo(2);
  }

  @Test
  void aWordOfDirectionCountsMoreBesideANumber() {
    assertThat(sum("up", "5%")).isEqualTo(3);
    assertThat(sum("good", "5%")).isEqualTo(2);
  }

  @Test
  void percentagesAndAmountsWithASignAreMoves() {
    assertThat(sum("+3%")).isEqualTo(2.5);
    assertThat(sum("-3%")).isEqualTo(-2.5);
    assertThat(sum("-$3")).isEqualTo(-1);
    assertThat(sum("-0%")).isZero();
    assertThat(sum("3%", "$5", "7")).isZero();
  }

  @Test
  void aResultAgainstWhatWasExpected() {
    assertThat(sum("eps", "$1.20", "vs", "$1.10")).isEqualTo(2);
    assertThat(sum("eps", "$1.00", "vs", "$1.10")).isEqualTo(-2);
    assertThat(sum("loss", "$1.00", "vs", "$1.10")).isEqualTo(2);
    // 950 million against 1.1 billion.
    assertThat(sum("$950m", "vs", "$1.1b")).isEqualTo(-2);
    assertThat(sum("$1.00", "and", "$1.10")).isZero();
    assertThat(sum("$1", "vs", "$90")).as("not of one thing").isZero();
  }

  @Test
  void theEvidenceSaysWhereItStands() {
    LexiconScore score = SCORER.score(LexiconPosts.of("a", "!good", "stock", "+3%"));
    assertThat(score.evidence())
        .containsExactly(
            new LexiconEvidence("good", new Span(2, 6), -1, true),
            new LexiconEvidence("+3%", new Span(13, 16), 2.5, false));
  }

  @Test
  void nothingFoundIsAnAnswerOfItsOwn() {
    assertThat(SCORER.score(LexiconPosts.of())).isSameAs(LexiconScore.NOTHING_FOUND);
    assertThat(SCORER.score(LexiconPosts.of("stock")).isKnown()).isFalse();
    assertThat(SCORER.score(LexiconPosts.of("good", "bad")).isKnown()).isTrue();
  }

  @Test
  void theStandardOneKnowsItsLanguages() {
    assertThat(standard("en", "price", "target", "raised")).isPositive();
    assertThat(standard("en", "bulls", "trapped", "📉")).isNegative();
    assertThat(standard("es", "ocasión", "inmejorable")).isPositive();
    assertThat(standard("es", "se", "desploma", "un", "5%")).isNegative();
    assertThat(standard("fr", "très", "haussier")).isPositive();
    assertThat(standard("fr", "abaisse", "ses", "prévisions")).isNegative();
    assertThatThrownBy(() -> LexiconScorer.standard("pt"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith(": pt");
  }

  @Test
  void aHugePostStaysWithinBounds() {
    String[] tokens = Collections.nCopies(20_000, "good").toArray(String[]::new);
    LexiconScore score = SCORER.score(LexiconPosts.of(tokens));
    assertThat(score.evidence()).hasSize(20_000);
    assertThat(score.polarity()).isBetween(0.8, 1.0);
  }

  @Test
  void severalThreadsGetTheSameAnswers() throws Exception {
    LexiconScore expected = SCORER.score(LexiconPosts.of("very", "good", "+3%", "!bad"));
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<LexiconScore>> jobs =
          Collections.nCopies(
              64, () -> SCORER.score(LexiconPosts.of("very", "good", "+3%", "!bad")));
      List<LexiconScore> scores = new ArrayList<>();
      for (Future<LexiconScore> future : threads.invokeAll(jobs)) {
        scores.add(future.get());
      }
      assertThat(scores).containsOnly(expected);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void boundsOfAScore() {
    assertThatThrownBy(() -> new LexiconScore(1.5, List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("polarity must be from -1 to 1: 1.5");
    assertThatThrownBy(() -> new LexiconScore(0.5, List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("polarity without evidence must be 0: 0.5");
  }

  private static double polarity(String... tokens) {
    return SCORER.score(LexiconPosts.of(tokens)).polarity();
  }

  private static double sum(String... tokens) {
    return SCORER.score(LexiconPosts.of(tokens)).evidence().stream()
        .mapToDouble(LexiconEvidence::weight)
        .sum();
  }

  private static double standard(String language, String... tokens) {
    return LexiconScorer.standard(language).score(LexiconPosts.of(tokens)).polarity();
  }
}
