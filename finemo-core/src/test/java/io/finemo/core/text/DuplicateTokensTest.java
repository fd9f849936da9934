package io.finemo.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DuplicateTokensTest {

  @Test
  void wordsAreSplitAtWhatIsNoLetterOrDigit() {
    assertThat(NearDuplicates.tokens("Buy now, pay-later: 3.5% (Sí)!", List.of()))
        .containsExactly("buy", "now", "pay", "later", "3", "5", "sí");
  }

  @Test
  void signsStayWithTheirSymbol() {
    assertThat(NearDuplicates.tokens("$TSLA/$aapl #Moon $ # $$X a$b", List.of()))
        .containsExactly("$tsla", "$aapl", "#moon", "$x", "a", "$b");
  }

  /** What is written of an index today is read by later versions. */
  @Test
  void longTokensAreKeptByTheirChecksum() {
    assertThat(DuplicateIndex.bounded("x".repeat(64))).isEqualTo("x".repeat(64));
    assertThat(DuplicateIndex.bounded("ñ".repeat(63) + "\ud83dx"))
        .isEqualTo("4e03a990bf0cdcd187785b19823fcc655b1ab8e38a799e9db4fe36165bda8652~65");
  }

  @Test
  void urlsAndMentionsAreLeftOut() {
    String text = "See http://x.io/a by @ann of $X @bob/list end";
    List<Entity> entities =
        List.of(
            new Entity.Mention("bob", "/list", span(text, "@bob/list")),
            new Entity.Cashtag("X", span(text, "$X")),
            new Entity.Url("http://x.io/a", span(text, "http://x.io/a")),
            new Entity.Mention("ann", "", span(text, "@ann")));

    assertThat(NearDuplicates.tokens(text, entities))
        .containsExactly("see", "by", "of", "$x", "end");
  }

  @Test
  void aRepostHasTheTokensOfItsOriginal() {
    String original = "$TSLA up http://x.io/a";
    String repost = "RT @ann: $TSLA up http://y.io/b";

    assertThat(
            NearDuplicates.tokens(
                repost,
                List.of(
                    new Entity.Mention("ann", "", span(repost, "@ann")),
                    new Entity.Url("http://y.io/b", span(repost, "http://y.io/b")))))
        .isEqualTo(
            NearDuplicates.tokens(
                original,
                List.of(new Entity.Url("http://x.io/a", span(original, "http://x.io/a")))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"RT", " rt ", "RT:"})
  void theRepostMarkAloneIsNothing(String text) {
    assertThat(NearDuplicates.tokens(text, List.of())).isEmpty();
  }

  @Test
  void onlyALeadingMarkIsOne() {
    assertThat(NearDuplicates.tokens("rtx please RT", List.of()))
        .containsExactly("rtx", "please", "rt");
    assertThat(NearDuplicates.tokens("$RT up", List.of())).containsExactly("$rt", "up");
  }

  @Test
  void eachEmojiIsATokenAndItsSkinAndStyleAreNot() {
    assertThat(NearDuplicates.tokens("up🚀🚀🌕 👍🏽 ❤\ufe0f", List.of()))
        .containsExactly("up", "🚀", "🌕", "👍", "❤");
  }

  @Test
  void accentsThatFollowTheirLetterDoNotSplitIt() {
    assertThat(NearDuplicates.tokens("man\u0303ana", List.of())).containsExactly("man\u0303ana");
  }

  @Test
  void theDefaultLocaleChangesNothing() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertThat(NearDuplicates.tokens("TITLE", List.of())).containsExactly("title");
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void tokensOfAnyUnitsSplitNoFurther(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int round = 0; round < 500; round++) {
      char[] units = new char[random.nextInt(40)];
      for (int i = 0; i < units.length; i++) {
        units[i] = (char) (random.nextBoolean() ? random.nextInt(128) : random.nextInt(0x10000));
      }
      Collection<String> tokens = NearDuplicates.tokens("x " + new String(units), List.of());

      assertThat(tokens).contains("x").doesNotContain("");
      assertThat(NearDuplicates.tokens(String.join(" ", tokens), List.of())).isEqualTo(tokens);
    }
  }

  @Test
  void entitiesOfAnotherTextAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> NearDuplicates.tokens("ab", List.of(new Entity.Url("x.io", new Span(1, 5)))))
        .withMessageContaining("2 units");
  }

  @Test
  void nobodyCanChangeTheTokens() {
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> NearDuplicates.tokens("a", List.of()).add("b"));
  }

  private static Span span(String text, String part) {
    int start = text.indexOf(part);
    return new Span(start, start + part.length());
  }
}
