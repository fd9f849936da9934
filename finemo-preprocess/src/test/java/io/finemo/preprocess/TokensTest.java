package io.finemo.preprocess;

import static io.finemo.preprocess.Analyses.english;
import static io.finemo.preprocess.Analyses.norms;
import static io.finemo.preprocess.Analyses.surfaces;
import static io.finemo.preprocess.Analyses.tokens;
import static org.assertj.core.api.Assertions.assertThat;

import io.finemo.core.text.AnalyzedPost;
import io.finemo.core.text.Emoji;
import io.finemo.core.text.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is one token, and of which kind. */
class TokensTest {

  @Test
  void keepsEntitiesWhole() {
    AnalyzedPost post = english("Hey @ana, $BRK.B and #Earnings: https://example.com/a?b=c soon!");

    assertThat(tokens(post))
        .containsExactly(
            "WORD Hey",
            "MENTION @ana",
            "PUNCTUATION ,",
            "CASHTAG $BRK.B",
            "WORD and",
            "HASHTAG #Earnings",
            "PUNCTUATION :",
            "URL https://example.com/a?b=c",
            "WORD soon",
            "PUNCTUATION !");
  }

  @Test
  void givesEntitiesANormalForm() {
    AnalyzedPost post = english("$TSLA #Cars @ana @bob example.com example.org");

    assertThat(post.tokens().get(0).norm()).isEqualTo("$tsla");
    assertThat(post.tokens().get(1).norm()).isEqualTo("#cars");
    assertThat(post.tokens().get(2).norm()).isEqualTo(post.tokens().get(3).norm());
    assertThat(post.tokens().get(4).norm()).isEqualTo(post.tokens().get(5).norm());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"don't", "isn’t", "R&D", "l'action", "snake_case", "año", "COVID19", "1st"})
  void keepsAWordWhole(String word) {
    assertThat(tokens(english("(" + word + ")")))
        .containsExactly("PUNCTUATION (", "WORD " + word, "PUNCTUATION )");
  }

  @Test
  void leavesApostrophesOutsideOfAWord() {
    assertThat(surfaces(english("'long' the bulls' run"), Token.Kind.WORD))
        .containsExactly("long", "the", "bulls", "run");
  }

  @Test
  void makesOneTokenOfARunOfOneMarkAndTellsOneTwoAndManyApart() {
    AnalyzedPost post = english("a! b!! c!!! d!!!!!! e?!");

    assertThat(surfaces(post, Token.Kind.PUNCTUATION))
        .containsExactly("!", "!!", "!!!", "!!!!!!", "?", "!");
    assertThat(norms(post))
        .containsExactly("a", "!", "b", "!!", "c", "!!!", "d", "!!!", "e", "?", "!");
  }

  @Test
  void separatesAtAnyBlank() {
    assertThat(surfaces(english("up\u00A0and\u3000up\tand\nup\u202Fnow"), Token.Kind.WORD))
        .containsExactly("up", "and", "up", "and", "up", "now");
    assertThat(english("up\u00A0now").tokens()).hasSize(2);
  }

  @Test
  void passesInvisibleCharactersOver() {
    assertThat(tokens(english("\u200Eup\u200F \u202Enow\u202C \u2066\u2069 \uFEFF")))
        .containsExactly("WORD up", "WORD now");
  }

  @Test
  void keepsCombiningMarksInTheirWord() {
    assertThat(tokens(english("an\u0303o"))).containsExactly("WORD an\u0303o");
  }

  @ParameterizedTest
  @CsvSource({
    "🚀, rocket",
    "👍, thumbs_up_sign",
    "👍🏿, thumbs_up_sign",
    "❤️, heavy_black_heart",
    "❤, heavy_black_heart",
    "🇪🇸, flag_es",
    "🇺🇸, flag_us",
    "1️⃣, keycap_1",
    "9⃣, keycap_9",
    "*️⃣, keycap_star",
    "#️⃣, keycap_hash",
    "👨‍👩‍👧‍👦, man_woman_girl_boy",
    "🤷🏽‍♂️, shrug_male_sign",
  })
  void takesAnEmojiSequenceAsOneTokenWithAName(String emoji, String name) {
    AnalyzedPost post = english("to " + emoji + " now");

    assertThat(tokens(post)).containsExactly("WORD to", "EMOJI " + emoji, "WORD now");
    assertThat(post.emoji()).extracting(Emoji::name).containsExactly(name);
    assertThat(post.emoji().get(0).span()).isEqualTo(post.tokens().get(1).span());
    assertThat(post.tokens().get(1).norm()).isEqualTo(":" + name + ":");
  }

  @Test
  void givesEveryToneOfSkinTheSameName() {
    assertThat(norms(english("👍🏻 👍🏽 👍🏿 👍"))).containsOnly(":thumbs_up_sign:");
  }

  @Test
  void separatesEmojiThatAreNotJoined() {
    assertThat(surfaces(english("🚀🚀📈🇪🇸🇫🇷up👍🏿👍"), Token.Kind.EMOJI))
        .containsExactly("🚀", "🚀", "📈", "🇪🇸", "🇫🇷", "👍🏿", "👍");
  }

  @Test
  void doesNotTakeHalvesOfSequencesForEmoji() {
    String lone = "\uD83D x \uDE80 y 🇪";

    assertThat(english(lone).emoji()).isEmpty();
    assertThat(surfaces(english("🚀\u200D up"), Token.Kind.EMOJI)).containsExactly("🚀");
    assertThat(surfaces(english("5 * #"), Token.Kind.EMOJI)).isEmpty();
  }

  @Test
  void findsEverythingBesideWhateverStandsNextToIt() {
    assertThat(tokens(english("🚀$TSLA🚀+5%🚀up!#go")))
        .containsExactly(
            "EMOJI 🚀",
            "CASHTAG $TSLA",
            "EMOJI 🚀",
            "QUANTITY +5%",
            "EMOJI 🚀",
            "WORD up",
            "PUNCTUATION !",
            "HASHTAG #go");
  }
}
