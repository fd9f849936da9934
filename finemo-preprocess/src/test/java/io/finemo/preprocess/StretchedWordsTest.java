package io.finemo.preprocess;

import static io.finemo.preprocess.Analyses.english;
import static io.finemo.preprocess.Analyses.tokens;
import static org.assertj.core.api.Assertions.assertThat;

import io.finemo.core.Post;
import io.finemo.core.text.AnalyzedPost;
import io.finemo.preprocess.step.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Laughter and stretched words. */
class StretchedWordsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "haha",
        "hahahaha",
        "hahah",
        "HAHAHA",
        "jajaja",
        "JAJAJ",
        "jejeje",
        "jijiji",
        "hehe",
        "lol",
        "LOL",
        "loool",
        "lolol",
        "lmao",
        "mdr"
      })
  void knowsLaughter(String written) {
    assertThat(tokens(english("so " + written + "!")))
        .containsExactly("WORD so", "LAUGH " + written, "PUNCTUATION !");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ha", "ja", "la", "lo", "ll", "jaja1", "hahaus", "loot", "oh", "hehi"})
  void doesNotTakeOtherWordsForLaughter(String written) {
    assertThat(tokens(english("so " + written))).containsExactly("WORD so", "WORD " + written);
  }

  @Test
  void givesAllLaughterOneNormalForm() {
    assertThat(Analyses.norms(english("haha jajajaja loool"))).hasSize(3).containsOnly("LAUGH");
  }

  @Test
  void givesAStretchedWordOneNormalFormHoweverLong() {
    AnalyzedPost post =
        Preprocessor.forLanguage(Language.ENGLISH)
            .withSteps(List.of())
            .analyze(Post.of("1", "sooo soooooooo SUBEEEE subeee so"));

    assertThat(post.tokens().get(0).norm()).isEqualTo(post.tokens().get(1).norm());
    assertThat(post.tokens().get(2).norm()).isEqualTo(post.tokens().get(3).norm());
    assertThat(post.tokens().get(0).norm()).isNotEqualTo(post.tokens().get(4).norm());
    assertThat(post.tokens().get(0).surface()).isEqualTo("sooo");
    assertThat(post.counts().elongations()).isEqualTo(4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"good", "1000", "llama", "aabbaa", "www.example.com", "!!!"})
  void doesNotTakeDoubledLettersDigitsOrAddressesForStretched(String written) {
    assertThat(english(written).counts().elongations()).isZero();
  }
}
