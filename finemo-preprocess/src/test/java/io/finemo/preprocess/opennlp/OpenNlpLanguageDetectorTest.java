package io.finemo.preprocess.opennlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.finemo.preprocess.LanguageDetector;
import io.finemo.preprocess.Without;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenNlpLanguageDetectorTest {
  private static final LanguageDetector STANDARD = OpenNlpLanguageDetector.standard();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          I think the shares will rise a lot tomorrow        | en
          creo que mañana las acciones van a subir mucho     | es
          je pense que cette action va beaucoup monter       | fr
          acho que as ações vão subir muito amanhã           | pt
          uste dut gaur akzioak asko igoko direla            | eu
          myślę, że akcje spółki jutro mocno wzrosną         | other
          de koers van het aandeel gaat morgen zeker omhoog  | other
          акции завтра сильно вырастут, я думаю              | other
          """)
  void namesTheLanguageInPlayOrAnother(String text, String code) {
    assertThat(STANDARD.detect(text)).contains(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "🚀🚀", "\ud800", "$TSLA", "jajaja", "lol", "ok", "12 %"})
  void textsThatTellNothingHaveNoAnswer(String text) {
    assertThat(STANDARD.detect(text)).isEmpty();
  }

  @Test
  void neighboursThatAreAlikeHaveNoAnswer() {
    assertThat(STANDARD.detect("a bolsa sobe hoxe")).isEmpty();
  }

  @Test
  void cashtagsHashtagsMentionsAndAddressesSayNothing() {
    String text = "creo que mañana las acciones van a subir mucho";
    String noise = " $THINK #thinkitwillrise @thetraderwhowins https://t.co/thinkthattheywill";
    assertThat(STANDARD.detect(noise.repeat(3) + " " + text)).contains("es");
    assertThat(STANDARD.detect(noise.repeat(3))).isEmpty();
  }

  @Test
  void theLanguagesInPlayAreOnesOwn() {
    LanguageDetector polish = OpenNlpLanguageDetector.among(Set.of("pl", "en"));
    assertThat(polish.detect("myślę, że akcje spółki jutro mocno wzrosną")).contains("pl");
    assertThat(polish.detect("uste dut gaur akzioak asko igoko direla")).contains("other");
  }

  @Test
  void refusesFewerThanTwoLanguagesAndUnknownOnes() {
    assertThatThrownBy(() -> OpenNlpLanguageDetector.among(Set.of("es")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2")
        .hasMessageContaining("[es]");
    for (String code : List.of("spa", "ES", "xx", "", "ast")) {
      assertThatThrownBy(() -> OpenNlpLanguageDetector.among(Set.of("en", code)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageEndingWith(": " + code);
    }
  }

  @Test
  void theTableOfCodesIsThatOfTheModel() {
    String[] codes =
        new LanguageDetectorME(ModelSource.LANGUAGES.load(LanguageDetectorModel::new))
            .getSupportedLanguages();
    Set<String> without = new HashSet<>();
    for (String code : codes) {
      if (LanguageCodes.twoLetters(code).isEmpty()) {
        without.add(code);
      }
    }
    assertThat(codes).hasSize(103);
    assertThat(without)
        .containsExactlyInAnyOrder("min", "ceb", "war", "nds", "nan", "gsw", "ast", "pnb");
  }

  @ParameterizedTest
  @CsvSource({
    "opennlp-models-langdetect, org.apache.opennlp:opennlp-models-langdetect:1.3.0",
    "opennlp-tools, org.apache.opennlp:opennlp-tools:2.5.11",
  })
  void aMissingJarIsToldByItsCoordinates(String jar, String coordinates) {
    assertThat(Without.thrownBy(OpenNlpLanguageDetector.class, "standard", jar))
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessageContaining(coordinates);
  }

  @Test
  void eightThreadsSayWhatOneSays() {
    List<String> texts =
        List.of("the shares rise", "las acciones suben", "as ações sobem", "🚀", "l'action monte");
    List<Optional<String>> alone = texts.stream().map(STANDARD::detect).toList();

    assertThat(IntStream.range(0, 800).parallel())
        .allSatisfy(
            i ->
                assertThat(OpenNlpLanguageDetector.standard().detect(texts.get(i % 5)))
                    .isEqualTo(alone.get(i % 5)));
  }

  /** What follows the first thousand characters is not read, whatever it is. */
  @ParameterizedTest
  @ValueSource(
      strings = {"a", "ha", "haah", "@", "#a ", "$A ", "\ud800", "🚀", "x@y.z ", "http://"})
  void endlessTextsAreCut(String piece) {
    String head = piece.repeat(4_000 / piece.length());
    assertThat(STANDARD.detect(piece.repeat(100_000)))
        .isEqualTo(STANDARD.detect(head + "the shares will rise"));
  }
}
