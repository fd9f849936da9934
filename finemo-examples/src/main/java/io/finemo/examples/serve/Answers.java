package io.finemo.examples.serve;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** What every answer carries, and problems that are told before a route is reached. */
final class Answers {
  private final ServeMetrics metrics;

  Answers(ServeMetrics metrics) {
    this.metrics = metrics;
  }

  /** An answer is nobody else's business; the live page brings a policy of its own. */
  static void secure(HttpFields.Mutable headers) {
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("Referrer-Policy", "no-referrer");
    headers.put("X-Frame-Options", "DENY");
    headers.put("Cross-Origin-Resource-Policy", "same-origin");
    headers.put("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    headers.put(HttpHeader.CACHE_CONTROL, "no-store");
  }

  /** Answers with a problem and ends the connection, for the rest of the request is not wanted. */
  void refuse(Response response, Callback callback, Problem problem) {
    response.getHeaders().put(HttpHeader.CONNECTION, "close");
    write(response, callback, problem);
  }

  /** Answers with a problem. */
  void write(Response response, Callback callback, Problem problem) {
    metrics.problem(problem.kind());
    secure(response.getHeaders());
    response.setStatus(problem.kind().status());
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, ProblemJson.MEDIA_TYPE);
    if (problem.retrySeconds() > 0) {
      response.getHeaders().put(HttpHeader.RETRY_AFTER, problem.retrySeconds());
    }
    response.write(true, ByteBuffer.wrap(ProblemJson.of(problem)), callback);
  }
}
