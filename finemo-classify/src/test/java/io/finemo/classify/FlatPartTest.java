package io.finemo.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.finemo.classify.calibrate.CalibrationMethod;
import io.finemo.classify.internal.DepthCodec;
import io.finemo.core.SparseVector;
import io.finemo.core.archive.ModelArchive;
import io.finemo.core.archive.ModelFormatException;
import io.finemo.core.archive.PartWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Flat models of texts go into a part and come back. */
class FlatPartTest {
  private static final ModelPart<DecisionModel<SparseVector, String>> PART =
      ModelPart.flat(LabelCodec.text(), StageFormats.standard());
  private static final List<String> THREE = List.of("down", "same", "up");
  private static final List<String> TWO = List.of("down", "up");

  @ParameterizedTest
  @EnumSource
  void givesTheSameAnswersAndTheSameBytes(CalibrationMethod method) throws ModelFormatException {
    assertSame(model(THREE, Toys.centroids(), method));
    assertSame(model(TWO, Toys.centroids(), method));
  }

  @Test
  void keepsForests() throws ModelFormatException {
    assertSame(model(THREE, Animals.FOREST, CalibrationMethod.SIGMOID));
  }

  @Test
  void keepsTheLabelShownAndItsDepth() throws ModelFormatException {
    FlatModel<SparseVector, String> flat =
        model(THREE, Toys.centroids(), CalibrationMethod.SIGMOID);
    assertSame(flat.showing("up", Depth.score(-1.5)));
    assertSame(flat.showing("same", Depth.score(Double.POSITIVE_INFINITY)));
    assertThat(PART.describe(flat.showing("up", Depth.score(-1.5))))
        .containsEntry("depth", "up at Score[threshold=-1.5]");
  }

  @Test
  void describesDepthAndCalibration() {
    assertThat(PART.describe(model(TWO, Toys.centroids(), CalibrationMethod.NONE)))
        .containsExactly(
            Map.entry("calibration.0", "up: Sigmoid[slope=1.0, intercept=0.0]"),
            Map.entry("depth", "0.4"));
  }

  @Test
  void onlyFlatModelsAreWritten() {
    FlatModel<SparseVector, String> flat = model(TWO, Toys.centroids(), CalibrationMethod.NONE);
    DecisionModel<SparseVector, String> twice =
        flat.showing("up", Depth.score(0)).showing("down", Depth.score(0));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> part(twice))
        .withMessageStartingWith("a flat model");
  }

  @Test
  void oneLabelIsTooFew() {
    PartWriter out = new PartWriter();
    ModelPieces.writeHead(Animals.SPACE, out);
    assertRefused(out.integer(1).text("up").toBytes(), "labels must be 2 to 1024: 1");
  }

  @Test
  void countsAreBounded() {
    PartWriter out = new PartWriter();
    ModelPieces.writeHead(Animals.SPACE, out);
    out.integer(1025).reals(new double[1025]);
    assertRefused(out.toBytes(), "labels must be 2 to 1024: 1025");
  }

  @Test
  void asManyLabelsAsAreAllowedAreRead() {
    PartWriter out = new PartWriter();
    ModelPieces.writeHead(Animals.SPACE, out);
    // 1024 texts without a letter: the count is right, the second label is not.
    out.integer(1024);
    IntStream.range(0, 1024).forEach(i -> out.text(""));
    assertRefused(out.toBytes(), "label  is there twice");
  }

  @ParameterizedTest
  @ValueSource(doubles = {-.1, 1.1})
  void aDepthIsAProbability(double depth) {
    assertRefused(crafted(depth).flag(false).toBytes(), "the depth must be in [0, 1]: " + depth);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1})
  void theLeastAndTheGreatestDepthAreRead(double depth) throws ModelFormatException {
    byte[] part = crafted(depth).flag(false).toBytes();
    assertThat(part(PART.read(archive(part), Animals.SPACE))).isEqualTo(part);
  }

  @Test
  void theLabelShownIsOneOfTheModelsAtADepthOnItsScore() {
    PartWriter other = crafted(.5).flag(true).text("same");
    DepthCodec.write(Depth.score(0), other);
    assertRefused(other.toBytes(), "the label shown is none of the model's: same");

    PartWriter path = crafted(.5).flag(true).text("up");
    DepthCodec.write(Depth.path(.5), path);
    assertRefused(path.toBytes(), "a label is shown at a depth on its score");
  }

  @Test
  void aModelOfAnotherKindIsRefusedAtWriting() {
    FlatModel<SparseVector, String> flat = model(TWO, Toys.centroids(), CalibrationMethod.NONE);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> part(new Pipeline<>(row -> row, flat)))
        .withMessageStartingWith("a flat model");
  }

  @Test
  void aModelWithoutAFormatIsNamedByTheLabelItTells() {
    StageLearner<SparseVector> own = (rows, seed) -> row -> 0;

    assertThatIllegalArgumentException()
        .isThrownBy(() -> part(model(TWO, own, CalibrationMethod.NONE)))
        .withMessageStartingWith("stage 'up' is a ");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> part(model(THREE, own, CalibrationMethod.NONE)))
        .withMessageStartingWith("stage 'down' is a ");
  }

  /** Up from down, up to the depth. */
  private static PartWriter crafted(double depth) {
    PartWriter out = new PartWriter();
    ModelPieces.writeHead(Animals.SPACE, out);
    out.integer(2).text("down").text("up");
    StageFormats.standard().write("up", new LinearModel(new double[] {1}, 0), out);
    ModelPieces.write(TaskCalibration.NONE, out);
    return out.real(depth);
  }

  private static void assertRefused(byte[] part, String reason) {
    assertThatExceptionOfType(ModelFormatException.class)
        .isThrownBy(() -> PART.read(archive(part), Animals.SPACE))
        .withMessage("part flat.bin: " + reason);
  }

  private static void assertSame(DecisionModel<SparseVector, String> written)
      throws ModelFormatException {
    DecisionModel<SparseVector, String> read = PART.read(archive(part(written)), Animals.SPACE);
    Animals.assertSameAnswers(read, written);
    assertThat(part(read)).isEqualTo(part(written));
  }

  private static FlatModel<SparseVector, String> model(
      List<String> labels, StageLearner<SparseVector> stage, CalibrationMethod method) {
    return new FlatLearner<>(labels, stage, new Calibration(method, 3), .4)
        .fit(Animals.rows(labels), 1);
  }

  private static byte[] part(DecisionModel<SparseVector, String> model) {
    ModelArchive.Builder archive = ModelArchive.builder("test");
    PART.write(model, Animals.SPACE, archive);
    try {
      return archive.build().part(PART.name());
    } catch (ModelFormatException e) {
      throw new AssertionError(e);
    }
  }

  private static ModelArchive archive(byte[] part) {
    return ModelArchive.builder("test").part(PART.name(), part).build();
  }
}
