package io.finemo.classify;

/** Asks stages for scores, and names those that give none. */
final class StageScore {
  private StageScore() {}

  /**
   * The score of a row.
   *
   * @throws IllegalArgumentException if it is not finite, as where values overflow: calibrators
   *     would make a probability of it that looks like any other
   */
  static <T> double of(String kind, Object name, StageModel<T> model, T row) {
    double score = model.score(row);
    if (!Double.isFinite(score)) {
      throw new IllegalArgumentException(
          kind + " " + name + ": the score of a row must be finite: " + score);
    }
    return score;
  }
}
