package io.finemo.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cashtags as traders write them, rule by rule. */
class ExtendedCashtagsTest {

  @ParameterizedTest
  @DisplayName("brackets, punctuation and emoji may stand before and behind")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "long ($TSLA), [$GM], {$F}         | TSLA GM F",
        "\"$TSLA\" '$GM' “$F” «$SAN»       | TSLA GM F SAN",
        "$BTC/$XBT -$GM +$F =$T ...$SPY    | BTC XBT GM F T SPY",
        "#$TSLA &$GM *$F*                  | TSLA GM F",
        "\uD83D\uDE80$TSLA\uD83D\uDE80     | TSLA",
        "\u2708\uFE0F$IAG\u2708\uFE0F      | IAG",
        "$TSLA’s chart, $GM's debt         | TSLA GM",
        "$TSLA… or not                     | TSLA",
        "\u200B$TSLA\u200B                 | TSLA",
      })
  void surroundings(String text, String symbols) {
    assertExtended(text, symbols);
  }

  @ParameterizedTest
  @DisplayName("one may follow another")
  @CsvSource(
      delimiter = '|',
      value = {
        "$TSLA$AAPL                        | TSLA AAPL",
        "$IBEX35$CAC40 $BRK.B$GM           | IBEX35 CAC40 BRK.B GM",
        "$TSLA,$AAPL;$GM                   | TSLA AAPL GM",
        "$TSLA-$AAPL spread                | TSLA AAPL",
      })
  void adjacency(String text, String symbols) {
    assertExtended(text, symbols);
  }

  @ParameterizedTest
  @DisplayName("a dot joins a share class or an exchange, or ends a sentence")
  @CsvSource(
      delimiter = '|',
      value = {
        "$BRK.B $BTC.X $ilc.v $ILC.v       | BRK.B BTC.X ilc.v ILC.v",
        "$TEF.MC $SAN.MC $san.mc           | TEF.MC SAN.MC san.mc",
        "$IBEX35.MC                        | IBEX35.MC",
        "I hold $TSLA. You hold $BRK.B.    | TSLA BRK.B",
        "sold $TSLA.It fell                | TSLA",
        "sold $TSLA.it fell                | TSLA",
        "$TSLA.NOW $TSLA.5 $TSLA..         | TSLA TSLA TSLA",
        "$BRK-B $BTC/USD                   | BRK BTC",
      })
  void dots(String text, String symbols) {
    assertExtended(text, symbols);
  }

  @ParameterizedTest
  @DisplayName("indices may hold digits or start with a caret, futures end in _F")
  @CsvSource(
      delimiter = '|',
      value = {
        "$IBEX35 up, $CAC40 and $US500 down | IBEX35 CAC40 US500",
        "$ESZ2024 $ESZ20245                 | ESZ2024",
        "$^IBEX $^N225, $^STOXX50E.         | ^IBEX ^N225 ^STOXX50E",
        "$^ $^5 $^ABCDEFGHIJK               |",
        "$ES_F $nq_f. ($CL_F)               | ES_F nq_f CL_F",
        "$Y2K $TE5ST                        |",
      })
  void indicesAndFutures(String text, String symbols) {
    assertExtended(text, symbols);
  }

  @ParameterizedTest
  @DisplayName("amounts of money are never cashtags")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "$100 $5k $1.2bn $20C $.50 $1,000  |",
        "100$ US$ US$20 5$ US$AB 5$AB      |",
        "$USD100 $eur5 $CAD12.50           |",
        "$USD against $EURUSD              | USD EURUSD",
        "$AB1.5 $AB2,000 $AB5%             |",
        "$$$ $$AB $ $                      |",
        "€$AB M¥$T $T£                     |",
      })
  void amounts(String text, String symbols) {
    assertExtended(text, symbols);
  }

  @ParameterizedTest
  @DisplayName("names of variables and parts of words are never cashtags")
  @CsvSource(
      delimiter = '|',
      value = {
        "$PATH_X ${PATH} $MY_VAR \\$PATH   |",
        "$PATH rose                        | PATH",
        "$TSLA_ or $TSLA_. or $TSLA__      | TSLA TSLA",
        "_$TSLA @$TSLA 5%$TSLA             |",
        "A$AP Ke$ha ca\u0301$h             |",
        "$TSLAé $TSLAрост $ТСЛА            |",
        "$bitcoin                          |",
      })
  void words(String text, String symbols) {
    assertExtended(text, symbols);
  }

  @ParameterizedTest
  @DisplayName("scripts without spaces may touch a cashtag")
  @CsvSource(
      delimiter = '|',
      value = {
        "買い$SONY売り                      | SONY",
        "トヨタ$TM上昇                       | TM",
      })
  void scriptsWithoutSpaces(String text, String symbols) {
    assertExtended(text, symbols);
  }

  @ParameterizedTest
  @DisplayName("a symbol that the source cut off is not taken")
  @CsvSource(
      delimiter = '|',
      value = {
        "my list: $TSLA $AAP…                   | TSLA",
        "my list: $TSLA $AAP… https://t.co/abc  | TSLA",
        "my list: $TSLA $AAPL …                 | TSLA AAPL",
      })
  void cutOff(String text, String symbols) {
    assertExtended(text, symbols);
  }

  @Test
  void findsNoCashtagInAUrl() {
    assertExtended("see https://example.org/q?s=$TSLA", "");
  }

  @Test
  void findsTheOtherKindsAsStrictExtractionDoes() {
    String text = "@ana: #oro at example.org/$GLD, RT@luis";

    assertThat(EntityExtractor.extended().extract(text))
        .isEqualTo(EntityExtractor.strict().extract(text))
        .hasSize(4);
  }

  private static void assertExtended(String text, String symbols) {
    assertThat(ExtractedText.cashtags(EntityExtractor.extended(), text))
        .as(text)
        .isEqualTo(ExtractedText.words(symbols));
  }
}
