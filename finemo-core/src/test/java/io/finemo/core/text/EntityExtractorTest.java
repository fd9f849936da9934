package io.finemo.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What strict extraction finds, in sentences of our own. Each column of answers is split at spaces.
 */
class EntityExtractorTest {

  @Test
  void findsAllKindsInOrderOfTheirPlace() {
    String text = "@maria says $TEF.MC beats #Q3 forecasts, see https://example.org/q3?page=2.";

    assertThat(EntityExtractor.strict().extract(text))
        .containsExactly(
            new Entity.Mention("maria", "", new Span(0, 6)),
            new Entity.Cashtag("TEF.MC", new Span(12, 19)),
            new Entity.Hashtag("Q3", new Span(26, 29)),
            new Entity.Url("https://example.org/q3?page=2", new Span(45, 74)));
  }

  @Test
  void givesNothingForATextWithoutEntities() {
    assertThat(EntityExtractor.strict().extract("")).isEmpty();
    assertThat(EntityExtractor.extended().extract("the market fell 3.5 % today: -200 points"))
        .isEmpty();
  }

  @Test
  void refusesToChangeAnAnswer() {
    var entities = EntityExtractor.strict().extract("$IBM");

    assertThatThrownBy(entities::clear).isInstanceOf(UnsupportedOperationException.class);
  }

  @ParameterizedTest
  @DisplayName("cashtags stand alone and hold up to six letters, with a short suffix")
  @CsvSource(
      delimiter = '|',
      value = {
        "buying $TSLA and $gme today      | TSLA gme",
        "$BRK.B $ES_F                     | BRK.B ES_F",
        "sold $TSLA. Then $GM, then $F!   | TSLA GM F",
        "$TSLA.ABC                        | TSLA",
        "$ABCDEF $ABCDEFG                 | ABCDEF",
        "a full\u3000$SAN space           | SAN",
        "no ($TSLA) or x$TSLA or /$TSLA   |",
        "$TSLA$GM                         | TSLA",
        "$100 $5k $T2 $^IBEX $IBEX35      |",
        "$TSLA\uD83D\uDE80 and $TSLA\u2026 |",
      })
  void strictCashtags(String text, String symbols) {
    assertThat(ExtractedText.cashtags(EntityExtractor.strict(), text))
        .isEqualTo(ExtractedText.words(symbols));
  }

  @ParameterizedTest
  @DisplayName("hashtags need a letter and start behind no other word")
  @CsvSource(
      delimiter = '|',
      value = {
        "#bolsa: #IBEX_35, (#dividendo)   | bolsa IBEX_35 dividendo",
        "#année #Börse #рынок #株式        | année Börse рынок 株式",
        "\uFF03oro                        | oro",
        "#2024 #_ #1                      |",
        "#2024plan                        | 2024plan",
        "gold#silver R&#38; R&#x          |",
        "\u2708\uFE0F#vuelos              | vuelos",
        "#\uFE0F\u20E3 #\u20E3            |",
        "#oro#plata                       |",
        "#https://example.org             |",
      })
  void hashtags(String text, String names) {
    assertThat(ExtractedText.hashtags(text)).isEqualTo(ExtractedText.words(names));
  }

  @ParameterizedTest
  @DisplayName("mentions have up to twenty letters, digits and underscores, and perhaps a list")
  @CsvSource(
      delimiter = '|',
      value = {
        "@ana @Ana_2, (@luis) .@eva       | ana Ana_2 luis eva",
        "RT@ana rt:@luis ART@eva          | ana luis",
        "@ana/mercados @ana/2x            | ana/mercados ana",
        "@@ana                            | ana",
        "ana@example.org @ana@example     |",
        "@anaé @http://example.org        |",
        "\uFF20ana                        | ana",
        "@abcdefghijklmnopqrstuvwxyz      | abcdefghijklmnopqrst",
      })
  void mentions(String text, String names) {
    assertThat(ExtractedText.mentions(text)).isEqualTo(ExtractedText.words(names));
  }

  @ParameterizedTest
  @DisplayName("URLs end in a known domain and leave the punctuation of the sentence out")
  @CsvSource(
      delimiter = '|',
      value = {
        "read (https://example.org/a_(b)).   | https://example.org/a_(b)",
        "HTTP://EXAMPLE.ORG:8080/x, see       | HTTP://EXAMPLE.ORG:8080/x",
        "example.org and news.example.co.uk/x | example.org news.example.co.uk/x",
        "https://example.org/?a=1&b=2#c!      | https://example.org/?a=1&b=2#c",
        "https://t.co/Ab1; https://t.co/Ab2-x | https://t.co/Ab1 https://t.co/Ab2",
        "http://añil.es http://株価.jp         | http://añil.es http://株価.jp",
        "http://xn--tst-qla.de                | http://xn--tst-qla.de",
        "the end.Then one, e.g. 3.5 or v1.2   |",
        "ana@example.org $example.org -a.com  |",
        "http://example http://a.123          |",
        "https://a.com/b#c@d$E                | https://a.com/b#c@d$E",
      })
  void urls(String text, String urls) {
    assertThat(ExtractedText.urls(text)).isEqualTo(ExtractedText.words(urls));
  }

  @Test
  void findsNothingInsideOfAUrl() {
    assertThat(EntityExtractor.strict().extract("https://example.org/#top/@ana"))
        .containsExactly(new Entity.Url("https://example.org/#top/@ana", new Span(0, 29)));
  }

  @Test
  void prefersTheEarlierOfTwoThatOverlap() {
    assertThat(EntityExtractor.strict().extract("#日本example.com"))
        .containsExactly(new Entity.Hashtag("日本example", new Span(0, 10)));
  }

  @Test
  void refusesHostsAndUrlsBeyondTheLimits() {
    String label = "a".repeat(63);

    assertThat(ExtractedText.urls("http://" + label + ".com")).hasSize(1);
    assertThat(ExtractedText.urls("http://a" + label + ".com")).isEmpty();
    assertThat(ExtractedText.urls("http://a.com/" + "b".repeat(4096 - 13))).hasSize(1);
    assertThat(ExtractedText.urls("http://a.com/" + "b".repeat(4096 - 12))).isEmpty();
    assertThat(ExtractedText.urls("http://" + "é".repeat(300) + ".com")).isEmpty();
    assertThat(ExtractedText.urls("https://t.co/" + "b".repeat(40))).hasSize(1);
    assertThat(ExtractedText.urls("https://t.co/" + "b".repeat(41))).isEmpty();
  }

  @ParameterizedTest
  @DisplayName("a reply starts with a mention")
  @CsvSource(
      delimiter = '|',
      value = {
        "@ana I agree      | ana",
        "'  @ana I agree ' | ana",
        ".@ana I agree     |",
        "@@ana I agree     |",
        "I agree @ana      |",
        "@ana@luis         |",
        "''                |",
      })
  void replies(String text, String name) {
    assertThat(EntityExtractor.strict().replyTo(text).stream().map(Entity.Mention::screenName))
        .isEqualTo(ExtractedText.words(name));
  }
}
