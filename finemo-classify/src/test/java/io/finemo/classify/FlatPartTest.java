package io.finemo.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.finemo.classify.calibrate.CalibrationMethod;
import io.finemo.core.SparseVector;
import io.finemo.core.archive.ModelArchive;
import io.finemo.core.archive.ModelFormatException;
import io.finemo.core.archive.PartWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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
