package io.finemo.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.finemo.core.Decision;
import io.finemo.core.Decision.Abstained;
import io.finemo.core.Decision.Abstained.Reason;
import io.finemo.core.Decision.Decided;
import io.finemo.core.Labeled;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A depth on the target's ranking score. Rows are the log-odds of going on at both stages. */
class ScoreDepthTest {
  /** Log probabilities: stage scores of 20 and more are certain. */
  private static final double CERTAIN = 40;

  @Test
  void theScoreMustExceedTheThreshold() {
    List<Double> row = List.of(1.0, -1.0);
    double score = cascade(Depth.none()).predict(row).score("yes");

    assertThat(cascade(Depth.score(Math.nextDown(score))).decide(row))
        .isEqualTo(new Decided<>("yes", cascade(Depth.none()).predict(row).probability("yes"), 1));
    // Below it, the more probable label that is not the target.
    assertThat(cascade(Depth.score(score)).decide(row)).isInstanceOf(Decided.class);
    assertThat(label(cascade(Depth.score(score)).decide(row))).isEqualTo("maybe");
  }

  @Test
  void aTargetThatIsLikelyButNotLikelyEnoughIsAbstainedFrom() {
    List<Double> row = List.of(2.0, 2.0);

    Decision<String> decision = cascade(Depth.score(Double.POSITIVE_INFINITY)).decide(row);

    assertThat(decision).isInstanceOf(Abstained.class);
    Abstained<String> abstained = (Abstained<String>) decision;
    assertThat(abstained.reason()).isEqualTo(Reason.BELOW_SCORE_DEPTH);
    assertThat(abstained.best()).isEqualTo("yes");
    assertThat(abstained.stage()).isEqualTo(1);
  }

  /** One stage in a dead heat: neither side is more probable. */
  @Test
  void anotherLabelMustBeMoreProbableThanTheTarget() {
    StackedCascade<Double, String> cascade =
        CascadeLearner.<Double, String>builder()
            .stage("stage", Set.of("no"), (rows, seed) -> row -> row)
            .target("yes")
            .calibration(Calibration.none())
            .depth(Depth.score(Double.POSITIVE_INFINITY))
            .build()
            .fit(List.of(new Labeled<>(1.0, "yes"), new Labeled<>(-1.0, "no")), 1);

    assertThat(cascade.decide(0.0)).isInstanceOf(Abstained.class);
    assertThat(label(cascade.decide(-1.0))).isEqualTo("no");
  }

  @Test
  void theInfinitiesShowAllAndNone() {
    Random random = new Random(1);
    for (int i = 0; i < 200; i++) {
      List<Double> row = List.of(CERTAIN * random.nextGaussian(), CERTAIN * random.nextGaussian());
      assertThat(label(cascade(Depth.score(Double.NEGATIVE_INFINITY)).decide(row)))
          .isEqualTo("yes");
      assertThat(label(cascade(Depth.score(Double.POSITIVE_INFINITY)).decide(row)))
          .isNotEqualTo("yes");
    }
  }

  /**
   * Where isotonic calibration gives many rows one probability, the score still tells them apart.
   */
  @Test
  void plateausOfProbabilityDoNotTieTheDecision() {
    Random random = new Random(1);
    List<Labeled<List<Double>, String>> rows = new ArrayList<>();
    for (int i = 0; i < 600; i++) {
      double logOdds = 2 * random.nextGaussian();
      boolean yes = random.nextDouble() < 1 / (1 + Math.exp(-logOdds));
      rows.add(new Labeled<>(List.of(CERTAIN, logOdds), i % 3 == 0 ? "no" : yes ? "yes" : "maybe"));
    }
    StackedCascade<List<Double>, String> cascade =
        builder().calibration(Calibration.isotonic()).build().fit(rows, 1);
    List<Double> one = List.of(CERTAIN, 1.0001);
    List<Double> other = List.of(CERTAIN, 1.0002);
    double probability = cascade.predict(one).probability("yes");
    double score = cascade.predict(one).score("yes");

    assertThat(cascade.predict(other).probability("yes")).isEqualTo(probability);
    assertThat(label(cascade.withDepth(Depth.score(score)).decide(one))).isNotEqualTo("yes");
    assertThat(label(cascade.withDepth(Depth.score(score)).decide(other))).isEqualTo("yes");
  }

  @Test
  void inThePapersModeWhatIsNotShownIsNeutral() {
    StackedCascade<List<Double>, String> paper =
        builder()
            .calibration(Calibration.none())
            .depth(Depth.score(Double.POSITIVE_INFINITY))
            .abstainAs("no")
            .build()
            .fit(List.of(row("no"), row("maybe"), row("yes")), 1);

    assertThat(label(paper.decide(List.of(2.0, 2.0)))).isEqualTo("no");
  }

  @Test
  void anyModelMayBeAskedToShowOneOfItsLabels() {
    FlatModel<List<Double>, String> flat = Toys.spoken(List.of("a", "b", "c"), .9);
    List<Double> row = List.of(.5, .3, .2);
    double score = flat.predict(row).score("c");

    DecisionModel<List<Double>, String> showing =
        flat.showing("c", Depth.score(Math.nextDown(score)));

    assertThat(flat.decide(row)).isInstanceOf(Abstained.class);
    assertThat(label(showing.decide(row))).isEqualTo("c");
    assertThat(label(flat.showing("c", Depth.score(score)).decide(row))).isEqualTo("a");
    assertThat(flat.showing("a", Depth.score(score + 10)).decide(row))
        .isInstanceOfSatisfying(
            Abstained.class,
            abstained -> {
              assertThat(abstained.reason()).isEqualTo(Reason.BELOW_SCORE_DEPTH);
              assertThat(abstained.best()).isEqualTo("a");
            });
    assertThat(showing.labels()).isEqualTo(flat.labels());
    for (String label : flat.labels()) {
      assertThat(showing.predict(row).probability(label))
          .isEqualTo(flat.predict(row).probability(label));
      assertThat(showing.predict(row).score(label)).isEqualTo(flat.predict(row).score(label));
    }
    assertThatThrownBy(() -> flat.showing("d", Depth.score(0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("label d is not one of [a, b, c]");
  }

  @Test
  void aThresholdIsANumberAndFitsAnyCascade() {
    assertThatThrownBy(() -> Depth.score(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("threshold must be a number: NaN");
    assertThat(cascade(Depth.score(-1)).targets()).containsExactly("yes");
  }

  private static String label(Decision<String> decision) {
    return decision instanceof Decided<String> decided ? decided.label() : "";
  }

  private static StackedCascade<List<Double>, String> cascade(Depth depth) {
    return builder()
        .calibration(Calibration.none())
        .depth(depth)
        .build()
        .fit(List.of(row("no"), row("maybe"), row("yes")), 1);
  }

  private static CascadeLearner.Builder<List<Double>, String> builder() {
    return CascadeLearner.<List<Double>, String>builder()
        .stage("first", Set.of("no"), Toys.given(0))
        .stage("second", Set.of("maybe"), Toys.given(1))
        .target("yes");
  }

  private static Labeled<List<Double>, String> row(String label) {
    return new Labeled<>(List.of(0.0, 0.0), label);
  }
}
