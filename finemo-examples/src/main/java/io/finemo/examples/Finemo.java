package io.finemo.examples;

import io.finemo.examples.cli.BenchCommand;
import io.finemo.examples.cli.CashtagsCommand;
import io.finemo.examples.cli.EvaluateCommand;
import io.finemo.examples.cli.FailureHandler;
import io.finemo.examples.cli.FillTagsCommand;
import io.finemo.examples.cli.FlinkCommand;
import io.finemo.examples.cli.OpportunitiesCommand;
import io.finemo.examples.cli.PredictCommand;
import io.finemo.examples.cli.PreprocessCommand;
import io.finemo.examples.cli.ReproduceCommand;
import io.finemo.examples.cli.ServeCommand;
import io.finemo.examples.cli.TrainCommand;
import io.finemo.examples.pipeline.Library;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line {@code finemo}. */
@Command(
    name = "finemo",
    mixinStandardHelpOptions = true,
    version = "finemo " + Library.VERSION,
    description = "Finds opportunities in short financial posts.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      OpportunitiesCommand.class,
      EvaluateCommand.class,
      TrainCommand.class,
      PredictCommand.class,
      PreprocessCommand.class,
      FillTagsCommand.class,
      ReproduceCommand.class,
      BenchCommand.class,
      CashtagsCommand.class,
      ServeCommand.class,
      FlinkCommand.class
    })
public final class Finemo {

  /** Makes the top command, which holds no state. */
  public Finemo() {}

  /**
   * Runs the command line and ends the process.
   *
   * @param args the command and its options
   */
  public static void main(String[] args) {
    System.exit(run(args));
  }

  /**
   * Runs the command line.
   *
   * @param args the command and its options
   * @return 0 done, 1 the work failed, 2 bad usage
   */
  public static int run(String... args) {
    CommandLine commandLine = new CommandLine(new Finemo());
    FailureHandler.install(commandLine);
    return commandLine.execute(args);
  }
}
