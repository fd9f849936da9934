package io.finemo.preprocess;

import static io.finemo.preprocess.Analyses.english;
import static org.assertj.core.api.Assertions.assertThat;

import io.finemo.core.text.AnalyzedPost;
import org.junit.jupiter.api.Test;

/** The text that character n-grams read, and the way back from it. */
class CleanedTextTest {

  @Test
  void isInLowerCaseWithSingleBlanks() {
    assertThat(english("  Going \t UP\n\nnow\u00A0! ").text()).isEqualTo("going up now !");
  }

  @Test
  void keepsSignsAndShapeOfNumbers() {
    assertThat(english("+12.5%").text()).hasSize(6).startsWith("+").endsWith("%");
    assertThat(english("+12.5%").text()).isNotEqualTo(english("-12.5%").text());
  }

  @Test
  void doesNotTellAddressesAndAccountsApart() {
    assertThat(english("see example.com/x by @ana").text())
        .isEqualTo(english("see https://example.org by @somebody").text());
  }

  @Test
  void doesNotTellTheLengthOfAStretchApart() {
    assertThat(english("soooo up hahaha").text())
        .isEqualTo(english("sooooooo up hahahahaha").text());
    assertThat(english("so up").text()).isNotEqualTo(english("soooo up").text());
  }

  @Test
  void keepsEmojiAndDropsWhatIsInvisible() {
    assertThat(english("\u202Eup\u200F 👨‍👩‍👧 🚀").text()).isEqualTo("up 👨‍👩‍👧 🚀");
  }

  @Test
  void leadsBackToTheOriginal() {
    String text = "  SOOOO   good 🚀 https://example.com/abc now";
    AnalyzedPost post = english(text);

    assertThat(original(post, "good")).isEqualTo("good");
    assertThat(original(post, "good 🚀")).isEqualTo("good 🚀");
    assertThat(original(post, "🚀")).isEqualTo("🚀");
    assertThat(original(post, "now")).isEqualTo("now");
    assertThat(original(post, "rl n")).isEqualTo("https://example.com/abc n");
    assertThat(original(post, "so")).isEqualTo("SO");
    assertThat(original(post, "o g")).endsWith("O   g");
  }

  @Test
  void isEmptyWhereThereIsNoToken() {
    assertThat(english(" \n\u200B ").text()).isEmpty();
    assertThat(english("").text()).isEmpty();
    assertThat(english("").offsets().length()).isZero();
  }

  /** What the original says where the cleaned text says this. */
  private static String original(AnalyzedPost post, String cleaned) {
    int at = post.text().indexOf(cleaned);
    assertThat(at).as("'%s' in '%s'", cleaned, post.text()).isNotNegative();
    return post.offsets().toOriginal(at, at + cleaned.length()).of(post.post().text());
  }
}
