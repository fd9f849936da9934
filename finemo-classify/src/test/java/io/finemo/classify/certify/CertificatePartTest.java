package io.finemo.classify.certify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.finemo.classify.Depth;
import io.finemo.classify.internal.DepthCodec;
import io.finemo.core.archive.ModelArchive;
import io.finemo.core.archive.ModelFormatException;
import io.finemo.core.archive.PartWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A certificate travels whole, or the file is refused. */
class CertificatePartTest {
  private static final DepthSearch SEARCH =
      new DepthSearch("precision of OPPORTUNITY", .8, .95, 30, 4, 1000);
  private static final CalibratedDepth ATTAINED = attained(-1.25);

  private static CalibratedDepth attained(double threshold) {
    return new CalibratedDepth.Attained(
        Depth.score(threshold),
        new Certificate(
            SEARCH, Certificate.Guarantee.CERTIFIED, new Evidence(threshold, 120, 120, 10, .8612)));
  }

  static List<CalibratedDepth> depths() {
    return List.of(
        ATTAINED,
        attained(Double.NEGATIVE_INFINITY),
        new CalibratedDepth.Unattainable(SEARCH, Optional.of(new Evidence(2, 31, 31, 30, .01))),
        new CalibratedDepth.Unattainable(SEARCH, Optional.empty()));
  }

  @ParameterizedTest
  @MethodSource("depths")
  void isReadAsItWasWritten(CalibratedDepth depth) throws ModelFormatException {
    assertThat(CertificatePart.read(archive(part(depth)))).contains(depth);
  }

  @Test
  void aModelWithoutOneHasNone() throws ModelFormatException {
    assertThat(CertificatePart.read(ModelArchive.builder("test").build())).isEmpty();
  }

  @Test
  void theManifestTellsAllNumbers() {
    assertThat(CertificatePart.describe(ATTAINED))
        .hasToString(
            "{certificate.aim=0.8, certificate.bound=0.8612, certificate.confidence=0.95,"
                + " certificate.errors=10, certificate.guarantee=CERTIFIED,"
                + " certificate.heldOut=1000, certificate.measure=precision of OPPORTUNITY,"
                + " certificate.shown=120, certificate.startSupport=30, certificate.tests=4,"
                + " certificate.threshold=-1.25, certificate.trials=120}");
    assertThat(CertificatePart.describe(new CalibratedDepth.Unattainable(SEARCH, Optional.empty())))
        .containsEntry("certificate.guarantee", "UNATTAINABLE")
        .doesNotContainKey("certificate.bound");
  }

  /** Cut at every place and with every bit changed: a certificate or a reason, nothing else. */
  @ParameterizedTest
  @MethodSource("depths")
  void survivesEveryDamage(CalibratedDepth depth) {
    byte[] part = part(depth);
    int refused = 0;
    for (int i = 0; i < part.length; i++) {
      assertThat(isRead(Arrays.copyOf(part, i))).isFalse();
      for (int bit = 0; bit < 8; bit++) {
        byte[] flipped = part.clone();
        flipped[i] ^= (byte) (1 << bit);
        refused += isRead(flipped) ? 0 : 1;
      }
    }
    assertThat(refused).isPositive();
    assertThat(isRead(Arrays.copyOf(part, part.length + 1))).isFalse();
  }

  private static boolean isRead(byte[] part) {
    try {
      return CertificatePart.read(archive(part)).isPresent();
    } catch (ModelFormatException e) {
      assertThat(e).hasMessageStartingWith("part certificate.bin: ");
      return false;
    }
  }

  @Test
  void anotherVersionIsRefused() {
    byte[] part = part(ATTAINED);
    part[3] = 2;

    assertThatExceptionOfType(ModelFormatException.class)
        .isThrownBy(() -> CertificatePart.read(archive(part)))
        .withMessage("part certificate.bin: version 2 of the certificate; this library reads 1");
  }

  @Test
  void aCertificateOfADepthOnThePathIsRefused() {
    PartWriter out = new PartWriter().integer(1).text("precision").real(.8).real(.95);
    out.integer(30).integer(4).integer(1000).flag(false).flag(true);
    DepthCodec.write(Depth.path(.5), out);

    assertThatExceptionOfType(ModelFormatException.class)
        .isThrownBy(() -> CertificatePart.read(archive(out.toBytes())))
        .withMessage("part certificate.bin: a certificate is of a depth on the score");
  }

  private static byte[] part(CalibratedDepth depth) {
    ModelArchive.Builder archive = ModelArchive.builder("test");
    CertificatePart.write(depth, archive);
    try {
      return archive.build().part(CertificatePart.NAME);
    } catch (ModelFormatException e) {
      throw new AssertionError(e);
    }
  }

  private static ModelArchive archive(byte[] part) {
    return ModelArchive.builder("test").part(CertificatePart.NAME, part).build();
  }
}
