package io.finemo.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class FailureHandlerTest {
  private String said = "";

  @Test
  void theMessageOfBadInputIsTheReason() {
    assertThat(exitOf(new IllegalArgumentException("folds must be 2: 1"))).isEqualTo(1);
    assertThat(said).isEqualTo(line("folds must be 2: 1"));
  }

  @Test
  void wrongUsageHasItsOwnExitCode() {
    assertThat(exitOf(new UsageException("--top must be at least 0: -1"))).isEqualTo(2);
    assertThat(said).isEqualTo(line("--top must be at least 0: -1"));
  }

  @Test
  void aReasonOfSeveralLinesBecomesOne() {
    exitOf(new IOException("first  \r\n\n   second"));

    assertThat(said).startsWith("finemo: first;").contains("; second").hasLineCount(1);
  }

  @Test
  void aReasonCannotSteerTheTerminal() {
    exitOf(new IllegalArgumentException("label \u001b[2J\u202e!"));

    assertThat(said).isEqualTo(line("label [2J !"));
  }

  @Test
  void aMissingFileIsCalledThat() {
    exitOf(new UncheckedIOException(new NoSuchFileException("posts.csv")));

    assertThat(said).isEqualTo(line("posts.csv: no such file"));
  }

  /** A pool throws a copy, whose message is the original with the name of its class. */
  @Test
  void whatFailedInAnotherThreadIsQuotedWithoutItsClass() {
    exitOf(new IllegalArgumentException(new IllegalArgumentException("stage neutral: no rows")));

    assertThat(said).isEqualTo(line("stage neutral: no rows"));
  }

  @Test
  void whatNobodyThoughtOfIsNamedByItsClass() {
    assertThat(exitOf(new IllegalStateException("odd"))).isEqualTo(1);
    assertThat(said).isEqualTo(line("IllegalStateException: odd"));
  }

  private static String line(String reason) {
    return "finemo: " + reason + System.lineSeparator();
  }

  private int exitOf(Exception failure) {
    StringWriter err = new StringWriter();
    CommandLine commandLine = new CommandLine(new Failing(failure));
    commandLine.setErr(new PrintWriter(err));
    FailureHandler.install(commandLine);
    int exit = commandLine.execute();
    said = err.toString();
    return exit;
  }

  @Command(name = "failing")
  private record Failing(Exception failure) implements Callable<Integer> {
    @Override
    public Integer call() throws Exception {
      throw failure;
    }
  }
}
