package io.finemo.examples.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.finemo.core.text.Span;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Text becomes text, whatever it looks like. */
final class HtmlTest {

  @Test
  void markupInTextIsShownAndNotRun() {
    assertThat(Html.text("<img src=x onerror=\"a('b')\"> & </script>").markup())
        .isEqualTo("&lt;img src=x onerror=&quot;a(&#39;b&#39;)&quot;&gt; &amp; &lt;/script&gt;");
  }

  @Test
  void foreignTextIsIsolated() {
    assertThat(Html.foreign("up").markup()).isEqualTo("<bdi>up</bdi>");
  }

  @ParameterizedTest
  @CsvSource({
    "0x202E, U+202E", // right-to-left override
    "0x2066, U+2066", // left-to-right isolate
    "0x200F, U+200F", // right-to-left mark
    "0x200B, U+200B", // zero-width space
    "0x001B, U+001B", // escape
    "0x0000, U+0000",
    "0x2028, U+2028",
    "0xD83D, U+D83D", // half a pair
    "0xE0041, U+E0041" // an invisible letter of the block of tags
  })
  void hiddenCharactersAreShownByTheirNumber(int codePoint, String number) {
    assertThat(Html.text("a" + Character.toString(codePoint) + "b").markup())
        .isEqualTo("a<code class=\"hidden\">" + number + "</code>b");
    assertThat(VisibleText.of("a" + Character.toString(codePoint) + "b"))
        .isEqualTo("a⟨" + number + "⟩b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"👩‍💻 up", "two\nlines\tand a tab", "می‌خرم", "🇪🇸 ñ é"})
  void honestTextStaysAsItIs(String text) {
    assertThat(Html.text(text).markup()).isEqualTo(text);
    assertThat(VisibleText.of(text)).isEqualTo(text);
  }

  @Test
  void lineBreaksOfOtherSystemsAreLineBreaks() {
    assertThat(Html.text("a\r\nb\rc").markup())
        .isEqualTo("a\nb<code class=\"hidden\">U+000D</code>c");
  }

  @Test
  void piecesOfATextAreMarkedInTheirPlace() {
    String text = "a <b> will rise";

    assertThat(Html.marked(text, List.of(new Span(11, 15), new Span(2, 5))).markup())
        .isEqualTo("<bdi>a <mark>&lt;b&gt;</mark> will <mark>rise</mark></bdi>");
  }

  @Test
  void piecesThatOverlapOrEndBehindTheTextAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Html.marked("rise", List.of(new Span(0, 3), new Span(2, 4))))
        .withMessageContaining("0 to 4");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Html.marked("rise", List.of(new Span(0, 5))));
  }

  @Test
  void elementsHoldTheirParts() {
    assertThat(
            Html.element(Html.Tag.P, Html.Style.CARD_HEAD, Html.text("<"), Html.number(12345))
                .markup())
        .isEqualTo("<p class=\"card-head\">&lt;12,345</p>");
    assertThat(Html.paragraph("a & b").markup()).isEqualTo("<p>a &amp; b</p>");
  }

  @Test
  void whatIsNotANumberIsADash() {
    assertThat(Html.number(Double.NaN, 3).markup()).isEqualTo("–");
    assertThat(Html.number(0.6825, 3).markup()).isEqualTo("0.683");
  }

  /** A property: nothing that could end a text, an attribute or a script is left of any text. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void noTextHoldsAnythingThatEndsIt(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int round = 0; round < 500; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 40; i++) {
        text.appendCodePoint(
            random.nextBoolean() ? "<>&\"'\\/!-".charAt(random.nextInt(9)) : codePoint(random));
      }
      assertThat(Html.attribute(text.toString())).doesNotContain("<", ">", "\"", "'");
      assertThat(Html.text(text.toString()).markup().replaceAll("</?code( class=\"hidden\")?>", ""))
          .doesNotContain("<", ">", "\"", "'");
    }
  }

  private static int codePoint(SplittableRandom random) {
    return random.nextInt(Character.MAX_CODE_POINT + 1);
  }
}
