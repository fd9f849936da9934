package io.finemo.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpanTest {

  @Test
  void cutsItsStretchOutOfTheText() {
    assertThat(new Span(2, 5).of("0123456")).isEqualTo("234");
    assertThat(new Span(2, 5).length()).isEqualTo(3);
    assertThat(new Span(2, 2).of("0123456")).isEmpty();
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> new Span(2, 5).of("0123"));
  }

  @Test
  void overlapsWhatSharesAUnitWithIt() {
    Span span = new Span(2, 5);

    assertThat(span.overlaps(new Span(4, 9))).isTrue();
    assertThat(span.overlaps(new Span(0, 3))).isTrue();
    assertThat(span.overlaps(new Span(3, 4))).isTrue();
    assertThat(span.overlaps(new Span(0, 9))).isTrue();
    assertThat(span.overlaps(new Span(5, 9))).isFalse();
    assertThat(span.overlaps(new Span(0, 2))).isFalse();
  }

  @Test
  void isOrderedByStartThenByEnd() {
    assertThat(List.of(new Span(3, 4), new Span(0, 9), new Span(0, 2)).stream().sorted())
        .containsExactly(new Span(0, 2), new Span(0, 9), new Span(3, 4));
    assertThat(new Span(1, 2)).isEqualByComparingTo(new Span(1, 2));
  }

  @Test
  void refusesAnEndBeforeItsStart() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Span(3, 2))
        .withMessageContaining("3, 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Span(-1, 2))
        .withMessageContaining("-1, 2");
  }
}
