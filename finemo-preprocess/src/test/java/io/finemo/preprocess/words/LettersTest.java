package io.finemo.preprocess.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LettersTest {

  /** The Unicode decomposition of a letter begins with the plain one. */
  @Test
  void takesAccentsOffAsUnicodeDoes() {
    assertThat(IntStream.rangeClosed('à', 'ÿ'))
        .allSatisfy(
            letter -> {
              char written = (char) letter.intValue();
              String decomposed =
                  Normalizer.normalize(String.valueOf(written), Normalizer.Form.NFD);
              assertThat(Letters.plain(written)).isEqualTo(decomposed.charAt(0));
            });
  }

  @Test
  void accentedLettersLeadBackToTheirPlainOne() {
    for (char plain : "aceinou".toCharArray()) {
      for (char accented : Letters.accented(plain).toCharArray()) {
        assertThat(Letters.plain(accented)).isEqualTo(plain);
      }
    }
  }
}
