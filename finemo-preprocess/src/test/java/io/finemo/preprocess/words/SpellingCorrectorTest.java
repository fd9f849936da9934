package io.finemo.preprocess.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.finemo.preprocess.step.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingCorrectorTest {
  private final SpellingCorrector spanish = SpellingCorrector.of(Language.SPANISH);
  private final SpellingCorrector english = SpellingCorrector.of(Language.ENGLISH);
  private final SpellingCorrector french = SpellingCorrector.of(Language.FRENCH);

  @ParameterizedTest
  @CsvSource({
    "precausion, precaución",
    "inflacion, inflación",
    "mañna, mañana",
    "espana, España",
    "subeeee, sube",
    "geniaaaal, genial",
    "carrera, carrera",
    "baca, baca",
    "inbertir, invertir",
    "nesesario, necesario",
    "acer, hacer",
    "yego, llego",
    "kiero, quiero",
    "bolza, bolsa",
    "mercaod, mercado",
    "cotizacipn, cotización",
    "cansao, cansado",
    "dinro, dinero"
  })
  void spanishHabits(String written, String meant) {
    assertThat(spanish.correct(written).orElse(written)).isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource({
    "xq, porque",
    "tb, también",
    "pq, porque",
    "q, que",
    "xa, para",
    "tmb, también",
    "d, de",
    "k, que",
    "esq, es que",
    "alomejor, a lo mejor"
  })
  void spanishChat(String written, String meant) {
    assertThat(spanish.correct(written)).hasValue(meant);
  }

  @ParameterizedTest
  @CsvSource({
    "recieve, receive",
    "tommorow, tomorrow",
    "definately, definitely",
    "sooooo, so",
    "goood, good",
    "markte, market",
    "earnigns, earnings",
    "thx, thanks",
    "ppl, people",
    "cant, can't"
  })
  void englishHabits(String written, String meant) {
    assertThat(english.correct(written)).hasValue(meant);
  }

  @ParameterizedTest
  @CsvSource({
    "marche, marche",
    "tres, très",
    "developpement, développement",
    "apelle, appelle",
    "garantit, garantit",
    "bcp, beaucoup",
    "tjs, toujours",
    "superrrr, super",
    "investisement, investissement",
    "kestion, question"
  })
  void frenchHabits(String written, String meant) {
    assertThat(french.correct(written).orElse(written)).isEqualTo(meant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mercado",
        "bitcoin",
        "TSLA",
        "PSOE",
        "ERTE",
        "BBVA",
        "jajajaja",
        "ajajjaja",
        "casita",
        "rapidísimo",
        "Zidane",
        "Casemiro",
        "iPhone",
        "h1n1",
        "x3",
        "hedge",
        "blockchain",
        "xD",
        "II"
      })
  void leftAloneInSpanish(String word) {
    assertThat(spanish.correct(word)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "stock",
        "hodl",
        "tendies",
        "bagholder",
        "AAPL",
        "NVDA",
        "lol",
        "lmao",
        "haha",
        "fomo",
        "yolo",
        "bruh",
        "gonna",
        "capex",
        "GAAP",
        "isn't",
        "Bezos",
        "Zoom",
        "colour",
        "color"
      })
  void leftAloneInEnglish(String word) {
    assertThat(english.correct(word)).isEmpty();
  }

  @Test
  void frenchElisionsStayBeforeTheCorrectedWord() {
    assertThat(french.correct("l'economie")).hasValue("l'économie");
    assertThat(french.correct("L’inflasion")).hasValue("l'inflation");
    assertThat(french.correct("l'économie")).isEmpty();
    assertThat(french.correct("l'")).isEmpty();
  }

  @Test
  void anAccentIsLikelierThanAnotherLetter() {
    assertThat(spanish.correct("despues")).hasValue("después");
    assertThat(spanish.correct("muchisimo")).hasValue("muchísimo");
    assertThat(french.correct("societe")).hasValue("société");
  }

  @Test
  void frequentWordsRunTogetherAreTakenApart() {
    assertThat(spanish.correct("cadavezpeor")).hasValue("cada vez peor");
    assertThat(english.correct("marketprice")).hasValue("market price");
    assertThat(spanish.correct("conurbano")).isEmpty();
  }

  @Test
  void whatIsNoWordIsLeftAlone() {
    for (String word : new String[] {"", " ", "a b", "\ud800", "🚀", "+", "_", "123", "дом", "ﬁ"}) {
      assertThat(spanish.correct(word)).as(word).isEmpty();
    }
  }
}
