package io.finemo.examples.gold;

import static org.assertj.core.api.Assertions.assertThat;

import io.finemo.examples.FinemoData;
import io.finemo.preprocess.Preprocessor;
import io.finemo.preprocess.morphology.MorphologyStep;
import io.finemo.preprocess.opennlp.OpenNlpLanguageDetector;
import io.finemo.preprocess.opennlp.OpenNlpTagger;
import io.finemo.preprocess.step.Language;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The floors below which no step may fall. */
class PreprocessingGoldTest {

  @Test
  void hashtags(TestReporter reporter) throws IOException {
    Hashtags measured = Hashtags.measure(FinemoData.require(Hashtags.FILE));

    reporter.publishEntry("hashtags", measured.toString());
    assertThat(measured.all().all()).isEqualTo(2518);
    assertThat(measured.all().value()).isGreaterThanOrEqualTo(.75);
    assertThat(measured.ofSeveralWords().value()).isGreaterThanOrEqualTo(.60);
  }

  @Test
  void corrections(TestReporter reporter) throws IOException {
    Corrections measured = Corrections.measure(FinemoData.require(Corrections.FILE));

    reporter.publishEntry("corrections", measured.toString());
    assertThat(measured.caseIgnored().all()).isEqualTo(590);
    assertThat(measured.caseIgnored().value()).isGreaterThanOrEqualTo(.64);
  }

  @Test
  void languages(TestReporter reporter) throws IOException {
    Languages measured =
        Languages.measure(FinemoData.require(Languages.FILE), Preprocessor.standard());

    reporter.publishEntry("languages", measured.toString());
    assertThat(measured.f1()).isGreaterThanOrEqualTo(.89);
  }

  @Test
  void languagesWithASecondOpinion(TestReporter reporter) throws IOException {
    Preprocessor asking =
        Preprocessor.standard()
            .withDetector(
                OpenNlpLanguageDetector.among(Set.of("en", "es", "pt", "ca", "gl", "eu")));
    Languages measured = Languages.measure(FinemoData.require(Languages.FILE), asking);

    reporter.publishEntry("languages with a detector", measured.toString());
    assertThat(measured.f1()).isGreaterThanOrEqualTo(.89);
  }

  @Test
  void tensesWithATagger(TestReporter reporter) throws IOException {
    for (Language language : List.of(Language.ENGLISH, Language.FRENCH)) {
      MorphologyStep step = MorphologyStep.with(Map.of(language, OpenNlpTagger.of(language)));
      TenseForms measured = TenseForms.measure(language, step);

      reporter.publishEntry("tenses with a tagger", measured.toString());
      assertThat(measured.all().value()).as(measured.toString()).isGreaterThanOrEqualTo(.93);
    }
  }

  @ParameterizedTest
  @FieldSource("io.finemo.preprocess.step.Language#BUILT_IN")
  void tenses(Language language, TestReporter reporter) throws IOException {
    TenseForms measured = TenseForms.measure(language, MorphologyStep.fast());

    reporter.publishEntry("tenses", measured.toString());
    assertThat(measured.all().all()).isGreaterThanOrEqualTo(200);
    assertThat(measured.all().value()).as(measured.toString()).isGreaterThanOrEqualTo(.93);
    assertThat(measured.heldOut().value()).as(measured.toString()).isGreaterThanOrEqualTo(.93);
    assertThat(measured.invented()).isLessThan(measured.all().all() * 5 / 100);
  }
}
