package io.finemo.examples.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.finemo.examples.pipeline.Judgement;
import io.finemo.examples.pipeline.PostJudge;
import io.finemo.examples.pipeline.SavedModel;
import io.finemo.examples.report.PredictionJson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.LongAdder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code finemo predict}: what a model file says of posts, one line of JSON for each. */
@Command(
    name = "predict",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Reads a model file and posts, and writes one line of JSON for each post, in their order"
            + " and as soon as it is there. Nothing is filtered. Posts are prepared as those that"
            + " the model learnt from.")
public final class PredictCommand implements Callable<Integer> {
  @Option(
      names = "--model-file",
      required = true,
      paramLabel = "FILE",
      description = "The model, as 'train' wrote it.")
  Path file = Path.of("");

  @Mixin InputOptions input = new InputOptions();
  @Mixin OutputOptions output = new OutputOptions();

  private final LongAdder decided = new LongAdder();
  private final LongAdder abstained = new LongAdder();

  /** Made by the command line. */
  public PredictCommand() {}

  @Override
  public Integer call() throws IOException {
    input.check();
    output.check(input, List.of(file));
    if (input.inputs.isEmpty()) {
      throw new UsageException("predict needs --input FILE");
    }
    if (!input.language.equals("auto")) {
      throw new UsageException("--language is that of the model file");
    }
    predict(SavedModel.read(file));
    return 0;
  }

  private <L> void predict(SavedModel<L> saved) throws IOException {
    PostJudge<L> judge = PostJudge.by(saved);
    Stopwatch watch = new Stopwatch();
    InputOptions.ReadCounts counts =
        output.write(
            out -> {
              try (OrderedLines lines = new OrderedLines(out)) {
                return input.readWhile(row -> lines.add(() -> line(judge.judge(row.post()))));
              }
            });
    double seconds = watch.lap();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("n", counts.accepted());
    json.put("decided", decided.sum());
    json.put("abstained", abstained.sum());
    json.put("rejected", counts.rejected());
    json.put("postsPerSecond", counts.accepted() / seconds);
    output.write(json);
    output.note(
        counts.accepted()
            + " posts, "
            + decided.sum()
            + " decided, "
            + abstained.sum()
            + " abstained from, "
            + counts.rejected()
            + " rejected");
  }

  private <L> byte[] line(Judgement<L> judgement) {
    if (judgement.isAbstention()) {
      abstained.increment();
    } else {
      decided.increment();
    }
    return PredictionJson.line(judgement);
  }
}
