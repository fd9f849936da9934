package io.finemo.examples.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.finemo.classify.DecisionModel;
import io.finemo.classify.evaluate.CrossValidation;
import io.finemo.classify.evaluate.Evaluation;
import io.finemo.classify.evaluate.Scored;
import io.finemo.classify.evaluate.TargetEvaluation;
import io.finemo.core.Labeled;
import io.finemo.core.Learner;
import io.finemo.core.text.AnalyzedPost;
import io.finemo.examples.pipeline.Task;
import io.finemo.examples.report.EvaluationJson;
import io.finemo.examples.report.EvaluationText;
import io.finemo.preprocess.Preprocessor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code finemo evaluate}: how good a model is on labelled posts. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Learns from labelled posts and measures on posts that were not learnt from: by"
            + " cross-validation, or on a second file.")
public final class EvaluateCommand implements Callable<Integer> {
  @Mixin TaskOption task = new TaskOption();
  @Mixin InputOptions input = new InputOptions();
  @Mixin ModelOptions model = new ModelOptions();
  @Mixin FoldOptions folds = new FoldOptions();
  @Mixin OutputOptions output = new OutputOptions();

  @Option(
      names = "--test",
      arity = "1..*",
      paramLabel = "FILE",
      description = "Measure on these files; nothing is cross-validated.")
  List<Path> tests = new ArrayList<>();

  @Option(
      names = "--target",
      paramLabel = "LABEL",
      description = "The label to find: precision and recall of what is shown.")
  @Nullable String target;

  /** Made by the command line. */
  public EvaluateCommand() {}

  @Override
  public Integer call() throws IOException {
    model.check();
    folds.check();
    input.check();
    InputOptions.checkFiles("--test", tests);
    output.check(input, tests);
    if (input.inputs.isEmpty() || input.label == null) {
      throw new UsageException("evaluate needs --input FILE and --label COL");
    }
    if (model.layers != null && !task.name.equals("opportunity")) {
      throw new UsageException("--layers is for --task opportunity, not " + task.name);
    }
    evaluate(task.task());
    return 0;
  }

  private <L> void evaluate(Task<L> kind) throws IOException {
    Optional<L> wanted =
        Optional.ofNullable(target)
            .map(
                text ->
                    kind.parse(text)
                        .orElseThrow(
                            () -> new UsageException("--target is no label of the task: " + text)));
    Preprocessor preprocessor = input.preprocessor();
    LabeledPosts<L> posts =
        LabeledPosts.read(input, input.inputs, kind, preprocessor)
            .checked(input.inputs, input.label);
    List<Labeled<AnalyzedPost, L>> rows = posts.rows();
    List<L> labels = posts.labels(kind);
    if (wanted.isPresent() && !labels.contains(wanted.get())) {
      throw new UsageException(
          "--target is no label of the input: " + target + "; it has " + labels);
    }
    Learner<AnalyzedPost, L, ? extends DecisionModel<AnalyzedPost, L>> learner =
        kind.learner(model.spec(), labels);
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ObjectNode seconds = JsonNodeFactory.instance.objectNode();
    seconds.put("read", posts.readSeconds());
    seconds.put("analyze", posts.analyzeSeconds());
    output.note(posts, rows.size());
    Stopwatch watch = new Stopwatch();
    List<Scored<L>> scored;
    long rejected = posts.counts().rejected();
    long unlabelled = posts.unlabelled();
    if (tests.isEmpty()) {
      try (Progress progress = Progress.of("cross-validation", folds.count)) {
        scored = CrossValidation.run(learner, rows, folds.count, model.seed, progress::at);
      }
      double crossValidated = watch.lap();
      seconds.put("crossValidate", crossValidated);
      // Learning included: every post is learnt from in all folds but its own.
      json.put("postsPerSecond", scored.size() / (posts.analyzeSeconds() + crossValidated));
    } else {
      LabeledPosts<L> held =
          LabeledPosts.read(input, tests, kind, preprocessor).checked(tests, input.label);
      output.note(held, held.rows().size());
      rejected += held.counts().rejected();
      unlabelled += held.unlabelled();
      checkKnown(held, labels);
      watch.lap();
      DecisionModel<AnalyzedPost, L> trained = learner.fit(rows, model.seed);
      seconds.put("fit", watch.lap());
      scored = CrossValidation.score(trained, held.rows());
      double predict = watch.lap();
      seconds.put("predict", predict);
      json.put("postsPerSecond", scored.size() / predict);
    }
    Evaluation<L> evaluation = Evaluation.of(labels, scored);
    ObjectNode all = EvaluationJson.of(evaluation);
    all.setAll(json);
    StringBuilder text = new StringBuilder(EvaluationText.of(evaluation));
    if (wanted.isPresent()) {
      TargetEvaluation<L> shown =
          TargetEvaluation.of(wanted.get(), kind.tolerances(wanted.get()), scored);
      all.setAll(EvaluationJson.of(shown));
      text.append(System.lineSeparator()).append(EvaluationText.of(shown));
    }
    all.put("rejected", rejected);
    all.put("unlabelled", unlabelled);
    all.put("seed", model.seed);
    all.set("seconds", seconds);
    output.write(text.toString(), all);
  }

  private static <L> void checkKnown(LabeledPosts<L> held, List<L> labels) {
    held.rows().stream()
        .map(Labeled::label)
        .filter(label -> !labels.contains(label))
        .findFirst()
        .ifPresent(
            label -> {
              throw new IllegalArgumentException(
                  "the test has label " + label + ", the training only " + labels);
            });
  }
}
