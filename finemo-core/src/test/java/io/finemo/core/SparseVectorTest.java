package io.finemo.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SparseVectorTest {
  private static final SparseVector VECTOR =
      SparseVector.of(new int[] {2, 5, 9}, new double[] {0.5, -1, 4});

  @Test
  void keepsTheEntriesInOrder() {
    assertThat(VECTOR.size()).isEqualTo(3);
    assertThat(VECTOR.indexAt(0)).isEqualTo(2);
    assertThat(VECTOR.indexAt(2)).isEqualTo(9);
    assertThat(VECTOR.valueAt(1)).isEqualTo(-1);
    assertThat(VECTOR).hasToString("{2=0.5, 5=-1.0, 9=4.0}");
  }

  @Test
  void answersZeroWhereThereIsNoEntry() {
    assertThat(VECTOR.get(5)).isEqualTo(-1);
    assertThat(VECTOR.get(4)).isZero();
    assertThat(VECTOR.get(10)).isZero();
    assertThat(VECTOR.get(-1)).isZero();
    assertThat(SparseVector.empty().get(0)).isZero();
  }

  @Test
  void leavesZerosOut() {
    SparseVector vector = SparseVector.of(new int[] {0, 1, 2, 3}, new double[] {0, 7, -0.0, 8});

    assertThat(vector).isEqualTo(SparseVector.of(new int[] {1, 3}, new double[] {7, 8}));
    assertThat(vector.size()).isEqualTo(2);
  }

  @Test
  void takesOnlyAsManyEntriesAsAreSaidToCount() {
    SparseVector vector = SparseVector.of(new int[] {1, 3, 0}, new double[] {7, 8, Double.NaN}, 2);

    assertThat(vector).isEqualTo(SparseVector.of(new int[] {1, 3}, new double[] {7, 8}));
    assertThat(SparseVector.of(new int[] {1}, new double[] {1}, 0)).isEqualTo(SparseVector.empty());
  }

  @Test
  void doesNotChangeWithTheArraysItWasMadeOf() {
    int[] indices = {1, 3};
    double[] values = {7, 8};
    SparseVector vector = SparseVector.of(indices, values);

    indices[0] = 2;
    values[0] = 0;

    assertThat(vector).isEqualTo(SparseVector.of(new int[] {1, 3}, new double[] {7, 8}));
  }

  @Test
  void isEqualByItsEntriesAlone() {
    SparseVector same = SparseVector.of(new int[] {2, 5, 9}, new double[] {0.5, -1, 4});

    assertThat(VECTOR).isEqualTo(same).hasSameHashCodeAs(same);
    assertThat(VECTOR)
        .isNotEqualTo(SparseVector.of(new int[] {2, 5, 8}, new double[] {0.5, -1, 4}))
        .isNotEqualTo(SparseVector.of(new int[] {2, 5, 9}, new double[] {0.5, -1, 3}))
        .isNotEqualTo(SparseVector.of(new int[] {2, 5}, new double[] {0.5, -1}))
        .isNotEqualTo(SparseVector.empty());
  }

  @Test
  void multipliesWithADenseVectorAndIgnoresWhatLiesBeyondItsEnd() {
    double[] weights = {1, 1, 10, 1, 1, 100};

    assertThat(VECTOR.dot(weights)).isEqualTo(0.5 * 10 - 100);
    assertThat(VECTOR.dot(new double[0])).isZero();
  }

  @Test
  void multipliesAsTheDenseVectorDoes() {
    SplittableRandom random = new SplittableRandom(7);
    for (int round = 0; round < 200; round++) {
      double[] dense = new double[1 + random.nextInt(40)];
      double[] weights = new double[dense.length];
      for (int i = 0; i < dense.length; i++) {
        dense[i] = random.nextInt(3) == 0 ? random.nextDouble(-1, 1) : 0;
        weights[i] = random.nextDouble(-1, 1);
      }
      int[] all = new int[dense.length];
      Arrays.setAll(all, i -> i);
      SparseVector sparse = SparseVector.of(all, dense);

      double expected = 0;
      for (int i = 0; i < dense.length; i++) {
        assertThat(sparse.get(i)).isEqualTo(dense[i]);
        expected += dense[i] * weights[i];
      }
      assertThat(sparse.dot(weights)).isEqualTo(expected, within(1e-12));
      for (int entry = 0; entry < sparse.size(); entry++) {
        assertThat(sparse.valueAt(entry)).isNotZero();
      }
    }
  }

  @Test
  void refusesIndicesThatDoNotAscend() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SparseVector.of(new int[] {3, 3}, new double[] {1, 1}))
        .withMessageContaining("3 after 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SparseVector.of(new int[] {3, 1}, new double[] {1, 1}))
        .withMessageContaining("1 after 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SparseVector.of(new int[] {-1}, new double[] {1}))
        .withMessageContaining("-1");
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void refusesValuesThatAreNotFinite(double value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SparseVector.of(new int[] {4}, new double[] {value}))
        .withMessageContainingAll(Double.toString(value), "index 4");
  }

  @Test
  void refusesArraysThatDoNotFit() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SparseVector.of(new int[] {4}, new double[0]))
        .withMessageContaining("0 and 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SparseVector.of(new int[] {4, 5}, new double[1], 2))
        .withMessageContainingAll("[0, 1]", "2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SparseVector.of(new int[] {4}, new double[1], -1))
        .withMessageContaining("-1");
  }
}
