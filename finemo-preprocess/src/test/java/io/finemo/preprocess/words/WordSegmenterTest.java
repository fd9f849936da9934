package io.finemo.preprocess.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.finemo.preprocess.step.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordSegmenterTest {

  @ParameterizedTest
  @CsvSource({
    "acuerdocomercial, acuerdo comercial",
    "bancocentraleuropeo, banco central europeo",
    "bolsademadrid, bolsa de madrid",
    "inflacionanual, inflacion anual",
    "subidadetipos, subida de tipos",
    "felizaño, feliz año",
    "mercado, mercado"
  })
  void spanishIsCutIntoItsWordsWithOrWithoutAccents(String tag, String words) {
    assertThat(split(Language.SPANISH, tag)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "stockmarketcrash, stock market crash",
    "buythedip, buy the dip",
    "ratehike, rate hike",
    "interestrates, interest rates",
    "earnings, earnings"
  })
  void englishIsCutIntoItsWords(String tag, String words) {
    assertThat(split(Language.ENGLISH, tag)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "marchéboursier, marché boursier",
    "banquecentrale, banque centrale",
    "haussedestaux, hausse des taux"
  })
  void frenchIsCutIntoItsWords(String tag, String words) {
    assertThat(split(Language.FRENCH, tag)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "WallStreet, Wall Street",
    "FedDecision, Fed Decision",
    "USEconomy, US Economy",
    "Brexit2020, Brexit 2020",
    "bear_market, bear market",
    "__oil__, oil",
    "5minutes, 5 minutes"
  })
  void capitalsDigitsAndUnderscoresAreBorders(String tag, String words) {
    assertThat(split(Language.ENGLISH, tag)).isEqualTo(words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bitcoin",
        "iPhone",
        "YouTube",
        "NASDAQ",
        "TSLA",
        "G20",
        "5k",
        "wallstreetbets",
        "ibex35",
        "qzxvwk",
        "k",
        "eth",
        "YOLO"
      })
  void tickersNamesAndUnknownWordsStayWhole(String tag) {
    assertThat(split(Language.ENGLISH, tag)).isEqualTo(tag);
  }

  @Test
  void namesStayWholeAmongOtherWords() {
    assertThat(split(Language.ENGLISH, "buybitcoinnow")).isEqualTo("buy bitcoin now");
    assertThat(split(Language.SPANISH, "comprarsantander")).isEqualTo("comprar santander");
  }

  @Test
  void whatHoldsNoWordHasNoParts() {
    WordSegmenter segmenter = WordSegmenter.of(Language.ENGLISH);
    assertThat(segmenter.split("")).isEmpty();
    assertThat(segmenter.split("___")).isEmpty();
  }

  static String split(Language language, String tag) {
    return String.join(
        " ", WordSegmenter.of(language).split(tag).stream().map(span -> span.of(tag)).toList());
  }
}
