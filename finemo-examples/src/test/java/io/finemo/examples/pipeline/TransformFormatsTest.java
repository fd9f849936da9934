package io.finemo.examples.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.finemo.classify.Calibration;
import io.finemo.classify.CascadeLearner;
import io.finemo.classify.LabelCodec;
import io.finemo.classify.ModelPart;
import io.finemo.classify.StackedCascade;
import io.finemo.classify.StageFormats;
import io.finemo.classify.StageLearner;
import io.finemo.classify.forest.ForestSpec;
import io.finemo.classify.forest.ForestStage;
import io.finemo.classify.weka.LibLinearStage;
import io.finemo.core.FeatureSpace;
import io.finemo.core.Labeled;
import io.finemo.core.SparseVector;
import io.finemo.core.archive.ModelArchive;
import io.finemo.core.archive.ModelFormatException;
import io.finemo.features.select.FeatureSelection;
import io.finemo.features.select.NbLogCountRatio;
import io.finemo.features.select.SelectKBest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Stages behind selections and weights travel with them. */
class TransformFormatsTest {
  private static final int FEATURES = 8;
  private static final FeatureSpace SPACE =
      FeatureSpace.of(IntStream.range(0, FEATURES).mapToObj(i -> "f" + i).toList());
  private static final ModelPart<StackedCascade<SparseVector, String>> FILE =
      ModelPart.cascade(LabelCodec.text(), PostModel.formats());
  private static final List<Labeled<SparseVector, String>> ROWS = rows();

  static List<StageLearner<SparseVector>> stages() {
    return List.of(
        selecting(LibLinearStage.logistic(1)),
        selecting(new ForestStage(ForestSpec.randomForest().withTrees(3).withMaxDepth(2))),
        weighing(LibLinearStage.linearSvc(1)),
        selecting(weighing(LibLinearStage.logistic(1))));
  }

  private static StageLearner<SparseVector> selecting(StageLearner<SparseVector> stage) {
    return stage.behind(new SelectKBest<Boolean>(3)::fit, FeatureSelection::restore);
  }

  private static StageLearner<SparseVector> weighing(StageLearner<SparseVector> stage) {
    return stage.behind(
        new NbLogCountRatio<>(Set.of(true), 1, NbLogCountRatio.Values.PRESENCE)::fit,
        (ratios, parts) -> parts);
  }

  @ParameterizedTest
  @MethodSource("stages")
  void sayTheSameAndExplainTheSame(StageLearner<SparseVector> stage) throws Exception {
    StackedCascade<SparseVector, String> written = cascade(stage);
    StackedCascade<SparseVector, String> read = FILE.read(archive(part(written)), SPACE);

    for (Labeled<SparseVector, String> row : ROWS) {
      assertThat(read.predict(row.value())).hasToString(written.predict(row.value()).toString());
      assertThat(read.predict(row.value()).score("yes"))
          .isEqualTo(written.predict(row.value()).score("yes"));
      assertThat(read.explain(row.value()).stages().get(0).attribution())
          .isEqualTo(written.explain(row.value()).stages().get(0).attribution());
    }
    assertThat(part(read)).isEqualTo(part(written));
  }

  @ParameterizedTest
  @MethodSource("stages")
  void surviveEveryDamage(StageLearner<SparseVector> stage) {
    byte[] part = part(cascade(stage));
    int refused = 0;
    for (int i = 0; i < part.length; i++) {
      assertThat(answers(Arrays.copyOf(part, i))).isFalse();
      for (int bit = 0; bit < 8; bit++) {
        byte[] flipped = part.clone();
        flipped[i] ^= (byte) (1 << bit);
        refused += answers(flipped) ? 0 : 1;
      }
    }
    assertThat(refused).isPositive();
  }

  /** Whether a part can be read; what can be read has to work. */
  private static boolean answers(byte[] part) {
    try {
      StackedCascade<SparseVector, String> read = FILE.read(archive(part), SPACE);
      for (Labeled<SparseVector, String> row : ROWS.subList(0, 5)) {
        for (String label : read.labels()) {
          assertThat(read.predict(row.value()).probability(label)).isBetween(0.0, 1.0);
        }
        assertThat(read.explain(row.value()).stages().get(0).attribution()).isPresent();
      }
      return true;
    } catch (ModelFormatException e) {
      return false;
    }
  }

  @Test
  void transformationsWithoutAFormatAreNamed() {
    StackedCascade<SparseVector, String> written = cascade(stages().get(0));
    var other = ModelPart.cascade(LabelCodec.text(), StageFormats.standard());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> other.write(written, SPACE, ModelArchive.builder("test")))
        .withMessage(
            "stage 'no' is behind a FeatureSelection, which has no format; there are formats for"
                + " []");
    assertThatExceptionOfType(ModelFormatException.class)
        .isThrownBy(() -> other.read(archive(part(written)), SPACE))
        .withMessage(
            "part cascade.bin: stage 'no' is behind a transformation of kind 'selection'; there"
                + " are formats for []");
  }

  /** So deep a file would take the stack of whoever reads it. */
  @Test
  void atMostFourTransformationsStandInARow() {
    StageLearner<SparseVector> stage = LibLinearStage.logistic(1);
    for (int i = 0; i < 4; i++) {
      stage = selecting(stage);
    }
    assertThat(part(cascade(stage))).isNotEmpty();
    StackedCascade<SparseVector, String> deeper = cascade(selecting(stage));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> part(deeper))
        .withMessageContaining("more than 4 transformations");
  }

  private static StackedCascade<SparseVector, String> cascade(StageLearner<SparseVector> stage) {
    return CascadeLearner.<SparseVector, String>builder()
        .stage("no", Set.of("no"), stage)
        .target("yes")
        .calibration(Calibration.none())
        .build()
        .fit(ROWS, 1);
  }

  private static byte[] part(StackedCascade<SparseVector, String> cascade) {
    ModelArchive.Builder archive = ModelArchive.builder("test");
    FILE.write(cascade, SPACE, archive);
    try {
      return archive.build().part(FILE.name());
    } catch (ModelFormatException e) {
      throw new AssertionError(e);
    }
  }

  private static ModelArchive archive(byte[] part) {
    return ModelArchive.builder("test").part(FILE.name(), part).build();
  }

  /** Features 1 and 6 tell yes from no; the others are noise. */
  private static List<Labeled<SparseVector, String>> rows() {
    Random random = new Random(3);
    List<Labeled<SparseVector, String>> rows = new ArrayList<>();
    for (int row = 0; row < 60; row++) {
      boolean yes = row % 2 == 0;
      int[] indices =
          IntStream.range(0, FEATURES)
              .filter(
                  i -> random.nextDouble() < (i == 1 ? yes ? .8 : .2 : i == 6 ? yes ? .2 : .8 : .5))
              .toArray();
      double[] ones = IntStream.of(indices).mapToDouble(i -> 1).toArray();
      rows.add(new Labeled<>(SparseVector.of(indices, ones), yes ? "yes" : "no"));
    }
    return rows;
  }
}
