package io.finemo.examples.cli;

import io.finemo.examples.distributed.JobRuns;
import io.finemo.examples.distributed.PostSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code finemo flink predict}: the lines of {@code predict}, by as many tasks as are wanted. */
@Command(
    name = "predict",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Writes a line of JSON for each post, as 'predict' does, into files below"
            + " DIR/decisions, in any order, each exactly once.")
public final class FlinkPredictCommand implements Callable<Integer> {
  @Option(
      names = "--model-file",
      required = true,
      paramLabel = "FILE",
      description = "The model, as 'train' wrote it; it goes with the job.")
  Path model = Path.of("");

  @Mixin InputOptions input = new InputOptions();
  @Mixin JobOptions job = new JobOptions();

  @Option(names = "--json", paramLabel = "FILE", description = "Write the figures here, as JSON.")
  @Nullable Path json;

  /** Made by the command line. */
  public FlinkPredictCommand() {}

  @Override
  public Integer call() throws IOException {
    OutputOptions output = new OutputOptions();
    output.json = json;
    output.check(input, List.of(model));
    job.check(input);
    PostSource posts = job.posts(input);
    JobRuns.Scored scored =
        JobRuns.score(job.settings(), posts, model, job.folder, job.folderUri());
    output.write(scored.figures());
    output.note(scored.summary());
    return 0;
  }
}
