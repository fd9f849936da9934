package io.finemo.examples.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.finemo.classify.evaluate.CrossValidation;
import io.finemo.core.FinancialEmotion;
import io.finemo.core.Labeled;
import io.finemo.core.Learner;
import io.finemo.core.text.AnalyzedPost;
import io.finemo.examples.pipeline.EmbeddedSample;
import io.finemo.examples.pipeline.Found;
import io.finemo.examples.pipeline.OpportunityModel;
import io.finemo.examples.pipeline.SavedModel;
import io.finemo.examples.pipeline.Task;
import io.finemo.examples.pipeline.Training;
import io.finemo.examples.report.AssetMentions;
import io.finemo.examples.report.EvaluationJson;
import io.finemo.examples.report.EvaluationText;
import io.finemo.examples.report.OpportunityFindings;
import io.finemo.examples.report.OpportunityJson;
import io.finemo.examples.report.OpportunityPage;
import io.finemo.examples.report.OpportunityText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Write a report here: one HTML file that needs no network.")
  @Nullable Path html;

  @Option(
      names = "--model-file",
      paramLabel = "FILE",
      description = "Write the model of all labelled posts here, for 'predict'.")
  @Nullable Path file;

  /** Made by the command line. */
  public OpportunitiesCommand() {}

  @Override
  public Integer call() throws IOException {
    model.check();
    folds.check();
    input.check();
    output.check(input, List.of(), others());
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
    List<Found> judged = new ArrayList<>(judgeLabelled(learner, posts.labelled()));
    double crossValidated = watch.lap();
    if (file != null || !posts.unlabelled().isEmpty()) {
      OpportunityModel trained = learner.fit(posts.labelled(), model.seed);
      judged.addAll(judgeOthers(trained, posts.unlabelled()));
      if (file != null) {
        Training training = Training.of(task, posts.labelled(), model.seed);
        new SavedModel<>(task, trained, input.preparation(), training).write(file);
      }
    }
    double predicted = watch.lap();
    OpportunityFindings findings = findings(posts, judged, task);
    if (html != null) {
      OpportunityPage.of(findings).write(html);
    }
    ObjectNode json = json(posts, findings);
    ObjectNode seconds = json.putObject("seconds");
    seconds.put("read", read);
    seconds.put("crossValidate", crossValidated);
    seconds.put("predict", predicted);
    output.write(text(posts, findings), json);
    return 0;
  }

  private Map<String, Path> others() {
    Map<String, Path> others = new LinkedHashMap<>();
    if (html != null) {
      others.put("--html", html);
    }
    if (file != null) {
      others.put("--model-file", file);
    }
    return others;
  }

  private OpportunityFindings findings(
      FilteredPosts<FinancialEmotion> posts, List<Found> judged, Task.Opportunity task) {
    String source =
        input.inputs.isEmpty()
            ? "The sample inside the jar: invented posts, which say nothing of others"
            : input.inputs.stream()
                .map(path -> String.valueOf(path.getFileName()))
                .collect(Collectors.joining(", "));
    return new OpportunityFindings(
        source,
        method(),
        posts.counts().accepted(),
        posts.counts().rejected(),
        posts.discards().byReason(),
        posts.discarded(),
        judged,
        TARGET,
        task.tolerances(TARGET));
  }

  private String method() {
    return String.format(Locale.ROOT, "%d-fold cross-validation, seed %d", folds.count, model.seed);
  }

  private String text(FilteredPosts<FinancialEmotion> posts, OpportunityFindings findings) {
    String end = System.lineSeparator();
    return posts.describe()
        + end
        + method()
        + end
        + end
        + EvaluationText.of(findings.evaluation())
        + end
        + EvaluationText.of(findings.targetEvaluation())
        + end
        + OpportunityText.of(findings.detected(), TARGET, top);
  }

  private ObjectNode json(FilteredPosts<FinancialEmotion> posts, OpportunityFindings findings) {
    ObjectNode json = posts.json();
    json.setAll(EvaluationJson.of(findings.evaluation()));
    json.setAll(EvaluationJson.of(findings.targetEvaluation()));
    ArrayNode list = json.putArray("opportunities");
    findings.detected().forEach(one -> list.add(OpportunityJson.of(one, TARGET)));
    json.set("assets", OpportunityJson.of(AssetMentions.of(findings.judged(), TARGET)));
    json.put("seed", model.seed);
    return json;
  }

  private List<Found> judgeLabelled(
      Learner<AnalyzedPost, FinancialEmotion, OpportunityModel> learner,
      List<Labeled<AnalyzedPost, FinancialEmotion>> rows) {
    try (Progress progress = Progress.of("cross-validation", folds.count)) {
      return CrossValidation.map(
          learner, rows, folds.count, model.seed, Found::labelled, progress::at);
    }
  }

  private static List<Found> judgeOthers(OpportunityModel trained, List<AnalyzedPost> posts) {
    return posts.parallelStream().map(post -> Found.unlabelled(trained, post)).toList();
  }
}
