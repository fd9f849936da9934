package io.finemo.cashtag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs the scripts under src/test/python, which count independently; skips where they cannot. */
public final class Python {
  private Python() {}

  /** What a script prints. */
  public static String run(String script, String... arguments) throws IOException {
    assumeThat(works("import zoneinfo; zoneinfo.ZoneInfo('America/New_York')"))
        .as("needs python3 of version 3.9 or later with time zones")
        .isTrue();
    List<String> command = new ArrayList<>();
    command.add("python3");
    command.add(Path.of("src", "test", "python", script).toString());
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(exit(process)).as("exit of " + script).isZero();
    return output;
  }

  private static boolean works(String code) {
    try {
      Process process =
          new ProcessBuilder("python3", "-c", code)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return exit(process) == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static int exit(Process process) {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
