package io.finemo.examples.serve;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** What every answer carries, and problems that are told before a route is reached. */
final class Answers {
  /** Pages bring their own policy; an answer of the programming interface loads nothing. */
  private static final HttpFields HEADERS =
      HttpFields.build()
          .add(new HttpField("X-Content-Type-Options", "nosniff"))
          .add(new HttpField("Referrer-Policy", "no-referrer"))
          .add(new HttpField("X-Frame-Options", "DENY"))
          .add(new HttpField("Cross-Origin-Resource-Policy", "same-origin"))
          .add(
              new HttpField(
                  "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"))
          .add(new HttpField(HttpHeader.CACHE_CONTROL, "no-store"))
          .asImmutable();

  private Answers() {}

  static void secure(HttpFields.Mutable headers) {
    HEADERS.forEach(headers::put);
  }

  /** Answers with a problem and ends the connection, for the rest of the request is not wanted. */
  static void refuse(Response response, Callback callback, Problem problem) {
    response.getHeaders().put(HttpHeader.CONNECTION, "close");
    write(response, callback, problem);
  }

  static void write(Response response, Callback callback, Problem problem) {
    secure(response.getHeaders());
    response.setStatus(problem.kind().status());
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, ProblemJson.MEDIA_TYPE);
    if (problem.retrySeconds() > 0) {
      response.getHeaders().put(HttpHeader.RETRY_AFTER, problem.retrySeconds());
    }
    response.write(true, ByteBuffer.wrap(ProblemJson.of(problem)), callback);
  }
}
