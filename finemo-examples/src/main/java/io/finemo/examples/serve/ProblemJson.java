package io.finemo.examples.serve;

import io.finemo.examples.report.JsonLine;

/** A problem as RFC 9457 writes it. */
final class ProblemJson {
  static final String MEDIA_TYPE = "application/problem+json";

  private ProblemJson() {}

  static byte[] of(Problem problem) {
    return JsonLine.of(
        json -> {
          json.writeStringField("type", "urn:finemo:problem:" + problem.kind().slug());
          json.writeStringField("title", problem.kind().title());
          json.writeNumberField("status", problem.kind().status());
          json.writeStringField("detail", problem.detail());
          if (problem.pointer().isPresent()) {
            json.writeStringField("pointer", problem.pointer().get());
          }
        });
  }
}
