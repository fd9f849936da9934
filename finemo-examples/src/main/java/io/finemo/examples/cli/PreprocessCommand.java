package io.finemo.examples.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.finemo.examples.report.PreprocessJson;
import io.finemo.examples.report.PreprocessText;
import io.finemo.preprocess.Outcome;
import io.finemo.preprocess.PreprocessingStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code finemo preprocess}: what becomes of posts before anything is learnt from them. */
@Command(
    name = "preprocess",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Shows posts before and after preprocessing, which were discarded and why, and counts of"
            + " both. Without --input it runs on the sample inside the jar.")
public final class PreprocessCommand implements Callable<Integer> {
  @Mixin InputOptions input = new InputOptions();
  @Mixin OutputOptions output = new OutputOptions();

  @Option(
      names = "--show",
      paramLabel = "N",
      description = "How many posts to show; all are counted (default: 20).")
  int show = 20;

  @Option(
      names = "--posts",
      paramLabel = "FILE",
      description =
          "Write all posts here, as lines of JSON: the cleaned text and tokens of those kept, the"
              + " reason of those discarded.")
  @Nullable Path posts;

  /** Made by the command line. */
  public PreprocessCommand() {}

  @Override
  public Integer call() throws IOException {
    input.check();
    output.check(input, "--posts", posts);
    if (show < 0) {
      throw new UsageException("--show must be at least 0: " + show);
    }
    PreprocessingStream stream = input.preprocessor().stream();
    StringBuilder shown = new StringBuilder();
    DiscardCounts discards = new DiscardCounts();
    Stopwatch watch = new Stopwatch();
    InputOptions.ReadCounts counts =
        OutputOptions.write(
            posts,
            OutputStream.nullOutputStream(),
            lines ->
                input.readWhile(
                    row -> {
                      Outcome outcome = stream.next(row.post());
                      if (discards.count(outcome) <= show) {
                        shown.append(PreprocessText.of(outcome));
                      }
                      if (posts != null) {
                        lines.write(PreprocessJson.line(outcome));
                      }
                      return true;
                    }));
    double seconds = watch.lap();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("read", counts.accepted());
    json.put("rejected", counts.rejected());
    json.put("kept", discards.kept());
    json.set("discarded", discards.json());
    json.put("postsPerSecond", counts.accepted() / seconds);
    output.write(shown + discards.describe(counts, ""), json);
    return 0;
  }
}
