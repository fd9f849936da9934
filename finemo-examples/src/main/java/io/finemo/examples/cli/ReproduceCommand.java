package io.finemo.examples.cli;

import io.finemo.classify.Calibration;
import io.finemo.classify.calibrate.CalibrationMethod;
import io.finemo.core.FinancialEmotion;
import io.finemo.examples.pipeline.Task;
import io.finemo.examples.reproduce.PaperFigures;
import io.finemo.examples.reproduce.Reproduction;
import io.finemo.examples.reproduce.ReproductionJson;
import io.finemo.examples.reproduce.ReproductionText;
import io.finemo.examples.reproduce.RunState;
import io.finemo.examples.reproduce.TableRow;
import io.finemo.examples.reproduce.Tables;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code finemo reproduce}: the paper's numerical tests on labelled posts. */
@Command(
    name = "reproduce",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Repeats the numerical tests of de Arriba-Perez et al. 2020, Tables VI to X, on posts"
            + " labelled with the four classes: four classifiers, basic and all features, one to"
            + " three layers, without and with depth; and all of it at equal recall.")
public final class ReproduceCommand implements Callable<Integer> {
  @Mixin InputOptions input = new InputOptions();

  @Option(
      names = "--calibration",
      paramLabel = "METHOD",
      converter = ModelOptions.CalibrationConverter.class,
      description =
          "isotonic, as in the paper; sigmoid, for fewer than a thousand posts in a layer; or none"
              + " (default: isotonic).")
  CalibrationMethod calibration = CalibrationMethod.ISOTONIC;

  @Mixin FoldOptions folds = new FoldOptions();

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Seed of all random choices (default: 42).")
  long seed = 42;

  @Option(
      names = "--state",
      paramLabel = "FILE",
      description =
          "Keep what is measured in this file; a run that was broken off goes on from it.")
  @Nullable Path state;

  @Mixin OutputOptions output = new OutputOptions();

  /** Made by the command line. */
  public ReproduceCommand() {}

  @Override
  public Integer call() throws IOException {
    folds.check();
    input.check();
    output.check(input, "--state", state);
    if (input.inputs.isEmpty() || input.label == null) {
      throw new UsageException("reproduce needs --input FILE and --label COL");
    }
    PaperFigures paper = PaperFigures.read();
    LabeledPosts<FinancialEmotion> posts =
        LabeledPosts.read(input, input.inputs, new Task.Opportunity(), input.preprocessor())
            .checked(input.inputs, input.label);
    output.note(posts, posts.rows().size());
    Reproduction reproduction =
        new Reproduction(
            posts.rows(),
            input.preparation(),
            new Calibration(calibration, Calibration.isotonic().folds()),
            folds.count,
            seed);
    RunState kept =
        state == null
            ? RunState.inMemory(reproduction.key())
            : RunState.in(reproduction.key(), state);
    Stopwatch watch = new Stopwatch();
    List<TableRow> rows;
    try (ReproductionProgress progress = new ReproductionProgress(output, folds.count)) {
      rows = Tables.of(reproduction.run(kept, progress), paper);
    }
    output.note(String.format(Locale.ROOT, "done in %.1f s", watch.lap()));
    output.write(ReproductionText.of(rows), ReproductionJson.of(rows, reproduction.key()));
    return 0;
  }
}
