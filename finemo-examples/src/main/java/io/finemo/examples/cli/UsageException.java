package io.finemo.examples.cli;

/** The command was called wrongly; ends it with exit code 2. */
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1;

  UsageException(String message) {
    super(message);
  }
}
