package io.finemo.classify.evaluate;

import io.finemo.classify.DecisionModel;
import io.finemo.classify.FoldPlan;
import io.finemo.classify.Folds;
import io.finemo.classify.internal.ParallelJobs;
import io.finemo.core.Labeled;
import io.finemo.core.Learner;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

/**
 * Cross-validation: every row held out is scored by a model that was learnt without it. Folds are
 * stratified, or divided by any other {@link FoldPlan}.
 *
 * <p>Folds run in parallel in the caller's fork-join pool; the result does not depend on how many
 * threads there are. A progress listener that throws a {@link
 * java.util.concurrent.CancellationException} ends it: no further fold is begun.
 */
public final class CrossValidation {
  private CrossValidation() {}

  /**
   * Scores every row out of fold.
   *
   * @param learner learns a model afresh in each fold
   * @param rows the labelled rows; each label at least {@code folds} times
   * @param folds how many folds, 2 or more
   * @param seed divides the rows, and is handed to the learner
   * @param progress is told how many folds are done, from any thread
   * @param <T> the type of the rows
   * @param <L> the type of the labels
   * @return as many predictions as rows, in their order
   * @throws IllegalArgumentException if a label is rarer than there are folds, or the learner
   *     refuses a fold
   */
  public static <T, L> List<Scored<L>> run(
      Learner<T, L, ? extends DecisionModel<T, L>> learner,
      List<Labeled<T, L>> rows,
      int folds,
      long seed,
      IntConsumer progress) {
    return map(learner, rows, folds, seed, CrossValidation::score, progress);
  }

  /**
   * Scores every row that the plan holds out.
   *
   * @param learner learns a model afresh in each fold
   * @param rows the labelled rows, of at least 2 labels
   * @param plan how rows are divided
   * @param seed divides the rows, and is handed to the learner
   * @param progress is told how many folds are done, from any thread
   * @param <T> the type of the rows
   * @param <L> the type of the labels
   * @return a prediction for each row held out, in the order of the rows; folds ordered by time
   *     leave the earliest rows out
   * @throws IllegalArgumentException if the rows cannot be divided so, or the learner refuses a
   *     fold
   */
  public static <T, L> List<Scored<L>> run(
      Learner<T, L, ? extends DecisionModel<T, L>> learner,
      List<Labeled<T, L>> rows,
      FoldPlan<T, L> plan,
      long seed,
      IntConsumer progress) {
    return map(learner, rows, plan, seed, CrossValidation::score, progress);
  }

  /**
   * Asks, for every row, a model that was learnt without it.
   *
   * @param learner learns a model afresh in each fold
   * @param rows the labelled rows; each label at least {@code folds} times
   * @param folds how many folds, 2 or more
   * @param seed divides the rows, and is handed to the learner
   * @param question what to ask the model about a row; called by several threads
   * @param progress is told how many folds are done, from any thread
   * @param <T> the type of the rows
   * @param <L> the type of the labels
   * @param <M> the type of the models
   * @param <R> the type of the answers
   * @return as many answers as rows, in their order
   * @throws IllegalArgumentException if a label is rarer than there are folds, or the learner
   *     refuses a fold
   */
  public static <T, L, M, R> List<R> map(
      Learner<T, L, M> learner,
      List<Labeled<T, L>> rows,
      int folds,
      long seed,
      BiFunction<? super M, ? super Labeled<T, L>, ? extends R> question,
      IntConsumer progress) {
    checkCounts(rows, folds);
    Folds division = Folds.stratified(rows.stream().map(Labeled::label).toList(), folds, seed);
    return inOrder(division, answers(learner, rows, division, seed, question, progress));
  }

  /**
   * Asks, for every row that the plan holds out, a model that was learnt without it.
   *
   * @param learner learns a model afresh in each fold
   * @param rows the labelled rows, of at least 2 labels
   * @param plan how rows are divided
   * @param seed divides the rows, and is handed to the learner
   * @param question what to ask the model about a row; called by several threads
   * @param progress is told how many folds are done, from any thread
   * @param <T> the type of the rows
   * @param <L> the type of the labels
   * @param <M> the type of the models
   * @param <R> the type of the answers
   * @return an answer for each row held out, in the order of the rows; folds ordered by time leave
   *     the earliest rows out
   * @throws IllegalArgumentException if the rows cannot be divided so, or the learner refuses a
   *     fold
   */
  public static <T, L, M, R> List<R> map(
      Learner<T, L, M> learner,
      List<Labeled<T, L>> rows,
      FoldPlan<T, L> plan,
      long seed,
      BiFunction<? super M, ? super Labeled<T, L>, ? extends R> question,
      IntConsumer progress) {
    Folds division = divide(rows, plan, seed);
    return inOrder(division, answers(learner, rows, division, seed, question, progress));
  }

  /**
   * Scores every row that the plan holds out, and keeps apart what the model of each fold said.
   *
   * @param learner learns a model afresh in each fold
   * @param rows the labelled rows, of at least 2 labels
   * @param plan how rows are divided
   * @param seed divides the rows, and is handed to the learner
   * @param progress is told how many folds are done, from any thread
   * @param <T> the type of the rows
   * @param <L> the type of the labels
   * @return for each fold a prediction for each row held out, in the order of the rows
   * @throws IllegalArgumentException if the rows cannot be divided so, or the learner refuses a
   *     fold
   */
  public static <T, L> List<List<Scored<L>>> byFold(
      Learner<T, L, ? extends DecisionModel<T, L>> learner,
      List<Labeled<T, L>> rows,
      FoldPlan<T, L> plan,
      long seed,
      IntConsumer progress) {
    return answers(learner, rows, divide(rows, plan, seed), seed, CrossValidation::score, progress);
  }

  private static <T, L> Folds divide(List<Labeled<T, L>> rows, FoldPlan<T, L> plan, long seed) {
    if (plan instanceof FoldPlan.Stratified<T, L> stratified) {
      checkCounts(rows, stratified.count());
    } else {
      checkLabels(rows.stream().map(Labeled::label).collect(Collectors.toSet()));
    }
    return plan.divide(rows, seed);
  }

  private static <T, L, M, R> List<List<R>> answers(
      Learner<T, L, M> learner,
      List<Labeled<T, L>> rows,
      Folds division,
      long seed,
      BiFunction<? super M, ? super Labeled<T, L>, ? extends R> question,
      IntConsumer progress) {
    AtomicInteger done = new AtomicInteger();
    return ParallelJobs.run(
        division.count(),
        fold -> {
          M model = fit(learner, rows, division, fold, seed);
          List<R> answers =
              Arrays.stream(division.heldOut(fold))
                  .<R>mapToObj(row -> question.apply(model, rows.get(row)))
                  .toList();
          progress.accept(done.incrementAndGet());
          return answers;
        });
  }

  private static <R> List<R> inOrder(Folds division, List<List<R>> byFold) {
    SortedMap<Integer, R> byRow = new TreeMap<>();
    for (int fold = 0; fold < division.count(); fold++) {
      int[] places = division.heldOut(fold);
      for (int i = 0; i < places.length; i++) {
        byRow.put(places[i], byFold.get(fold).get(i));
      }
    }
    return List.copyOf(byRow.values());
  }

  /** What a fold lacks, all rows together may have: so the message names the fold. */
  private static <T, L, M> M fit(
      Learner<T, L, M> learner, List<Labeled<T, L>> rows, Folds division, int fold, long seed) {
    try {
      return learner.fit(division.training(rows, fold), seed);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "fold " + (fold + 1) + " of " + division.count() + ": " + e.getMessage(), e);
    }
  }

  /**
   * Scores rows by a model that has not seen them.
   *
   * @param model the model
   * @param rows the labelled rows
   * @param <T> the type of the rows
   * @param <L> the type of the labels
   * @return as many predictions as rows, in their order
   */
  public static <T, L> List<Scored<L>> score(DecisionModel<T, L> model, List<Labeled<T, L>> rows) {
    return rows.stream().map(row -> score(model, row)).toList();
  }

  private static <T, L> Scored<L> score(DecisionModel<T, L> model, Labeled<T, L> row) {
    return new Scored<>(row.label(), model.predict(row.value()));
  }

  private static <T, L> void checkCounts(List<Labeled<T, L>> rows, int folds) {
    Map<L, Integer> counts = new LinkedHashMap<>();
    rows.forEach(row -> counts.merge(row.label(), 1, Integer::sum));
    counts.forEach(
        (label, count) -> {
          if (count < folds) {
            throw new IllegalArgumentException(
                "label "
                    + label
                    + " has "
                    + count
                    + " rows; cross-validation in "
                    + folds
                    + " folds needs at least "
                    + folds
                    + " of each label");
          }
        });
    checkLabels(counts.keySet());
  }

  private static void checkLabels(Set<?> labels) {
    if (labels.size() < 2) {
      throw new IllegalArgumentException(
          "cross-validation needs rows of at least 2 labels: " + labels);
    }
  }
}
