package io.finemo.classify.search;

import io.finemo.classify.DecisionModel;
import io.finemo.classify.FoldPlan;
import io.finemo.classify.evaluate.Measure;
import io.finemo.core.Labeled;
import io.finemo.core.Learner;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Chooses among whole models, with their features and their calibration, by cross-validation on the
 * training rows. The winner then learns from all of them.
 *
 * <p>Cross-validation around it is nested: it searches again in each fold.
 *
 * @param candidates the learners to choose from, at least one; of equally good ones the first wins
 * @param search how they are tried
 * @param listener is told what came of each search, from any thread
 * @param <T> the type of the rows
 * @param <L> the type of the labels
 * @param <M> the type of the models
 */
public record SearchedLearner<T, L, M extends DecisionModel<T, L>>(
    List<Candidate<Learner<T, L, M>>> candidates,
    CandidateSearch<T, L> search,
    Consumer<? super SearchResult<Learner<T, L, M>>> listener)
    implements Learner<T, L, M> {

  /**
   * Copies the list.
   *
   * @param candidates the learners to choose from, at least one
   * @param search how they are tried
   * @param listener is told what came of each search
   */
  public SearchedLearner {
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
   * @param measure what they are compared by
   * @param <T> the type of the rows
   * @param <L> the type of the labels
   * @param <M> the type of the models
   * @return the learner
   */
  public static <T, L, M extends DecisionModel<T, L>> SearchedLearner<T, L, M> of(
      List<Candidate<Learner<T, L, M>>> candidates, int folds, Measure<L> measure) {
    return new SearchedLearner<>(
        candidates, new CandidateSearch<>(FoldPlan.stratified(folds), measure), result -> {});
  }

  /**
   * The same search, which tells what came of it.
   *
   * @param other is told what came of each search, from any thread
   * @return the learner
   */
  public SearchedLearner<T, L, M> reporting(
      Consumer<? super SearchResult<Learner<T, L, M>>> other) {
    return new SearchedLearner<>(candidates, search, other);
  }

  /**
   * Searches, and lets the winner learn from all rows.
   *
   * @throws IllegalArgumentException if a label has fewer rows than there are folds, or a candidate
   *     cannot learn from them
   */
  @Override
  public M fit(List<Labeled<T, L>> rows, long seed) {
    SearchResult<Learner<T, L, M>> result = search.run(candidates, rows, seed, learnt -> {});
    listener.accept(result);
    return result.winner().candidate().learner().fit(rows, seed);
  }

  @Override
  public String toString() {
    return "SearchedLearner["
        + candidates.size()
        + " candidates, "
        + search.plan()
        + ", "
        + search.measure()
        + "]";
  }
}
