package io.finemo.examples.cli;

import picocli.CommandLine.Command;

/** {@code finemo flink}: the commands that run as jobs of Apache Flink. */
@Command(
    name = "flink",
    mixinStandardHelpOptions = true,
    description =
        "Runs as a job of Apache Flink: inside this program, or on a cluster with --cluster.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {FlinkPredictCommand.class, FlinkCashtagsCommand.class})
public final class FlinkCommand {

  /** Made by the command line. */
  public FlinkCommand() {}
}
