package io.finemo.core.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {

  @ParameterizedTest
  @CsvSource({"es,es", "EN,en", "en-gb,en", "zh_TW,zh", "ckb,ckb", "in,id", "iw,he", "que,que"})
  void codesAreIso639(String code, String expected) {
    assertThat(Languages.normalize(code)).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"und", "zxx", "qme", "qht", "", "e", "english", "e1", "-"})
  void theseNameNoLanguage(String code) {
    assertThat(Languages.normalize(code)).isEmpty();
  }
}
