package io.finemo.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlEntitiesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a &amp; b                | a & b",
        "&lt;3 &gt; &quot;x&quot; | <3 > \"x\"",
        "isn&#39;t &#x27;it&#X27; | isn't 'it'",
        "&#128640;&#x1F680;       | 🚀🚀",
        "100 &euro; ma&ntilde;ana | 100 € mañana",
        "&amp;lt;                 | &lt;",
        "&&amp;&                  | &&&",
        "AT&T; S&P 500; R&D       | AT&T; S&P 500; R&D",
        "&#0; &#xD83D; &#x110000; | &#0; &#xD83D; &#x110000;",
        "&; &#; &#x; &unknown;    | &; &#; &#x; &unknown;",
        "&#99999999999;           | &#99999999999;",
      })
  void eachReferenceOnce(String escaped, String expected) {
    assertThat(HtmlEntities.unescape(escaped)).isEqualTo(expected);
  }

  @Test
  void noBreakSpaceIsItsOwnCharacter() {
    assertThat(HtmlEntities.unescape("a&nbsp;b")).isEqualTo("a\u00A0b");
  }

  @Test
  void aTextWithoutReferencesIsNotCopied() {
    String text = "$AA to the moon";
    assertThat(HtmlEntities.unescape(text)).isSameAs(text);
  }
}
