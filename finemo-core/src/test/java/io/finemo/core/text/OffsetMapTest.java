package io.finemo.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class OffsetMapTest {
  /** The original {@code "GO http://a.co now"} as {@code "go url now"}. */
  private static OffsetMap.Builder example() {
    return new OffsetMap.Builder(0)
        .append('g', 0, 1)
        .append('o', 1, 2)
        .append(' ', 2, 4)
        .append("url", 4, 15)
        .append(' ', 15, 16)
        .append('n', 16, 17)
        .append('o', 17, 18)
        .append('w', 18, 19);
  }

  @Test
  void leadsFromEachUnitToTheStretchItStandsFor() {
    OffsetMap map = example().map();

    assertThat(map.toOriginal(0, 1)).isEqualTo(new Span(0, 1));
    assertThat(map.toOriginal(2, 3)).isEqualTo(new Span(2, 4));
    assertThat(map.toOriginal(4, 5)).isEqualTo(new Span(4, 15));
    assertThat(map.toOriginal(7, 10)).isEqualTo(new Span(16, 19));
  }

  @Test
  void coversTheWholeOfAReplacementOfWhichAPartIsAskedFor() {
    assertThat(example().map().toOriginal(1, 4)).isEqualTo(new Span(1, 15));
    assertThat(example().map().toOriginal(5, 8)).isEqualTo(new Span(4, 17));
  }

  @Test
  void hasTheLengthOfTheText() {
    assertThat(example().text()).isEqualTo("go url now");
    assertThat(example().length()).isEqualTo(10);
    assertThat(example().charAt(3)).isEqualTo('u');
    assertThat(example().map().length()).isEqualTo(10);
    assertThat(new OffsetMap.Builder(5).map().length()).isZero();
  }

  @Test
  void growsBeyondTheExpectedLength() {
    OffsetMap.Builder builder = new OffsetMap.Builder(3);
    for (int i = 0; i < 1_000; i++) {
      builder.append('x', 2 * i, 2 * i + 2);
    }

    assertThat(builder.map().toOriginal(0, 1)).isEqualTo(new Span(0, 2));
    assertThat(builder.map().toOriginal(998, 1_000)).isEqualTo(new Span(1_996, 2_000));
  }

  @Test
  void doesNotChangeWhenTheBuilderGoesOn() {
    OffsetMap.Builder builder = new OffsetMap.Builder(100).append('a', 0, 1);
    OffsetMap map = builder.map();

    builder.append('b', 1, 2);

    assertThat(map.length()).isEqualTo(1);
    assertThatIllegalArgumentException().isThrownBy(() -> map.toOriginal(1, 2));
  }

  @Test
  void refusesStretchesThatAreEmptyOrOutside() {
    OffsetMap map = example().map();

    assertThatIllegalArgumentException().isThrownBy(() -> map.toOriginal(3, 3));
    assertThatIllegalArgumentException().isThrownBy(() -> map.toOriginal(-1, 3));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> map.toOriginal(3, 11))
        .withMessageContainingAll("10", "3, 11");
  }
}
