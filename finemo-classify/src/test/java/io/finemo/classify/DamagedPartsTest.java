package io.finemo.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.management.ThreadMXBean;
import io.finemo.classify.calibrate.CalibrationMethod;
import io.finemo.classify.calibrate.CalibratorCodec;
import io.finemo.classify.internal.DepthCodec;
import io.finemo.core.SparseVector;
import io.finemo.core.archive.ModelArchive;
import io.finemo.core.archive.ModelFormatException;
import io.finemo.core.archive.PartWriter;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Parts of all kinds, damaged in every way: an answer or a reason, never anything else. */
class DamagedPartsTest {
  private static final long BYTES_ALLOWED = 1 << 20;

  /** A kind of models, and the bytes of one. */
  private static final class Sample<M extends DecisionModel<SparseVector, Animals.Animal>> {
    private final String name;
    private final ModelPart<M> kind;
    private final byte[] bytes;

    Sample(String name, ModelPart<M> kind, byte[] bytes) {
      this.name = name;
      this.kind = kind;
      this.bytes = bytes;
    }

    byte[] bytes() {
      return bytes;
    }

    static <M extends DecisionModel<SparseVector, Animals.Animal>> Sample<M> of(
        String name, ModelPart<M> kind, M model) {
      ModelArchive.Builder archive = ModelArchive.builder("test");
      kind.write(model, Animals.SPACE, archive);
      try {
        return new Sample<>(name, kind, archive.build().part(kind.name()));
      } catch (ModelFormatException e) {
        throw new AssertionError(e);
      }
    }

    M read(byte[] part) throws ModelFormatException {
      return kind.read(ModelArchive.builder("test").part(kind.name(), part).build(), Animals.SPACE);
    }

    /** Whether a part can be read; what can be read has to work. */
    boolean answers(byte[] part) {
      try {
        M read = read(part);
        for (SparseVector row : Animals.UNSEEN.subList(0, 5)) {
          Prediction<Animals.Animal> prediction = read.predict(row);
          for (Animals.Animal animal : read.labels()) {
            double probability = prediction.probability(animal);
            if (!(probability >= 0 && probability <= 1) || Double.isNaN(prediction.score(animal))) {
              throw new AssertionError(prediction);
            }
          }
        }
        return true;
      } catch (ModelFormatException e) {
        assertThat(e).hasMessageStartingWith("part " + kind.name() + ": ");
        return false;
      }
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static List<Sample<?>> samples() {
    List<Animals.Animal> labels = List.of(Animals.Animal.values());
    var rows = Animals.rows(labels);
    LabelCodec<Animals.Animal> codec = LabelCodec.ofEnum(Animals.Animal.class);
    var cascades = ModelPart.cascade(codec, StageFormats.standard());
    var flats = ModelPart.flat(codec, StageFormats.standard());
    StageLearner<SparseVector> linear = Toys.centroids();
    FlatModel<SparseVector, Animals.Animal> flat =
        new FlatLearner<>(labels, linear, new Calibration(CalibrationMethod.SIGMOID, 3), .4)
            .fit(rows, 1);
    return List.of(
        Sample.of(
            "sigmoid",
            cascades,
            Animals.builder(linear, CalibrationMethod.SIGMOID)
                .abstainAs(Animals.Animal.CAT)
                .build()
                .fit(rows, 1)),
        Sample.of(
            "isotonic",
            cascades,
            Animals.builder(linear, CalibrationMethod.ISOTONIC).build().fit(rows, 1)),
        Sample.of(
            "forest",
            cascades,
            Animals.builder(Animals.FOREST, CalibrationMethod.NONE).build().fit(rows, 1)),
        Sample.of("flat", flats, flat),
        Sample.of("shown", flats, flat.showing(Animals.Animal.EEL, Depth.score(-1))));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void cutAtEveryPlace(Sample<?> sample) {
    for (int length = 0; length < sample.bytes().length; length++) {
      byte[] cut = Arrays.copyOf(sample.bytes(), length);
      assertThat(sample.answers(cut)).isFalse();
    }
    assertThat(sample.answers(Arrays.copyOf(sample.bytes(), sample.bytes().length + 1))).isFalse();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void withEveryBitFlipped(Sample<?> sample) {
    int refused = 0;
    for (int i = 0; i < sample.bytes().length; i++) {
      for (int bit = 0; bit < 8; bit++) {
        byte[] flipped = sample.bytes().clone();
        flipped[i] ^= (byte) (1 << bit);
        refused += sample.answers(flipped) ? 0 : 1;
      }
    }
    assertThat(refused).isPositive();
  }

  /** Every four bytes as the greatest count there is: no memory is taken for what is not there. */
  @ParameterizedTest
  @MethodSource("samples")
  void withHugeCounts(Sample<?> sample) {
    for (int i = 0; i + 4 <= sample.bytes().length; i++) {
      byte[] huge = sample.bytes().clone();
      huge[i] = 0x7f;
      Arrays.fill(huge, i + 1, i + 4, (byte) 0xff);
      long before = allocated();
      sample.answers(huge);
      assertThat(allocated() - before).as("count at %d", i).isLessThan(BYTES_ALLOWED);
    }
  }

  private static long allocated() {
    return ((ThreadMXBean) ManagementFactory.getThreadMXBean())
        .getThreadAllocatedBytes(Thread.currentThread().getId());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void ofAnotherVersion(Sample<?> sample) {
    byte[] other = sample.bytes().clone();
    other[3] = 2;

    assertThatExceptionOfType(ModelFormatException.class)
        .isThrownBy(() -> sample.read(other))
        .withMessageContaining("version 2 of the ")
        .withMessageEndingWith("; this library reads 1");
  }

  @Test
  void withMoreStagesThanBytes() {
    PartWriter stages = new PartWriter();
    ModelPieces.writeHead(Animals.SPACE, stages);
    byte[] many = stages.integer(Integer.MAX_VALUE).toBytes();

    assertThatExceptionOfType(ModelFormatException.class)
        .isThrownBy(() -> samples().get(0).read(many))
        .withMessageContaining("stages: 2147483647 of at least 20 bytes each")
        .withMessageContaining("0 bytes are left");
  }

  @Test
  void withSharesOfLabelsThatAreNone() throws ModelFormatException {
    assertRefused(
        crafted(List.of("DOG", "EMU"), new double[] {1, 0}),
        "the share of a label must be above 0: 0.0");
    assertRefused(
        crafted(List.of("DOG", "EMU"), new double[] {1.5, -.5}),
        "the share of a label must be above 0: -0.5");
    assertRefused(
        crafted(List.of("DOG", "EMU"), new double[] {.5, .25}),
        "2 labels of 2 shares that sum to 0.75, not to 1");
    assertRefused(
        crafted(List.of("DOG", "EMU"), new double[] {1}),
        "2 labels of 1 shares that sum to 1.0, not to 1");
    assertRefused(
        crafted(List.of(), new double[] {1}), "0 labels of 1 shares that sum to 1.0, not to 1");
    assertRefused(
        crafted(List.of(), new double[0]), "0 labels of 0 shares that sum to 0.0, not to 1");

    assertThat(cascade(crafted(List.of("DOG", "EMU"), new double[] {.25, .75})).labels())
        .containsExactly(Animals.Animal.CAT, Animals.Animal.DOG, Animals.Animal.EMU);
  }

  @Test
  void withALabelTwiceOrOneInPlaceOfAbstainingThatIsNotThere() throws ModelFormatException {
    double[] share = {1};
    assertRefused(crafted(List.of("CAT"), share), "label CAT is there twice");
    assertRefused(
        crafted(List.of("EMU"), share, Depth.none(), "EEL"),
        "the label in place of abstaining is none of the cascade's");

    assertThat(cascade(crafted(List.of("EMU"), share, Depth.none(), "CAT")).abstainAs())
        .contains(Animals.Animal.CAT);
  }

  @Test
  void withDepthsOfOtherStages() {
    assertRefused(
        crafted(List.of("EMU"), new double[] {1}, Depth.perStage(List.of(.5, .6)), ""),
        "the depth: depths must be 1 or as many as stages, 1: 2");
  }

  /** The fingerprint may be copied from another file. */
  @Test
  void withAnotherNumberOfFeaturesUnderTheSameFingerprint() {
    assertRefused(
        new PartWriter().integer(1).integer(8).text(Animals.SPACE.fingerprint()),
        "the cascade was trained on 8 features, fingerprint "
            + Animals.SPACE.fingerprint()
            + ", which are not the 9 at hand, fingerprint "
            + Animals.SPACE.fingerprint());
  }

  private static PartWriter crafted(List<String> last, double[] shares) {
    return crafted(last, shares, Depth.none(), "");
  }

  /** A cascade in which cats leave and the labels given stay. */
  private static PartWriter crafted(
      List<String> last, double[] shares, Depth depth, String abstainAs) {
    PartWriter out = new PartWriter();
    ModelPieces.writeHead(Animals.SPACE, out);
    out.integer(1).text("cats").integer(1).text("CAT").reals(1);
    StageFormats.standard().write("cats", new LinearModel(new double[] {1}, 0), out);
    ModelPieces.write(TaskCalibration.NONE, out);
    out.integer(last.size());
    last.forEach(out::text);
    out.reals(shares);
    CalibratorCodec.write(TaskCalibration.NONE.shown(), out);
    DepthCodec.write(depth, out);
    out.flag(!abstainAs.isEmpty());
    return abstainAs.isEmpty() ? out : out.text(abstainAs);
  }

  private static StackedCascade<SparseVector, Animals.Animal> cascade(PartWriter part)
      throws ModelFormatException {
    return ModelPart.cascade(LabelCodec.ofEnum(Animals.Animal.class), StageFormats.standard())
        .read(
            ModelArchive.builder("test").part("cascade.bin", part.toBytes()).build(),
            Animals.SPACE);
  }

  private static void assertRefused(PartWriter part, String reason) {
    assertThatExceptionOfType(ModelFormatException.class)
        .isThrownBy(() -> cascade(part))
        .withMessage("part cascade.bin: " + reason);
  }
}
