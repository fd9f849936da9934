package io.finemo.examples.cli;

import io.finemo.examples.report.TerminalText;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Says in one line why a command failed, and never shows a stack trace for bad input. */
public final class FailureHandler {
  private static final int LONGEST = 1_000;

  private FailureHandler() {}

  /**
   * Makes a command line report failures this way.
   *
   * @param commandLine the command line
   */
  public static void install(CommandLine commandLine) {
    commandLine.setParameterExceptionHandler(
        (exception, args) -> {
          CommandLine failed = exception.getCommandLine();
          String help = failed.getCommandSpec().qualifiedName() + " --help";
          say(failed, reason(exception) + " (see '" + help + "')");
          return 2;
        });
    commandLine.setExecutionExceptionHandler(
        (exception, failed, result) -> {
          say(failed, reason(exception));
          return exception instanceof UsageException ? 2 : 1;
        });
  }

  private static void say(CommandLine failed, String reason) {
    PrintWriter err = failed.getErr();
    String line = reason.lines().map(String::strip).collect(Collectors.joining("; "));
    // A reason may quote a file, which may hold anything.
    err.println("finemo: " + TerminalText.line(line, LONGEST));
    err.flush();
  }

  private static String reason(Exception exception) {
    if (exception instanceof UncheckedIOException unchecked && unchecked.getCause() != null) {
      return reason(unchecked.getCause());
    }
    if (exception instanceof NoSuchFileException missing) {
      return missing.getFile() + ": no such file";
    }
    // What fails in a worker thread comes back as a copy that quotes the original.
    if (exception.getCause() instanceof Exception cause
        && cause.getClass() == exception.getClass()
        && cause.toString().equals(exception.getMessage())) {
      return reason(cause);
    }
    String message = exception.getMessage() == null ? "" : exception.getMessage();
    boolean speaksForItself =
        exception instanceof UsageException
            || exception instanceof ParameterException
            || exception instanceof IllegalArgumentException
            || exception instanceof IOException;
    return speaksForItself && !message.isEmpty()
        ? message
        : exception.getClass().getSimpleName() + ": " + message;
  }
}
