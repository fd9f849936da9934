package io.finemo.preprocess;

import static org.assertj.core.api.Assertions.assertThat;

import io.finemo.core.Post;
import io.finemo.core.text.Token;
import io.finemo.preprocess.step.Language;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StopWordStepTest {

  @ParameterizedTest
  @CsvSource({
    "en, the shares of $KO are not going up on monday, shares $ko not going up",
    "en, I have much more of it than they do, much more",
    "es, el banco no sube más este lunes, banco no sube más",
    "es, las acciones de la eléctrica bajan muy poco, acciones eléctrica bajan muy poco",
    "fr, le titre ne monte pas en mars, titre ne monte pas",
    "fr, il y a moins de risque, moins risque",
  })
  void keepsWhatCarriesDirection(String code, String text, String kept) {
    assertThat(norms(Language.ofCode(code).orElseThrow(), text))
        .isEqualTo(List.of(kept.split(" ", -1)));
  }

  @Test
  void takesOutWordsOnly() {
    assertThat(norms(Language.ENGLISH, "a, the! #the @the $A 5 🚀"))
        .containsExactly(",", "!", "#the", "@user", "$a", "NUM", ":rocket:");
  }

  @Test
  void noNegatorIsAStopWord() {
    for (Language language : Language.BUILT_IN) {
      assertThat(WordLists.of(language).stopWords())
          .doesNotContainAnyElementsOf(WordLists.of(language).negators());
    }
  }

  @Test
  void takesTheWordsOfALanguageOfOnesOwn() {
    Language dutch = Language.of("nl", true);
    Preprocessor preprocessor =
        Preprocessor.forLanguage(dutch)
            .withSteps(List.of(new StopWordStep().with(dutch, Set.of("de", "het"))));

    assertThat(Analyses.norms(preprocessor.analyze(Post.of("1", "de koers stijgt"))))
        .containsExactly("koers", "stijgt");
  }

  private static List<String> norms(Language language, String text) {
    return Preprocessor.forLanguage(language)
        .withSteps(List.of(new StopWordStep()))
        .analyze(Post.of("1", text))
        .tokens()
        .stream()
        .map(Token::norm)
        .toList();
  }
}
