package io.finemo.examples.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.finemo.classify.evaluate.CrossValidation;
import io.finemo.classify.evaluate.Evaluation;
import io.finemo.classify.evaluate.Scored;
import io.finemo.classify.evaluate.TargetEvaluation;
import io.finemo.core.FinancialEmotion;
import io.finemo.core.Labeled;
import io.finemo.core.Learner;
import io.finemo.core.text.AnalyzedPost;
import io.finemo.examples.pipeline.EmbeddedSample;
import io.finemo.examples.pipeline.Found;
import io.finemo.examples.pipeline.OpportunityModel;
import io.finemo.examples.pipeline.Task;
import io.finemo.examples.report.EvaluationJson;
import io.finemo.examples.report.EvaluationText;
import io.finemo.examples.report.OpportunityJson;
import io.finemo.examples.report.OpportunityText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code finemo opportunities}: the main job, from posts to the opportunities in them. */
@Command(
    name = "opportunities",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Filters posts, learns a cascade from those that are labelled, and lists the"
            + " opportunities found among all: labelled posts are judged by models that were learnt"
            + " without them. Without --input it runs on the sample inside the jar.")
public final class OpportunitiesCommand implements Callable<Integer> {
  private static final FinancialEmotion TARGET = FinancialEmotion.OPPORTUNITY;

  @Mixin InputOptions input = new InputOptions();
  @Mixin ModelOptions model = new ModelOptions();
  @Mixin FoldOptions folds = new FoldOptions();
  @Mixin OutputOptions output = new OutputOptions();

  @Option(names = "--top", paramLabel = "N", description = "How many to list (default: 10).")
  int top = 10;

  /** Made by the command line. */
  public OpportunitiesCommand() {}

  @Override
  public Integer call() throws IOException {
    model.check();
    folds.check();
    input.check();
    output.check(input, List.of());
    if (top < 0) {
      throw new UsageException("--top must be at least 0: " + top);
    }
    if (input.inputs.isEmpty()) {
      input.label = EmbeddedSample.LABEL;
    } else if (input.label == null) {
      throw new UsageException("opportunities needs --label COL with --input FILE");
    }
    Task.Opportunity task = new Task.Opportunity();
    Stopwatch watch = new Stopwatch();
    FilteredPosts<FinancialEmotion> posts = FilteredPosts.read(input, task);
    if (posts.labelled().isEmpty()) {
      throw new IllegalArgumentException(
          "no post that is both kept and labelled, of " + posts.counts().accepted() + " read");
    }
    double read = watch.lap();
    var learner = model.spec().opportunityCascade();
    List<Found> found = new ArrayList<>();
    List<Scored<FinancialEmotion>> scored = new ArrayList<>();
    for (Found one : judgeLabelled(learner, posts.labelled())) {
      found.add(one);
      scored.add(one.scored().orElseThrow());
    }
    double crossValidated = watch.lap();
    found.addAll(judgeOthers(learner, posts));
    found.removeIf(one -> !one.isDecidedFor(TARGET));
    found.sort(Comparator.comparingDouble((Found one) -> one.probability(TARGET)).reversed());

    Evaluation<FinancialEmotion> evaluation =
        Evaluation.of(List.of(FinancialEmotion.values()), scored);
    TargetEvaluation<FinancialEmotion> target =
        TargetEvaluation.of(TARGET, task.tolerances(TARGET), scored);
    String text =
        posts.describe()
            + String.format(
                Locale.ROOT, "%n%d-fold cross-validation, seed %d%n%n", folds.count, model.seed)
            + EvaluationText.of(evaluation)
            + System.lineSeparator()
            + EvaluationText.of(target)
            + System.lineSeparator()
            + OpportunityText.of(found, TARGET, top);
    ObjectNode json = posts.json();
    json.setAll(EvaluationJson.of(evaluation));
    json.setAll(EvaluationJson.of(target));
    ArrayNode list = json.putArray("opportunities");
    found.forEach(one -> list.add(OpportunityJson.of(one, TARGET)));
    json.put("seed", model.seed);
    ObjectNode seconds = json.putObject("seconds");
    seconds.put("read", read);
    seconds.put("crossValidate", crossValidated);
    seconds.put("predict", watch.lap());
    output.write(text, json);
    return 0;
  }

  private List<Found> judgeLabelled(
      Learner<AnalyzedPost, FinancialEmotion, OpportunityModel> learner,
      List<Labeled<AnalyzedPost, FinancialEmotion>> rows) {
    try (Progress progress = Progress.of("cross-validation", folds.count)) {
      return CrossValidation.map(
          learner, rows, folds.count, model.seed, Found::labelled, progress::at);
    }
  }

  private List<Found> judgeOthers(
      Learner<AnalyzedPost, FinancialEmotion, OpportunityModel> learner,
      FilteredPosts<FinancialEmotion> posts) {
    if (posts.unlabelled().isEmpty()) {
      return List.of();
    }
    var trained = learner.fit(posts.labelled(), model.seed);
    return posts.unlabelled().parallelStream()
        .map(post -> Found.unlabelled(trained, post))
        .toList();
  }
}
