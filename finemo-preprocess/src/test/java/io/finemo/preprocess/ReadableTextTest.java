package io.finemo.preprocess;

import static io.finemo.preprocess.Analyses.english;
import static io.finemo.preprocess.Analyses.norms;
import static io.finemo.preprocess.Analyses.spanish;
import static org.assertj.core.api.Assertions.assertThat;

import io.finemo.core.text.AnalyzedPost;
import io.finemo.core.text.Entity;
import io.finemo.core.text.Span;
import io.finemo.core.text.Token;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is made readable before a post is analysed, and that all of it leads back to the post. */
class ReadableTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "S&amp;P             | S&P",
        "&lt;3 it            | <3 it",
        "precaucio\u0301n    | precaución",
        "ＢＵＹ ＮＯＷ        | BUY NOW",
        "𝐁𝐮𝐲 𝟓               | Buy 5",
        "fr\u200Bee          | free",
        "fr\u00ADee          | free",
        "a\u202Eb            | ab",
      })
  void readsWhatIsMeant(String written, String read) {
    assertThat(ReadableText.of(written).text()).isEqualTo(read);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain",
        "café 🚀 €5",
        "a & b",
        "AT&T;",
        "👩\u200D👧 ❤\uFE0F",
        "up\u200B now",
        "\uD83D",
        "&nosuch;"
      })
  void leavesTheRestAsItIs(String written) {
    assertThat(ReadableText.of(written).text()).isSameAs(written);
  }

  @Test
  void findsAWordInFormDWhereItIsWritten() {
    String written = "con precaución, $SAN";
    AnalyzedPost composed = spanish(written);
    AnalyzedPost apart = spanish(Normalizer.normalize(written, Normalizer.Form.NFD));

    assertThat(norms(apart)).isEqualTo(norms(composed));
    assertThat(apart.text()).isEqualTo(composed.text());
    assertThat(apart.tokens().get(1).surface())
        .isEqualTo(Normalizer.normalize("precaución", Normalizer.Form.NFD));
    assertThat(apart.entities()).containsExactly(new Entity.Cashtag("SAN", new Span(17, 21)));
  }

  @Test
  void findsEverythingBehindAReferenceWhereItIsWritten() {
    String written = "S&amp;P &gt; 5% 🚀 $TSLA";
    AnalyzedPost post = english(written);

    assertThat(post.tokens())
        .extracting(Token::surface)
        .containsExactly("S&amp;P", "&gt;", "5%", "🚀", "$TSLA");
    assertThat(post.quantities().get(0).span().of(written)).isEqualTo("5%");
    assertThat(post.emoji().get(0).span().of(written)).isEqualTo("🚀");
    assertThat(post.entities().get(0).span().of(written)).isEqualTo("$TSLA");
    assertThat(post.offsets().toOriginal(0, 3).of(written)).isEqualTo("S&amp;P");
  }

  @Test
  void keepsTokensApartWhateverStandsForThem() {
    String written = "&#x1F680;&#x1F680; e\u0323\u0301\u0301 =\u0338\u0301 &#36;TSLA";
    List<Token> tokens = english(written).tokens();

    for (int i = 1; i < tokens.size(); i++) {
      assertThat(tokens.get(i).span().start())
          .isGreaterThanOrEqualTo(tokens.get(i - 1).span().end());
    }
    assertThat(tokens).allSatisfy(t -> assertThat(t.span().of(written)).isEqualTo(t.surface()));
  }

  @Test
  void ordersManyAccentsWithoutTakingLong() {
    String written = "e" + "\u0301\u0323".repeat(200_000);

    assertThat(english(written).tokens()).isNotEmpty();
  }
}
