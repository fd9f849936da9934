package io.finemo.examples.bench;

import io.finemo.classify.Folds;
import io.finemo.classify.evaluate.CrossValidation;
import io.finemo.classify.evaluate.Scored;
import io.finemo.core.Labeled;
import io.finemo.core.text.AnalyzedPost;
import io.finemo.examples.pipeline.ModelSpec;
import io.finemo.examples.pipeline.Task;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What finemo's standard model and the peer said of the same rows, learnt from the same others.
 *
 * @param data the rows in words
 * @param task what was learnt
 * @param labels all labels
 * @param ours what finemo said, in the order of the rows
 * @param peer what scikit-learn said
 * @param division the folds, unless the rows are held out as a whole
 */
record BothSystems<L>(
    String data,
    Task<L> task,
    List<L> labels,
    List<Scored<L>> ours,
    List<Scored<L>> peer,
    Optional<Folds> division) {

  /** Both systems in the same folds. */
  static <L> BothSystems<L> crossValidated(
      EvaluationSet<L> set, LinearPeer peer, Path data, String python, long seed)
      throws IOException, InterruptedException {
    System.err.println(set.file());
    List<Labeled<AnalyzedPost, L>> rows = set.rows(data);
    List<L> gold = rows.stream().map(Labeled::label).toList();
    List<L> labels = set.task().labels(gold);
    // The very folds that the cross-validation makes of these labels.
    Folds division = Folds.stratified(gold, set.folds(), seed);
    int[] foldOf = new int[rows.size()];
    for (int fold = 0; fold < division.count(); fold++) {
      for (int row : division.heldOut(fold)) {
        foldOf[row] = fold;
      }
    }
    return new BothSystems<>(
        "`" + set.file() + "`",
        set.task(),
        labels,
        CrossValidation.run(
            set.task().learner(ModelSpec.standard(), labels), rows, set.folds(), seed, done -> {}),
        peer.scored(python, labels, rows, foldOf),
        Optional.of(division));
  }

  /** Both systems learn from some rows and are asked about others. */
  static <L> BothSystems<L> learntThenAsked(
      String name,
      Task<L> task,
      List<Labeled<AnalyzedPost, L>> learnt,
      List<Labeled<AnalyzedPost, L>> asked,
      LinearPeer peer,
      String python,
      long seed)
      throws IOException, InterruptedException {
    System.err.println(name);
    List<L> labels = task.labels(learnt.stream().map(Labeled::label).toList());
    List<Labeled<AnalyzedPost, L>> all = new ArrayList<>(learnt);
    all.addAll(asked);
    int[] foldOf = new int[all.size()];
    Arrays.fill(foldOf, 0, learnt.size(), LinearPeer.LEARNT_ONLY);
    return new BothSystems<>(
        name,
        task,
        labels,
        CrossValidation.score(task.learner(ModelSpec.standard(), labels).fit(learnt, seed), asked),
        peer.scored(python, labels, all, foldOf),
        Optional.empty());
  }

  /** The rows of each fold, as one of the systems scored them. */
  List<List<Scored<L>>> byFold(List<Scored<L>> scored) {
    Folds folds = division.orElseThrow();
    return IntStream.range(0, folds.count())
        .mapToObj(fold -> Arrays.stream(folds.heldOut(fold)).mapToObj(scored::get).toList())
        .toList();
  }
}
