package io.finemo.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.finemo.classify.calibrate.CalibrationMethod;
import io.finemo.classify.forest.ForestSpec;
import io.finemo.classify.forest.ForestStage;
import io.finemo.core.FeatureSpace;
import io.finemo.core.Labeled;
import io.finemo.core.SparseVector;
import io.finemo.core.archive.ModelArchive;
import io.finemo.core.archive.ModelFormatException;
import io.finemo.core.archive.PartReader;
import io.finemo.core.archive.PartWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is written of a cascade is read again, and nothing else is. */
class CascadeFileTest {
  private enum Animal {
    CAT,
    DOG,
    EEL,
    EMU
  }

  private static final FeatureSpace SPACE = space(9);
  private static final CascadeFile<Animal> FILE = CascadeFile.of(LabelCodec.ofEnum(Animal.class));
  private static final ForestStage FOREST =
      new ForestStage(ForestSpec.randomForest().withTrees(3).withMaxDepth(3));
  private static final List<SparseVector> UNSEEN = Toys.noise(new Random(5), 50, 12, .3);

  @ParameterizedTest
  @EnumSource
  void givesTheSameAnswersAndTheSameBytes(CalibrationMethod method) throws ModelFormatException {
    assertSame(cascade(builder(Toys.centroids(), method).depth(Depth.path(.4)).build()));
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
            builder(Toys.centroids(), CalibrationMethod.SIGMOID)
                .depth(Depth.shared(.9))
                .abstainAs(Animal.CAT)
                .build()));
  }

  @Test
  void keepsForests() throws ModelFormatException {
    assertSame(cascade(builder(FOREST, CalibrationMethod.SIGMOID).build()));
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
        cascade(builder(one, CalibrationMethod.NONE).build());

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
            .fit(rows(List.of(1, 2, 3)), 1);
    CascadeFile<Integer> file =
        CascadeFile.of(
            LabelCodec.of(
                Object::toString,
                text -> List.of(1, 2, 3).stream().filter(i -> text.equals("" + i)).findFirst()));
    ModelArchive.Builder archive = ModelArchive.builder("test");
    file.write(written, SPACE, archive);

    assertSameAnswers(file.read(archive.build(), SPACE), written);
    assertThatExceptionOfType(ModelFormatException.class)
        .isThrownBy(() -> FILE.read(archive.build(), SPACE))
        .withMessage("part cascade.bin: there is no label '1'");
  }

  @Test
  void aStageWithoutAFormatIsRefusedAtWriting() {
    StageLearner<SparseVector> own = (rows, seed) -> new Constant(0.25);
    StackedCascade<SparseVector, Animal> cascade =
        cascade(builder(own, CalibrationMethod.NONE).build());

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
        cascade(builder(own, CalibrationMethod.NONE).build());
    StageFormats formats = StageFormats.standard().with(new ConstantFormat());
    CascadeFile<Animal> file = CascadeFile.of(LabelCodec.ofEnum(Animal.class), formats);
    ModelArchive.Builder archive = ModelArchive.builder("test");
    file.write(cascade, SPACE, archive);

    assertSameAnswers(file.read(archive.build(), SPACE), cascade);
    assertThatExceptionOfType(ModelFormatException.class)
        .isThrownBy(() -> FILE.read(archive.build(), SPACE))
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
        .isThrownBy(() -> FILE.write(cascade, space(8), ModelArchive.builder("test")))
        .withMessageContaining("9 weights for 8 features");
  }

  @Test
  void otherFeaturesAreRefused() {
    ModelArchive archive = archive(part(cascade()));
    for (FeatureSpace other :
        List.of(space(8), space(10), FeatureSpace.of(List.of(SPACE.name(1), SPACE.name(0))))) {
      assertThatExceptionOfType(ModelFormatException.class)
          .isThrownBy(() -> FILE.read(archive, other))
          .withMessageContaining("trained on 9 features")
          .withMessageContaining(SPACE.fingerprint())
          .withMessageContaining(other.fingerprint());
    }
  }

  /** Cut at every place and with every bit changed: an answer or a reason, never anything else. */
  @ParameterizedTest
  @EnumSource(names = {"SIGMOID", "ISOTONIC"})
  void survivesEveryDamage(CalibrationMethod method) {
    assertSurvivesDamage(
        part(cascade(builder(Toys.centroids(), method).abstainAs(Animal.CAT).build())));
  }

  @Test
  void forestsSurviveEveryDamage() {
    assertSurvivesDamage(part(cascade(builder(FOREST, CalibrationMethod.NONE).build())));
  }

  private static void assertSurvivesDamage(byte[] part) {
    int refused = 0;
    for (int i = 0; i < part.length; i++) {
      byte[] cut = Arrays.copyOf(part, i);
      assertThatExceptionOfType(ModelFormatException.class)
          .isThrownBy(() -> FILE.read(archive(cut), SPACE))
          .withMessageStartingWith("part cascade.bin: ");
      for (int bit = 0; bit < 8; bit++) {
        byte[] flipped = part.clone();
        flipped[i] ^= (byte) (1 << bit);
        refused += answers(flipped) ? 0 : 1;
      }
    }
    assertThat(refused).isPositive();
    byte[] longer = Arrays.copyOf(part, part.length + 1);
    assertThat(answers(longer)).isFalse();
  }

  /** Every four bytes as the greatest count there is: refused before anything is allocated. */
  @Test
  void countsBeyondTheFileAreRefused() {
    byte[] part = part(cascade());
    for (int i = 0; i + 4 <= part.length; i++) {
      byte[] huge = part.clone();
      huge[i] = 0x7f;
      Arrays.fill(huge, i + 1, i + 4, (byte) 0xff);
      answers(huge);
    }
    PartWriter stages = new PartWriter().integer(1).integer(9).text(SPACE.fingerprint());
    byte[] many = stages.integer(Integer.MAX_VALUE).toBytes();

    assertThatExceptionOfType(ModelFormatException.class)
        .isThrownBy(() -> FILE.read(archive(many), SPACE))
        .withMessageContaining("stages: 2147483647 of at least 20 bytes each")
        .withMessageContaining("0 bytes are left");
  }

  @Test
  void anotherVersionIsRefused() {
    byte[] part = part(cascade());
    part[3] = 2;

    assertThatExceptionOfType(ModelFormatException.class)
        .isThrownBy(() -> FILE.read(archive(part), SPACE))
        .withMessage("part cascade.bin: version 2 of the cascade; this library reads 1");
  }

  @Test
  void saysWhatIsMissing() {
    assertThatExceptionOfType(ModelFormatException.class)
        .isThrownBy(() -> FILE.read(ModelArchive.builder("test").build(), SPACE))
        .withMessageContaining("cascade.bin");
  }

  /** Whether a part can be read; what can be read has to work. */
  private static boolean answers(byte[] part) {
    try {
      StackedCascade<SparseVector, Animal> read = FILE.read(archive(part), SPACE);
      for (SparseVector row : UNSEEN.subList(0, 5)) {
        Prediction<Animal> prediction = read.predict(row);
        for (Animal animal : read.labels()) {
          double probability = prediction.probability(animal);
          if (!(probability >= 0 && probability <= 1) || Double.isNaN(prediction.score(animal))) {
            throw new AssertionError(prediction);
          }
        }
      }
      return true;
    } catch (ModelFormatException e) {
      return false;
    }
  }

  private static void assertSame(StackedCascade<SparseVector, Animal> written)
      throws ModelFormatException {
    StackedCascade<SparseVector, Animal> read = read(written);
    assertSameAnswers(read, written);
    assertThat(part(read)).isEqualTo(part(written));
  }

  private static <L> void assertSameAnswers(
      StackedCascade<SparseVector, L> read, StackedCascade<SparseVector, L> written) {
    assertThat(read).hasToString(written.toString());
    assertThat(read.labels()).isEqualTo(written.labels());
    for (SparseVector row : UNSEEN) {
      Prediction<L> expected = written.predict(row);
      Prediction<L> prediction = read.predict(row);
      assertThat(prediction.decision()).isEqualTo(expected.decision());
      assertThat(Toys.everything(read, prediction)).isEqualTo(Toys.everything(written, expected));
    }
  }

  private static StackedCascade<SparseVector, Animal> read(
      StackedCascade<SparseVector, Animal> cascade) throws ModelFormatException {
    return FILE.read(archive(part(cascade)), SPACE);
  }

  private static byte[] part(StackedCascade<SparseVector, Animal> cascade) {
    ModelArchive.Builder archive = ModelArchive.builder("test");
    FILE.write(cascade, SPACE, archive);
    try {
      return archive.build().part(CascadeFile.PART);
    } catch (ModelFormatException e) {
      throw new AssertionError(e);
    }
  }

  private static ModelArchive archive(byte[] part) {
    return ModelArchive.builder("test").part(CascadeFile.PART, part).build();
  }

  private static StackedCascade<SparseVector, Animal> cascade() {
    return cascade(builder(Toys.centroids(), CalibrationMethod.SIGMOID).build());
  }

  private static StackedCascade<SparseVector, Animal> cascade(
      CascadeLearner<SparseVector, Animal> learner) {
    return learner.fit(rows(List.of(Animal.values())), 1);
  }

  /** Cats leave first, dogs and eels together next, and emus stay. */
  private static CascadeLearner.Builder<SparseVector, Animal> builder(
      StageLearner<SparseVector> stage, CalibrationMethod method) {
    return CascadeLearner.<SparseVector, Animal>builder()
        .stage("cats", Set.of(Animal.CAT), stage)
        .stage("dogs and eels", Set.of(Animal.DOG, Animal.EEL), stage)
        .target(Animal.EMU)
        .calibration(new Calibration(method, 3));
  }

  /** Rows of noise, in which a feature tells each label more often than not. */
  private static <L> List<Labeled<SparseVector, L>> rows(List<L> labels) {
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

  private static FeatureSpace space(int size) {
    return FeatureSpace.of(IntStream.range(0, size).mapToObj(i -> "f" + i).toList());
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
