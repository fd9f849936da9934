package io.finemo.preprocess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.finemo.core.Post;
import io.finemo.core.text.Quantity;
import io.finemo.preprocess.step.Language;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In which language a post is analysed. */
class LanguageTest {
  private static final Preprocessor STANDARD = Preprocessor.standard();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "I think this is going up from here          | en",
        "creo que esta acción va a subir hoy         | es",
        "je pense que cette action va monter demain  | fr",
      })
  void isToldByTheFunctionWords(String text, String language) {
    assertThat(STANDARD.analyze(Post.of("1", text)).language()).isEqualTo(language);
  }

  @Test
  void isTheOneTheSourceStatesWhereNoFunctionWordTells() {
    assertThat(language(Post.builder("1", "$TSLA 🚀").language("es").build())).isEqualTo("es");
    assertThat(language(Post.of("1", "$TSLA 🚀"))).isEqualTo("en");
    assertThat(language(Post.of("1", ""))).isEqualTo("en");
  }

  @Test
  void isTheOneTheSourceStatesWhereTwoTie() {
    // One function word each.
    Post tie = Post.builder("1", "the muy").language("es").build();

    assertThat(language(tie)).isEqualTo("es");
    assertThat(language(Post.of("1", "the muy"))).isEqualTo("en");
  }

  @Test
  void isToldByTheWordsAgainstTheSource() {
    Post post = Post.builder("1", "creo que esta acción va a subir").language("en").build();

    assertThat(language(post)).isEqualTo("es");
  }

  @Test
  void isTheFixedOneWhateverTheWordsSay() {
    Post post = Post.builder("1", "creo que va a subir 1.234").language("es").build();

    assertThat(Preprocessor.forLanguage(Language.FRENCH).analyze(post).language()).isEqualTo("fr");
  }

  @Test
  void decidesHowNumbersAreReadWhenTheWordsTellIt() {
    assertThat(STANDARD.analyze(Post.of("1", "creo que va a 1.234")).quantities())
        .extracting(Quantity::value)
        .containsExactly(1234.0);
    assertThat(STANDARD.analyze(Post.of("1", "I think it is at 1.234")).quantities())
        .extracting(Quantity::value)
        .containsExactly(1.234);
  }

  @Test
  void isFoundByItsCodeInAnyCase() {
    assertThat(Language.ofCode("ES")).contains(Language.SPANISH);
    assertThat(Language.ofCode("de")).isEmpty();
    for (Language language : Language.BUILT_IN) {
      assertThat(Language.ofCode(language.code())).contains(language);
    }
  }

  @Test
  void mustBeOneAtLeast() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Preprocessor.accepting(Set.of()))
        .withMessageContaining("at least 1");
  }

  private static String language(Post post) {
    return STANDARD.analyze(post).language();
  }
}
