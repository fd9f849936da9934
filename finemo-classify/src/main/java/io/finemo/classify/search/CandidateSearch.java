package io.finemo.classify.search;

import io.finemo.classify.DecisionModel;
import io.finemo.classify.FoldPlan;
import io.finemo.classify.evaluate.CrossValidation;
import io.finemo.classify.evaluate.Measure;
import io.finemo.classify.evaluate.Scored;
import io.finemo.classify.evaluate.Spread;
import io.finemo.classify.internal.ParallelJobs;
import io.finemo.core.Labeled;
import io.finemo.core.Learner;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntConsumer;

/**
 * Tries candidates by cross-validation, all on the same folds.
 *
 * <p>Candidates and folds run in parallel in the caller's fork-join pool; the result does not
 * depend on how many threads there are.
 *
 * @param plan how rows are divided
 * @param measure what candidates are compared by: its mean over the folds
 * @param <T> the type of the rows
 * @param <L> the type of the labels
 */
public record CandidateSearch<T, L>(FoldPlan<T, L> plan, Measure<L> measure) {

  /**
   * Checks that both parts are there.
   *
   * @param plan how rows are divided
   * @param measure what candidates are compared by
   */
  public CandidateSearch {
    Objects.requireNonNull(plan, "plan");
    Objects.requireNonNull(measure, "measure");
  }

  /**
   * Tries every candidate.
   *
   * @param candidates the candidates, at least one
   * @param rows the labelled rows
   * @param seed divides the rows, and is handed to the learners
   * @param progress is told how many models are learnt, candidates times folds in the end, from any
   *     thread; if it throws a {@link java.util.concurrent.CancellationException}, no further model
   *     is begun
   * @param <C> the type of the learners
   * @return how well they did
   * @throws IllegalArgumentException if the rows cannot be divided, a candidate cannot learn from
   *     them (the message names it), or the measure is undefined in every fold
   */
  public <C extends Learner<T, L, ? extends DecisionModel<T, L>>> SearchResult<C> run(
      List<Candidate<C>> candidates, List<Labeled<T, L>> rows, long seed, IntConsumer progress) {
    return run(candidates, learner -> learner, rows, seed, progress);
  }

  <C> SearchResult<C> run(
      List<Candidate<C>> candidates,
      Function<C, Learner<T, L, ? extends DecisionModel<T, L>>> asLearner,
      List<Labeled<T, L>> rows,
      long seed,
      IntConsumer progress) {
    AtomicInteger learnt = new AtomicInteger();
    List<SearchResult.Tried<C>> tried =
        ParallelJobs.run(
            candidates.size(),
            number -> {
              Candidate<C> candidate = candidates.get(number);
              try {
                List<List<Scored<L>>> byFold =
                    CrossValidation.byFold(
                        asLearner.apply(candidate.learner()),
                        rows,
                        plan,
                        seed,
                        folds -> progress.accept(learnt.incrementAndGet()));
                return new SearchResult.Tried<>(candidate, figure(byFold));
              } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                    "candidate " + candidate.name() + ": " + e.getMessage(), e);
              }
            });
    return new SearchResult<>(measure.name(), rows.size(), tried);
  }

  private Spread figure(List<List<Scored<L>>> byFold) {
    double[] defined =
        byFold.stream().mapToDouble(measure).filter(figure -> !Double.isNaN(figure)).toArray();
    if (defined.length == 0) {
      throw new IllegalArgumentException(
          measure.name() + " is not defined in any of the folds: " + byFold.size());
    }
    return Spread.of(defined);
  }
}
