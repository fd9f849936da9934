package io.finemo.classify.certify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.finemo.classify.Calibration;
import io.finemo.classify.CascadeLearner;
import io.finemo.classify.FlatLearner;
import io.finemo.classify.FoldPlan;
import io.finemo.classify.Toys;
import io.finemo.classify.certify.CalibratedDepth.Attained;
import io.finemo.classify.certify.CalibratedDepth.Unattainable;
import io.finemo.classify.evaluate.CrossValidation;
import io.finemo.classify.evaluate.Scored;
import io.finemo.core.Decision;
import io.finemo.core.Labeled;
import io.finemo.core.TransformLearner;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

class CertifyingLearnerTest {
  private static final DepthAim<String> AIM = DepthAim.targetPrecision("yes", .8);

  @Test
  void theModelShowsExactlyWhatWasCertified() {
    List<Labeled<List<Double>, String>> rows = rows(3000, 1);

    var certified = CertifyingLearner.cascade(cascade(Calibration.isotonic()), AIM).fit(rows, 5);

    Attained attained = (Attained) certified.depth();
    assertThat(certified.model().toString()).contains(attained.depth().toString());
    // The certified part is the last of three folds, and isotonic plateaus make no difference.
    List<Labeled<List<Double>, String>> part = new ArrayList<>();
    var folds = FoldPlan.<List<Double>, String>stratified(3).divide(rows, 5);
    for (int row : folds.heldOut(2)) {
      part.add(rows.get(row));
    }
    int shown = 0;
    int errors = 0;
    for (Labeled<List<Double>, String> row : part) {
      if (isYes(certified.decide(row.value()))) {
        shown++;
        errors += row.label().equals("yes") ? 0 : 1;
      }
    }
    Evidence seen = attained.certificate().seen();
    assertThat(shown).isEqualTo(seen.shown()).isGreaterThan(30);
    assertThat(errors).isEqualTo(seen.errors());
    assertThat(attained.search().heldOut()).isEqualTo(part.size());
  }

  @Test
  void anUnattainableAimNeverDecidesForTheTarget() {
    List<Labeled<List<Double>, String>> rows = rows(600, 1);

    var certified =
        CertifyingLearner.cascade(
                cascade(Calibration.sigmoid()), DepthAim.targetPrecision("yes", .999))
            .fit(rows, 5);

    assertThat(certified.depth()).isInstanceOf(Unattainable.class);
    for (Labeled<List<Double>, String> row : rows) {
      assertThat(isYes(certified.decide(row.value()))).isFalse();
    }
    assertThat(certified.labels()).containsExactlyInAnyOrder("no", "maybe", "yes");
  }

  @Test
  void noRowBothTeachesAndCertifies() {
    Collection<Set<List<Double>>> trainings = new ConcurrentLinkedQueue<>();
    FlatLearner<List<Double>, String> learner =
        new FlatLearner<>(
            List.of("no", "yes"),
            (training, seed) -> {
              Set<List<Double>> seen = Set.copyOf(training.stream().map(Labeled::value).toList());
              trainings.add(seen);
              return row -> seen.contains(row) ? 1 : 0;
            },
            Calibration.none(),
            0);
    List<Labeled<List<Double>, String>> rows = new ArrayList<>();
    for (double i = 0; i < 300; i++) {
      rows.add(new Labeled<>(List.of(i), i % 2 == 0 ? "yes" : "no"));
    }

    var certified = CertifyingLearner.model(learner, AIM).fit(rows, 5);

    assertThat(trainings).singleElement().satisfies(seen -> assertThat(seen).hasSize(200));
    // All certified rows score alike, so that there was one depth to test.
    assertThat(certified.depth().search().tests()).isEqualTo(1);
    assertThat(certified.depth().search().heldOut()).isEqualTo(100);
  }

  @Test
  void flatModelsAreCertifiedToo() {
    FlatLearner<List<Double>, String> learner =
        new FlatLearner<>(List.of("no", "yes"), Toys.given(0), Calibration.sigmoid(), .5);
    List<Labeled<List<Double>, String>> rows =
        rows(3000, 2).stream()
            .map(row -> new Labeled<>(row.value(), row.label().equals("no") ? "no" : "yes"))
            .toList();

    var certified =
        CertifyingLearner.model(
                learner.over(TransformLearner.identity()), DepthAim.targetPrecision("yes", .8))
            .fit(rows, 5);

    assertThat(certified.depth()).isInstanceOf(Attained.class);
  }

  @Test
  void crossValidationRunsOverIt() {
    List<Labeled<List<Double>, String>> rows = rows(3000, 3);
    var learner =
        CertifyingLearner.pipeline(
            cascade(Calibration.sigmoid()).over(TransformLearner.identity()), AIM);

    List<Scored<String>> scored = CrossValidation.run(learner, rows, 4, 7, done -> {});

    List<Scored<String>> shown =
        scored.stream().filter(row -> isYes(row.prediction().decision())).toList();
    assertThat(shown).hasSizeGreaterThan(100);
    assertThat(shown.stream().filter(row -> row.gold().equals("yes")).count())
        .isGreaterThan((long) (.75 * shown.size()));
  }

  @Test
  void equalRowsAndSeedGiveEqualCertificates() {
    List<Labeled<List<Double>, String>> rows = rows(1500, 4);
    var learner = CertifyingLearner.cascade(cascade(Calibration.sigmoid()), AIM);

    assertThat(learner.fit(rows, 5).depth()).isEqualTo(learner.fit(rows, 5).depth());
    assertThat(learner.fit(rows, 5).depth()).isNotEqualTo(learner.fit(rows, 6).depth());
  }

  @Test
  void thePlanSaysWhoCertifies() {
    List<Labeled<List<Double>, String>> rows = rows(1000, 4);

    var certified =
        CertifyingLearner.cascade(cascade(Calibration.sigmoid()), AIM)
            .dividedBy(FoldPlan.stratified(2))
            .fit(rows, 5);

    assertThat(certified.depth().search().heldOut()).isEqualTo(500);
  }

  @Test
  void aCascadeIsCertifiedForItsTargetOnly() {
    var learner =
        CertifyingLearner.cascade(
            cascade(Calibration.sigmoid()), DepthAim.targetPrecision("no", .6));

    assertThatThrownBy(() -> learner.fit(rows(1500, 4), 5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("does not decide no by the depth");
  }

  private static boolean isYes(Decision<String> decision) {
    return decision instanceof Decision.Decided<String> decided && decided.label().equals("yes");
  }

  private static CascadeLearner<List<Double>, String> cascade(Calibration calibration) {
    return CascadeLearner.<List<Double>, String>builder()
        .stage("first", Set.of("no"), Toys.given(0))
        .stage("second", Set.of("maybe"), Toys.given(1))
        .target("yes")
        .calibration(calibration)
        .build();
  }

  /** Rows that know the log-odds of both stages. */
  private static List<Labeled<List<Double>, String>> rows(int size, long seed) {
    Random random = new Random(seed);
    List<Labeled<List<Double>, String>> rows = new ArrayList<>();
    for (int row = 0; row < size; row++) {
      double first = 3 * random.nextGaussian();
      double second = 3 * random.nextGaussian();
      boolean past = random.nextDouble() < 1 / (1 + Math.exp(-first));
      boolean target = random.nextDouble() < 1 / (1 + Math.exp(-second));
      rows.add(new Labeled<>(List.of(first, second), !past ? "no" : target ? "yes" : "maybe"));
    }
    return rows;
  }
}
