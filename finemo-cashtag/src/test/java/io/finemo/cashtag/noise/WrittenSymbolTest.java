package io.finemo.cashtag.noise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenSymbolTest {

  @ParameterizedTest
  @CsvSource({"aapl, AAPL", "BRK-B, BRK.B", "brk/b, BRK.B", "MSFT, MSFT"})
  void spellingsOfASymbolAreOneSymbol(String written, String normalized) {
    assertThat(WrittenSymbol.of(written).normalized()).isEqualTo(normalized);
  }

  @Test
  void aSmallLetterIsSeen() {
    assertThat(WrittenSymbol.of("Aapl").small).isTrue();
    assertThat(WrittenSymbol.of("BRK.B").small).isFalse();
  }

  @Test
  void whatItIsDoesNotDependOnTheCase() {
    assertThat(WrittenSymbol.of("CAD").currency).isTrue();
    assertThat(WrittenSymbol.of("cad").currency).isTrue();
    assertThat(WrittenSymbol.of("AAPL").currency).isFalse();
  }
}
