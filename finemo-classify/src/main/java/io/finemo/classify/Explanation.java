package io.finemo.classify;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Why a model decided as it did: what each of its stages made of the row, by which features. All
 * stages are there, also those behind the one where the row was decided, since the probability of
 * the path takes them all.
 *
 * @param prediction what the model says of the row
 * @param stages the stages of a cascade in their order, or the questions of a flat model; none if
 *     the model is of neither kind
 * @param <L> the type of the labels
 */
public record Explanation<L>(Prediction<L> prediction, List<Stage<L>> stages) {
  private static final int SHOWN = 5;

  /**
   * Copies the list.
   *
   * @param prediction what the model says of the row
   * @param stages what each stage made of it
   */
  public Explanation {
    Objects.requireNonNull(prediction, "prediction");
    stages = List.copyOf(stages);
  }

  /**
   * What one stage made of the row.
   *
   * @param name what it is called
   * @param leaving the labels it speaks against: those that leave here; in a flat model the others
   * @param goingOn the labels it speaks for: those that are still possible behind it; in a flat
   *     model one
   * @param score how much speaks for going on, before calibration; 0 is undecided
   * @param probability the calibrated probability of going on, 0 to 1, of a row that gets here; in
   *     a flat model before the probabilities of all labels are scaled to sum to 1
   * @param attribution what the score is made of; empty if the stage cannot tell
   * @param <L> the type of the labels
   */
  public record Stage<L>(
      String name,
      List<L> leaving,
      List<L> goingOn,
      double score,
      double probability,
      Optional<Attribution> attribution) {

    /**
     * Copies the lists.
     *
     * @param name what it is called
     * @param leaving the labels it speaks against
     * @param goingOn the labels it speaks for
     * @param score how much speaks for going on
     * @param probability the calibrated probability of going on
     * @param attribution what the score is made of
     */
    public Stage {
      leaving = List.copyOf(leaving);
      goingOn = List.copyOf(goingOn);
    }

    /** Asks the model of a stage. */
    static <T, L> Stage<L> of(
        String name,
        List<L> leaving,
        List<L> goingOn,
        StageModel<T> model,
        TaskCalibration calibration,
        T row) {
      double score = model.score(row);
      return new Stage<>(
          name,
          leaving,
          goingOn,
          score,
          calibration.shown().probability(score),
          model.attribution(row));
    }

    /**
     * Shows probability, score, and the five features that moved it most, by index: {@code first:
     * [yes] 0.881 against [no], score 2.000 = 0.500 +1.700[3] -0.200[7]}.
     */
    @Override
    public String toString() {
      String said =
          String.format(
              Locale.ROOT,
              "%s: %s %.3f against %s, score %.3f",
              name,
              goingOn,
              probability,
              leaving,
              score);
      return said + attribution.map(Stage::text).orElse(", which it cannot explain");
    }

    private static String text(Attribution attribution) {
      StringBuilder text = new StringBuilder();
      text.append(String.format(Locale.ROOT, " = %.3f", attribution.constant()));
      attribution
          .strongest(SHOWN)
          .forEach(
              part ->
                  text.append(
                      String.format(Locale.ROOT, " %+.3f[%d]", part.value(), part.feature())));
      int others = attribution.contributions().size() - SHOWN;
      return text.append(others > 0 ? " and " + others + " more" : "").toString();
    }
  }

  /** The same but for the decision. */
  Explanation<L> decided(Prediction<L> other) {
    return new Explanation<>(other, stages);
  }

  /** Shows the decision and a line for each stage. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(prediction.decision().toString());
    stages.forEach(stage -> text.append(System.lineSeparator()).append("  ").append(stage));
    return text.toString();
  }
}
