package io.finemo.preprocess.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import io.finemo.core.Post;
import io.finemo.preprocess.Preprocessor;
import io.finemo.preprocess.Without;
import io.finemo.preprocess.step.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Without its jar a dictionary is missed aloud, with the name of what to add. */
public class MissingDictionaryTest {

  /** Analyses an English post. */
  public static void english() {
    analyze(Language.ENGLISH);
  }

  /** Analyses a Spanish post. */
  public static void spanish() {
    analyze(Language.SPANISH);
  }

  /** Analyses a French post. */
  public static void french() {
    analyze(Language.FRENCH);
  }

  private static void analyze(Language language) {
    Preprocessor.forLanguage(language).analyze(Post.of("1", "madame"));
  }

  @ParameterizedTest
  @CsvSource({
    "english, english-pos-dict, org.languagetool:english-pos-dict:0.6",
    "spanish, spanish-pos-dict, org.softcatala:spanish-pos-dict:2.5",
    "french, french-pos-dict, org.languagetool:french-pos-dict:0.7",
  })
  void namesTheDependencyToAdd(String language, String jar, String coordinates) {
    assertThat(Without.thrownBy(MissingDictionaryTest.class, language, jar))
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessageContaining(coordinates);
  }
}
