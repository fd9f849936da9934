package io.finemo.examples;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line {@code finemo}: without a command it prints its usage. */
@Command(name = "finemo", mixinStandardHelpOptions = true, version = "finemo 0.1.0-SNAPSHOT")
public final class Finemo implements Runnable {

  /** Makes the top command, which holds no state. */
  public Finemo() {}

  @Override
  public void run() {
    CommandLine.usage(this, System.out);
  }

  /**
   * Runs the command line and ends the process.
   *
   * @param args the command and its options
   */
  public static void main(String[] args) {
    System.exit(new CommandLine(new Finemo()).execute(args));
  }
}
