package io.finemo.preprocess;

import static io.finemo.preprocess.Analyses.english;
import static io.finemo.preprocess.Analyses.quantities;
import static io.finemo.preprocess.Analyses.spanish;
import static io.finemo.preprocess.Analyses.surfaces;
import static org.assertj.core.api.Assertions.assertThat;

import io.finemo.core.text.AnalyzedPost;
import io.finemo.core.text.Quantity;
import io.finemo.core.text.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which numbers a post states, and what they count. */
class QuantitiesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // written | value | unit | signed
        "7          | 7         | PLAIN   | false",
        "+7         | 7         | PLAIN   | true",
        "-7         | -7        | PLAIN   | true",
        "−7         | -7        | PLAIN   | true",
        ".5         | 0.5       | PLAIN   | false",
        "5k         | 5000      | PLAIN   | false",
        "2.5M       | 2500000   | PLAIN   | false",
        "3bn        | 3e9       | PLAIN   | false",
        "1,234.56   | 1234.56   | PLAIN   | false",
        "1,234,567  | 1234567   | PLAIN   | false",
        "5%         | 5         | PERCENT | false",
        "+2.4%      | 2.4       | PERCENT | true",
        "-3,5 %     | -3.5      | PERCENT | true",
        "-3,5\u00A0%| -3.5      | PERCENT | true",
        "-3,5\u202F%| -3.5      | PERCENT | true",
        "-.5%       | -0.5      | PERCENT | true",
        "$100       | 100       | MONEY   | false",
        "$1.2bn     | 1.2e9     | MONEY   | false",
        "$5k        | 5000      | MONEY   | false",
        "-$5        | -5        | MONEY   | true",
        "$-5        | -5        | MONEY   | true",
        "+€2.50     | 2.5       | MONEY   | true",
        "12 €       | 12        | MONEY   | false",
        "12€        | 12        | MONEY   | false",
        "-12 €      | -12       | MONEY   | true",
        "£3m        | 3e6       | MONEY   | false",
        "¥100       | 100       | MONEY   | false",
      })
  void readsAQuantity(String written, double value, Quantity.Unit unit, boolean signed) {
    AnalyzedPost post = english("now " + written + " left");

    assertThat(surfaces(post, Token.Kind.QUANTITY)).containsExactly(written);
    assertThat(post.quantities()).hasSize(1);
    Quantity quantity = post.quantities().get(0);
    assertThat(quantity.value()).isEqualTo(value);
    assertThat(quantity.unit()).isEqualTo(unit);
    assertThat(quantity.signed()).isEqualTo(signed);
    assertThat(quantity.span().of(post.post().text())).isEqualTo(written);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // written | in English | in Spanish
        "1.234      | 1.234   | 1234",
        "1,234      | 1234    | 1.234",
        "1.234,56   | 1234.56 | 1234.56",
        "1,234.56   | 1234.56 | 1234.56",
        "1,5        | 1.5     | 1.5",
        "1.5        | 1.5     | 1.5",
        "1.234.567  | 1234567 | 1234567",
        "0,1234     | 0.1234  | 0.1234",
      })
  void takesTheDecimalSignFromTheNumberOrElseFromTheLanguage(
      String written, double inEnglish, double inSpanish) {
    assertThat(english("at " + written).quantities())
        .extracting(Quantity::value)
        .containsExactly(inEnglish);
    assertThat(spanish("a " + written).quantities())
        .extracting(Quantity::value)
        .containsExactly(inSpanish);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // written | value | currency | magnitude
        "$1.2bn        | 1.2e9  | USD | 1e9",
        "12 €          | 12     | EUR | 1",
        "£3m           | 3e6    | GBP | 1e6",
        "¥100          | 100    | JPY | 1",
        "5 USD         | 5      | USD | 1",
        "3 dollars     | 3      | USD | 1",
        "3 million euros | 3e6  | EUR | 1e6",
        "$5 billion    | 5e9    | USD | 1e9",
        "$-2 million   | -2e6   | USD | 1e6",
      })
  void keepsCurrencyAndMagnitude(String written, double value, String currency, double magnitude) {
    assertThat(english("a deal of " + written + ", they say").quantities())
        .singleElement()
        .satisfies(
            quantity -> {
              assertThat(quantity.value()).isEqualTo(value);
              assertThat(quantity.unit()).isEqualTo(Quantity.Unit.MONEY);
              assertThat(quantity.currency()).isEqualTo(currency);
              assertThat(quantity.magnitude()).isEqualTo(magnitude);
            });
    assertThat(surfaces(english(written), Token.Kind.QUANTITY)).containsExactly(written);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3 millones de euros  | 3e6",
        "2 billones           | 2e12",
        "1,5 mil millones     | 1500",
        "20 mil               | 20000",
      })
  void readsMagnitudesOfTheLongScale(String written, double value) {
    assertThat(spanish("unos " + written).quantities())
        .extracting(Quantity::value)
        .containsExactly(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"x3 | 3", "10x | 10", "X2.5 | 2.5", "×4 | 4"})
  void readsAMultipleThatIsNoGain(String written, double value) {
    Quantity quantity = english("it will go " + written + " soon").quantities().get(0);

    assertThat(quantity.value()).isEqualTo(value);
    assertThat(quantity.unit()).isEqualTo(Quantity.Unit.MULTIPLE);
    assertThat(quantity.signed()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"12.05.2024", "12/05/2024", "2024-05-12", "1.2.3", "192.168.10.1", "1/2/24"})
  void readsDatesAndVersionsAsOneWord(String written) {
    AnalyzedPost post = english("since " + written + ", they say");

    assertThat(post.quantities()).isEmpty();
    assertThat(surfaces(post, Token.Kind.WORD)).contains(written);
  }

  @ParameterizedTest
  @ValueSource(strings = {"xbox", "x", "x3y", "1.234.567", "5-10", "1/2"})
  void readsNoDateAndNoMultipleHere(String written) {
    assertThat(english("the " + written + " now").quantities())
        .noneMatch(quantity -> quantity.unit() == Quantity.Unit.MULTIPLE);
    assertThat(english("the " + written + " now").tokens().size()).isGreaterThanOrEqualTo(3);
  }

  @Test
  void keepsTheSignOfZero() {
    assertThat(english("-0 % today").tokens().get(0).norm()).isEqualTo("NEG_PERC");
    assertThat(english("+0 % today").tokens().get(0).norm()).isEqualTo("POS_PERC");
  }

  @ParameterizedTest
  @ValueSource(strings = {"10-15", "10–15", "10 - 15"})
  void readsARangeAsTwoNumbersWithoutASign(String range) {
    assertThat(quantities(english("target " + range)))
        .containsExactly("10.0 PLAIN 10", "15.0 PLAIN 15");
  }

  @Test
  void readsARangeOfPercentagesWithoutASign() {
    assertThat(quantities(english("gains of 5%-10%")))
        .containsExactly("5.0 PERCENT 5%", "10.0 PERCENT 10%");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Q3", "1st", "400c", "52wk", "H1", "$TSLA", "$IBEX35", "$", "+", "-", "."})
  void doesNotTakeThisForAQuantity(String written) {
    assertThat(english("the " + written + " now").quantities()).isEmpty();
  }

  @Test
  void endsWithTheNumberNotWithTheSentence() {
    assertThat(quantities(english("From 5, to 6. Then (7)!")))
        .containsExactly("5.0 PLAIN 5", "6.0 PLAIN 6", "7.0 PLAIN 7");
  }

  @Test
  void doesNotTakeTheSignOfACashtagForMoney() {
    assertThat(quantities(english("5 $TSLA"))).containsExactly("5.0 PLAIN 5");
    assertThat(quantities(english("5 $^IBEX"))).containsExactly("5.0 PLAIN 5");
    assertThat(quantities(english("5 $7"))).containsExactly("5.0 PLAIN 5", "7.0 MONEY $7");
  }

  @Test
  void doesNotTakeALongRunOfDigitsForAQuantity() {
    assertThat(english("id " + "1234567890".repeat(4)).quantities()).isEmpty();
  }

  @Test
  void givesTheSameNormalFormToTheSameKindOfQuantity() {
    AnalyzedPost post = english("+5% +7.25% -5% 5% $5 5");

    assertThat(post.tokens().get(0).norm()).isEqualTo(post.tokens().get(1).norm());
    assertThat(post.tokens().stream().map(Token::norm).distinct()).hasSize(5);
  }
}
