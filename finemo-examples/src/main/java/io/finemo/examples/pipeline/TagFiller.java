package io.finemo.examples.pipeline;

import io.finemo.classify.FoldPlan;
import io.finemo.classify.Folds;
import io.finemo.classify.certify.CalibratedDepth;
import io.finemo.classify.certify.DepthAim;
import io.finemo.classify.evaluate.CrossValidation;
import io.finemo.classify.evaluate.Scored;
import io.finemo.core.Labeled;
import io.finemo.core.Learner;
import io.finemo.core.text.AnalyzedPost;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;

/**
 * Fills in tags that authors left out: a model learnt from tagged messages, and a rule when to
 * abstain.
 *
 * @param model tells the tags
 * @param rule when the most probable one is filled in
 * @param majority the most frequent tag of those learnt from
 * @param heldOut what is said of tagged messages that were not learnt from
 * @param <L> the type of the tags
 */
public record TagFiller<L>(
    PostModel<L> model, FillRule<L> rule, L majority, List<Judged<L>> heldOut) {

  /** How many parts tagged messages are divided into, of which one certifies. */
  private static final int PARTS = 3;

  private static final int FEWEST = 30;

  /**
   * Copies the list.
   *
   * @param model tells the tags
   * @param rule when the most probable one is filled in
   * @param majority the most frequent tag of those learnt from
   * @param heldOut what is said of tagged messages that were not learnt from
   */
  public TagFiller {
    heldOut = List.copyOf(heldOut);
  }

  /**
   * Learns from all tagged messages, and fills in every tag. The held-out predictions are those of
   * cross-validation.
   *
   * @param learner learns the model
   * @param rows tagged messages
   * @param folds how many folds, 2 or more
   * @param seed the source of every random choice
   * @param progress is told how many folds are done
   * @param <L> the type of the tags
   * @return the filler
   * @throws IllegalArgumentException if a tag is rarer than there are folds
   */
  public static <L> TagFiller<L> learn(
      Learner<AnalyzedPost, L, ? extends PostModel<L>> learner,
      List<Labeled<AnalyzedPost, L>> rows,
      int folds,
      long seed,
      IntConsumer progress) {
    List<Scored<L>> scored = CrossValidation.run(learner, rows, folds, seed, progress);
    Folds division = Folds.stratified(rows.stream().map(Labeled::label).toList(), folds, seed);
    List<Judged<L>> judged = new ArrayList<>(rows.size());
    scored.forEach(one -> judged.add(new Judged<>(one, false)));
    for (int fold = 0; fold < division.count(); fold++) {
      Set<String> authors = Judged.authors(division.training(rows, fold));
      for (int row : division.heldOut(fold)) {
        judged.set(
            row, new Judged<>(scored.get(row), Judged.isNew(rows.get(row).value(), authors)));
      }
    }
    return new TagFiller<>(
        learner.fit(rows, seed), new FillRule.MoreProbableThan<>(0), majority(rows), judged);
  }

  /**
   * Learns from two thirds of the tagged messages, and finds on the rest, for each tag, the depth
   * that fills in most with a certified precision. The certificates of all tags hold together: each
   * is asked for with its part of the doubt (Bonferroni).
   *
   * @param learner learns the model
   * @param rows tagged messages
   * @param precision what share of each tag must be right, above 0, below 1
   * @param confidence how sure that is of all tags together, above 0, below 1
   * @param seed the source of every random choice
   * @param <L> the type of the tags
   * @return the filler; a tag whose precision is unattainable is never filled in
   */
  public static <L> TagFiller<L> certified(
      Learner<AnalyzedPost, L, ? extends PostModel<L>> learner,
      List<Labeled<AnalyzedPost, L>> rows,
      double precision,
      double confidence,
      long seed) {
    Folds folds = FoldPlan.<AnalyzedPost, L>stratified(PARTS).divide(rows, seed);
    int last = folds.count() - 1;
    List<Labeled<AnalyzedPost, L>> training = folds.training(rows, last);
    PostModel<L> model = learner.fit(training, seed);
    List<Labeled<AnalyzedPost, L>> held =
        Arrays.stream(folds.heldOut(last)).mapToObj(rows::get).toList();
    List<Scored<L>> scored = CrossValidation.score(model, held);
    double ofEach = 1 - (1 - confidence) / model.labels().size();
    Map<L, CalibratedDepth> depths = new LinkedHashMap<>();
    for (L label : model.labels()) {
      // Only where the tag would be filled in: then the messages shown are what is certified.
      List<Scored<L>> candidates =
          scored.stream().filter(one -> one.prediction().best().equals(label)).toList();
      depths.put(
          label,
          DepthAim.targetPrecision(label, precision)
              .withConfidence(ofEach)
              .startingAt(support(precision, ofEach))
              .choose(candidates));
    }
    Set<String> authors = Judged.authors(training);
    List<Judged<L>> judged = new ArrayList<>();
    for (int i = 0; i < held.size(); i++) {
      judged.add(new Judged<>(scored.get(i), Judged.isNew(held.get(i).value(), authors)));
    }
    return new TagFiller<>(model, new FillRule.Certified<>(depths), majority(training), judged);
  }

  /**
   * The same by another rule.
   *
   * @param other when the most probable tag is filled in
   * @return the filler
   */
  public TagFiller<L> withRule(FillRule<L> other) {
    return new TagFiller<>(model, other, majority, heldOut);
  }

  /**
   * The same by the rule that fills in a share of messages, the surest.
   *
   * @param share above 0, up to 1
   * @param messages messages without a tag, at least one
   * @return the filler, which fills in this share of them, or more where tags are equally sure
   */
  public TagFiller<L> filling(double share, List<AnalyzedPost> messages) {
    double[] probabilities =
        messages.parallelStream()
            .map(model::predict)
            .mapToDouble(said -> said.probability(said.best()))
            .toArray();
    return withRule(FillRule.MoreProbableThan.surest(share, probabilities));
  }

  /**
   * How many messages the first depth tested shows: twice as many as it takes to certify without a
   * single error, so that one or two are borne. It depends on nothing that was seen.
   */
  private static int support(double precision, double confidence) {
    double fewest = Math.log(1 - confidence) / Math.log(precision);
    return Math.max(FEWEST, (int) Math.ceil(2 * fewest));
  }

  private static <L> L majority(List<? extends Labeled<?, L>> rows) {
    Map<L, Integer> counts = new HashMap<>();
    rows.forEach(row -> counts.merge(row.label(), 1, Integer::sum));
    return rows.stream()
        .map(Labeled::label)
        .max(Comparator.comparingInt(label -> counts.getOrDefault(label, 0)))
        .orElseThrow(() -> new IllegalArgumentException("there must be at least 1 row: 0"));
  }
}
