package io.finemo.classify.search;

import io.finemo.classify.Calibration;
import io.finemo.classify.FlatLearner;
import io.finemo.classify.FoldPlan;
import io.finemo.classify.StageLearner;
import io.finemo.classify.StageModel;
import io.finemo.classify.evaluate.Measure;
import io.finemo.core.Labeled;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/**
 * A stage that chooses its learner itself: by cross-validation on the rows that reach it. The
 * winner then learns from all of them, and what it learnt is the stage.
 *
 * <p>Around it everything is nested: a cascade that is cross-validated, or makes out-of-fold scores
 * for calibration, searches again in each of these folds.
 *
 * @param candidates the learners to choose from, at least one; of equally good ones the first wins
 * @param search how they are tried; log loss takes scores for log-odds
 * @param listener is told what came of each search, from any thread: once for the stage itself, and
 *     once for each fold around it, which has fewer rows
 * @param <T> the type of the rows
 */
public record SearchedStage<T>(
    List<Candidate<StageLearner<T>>> candidates,
    CandidateSearch<T, Boolean> search,
    Consumer<? super SearchResult<StageLearner<T>>> listener)
    implements StageLearner<T> {
  private static final List<Boolean> SIDES = List.of(false, true);

  /**
   * Copies the list.
   *
   * @param candidates the learners to choose from, at least one
   * @param search how they are tried
   * @param listener is told what came of each search
   */
  public SearchedStage {
    candidates = List.copyOf(candidates);
    Objects.requireNonNull(search, "search");
    Objects.requireNonNull(listener, "listener");
    if (candidates.isEmpty()) {
      throw new IllegalArgumentException("a search needs at least 1 candidate: 0");
    }
  }

  /**
   * A search on stratified folds.
   *
   * @param candidates the learners to choose from, at least one
   * @param folds how many folds, 2 or more
   * @param measure what they are compared by; the target is {@code true}, the side that goes on
   * @param <T> the type of the rows
   * @return the stage
   */
  public static <T> SearchedStage<T> of(
      List<Candidate<StageLearner<T>>> candidates, int folds, Measure<Boolean> measure) {
    return new SearchedStage<>(
        candidates, new CandidateSearch<>(FoldPlan.stratified(folds), measure), result -> {});
  }

  /**
   * The same search, which tells what came of it.
   *
   * @param other is told what came of each search, from any thread
   * @return the stage
   */
  public SearchedStage<T> reporting(Consumer<? super SearchResult<StageLearner<T>>> other) {
    return new SearchedStage<>(candidates, search, other);
  }

  /**
   * Tries every candidate.
   *
   * @param rows the rows that reach the stage
   * @param seed divides the rows, and is handed to the learners
   * @param progress is told how many models are learnt, candidates times folds in the end
   * @return how well they did
   * @throws IllegalArgumentException if a side has fewer rows than there are folds, or a candidate
   *     cannot learn from them
   */
  public SearchResult<StageLearner<T>> search(
      List<Labeled<T, Boolean>> rows, long seed, IntConsumer progress) {
    return search.run(
        candidates,
        learner -> new FlatLearner<>(SIDES, learner, Calibration.none(), 0),
        rows,
        seed,
        progress);
  }

  /**
   * Searches, and lets the winner learn from all rows.
   *
   * @throws IllegalArgumentException if a side has fewer rows than there are folds, or a candidate
   *     cannot learn from them
   */
  @Override
  public StageModel<T> fit(List<Labeled<T, Boolean>> rows, long seed) {
    SearchResult<StageLearner<T>> result = search(rows, seed, learnt -> {});
    listener.accept(result);
    return result.winner().candidate().learner().fit(rows, seed);
  }

  @Override
  public String toString() {
    return "SearchedStage["
        + candidates.size()
        + " candidates, "
        + search.plan()
        + ", "
        + search.measure()
        + "]";
  }
}
