package io.finemo.examples.bench;

import io.finemo.examples.Finemo;
import java.io.IOException;
import java.util.Locale;

/** A command of finemo that tells its greatest memory in the end. Arguments: those of finemo. */
public final class TrainProbe {
  private TrainProbe() {}

  /** Runs the command, then prints megabytes. */
  public static void main(String[] args) throws IOException {
    int exit = Finemo.run(args);
    if (exit != 0) {
      throw new IllegalStateException("finemo " + String.join(" ", args) + " failed: " + exit);
    }
    System.out.printf(Locale.ROOT, "%.1f%n", ProcessFigures.peak(ProcessHandle.current().pid()));
  }
}
