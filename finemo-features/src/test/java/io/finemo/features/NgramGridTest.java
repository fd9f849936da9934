package io.finemo.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class NgramGridTest {

  @Test
  void combinesEveryValueWithEveryOther() {
    NgramGrid grid =
        NgramGrid.of(NgramSpec.Unit.WORD)
            .withRanges(new NgramGrid.Range(1, 2), new NgramGrid.Range(2, 3))
            .withMaximumFeatures(7, NgramSpec.UNLIMITED);

    assertThat(grid.size()).isEqualTo(4);
    assertThat(grid.candidates())
        .containsExactly(
            NgramSpec.words(1, 2).withMaximumFeatures(7),
            NgramSpec.words(1, 2),
            NgramSpec.words(2, 3).withMaximumFeatures(7),
            NgramSpec.words(2, 3));
    assertThat(grid.widest()).isEqualTo(NgramSpec.words(1, 3));
  }

  @Test
  void hasTheSizeOfTheListing() {
    NgramGrid grid = NgramGrid.inTheMannerOfListing1(NgramSpec.Unit.CHARACTER);

    List<NgramSpec> candidates = grid.candidates();

    assertThat(grid.size()).isEqualTo(980);
    assertThat(candidates).hasSize(980).doesNotHaveDuplicates();
    assertThat(candidates)
        .allSatisfy(candidate -> assertThat(candidate.unit()).isEqualTo(NgramSpec.Unit.CHARACTER))
        .contains(
            NgramSpec.characters(1, 1)
                .withMinimumDocuments(DocumentLimit.share(0))
                .withMaximumDocuments(DocumentLimit.share(1)),
            NgramSpec.characters(1, 7)
                .withMinimumDocuments(DocumentLimit.share(0.01))
                .withMaximumDocuments(DocumentLimit.share(0.3))
                .withMaximumFeatures(30_000));
    assertThat(grid.widest()).isEqualTo(NgramSpec.characters(1, 7));
  }

  @Test
  void refusesListsThatAreEmptyOrSayAValueTwice() {
    NgramGrid grid = NgramGrid.of(NgramSpec.Unit.WORD);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> grid.withRanges())
        .withMessageContaining("ranges must be 1 value or more");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> grid.withMaximumFeatures(5, 5))
        .withMessageContainingAll("maximumFeatures", "each once", "[5, 5]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> grid.withMaximumFeatures(0))
        .withMessageContainingAll("at least 1", "0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new NgramGrid.Range(2, 1))
        .withMessageContaining("2, 1");
  }

  @Test
  void rangesGoFromOneToTheLongestThereAre() {
    assertThat(new NgramGrid.Range(1, 1).maximum()).isEqualTo(1);
    assertThat(new NgramGrid.Range(NgramSpec.LONGEST, NgramSpec.LONGEST).minimum())
        .isEqualTo(NgramSpec.LONGEST);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new NgramGrid.Range(0, 1))
        .withMessageEndingWith(": 0, 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new NgramGrid.Range(1, NgramSpec.LONGEST + 1))
        .withMessageEndingWith(": 1, " + (NgramSpec.LONGEST + 1));
  }

  @Test
  void oneFeatureIsEnoughAndWeightsAreTriedToo() {
    NgramGrid grid =
        NgramGrid.of(NgramSpec.Unit.WORD)
            .withMaximumFeatures(1)
            .withWeights(NgramWeights.counts(), NgramWeights.presence());

    assertThat(grid.candidates())
        .containsExactly(
            NgramSpec.words(1, 1).withMaximumFeatures(1).withWeights(NgramWeights.counts()),
            NgramSpec.words(1, 1).withMaximumFeatures(1).withWeights(NgramWeights.presence()));
  }
}
