package io.finemo.examples.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Says in one line why a command failed, and never shows a stack trace for bad input. */
public final class FailureHandler {
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
          say(failed, reason(exception));
          failed.getErr().println("Try '" + failed.getCommandSpec().qualifiedName() + " --help'.");
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
    err.println("finemo: " + reason.replaceAll("\\s*[\\r\\n]+\\s*", "; "));
    err.flush();
  }

  private static String reason(Exception exception) {
    if (exception instanceof UncheckedIOException unchecked && unchecked.getCause() != null) {
      return reason(unchecked.getCause());
    }
    if (exception instanceof NoSuchFileException missing) {
      return missing.getFile() + ": no such file";
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
