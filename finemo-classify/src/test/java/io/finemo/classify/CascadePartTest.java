package io.finemo.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.finemo.classify.Animals.Animal;
import io.finemo.classify.calibrate.CalibrationMethod;
import io.finemo.core.FeatureSpace;
import io.finemo.core.SparseVector;
import io.finemo.core.archive.ModelArchive;
import io.finemo.core.archive.ModelFormatException;
import io.finemo.core.archive.PartReader;
import io.finemo.core.archive.PartWriter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is written of a cascade is read again, and nothing else is. */
class CascadePartTest {
  private static final ModelPart<StackedCascade<SparseVector, Animal>> PART =
      ModelPart.cascade(LabelCodec.ofEnum(Animal.class), StageFormats.standard());

  @ParameterizedTest
  @EnumSource
  void givesTheSameAnswersAndTheSameBytes(CalibrationMethod method) throws ModelFormatException {
    assertSame(cascade(Animals.builder(Toys.centroids(), method).depth(Depth.path(.4)).build()));
  }

  @Test
  void keepsEveryKindOfDepth() throws ModelFormatException {
    StackedCascade<SparseVector, Animal> cascade = cascade();
    for (Depth depth :
        List.of(
            Depth.none(),
            Depth.shared(.6),
            Depth.perStage(List.of(.55, .7)),
            Depth.path(1),
            Depth.score(-1.25),
            Depth.score(Double.NEGATIVE_INFINITY),
            Depth.score(Double.POSITIVE_INFINITY))) {
      assertSame(cascade.withDepth(depth));
      assertThat(read(cascade.withDepth(depth)).depth()).isEqualTo(depth);
    }
  }

  @Test
  void keepsTheLabelInPlaceOfAbstaining() throws ModelFormatException {
    assertSame(
        cascade(
            Animals.builder(Toys.centroids(), CalibrationMethod.SIGMOID)
                .depth(Depth.shared(.9))
                .abstainAs(Animal.CAT)
                .build()));
  }

  @Test
  void keepsForests() throws ModelFormatException {
    assertSame(cascade(Animals.builder(Animals.FOREST, CalibrationMethod.SIGMOID).build()));
  }

  /** Weights that are mostly 0 take the place of those that are not. */
  @Test
  void sparseWeightsAreShort() throws ModelFormatException {
    StageLearner<SparseVector> one =
        (rows, seed) -> {
          double[] weights = new double[9];
          weights[7] = 2.5;
          return new LinearModel(weights, -1);
        };
    StackedCascade<SparseVector, Animal> sparse =
        cascade(Animals.builder(one, CalibrationMethod.NONE).build());

    assertSame(sparse);
    assertThat(part(sparse)).hasSizeLessThan(part(cascade()).length);
  }

  @Test
  void labelsMayBeOfAnyType() throws ModelFormatException {
    StackedCascade<SparseVector, Integer> written =
        CascadeLearner.<SparseVector, Integer>builder()
            .stage("odd", Set.of(1, 3), Toys.centroids())
            .target(2)
            .calibration(Calibration.none())
            .build()
            .fit(Animals.rows(List.of(1, 2, 3)), 1);
    ModelPart<StackedCascade<SparseVector, Integer>> file =
        ModelPart.cascade(
            LabelCodec.of(
                Object::toString,
                text -> List.of(1, 2, 3).stream().filter(i -> text.equals("" + i)).findFirst()),
            StageFormats.standard());
    ModelArchive.Builder archive = ModelArchive.builder("test");
    file.write(written, Animals.SPACE, archive);

    Animals.assertSameAnswers(file.read(archive.build(), Animals.SPACE), written);
    assertThatExceptionOfType(ModelFormatException.class)
        .isThrownBy(() -> PART.read(archive.build(), Animals.SPACE))
        .withMessage("part cascade.bin: there is no label '1'");
  }

  @Test
  void aStageWithoutAFormatIsRefusedAtWriting() {
    StageLearner<SparseVector> own = (rows, seed) -> new Constant(0.25);
    StackedCascade<SparseVector, Animal> cascade =
        cascade(Animals.builder(own, CalibrationMethod.NONE).build());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> part(cascade))
        .withMessage(
            "stage 'cats' is a Constant, which has no format; there are formats for [linear,"
                + " forest]");
  }

  @Test
  void aStageWithAFormatOfItsOwnIsKept() throws ModelFormatException {
    StageLearner<SparseVector> own = (rows, seed) -> new Constant(0.25);
    StackedCascade<SparseVector, Animal> cascade =
        cascade(Animals.builder(own, CalibrationMethod.NONE).build());
    StageFormats formats = StageFormats.standard().with(new ConstantFormat());
    var file = ModelPart.cascade(LabelCodec.ofEnum(Animal.class), formats);
    ModelArchive.Builder archive = ModelArchive.builder("test");
    file.write(cascade, Animals.SPACE, archive);

    Animals.assertSameAnswers(file.read(archive.build(), Animals.SPACE), cascade);
    assertThatExceptionOfType(ModelFormatException.class)
        .isThrownBy(() -> PART.read(archive.build(), Animals.SPACE))
        .withMessage(
            "part cascade.bin: stage 'cats' is of kind 'constant'; there are formats for [linear,"
                + " forest]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> formats.with(new ConstantFormat()))
        .withMessageContaining("constant");
  }

  @Test
  void aCascadeThatNeedsMoreFeaturesIsRefusedAtWriting() {
    StackedCascade<SparseVector, Animal> cascade = cascade();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> PART.write(cascade, Animals.space(8), ModelArchive.builder("test")))
        .withMessageContaining("9 weights for 8 features");
  }

  @Test
  void otherFeaturesAreRefused() {
    ModelArchive archive = archive(part(cascade()));
    for (FeatureSpace other :
        List.of(
            Animals.space(8),
            Animals.space(10),
            FeatureSpace.of(
                List.of("as", "many", "but", "nine", "of", "other", "names", "than", "f")),
            FeatureSpace.of(List.of(Animals.SPACE.name(1), Animals.SPACE.name(0))))) {
      assertThatExceptionOfType(ModelFormatException.class)
          .isThrownBy(() -> PART.read(archive, other))
          .withMessageContaining("trained on 9 features")
          .withMessageContaining(Animals.SPACE.fingerprint())
          .withMessageContaining(other.fingerprint());
    }
  }

  @Test
  void anotherVersionIsRefused() {
    byte[] part = part(cascade());
    part[3] = 2;

    assertThatExceptionOfType(ModelFormatException.class)
        .isThrownBy(() -> PART.read(archive(part), Animals.SPACE))
        .withMessage("part cascade.bin: version 2 of the cascade; this library reads 1");
  }

  @Test
  void saysWhatIsMissing() {
    assertThatExceptionOfType(ModelFormatException.class)
        .isThrownBy(() -> PART.read(ModelArchive.builder("test").build(), Animals.SPACE))
        .withMessageContaining("cascade.bin");
  }

  @Test
  void describesDepthAndCalibration() {
    assertThat(
            PART.describe(
                cascade(Animals.builder(Toys.centroids(), CalibrationMethod.NONE).build())))
        .containsExactly(
            Map.entry("calibration.0", "cats: Sigmoid[slope=1.0, intercept=0.0]"),
            Map.entry("calibration.1", "dogs and eels: Sigmoid[slope=1.0, intercept=0.0]"),
            Map.entry("calibration.path", "Sigmoid[slope=1.0, intercept=0.0]"),
            Map.entry("depth", "PerStage[depths=[0.0]]"));
  }

  private static void assertSame(StackedCascade<SparseVector, Animal> written)
      throws ModelFormatException {
    StackedCascade<SparseVector, Animal> read = read(written);
    Animals.assertSameAnswers(read, written);
    assertThat(part(read)).isEqualTo(part(written));
  }

  private static StackedCascade<SparseVector, Animal> read(
      StackedCascade<SparseVector, Animal> cascade) throws ModelFormatException {
    return PART.read(archive(part(cascade)), Animals.SPACE);
  }

  private static byte[] part(StackedCascade<SparseVector, Animal> cascade) {
    ModelArchive.Builder archive = ModelArchive.builder("test");
    PART.write(cascade, Animals.SPACE, archive);
    try {
      return archive.build().part(PART.name());
    } catch (ModelFormatException e) {
      throw new AssertionError(e);
    }
  }

  private static ModelArchive archive(byte[] part) {
    return ModelArchive.builder("test").part(PART.name(), part).build();
  }

  private static StackedCascade<SparseVector, Animal> cascade() {
    return cascade(Animals.builder(Toys.centroids(), CalibrationMethod.SIGMOID).build());
  }

  private static StackedCascade<SparseVector, Animal> cascade(
      CascadeLearner<SparseVector, Animal> learner) {
    return learner.fit(Animals.rows(List.of(Animal.values())), 1);
  }

  private record Constant(double value) implements StageModel<SparseVector> {
    @Override
    public double score(SparseVector row) {
      return value;
    }
  }

  private static final class ConstantFormat implements StageFormat<Constant> {
    @Override
    public String kind() {
      return "constant";
    }

    @Override
    public Class<Constant> type() {
      return Constant.class;
    }

    @Override
    public void write(Constant model, PartWriter out) {
      out.real(model.value());
    }

    @Override
    public Constant read(PartReader in, int features) throws ModelFormatException {
      return new Constant(in.real("the constant"));
    }
  }
}
