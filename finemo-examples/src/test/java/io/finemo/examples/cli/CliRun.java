package io.finemo.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.finemo.examples.Finemo;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A run of the command line inside the test's JVM.
 *
 * @param exit the exit code
 * @param err the lines of standard error
 */
record CliRun(int exit, List<String> err) {

  static CliRun of(String... args) {
    PrintStream standard = System.err;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    System.setErr(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      int exit = Finemo.run(args);
      return new CliRun(exit, bytes.toString(StandardCharsets.UTF_8).lines().toList());
    } finally {
      System.setErr(standard);
    }
  }

  /** Checks that the run went through. */
  CliRun succeeds() {
    assertThat(exit).as("exit code; %s", err).isZero();
    assertThat(err).noneMatch(line -> line.startsWith("finemo:"));
    return this;
  }

  /** Checks that the run ended with a code and gave one reason, which is returned. */
  String failsWith(int code) {
    assertThat(exit).as("exit code; %s", err).isEqualTo(code);
    assertThat(err)
        .noneMatch(line -> line.startsWith("\tat "))
        .noneMatch(line -> line.contains("Exception"));
    List<String> reasons = err.stream().filter(line -> line.startsWith("finemo: ")).toList();
    assertThat(reasons).as("%s", err).hasSize(1);
    assertThat(err).endsWith(reasons.get(0));
    return reasons.get(0).substring("finemo: ".length());
  }
}
