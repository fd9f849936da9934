package io.finemo.classify;

import static org.assertj.core.api.Assertions.assertThat;

import io.finemo.classify.calibrate.CalibrationMethod;
import io.finemo.classify.forest.ForestSpec;
import io.finemo.classify.forest.ForestStage;
import io.finemo.core.FeatureSpace;
import io.finemo.core.Labeled;
import io.finemo.core.SparseVector;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** Four labels and nine features: models small enough to damage at every bit. */
final class Animals {
  static final FeatureSpace SPACE = space(9);
  static final List<SparseVector> UNSEEN = Toys.noise(new Random(5), 50, 12, .3);
  static final ForestStage FOREST =
      new ForestStage(ForestSpec.randomForest().withTrees(3).withMaxDepth(3));

  enum Animal {
    CAT,
    DOG,
    EEL,
    EMU
  }

  private Animals() {}

  /** Cats leave first, dogs and eels together next, and emus stay. */
  static CascadeLearner.Builder<SparseVector, Animal> builder(
      StageLearner<SparseVector> stage, CalibrationMethod method) {
    return CascadeLearner.<SparseVector, Animal>builder()
        .stage("cats", Set.of(Animal.CAT), stage)
        .stage("dogs and eels", Set.of(Animal.DOG, Animal.EEL), stage)
        .target(Animal.EMU)
        .calibration(new Calibration(method, 3));
  }

  /** Rows of noise, in which a feature tells each label more often than not. */
  static <L> List<Labeled<SparseVector, L>> rows(List<L> labels) {
    Random random = new Random(3);
    List<Labeled<SparseVector, L>> rows = new ArrayList<>();
    for (int row = 0; row < 80; row++) {
      int label = row % labels.size();
      int[] indices =
          IntStream.range(0, 9)
              .filter(i -> random.nextDouble() < (i == label ? .8 : .3) || i == 8)
              .toArray();
      double[] values = IntStream.of(indices).mapToDouble(i -> 1).toArray();
      rows.add(new Labeled<>(SparseVector.of(indices, values), labels.get(label)));
    }
    return rows;
  }

  static FeatureSpace space(int size) {
    return FeatureSpace.of(IntStream.range(0, size).mapToObj(i -> "f" + i).toList());
  }

  static <L> void assertSameAnswers(
      DecisionModel<SparseVector, L> read, DecisionModel<SparseVector, L> written) {
    assertThat(read).hasToString(written.toString());
    assertThat(read.labels()).isEqualTo(written.labels());
    for (SparseVector row : UNSEEN) {
      Prediction<L> expected = written.predict(row);
      Prediction<L> prediction = read.predict(row);
      assertThat(prediction.decision()).isEqualTo(expected.decision());
      assertThat(Toys.everything(read, prediction)).isEqualTo(Toys.everything(written, expected));
    }
  }
}
