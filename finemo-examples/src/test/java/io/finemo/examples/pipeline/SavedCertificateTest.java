package io.finemo.examples.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.finemo.classify.Depth;
import io.finemo.classify.FoldPlan;
import io.finemo.classify.certify.CalibratedDepth;
import io.finemo.classify.certify.CertifyingLearner;
import io.finemo.classify.certify.DepthAim;
import io.finemo.core.FinancialEmotion;
import io.finemo.core.Labeled;
import io.finemo.core.archive.ModelArchive;
import io.finemo.core.archive.ModelFormatException;
import io.finemo.core.text.AnalyzedPost;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The certificate goes with the model, and no other certificate does. */
class SavedCertificateTest {
  private static final Task<FinancialEmotion> TASK = new Task.Opportunity();
  private static SavedModel<FinancialEmotion> plain;
  private static SavedModel<FinancialEmotion> certified;
  private static List<Labeled<AnalyzedPost, FinancialEmotion>> rows;

  @BeforeAll
  static void train() throws IOException {
    plain = GoldenModel.train();
    rows = GoldenModel.rows(plain.preparation());
    // The paper's rule needs no more rows than these few, unlike a certificate with a guarantee.
    var trained =
        new CertifyingLearner<>(
                GoldenModel.SPEC.opportunityCascade(),
                FoldPlan.stratified(2),
                DepthAim.maximumPrecisionWithRecall(FinancialEmotion.OPPORTUNITY, 0.5),
                OpportunityModel::withDepth)
            .fit(rows, 3);
    certified =
        new SavedModel<>(TASK, trained.model(), plain.preparation(), Training.of(TASK, rows, 3))
            .certifiedBy(trained.depth());
  }

  @Test
  void certificateAndDepthTravelWithTheModel() throws ModelFormatException {
    ModelArchive archive = certified.toArchive();
    SavedModel<FinancialEmotion> read = SavedModel.of(archive, TASK);

    assertThat(read.certificate()).isEqualTo(certified.certificate()).isPresent();
    assertThat(read.model().decidesAt(read.certificate().orElseThrow().depth())).isTrue();
    assertThat(read.toArchive()).isEqualTo(archive);
    assertThat(archive.property("certificate.guarantee")).isEqualTo("OPTIMISTIC");
    assertThat(archive.property("certificate.measure"))
        .isEqualTo("maximum precision of OPPORTUNITY at recall");
    assertThat(archive.properties())
        .containsKeys("certificate.shown", "certificate.errors", "certificate.bound");
  }

  @Test
  void flatModelsKeepTheDepthTheyShowALabelAt() throws IOException {
    var flat =
        GoldenModel.SPEC
            .flat(List.of(FinancialEmotion.values()))
            .fit(rows, 3)
            .showing(FinancialEmotion.OPPORTUNITY, Depth.score(-1));

    assertThat(flat.decidesAt(Depth.score(-1))).isTrue();
    assertThat(flat.decidesAt(Depth.score(-2))).isFalse();
    assertThat(flat.describe(TASK.codec()))
        .containsEntry("depth", "OPPORTUNITY at Score[threshold=-1.0]");
  }

  @Test
  void aCertificateOfAnotherDepthIsRefused() {
    CalibratedDepth depth = certified.certificate().orElseThrow();

    assertThat(plain.certificate()).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> plain.certifiedBy(depth))
        .withMessageContaining(depth.depth().toString());
  }

  @Test
  void aFileMustNotClaimWhatItsPartsDoNot() throws IOException {
    ModelArchive archive = certified.toArchive();
    ModelArchive.Builder bolder = ModelArchive.builder("test");
    archive
        .properties()
        .forEach((key, value) -> bolder.property(key, key.endsWith("errors") ? "0" : value));
    ModelArchive.Builder bare = ModelArchive.builder("test");
    archive.properties().forEach(bare::property);
    ModelArchive.Builder moved = ModelArchive.builder("test");
    plain.toArchive().properties().forEach(moved::property);
    for (String part : archive.partNames()) {
      bolder.part(part, archive.part(part));
      if (!part.equals("certificate.bin")) {
        bare.part(part, archive.part(part));
        moved.part(part, plain.toArchive().part(part));
      }
    }
    moved.part("certificate.bin", archive.part("certificate.bin"));

    assertRefused(bolder.build(), "property certificate.errors is 0");
    assertRefused(bare.build(), "property certificate.aim is there, but no such certificate");
    assertRefused(moved.build(), "by which the model does not decide");
  }

  private static void assertRefused(ModelArchive archive, String reason) {
    assertThatExceptionOfType(ModelFormatException.class)
        .isThrownBy(() -> SavedModel.of(archive))
        .withMessageContaining(reason);
  }
}
