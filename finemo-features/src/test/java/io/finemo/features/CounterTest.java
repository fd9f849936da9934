package io.finemo.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.finemo.core.text.AnalyzedPost;
import io.finemo.core.text.Emoji;
import io.finemo.core.text.Entity;
import io.finemo.core.text.Quantity;
import io.finemo.core.text.Span;
import io.finemo.core.text.TextCounts;
import io.finemo.core.text.Token;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CounterTest {
  private static final Span ANY = new Span(0, 1);

  /** Every counter has another count, so that none can pass for another one. */
  private static final AnalyzedPost POST =
      Posts.counted(
          List.of(
              token(Token.Kind.WORD, false),
              token(Token.Kind.WORD, true),
              token(Token.Kind.WORD, true),
              token(Token.Kind.WORD, true),
              token(Token.Kind.WORD, false),
              token(Token.Kind.LAUGH, false),
              token(Token.Kind.LAUGH, false),
              token(Token.Kind.PUNCTUATION, false)),
          List.of(
              new Entity.Cashtag("A", ANY),
              new Entity.Cashtag("B", ANY),
              new Entity.Hashtag("a", ANY),
              new Entity.Mention("a", "", ANY),
              new Entity.Mention("b", "", ANY),
              new Entity.Mention("c", "", ANY)),
          List.of(
              quantity(-1, Quantity.Unit.PLAIN, true),
              quantity(-2, Quantity.Unit.MONEY, true),
              quantity(3, Quantity.Unit.PLAIN, true),
              quantity(-4, Quantity.Unit.PERCENT, true),
              quantity(-4, Quantity.Unit.PERCENT, true),
              quantity(-4, Quantity.Unit.PERCENT, true),
              quantity(5, Quantity.Unit.PERCENT, true),
              quantity(5, Quantity.Unit.PERCENT, true),
              quantity(6, Quantity.Unit.PLAIN, false),
              quantity(7, Quantity.Unit.PERCENT, false),
              quantity(8, Quantity.Unit.MONEY, false),
              quantity(9, Quantity.Unit.MONEY, false)),
          Collections.nCopies(9, new Emoji("rocket", ANY)),
          new TextCounts(6, 7, 40, 10, 8));

  @ParameterizedTest
  @CsvSource({
    "NEG_NUM, 2",
    "POS_NUM, 1",
    "NEG_PERC, 3",
    "POS_PERC, 2",
    "HASHTAG, 1",
    "EXCLAMATION, 6",
    "INTERROGATION, 7",
    "UNSIGNED_NUM, 4",
    "MONEY, 3",
    "CASHTAG, 2",
    "MENTION, 3",
    "URL, 0",
    "EMOJI, 9",
    "WORDS, 5",
    "NEGATED, 3",
    "ELONGATION, 8",
    "LAUGH, 2",
  })
  void dampsACount(Counter counter, int count) {
    assertThat(counter.of(POST)).isEqualTo(Math.log(1 + count) / 4, within(1e-12));
  }

  @Test
  void takesAShareAsItIs() {
    assertThat(Counter.UPPER_CASE_SHARE.of(POST)).isEqualTo(0.25);
  }

  @ParameterizedTest
  @EnumSource
  void isZeroForAnEmptyPost(Counter counter) {
    assertThat(counter.of(Posts.of(""))).isZero();
  }

  @Test
  void countsAddresses() {
    AnalyzedPost post =
        Posts.counted(
            List.of(),
            List.of(new Entity.Url("example.com", ANY)),
            List.of(),
            List.of(),
            Posts.NO_COUNTS);

    assertThat(Counter.URL.of(post)).isEqualTo(Math.log(2) / 4, within(1e-12));
  }

  @Test
  void showsWhatItCounted() {
    AnalyzedPost post = Posts.of("YES!! ¿soooo? ok！");

    assertThat(texts(Counter.EXCLAMATION, post)).containsExactly("!", "!", "！");
    assertThat(texts(Counter.INTERROGATION, post)).containsExactly("¿", "?");
    assertThat(texts(Counter.WORDS, post)).containsExactly("YES!!", "¿soooo?", "ok！");
    assertThat(texts(Counter.ELONGATION, post)).containsExactly("¿soooo?");
    assertThat(texts(Counter.UPPER_CASE_SHARE, post)).containsExactly("YES");
    assertThat(texts(Counter.URL, post)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      // Those look into the original text, which this post has none of, or are no counts.
      names = {
        "EXCLAMATION",
        "INTERROGATION",
        "UPPER_CASE_SHARE",
        "ELONGATION",
        "NEG_SCORE",
        "POS_SCORE"
      })
  void hasAsManySpansAsItCounts(Counter counter) {
    assertThat(counter.of(POST))
        .isEqualTo(Math.log(1 + counter.spans(POST).size()) / 4, within(1e-12));
  }

  @Test
  void dampsManyAsItDampsFew() {
    AnalyzedPost post = Posts.of("a ".repeat(63) + "a");
    AnalyzedPost longer = Posts.of("a ".repeat(64) + "a");

    assertThat(Counter.WORDS.of(post)).isEqualTo(Math.log(65) / 4, within(1e-12));
    assertThat(Counter.WORDS.of(longer)).isEqualTo(Math.log(66) / 4, within(1e-12));
  }

  @Test
  void beginsWithTheNamesOfThePaper() {
    assertThat(Counter.values())
        .startsWith(
            Counter.NEG_NUM,
            Counter.POS_NUM,
            Counter.NEG_PERC,
            Counter.POS_PERC,
            Counter.HASHTAG,
            Counter.EXCLAMATION,
            Counter.INTERROGATION);
  }

  private static List<String> texts(Counter counter, AnalyzedPost post) {
    return counter.spans(post).stream().map(span -> span.of(post.post().text())).toList();
  }

  private static Token token(Token.Kind kind, boolean negated) {
    return Posts.token(kind, "x", negated, ANY);
  }

  private static Quantity quantity(double value, Quantity.Unit unit, boolean signed) {
    return new Quantity(value, unit, unit == Quantity.Unit.MONEY ? "USD" : "", 1, signed, ANY);
  }
}
