package io.finemo.examples.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.finemo.classify.FoldPlan;
import io.finemo.classify.certify.CertifiedModel;
import io.finemo.classify.certify.CertifyingLearner;
import io.finemo.classify.certify.TargetPrecision;
import io.finemo.core.Labeled;
import io.finemo.core.Learner;
import io.finemo.core.text.AnalyzedPost;
import io.finemo.examples.pipeline.PostModel;
import io.finemo.examples.pipeline.SavedModel;
import io.finemo.examples.pipeline.Task;
import io.finemo.examples.pipeline.Training;
import io.finemo.examples.report.CertificateText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code finemo train}: from labelled posts to a model file. */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Learns from all labelled posts and writes a model file, which 'predict' reads. Nothing is"
            + " filtered and nothing measured: 'evaluate' does that.")
public final class TrainCommand implements Callable<Integer> {
  private static final int PARTS = 3;

  @Mixin TaskOption task = new TaskOption();
  @Mixin InputOptions input = new InputOptions();
  @Mixin ModelOptions model = new ModelOptions();
  @Mixin AimOptions aim = new AimOptions();

  @Option(
      names = "--model-file",
      required = true,
      paramLabel = "FILE",
      description = "Write the model here.")
  Path file = Path.of("");

  @Option(
      names = "--arff",
      paramLabel = "FILE",
      description =
          "Write the features of the posts and their labels here too, as sparse ARFF for Weka's"
              + " Explorer. Measure with 'evaluate': what Weka cross-validates was learnt from all"
              + " posts, words and their weights among it.")
  @Nullable Path arff;

  @Mixin OutputOptions output = new OutputOptions();

  /** Made by the command line. */
  public TrainCommand() {}

  @Override
  public Integer call() throws IOException {
    model.check();
    aim.check();
    input.check();
    Map<String, Path> files = new LinkedHashMap<>(Map.of("--model-file", file));
    if (arff != null) {
      files.put("--arff", arff);
    }
    output.check(input, List.of(), files);
    if (input.inputs.isEmpty() || input.label == null) {
      throw new UsageException("train needs --input FILE and --label COL");
    }
    train(task.task());
    return 0;
  }

  private <L> void train(Task<L> kind) throws IOException {
    Optional<TargetPrecision<L>> wanted = aim.aim(kind);
    LabeledPosts<L> posts =
        LabeledPosts.read(input, input.inputs, kind, input.preprocessor())
            .checked(input.inputs, input.label);
    List<Labeled<AnalyzedPost, L>> rows = posts.rows();
    output.note(posts, rows.size());
    List<L> labels = posts.labels(kind);
    Learner<AnalyzedPost, L, ? extends PostModel<L>> learner = kind.learner(model.spec(), labels);
    Stopwatch watch = new Stopwatch();
    Training training = Training.of(kind, rows, model.seed);
    SavedModel<L> saved =
        wanted.isPresent()
            ? certified(kind, learner, wanted.get(), rows, training)
            : new SavedModel<>(kind, learner.fit(rows, model.seed), input.preparation(), training);
    double fit = watch.lap();
    saved.write(file);
    if (arff != null) {
      ArffFile.write(arff, saved.model(), kind.codec(), rows);
    }
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("rows", rows.size());
    json.put("rejected", posts.counts().rejected());
    json.put("unlabelled", posts.unlabelled());
    json.put("features", saved.model().extractor().size());
    saved.certificate().ifPresent(depth -> json.set("certificate", CertificateText.json(depth)));
    json.put("seed", model.seed);
    json.putObject("seconds").put("fit", fit);
    String text =
        String.format(
            Locale.ROOT,
            "model           %s%nposts           %d%nfeatures        %d%n",
            file,
            rows.size(),
            saved.model().extractor().size());
    String certificate =
        saved
            .certificate()
            .map(depth -> "certificate     " + CertificateText.of(depth) + System.lineSeparator())
            .orElse("");
    output.write(text + certificate, json);
  }

  private <L> SavedModel<L> certified(
      Task<L> kind,
      Learner<AnalyzedPost, L, ? extends PostModel<L>> learner,
      TargetPrecision<L> wanted,
      List<Labeled<AnalyzedPost, L>> rows,
      Training training) {
    CertifiedModel<AnalyzedPost, L, PostModel<L>> certified =
        new CertifyingLearner<AnalyzedPost, L, PostModel<L>>(
                learner,
                FoldPlan.stratified(PARTS),
                wanted,
                (trained, depth) -> trained.showing(wanted.label(), depth))
            .fit(rows, model.seed);
    return new SavedModel<>(kind, certified.model(), input.preparation(), training)
        .certifiedBy(certified.depth());
  }
}
