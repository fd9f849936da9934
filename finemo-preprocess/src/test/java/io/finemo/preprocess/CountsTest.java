package io.finemo.preprocess;

import static io.finemo.preprocess.Analyses.english;
import static org.assertj.core.api.Assertions.assertThat;

import io.finemo.core.text.TextCounts;
import org.junit.jupiter.api.Test;

class CountsTest {

  @Test
  void countEveryMarkOpeningAndFullWidthOnesIncluded() {
    TextCounts counts = english("¡Sube! ¿Sí?? ！ ？").counts();

    assertThat(counts.exclamations()).isEqualTo(3);
    assertThat(counts.interrogations()).isEqualTo(4);
  }

  @Test
  void countLettersOfTheOriginalText() {
    TextCounts counts = english("$TSLA is ÑANDÚ 5x").counts();

    assertThat(counts.letters()).isEqualTo(4 + 2 + 5 + 1);
    assertThat(counts.upperCase()).isEqualTo(4 + 5);
  }

  @Test
  void areZeroForAnEmptyPost() {
    assertThat(english("").counts()).isEqualTo(new TextCounts(0, 0, 0, 0, 0));
  }
}
