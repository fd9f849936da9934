package io.finemo.examples.serve;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Media types that a client takes. */
final class Accepted {
  private Accepted() {}

  /** Says what is wrong if an {@code Accept} header does not allow a type. */
  static Optional<Problem> type(@Nullable String header, String type) {
    if (header == null || header.isBlank()) {
      return Optional.empty();
    }
    String group = type.substring(0, type.indexOf('/')) + "/*";
    for (String range : header.toLowerCase(Locale.ROOT).split(",", -1)) {
      String name = range.split(";", 2)[0].strip();
      if (name.equals("*/*") || name.equals(group) || name.equals(type)) {
        return Optional.empty();
      }
    }
    return Optional.of(
        new Problem(ProblemKind.NOT_ACCEPTABLE, "the Accept header must allow " + type));
  }
}
