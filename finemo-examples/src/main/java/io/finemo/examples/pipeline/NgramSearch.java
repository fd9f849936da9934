package io.finemo.examples.pipeline;

import io.finemo.classify.DecisionModel;
import io.finemo.classify.Folds;
import io.finemo.classify.evaluate.CrossValidation;
import io.finemo.classify.evaluate.Evaluation;
import io.finemo.classify.evaluate.Spread;
import io.finemo.core.Labeled;
import io.finemo.core.Learner;
import io.finemo.core.SparseVector;
import io.finemo.core.TransformLearner;
import io.finemo.core.text.AnalyzedPost;
import io.finemo.features.CandidateVectorizer;
import io.finemo.features.CountedPosts;
import io.finemo.features.NgramGrid;
import io.finemo.features.NgramSpec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Searches a grid of n-gram settings for those that serve a classifier best, by stratified k-fold
 * cross-validation, as de Arriba-P&eacute;rez et al. 2020 do in Listing 1.
 *
 * <pre>{@code
 * NgramSearchResult result =
 *     NgramSearch.of(3, 42)
 *         .run(
 *             NgramGrid.inTheMannerOfListing1(NgramSpec.Unit.WORD),
 *             rows,
 *             new FlatLearner<>(labels, LibLinearStage.linearSvc(0.1), Calibration.none(), 0),
 *             (done, all) -> {});
 * NgramSpec best = result.ranked().get(0).spec();
 * }</pre>
 *
 * <p>Posts are counted once, for the widest range; document frequencies are worked out once for
 * each fold; and where several candidates keep the same n-grams in a fold, one model speaks for
 * all. The figures are those of fitting every candidate afresh in every fold, and the same for any
 * number of threads. Memory is that of {@link CountedPosts}, 8 to 12 bytes for each different
 * n-gram and fold, and what learning takes in each thread.
 *
 * <p>Trap: the figure of the winner of many is too good. Measure it on other rows.
 *
 * @param folds how many folds, 2 or more
 * @param seed divides the rows, and is handed to the classifier
 * @param threads how many threads work, 1 or more
 * @param score what candidates are ranked by
 */
public record NgramSearch(int folds, long seed, int threads, Score score) {

  /**
   * Checks the bounds.
   *
   * @param folds how many folds, 2 or more
   * @param seed divides the rows, and is handed to the classifier
   * @param threads how many threads work, 1 or more
   * @param score what candidates are ranked by
   */
  public NgramSearch {
    if (folds < 2) {
      throw new IllegalArgumentException("folds must be at least 2: " + folds);
    }
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be at least 1: " + threads);
    }
  }

  /**
   * A search by macro F1 on all processors.
   *
   * @param folds how many folds, 2 or more
   * @param seed divides the rows, and is handed to the classifier
   * @return the search
   */
  public static NgramSearch of(int folds, long seed) {
    return new NgramSearch(folds, seed, Runtime.getRuntime().availableProcessors(), Score.MACRO_F1);
  }

  /**
   * Tries every candidate.
   *
   * @param grid the candidates
   * @param rows labelled posts; each label at least as often as there are folds
   * @param learner learns the classifier from the vectors of a candidate
   * @param progress is told how many models of how many are learnt, from any thread; not called
   *     while posts are counted
   * @param <L> the type of the labels
   * @return the candidates, ranked
   * @throws IllegalArgumentException if the classifier refuses a fold
   * @throws InterruptedException if the thread is interrupted; what is being learnt is finished in
   *     the background, and nothing else is begun
   */
  public <L> NgramSearchResult run(
      NgramGrid grid,
      List<Labeled<AnalyzedPost, L>> rows,
      Learner<SparseVector, L, ? extends DecisionModel<SparseVector, L>> learner,
      Progress progress)
      throws InterruptedException {
    List<NgramSpec> candidates = grid.candidates();
    List<Labeled<Integer, L>> numbered =
        IntStream.range(0, rows.size())
            .mapToObj(row -> new Labeled<>(row, rows.get(row).label()))
            .toList();
    Folds division = Folds.stratified(rows.stream().map(Labeled::label).toList(), folds, seed);
    try (Workers workers = new Workers(threads)) {
      List<AnalyzedPost> posts = rows.stream().map(Labeled::value).toList();
      CountedPosts counted =
          workers.run(1, job -> CountedPosts.of(grid.widest(), posts, done -> {})).get(0);
      List<SearchFold> plans =
          workers.run(
              folds,
              fold ->
                  SearchFold.of(
                      counted.training(
                          division.training(numbered, fold).stream()
                              .mapToInt(Labeled::value)
                              .toArray()),
                      candidates));
      List<Job> jobs = jobs(plans);
      AtomicInteger done = new AtomicInteger();
      List<FoldScore> scores =
          workers.run(
              jobs.size(),
              number -> {
                Job job = jobs.get(number);
                FoldScore measured =
                    measure(plans.get(job.fold()), job, division, numbered, learner);
                progress.at(done.incrementAndGet(), jobs.size());
                return measured;
              });
      return result(candidates, plans, jobs, scores);
    }
  }

  private static List<Job> jobs(List<SearchFold> plans) {
    List<Job> jobs = new ArrayList<>();
    for (int fold = 0; fold < plans.size(); fold++) {
      for (NgramSpec spec : plans.get(fold).distinct()) {
        jobs.add(new Job(fold, spec));
      }
    }
    return jobs;
  }

  private <L> FoldScore measure(
      SearchFold plan,
      Job job,
      Folds division,
      List<Labeled<Integer, L>> rows,
      Learner<SparseVector, L, ? extends DecisionModel<SparseVector, L>> learner) {
    CandidateVectorizer vectorizer =
        plan.training().vectorizer(plan.training().vocabulary(job.spec()));
    List<Labeled<SparseVector, L>> training =
        TransformLearner.transform(vectorizer, division.training(rows, job.fold()));
    DecisionModel<SparseVector, L> model = learner.fit(training, seed);
    List<Labeled<SparseVector, L>> heldOut =
        IntStream.of(division.heldOut(job.fold()))
            .mapToObj(row -> rows.get(row).<SparseVector>map(vectorizer))
            .toList();
    Evaluation<L> evaluation = Evaluation.of(model.labels(), CrossValidation.score(model, heldOut));
    return new FoldScore(
        vectorizer.vocabulary().size(), evaluation.macroF1(), evaluation.accuracy());
  }

  private NgramSearchResult result(
      List<NgramSpec> candidates, List<SearchFold> plans, List<Job> jobs, List<FoldScore> scores) {
    Map<Job, FoldScore> measured = new LinkedHashMap<>();
    for (int i = 0; i < jobs.size(); i++) {
      measured.put(jobs.get(i), scores.get(i));
    }
    List<RankedNgrams> ranked = new ArrayList<>();
    Map<NgramSpec, String> refused = new LinkedHashMap<>();
    for (NgramSpec candidate : candidates) {
      Optional<String> reason = plans.stream().flatMap(plan -> plan.reason(candidate)).findFirst();
      if (reason.isPresent()) {
        refused.put(candidate, reason.get());
      } else {
        ranked.add(ranked(candidate, plans, measured));
      }
    }
    ranked.sort(
        Comparator.<RankedNgrams>comparingDouble(one -> -score.of(one).mean())
            .thenComparingDouble(RankedNgrams::features));
    return new NgramSearchResult(ranked, refused, jobs.size());
  }

  private static RankedNgrams ranked(
      NgramSpec candidate, List<SearchFold> plans, Map<Job, FoldScore> measured) {
    List<FoldScore> scores = new ArrayList<>();
    for (int fold = 0; fold < plans.size(); fold++) {
      Job job = new Job(fold, plans.get(fold).representative(candidate));
      scores.add(Objects.requireNonNull(measured.get(job)));
    }
    return new RankedNgrams(
        candidate,
        scores.stream().mapToInt(FoldScore::features).average().orElse(0),
        spread(scores, FoldScore::macroF1),
        spread(scores, FoldScore::accuracy));
  }

  private static Spread spread(List<FoldScore> scores, ToDoubleFunction<FoldScore> figure) {
    return Spread.of(scores.stream().mapToDouble(figure).toArray());
  }

  /** What candidates are ranked by: the mean over the folds. */
  public enum Score {
    /** The mean F1 of the labels. */
    MACRO_F1,
    /** The share of rows whose label is right. */
    ACCURACY;

    private Spread of(RankedNgrams candidate) {
      return this == MACRO_F1 ? candidate.macroF1() : candidate.accuracy();
    }
  }

  /** Is told how far a search is. */
  @FunctionalInterface
  public interface Progress {

    /**
     * A model has been learnt and measured.
     *
     * @param done how many have been
     * @param all how many there will be
     */
    void at(int done, int all);
  }

  /** A candidate to be learnt in a fold. */
  private record Job(int fold, NgramSpec spec) {}

  /** What came of it. */
  private record FoldScore(int features, double macroF1, double accuracy) {}
}
