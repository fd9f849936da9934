package io.finemo.examples.serve;

import java.util.Optional;

/**
 * Why a request is not done. The detail names culprit and bound and quotes nothing of the request.
 */
final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final ProblemKind kind;
  private final String pointer;
  private final long retrySeconds;

  /** Of the request as a whole. */
  Problem(ProblemKind kind, String detail) {
    this(kind, detail, "", 0);
  }

  private Problem(ProblemKind kind, String detail, String pointer, long retrySeconds) {
    // Made by the hundred when somebody attacks, and told in one line.
    super(detail, null, false, false);
    this.kind = kind;
    this.pointer = pointer;
    this.retrySeconds = retrySeconds;
  }

  /** Of one place in the JSON, by its JSON pointer (RFC 6901). */
  static Problem at(ProblemKind kind, String pointer, String detail) {
    return new Problem(kind, detail, pointer, 0);
  }

  /** Of a moment; the same request may be done later. */
  static Problem later(ProblemKind kind, String detail, long seconds) {
    return new Problem(kind, detail, "", Math.max(1, seconds));
  }

  ProblemKind kind() {
    return kind;
  }

  String detail() {
    return String.valueOf(getMessage());
  }

  Optional<String> pointer() {
    return pointer.isEmpty() ? Optional.empty() : Optional.of(pointer);
  }

  /** When to come again; 0 if that would not help. */
  long retrySeconds() {
    return retrySeconds;
  }
}
