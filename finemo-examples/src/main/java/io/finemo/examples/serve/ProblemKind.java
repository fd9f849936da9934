package io.finemo.examples.serve;

import java.util.Locale;

/** What can be wrong with a request: one entry of the documentation and one value in metrics. */
enum ProblemKind {
  /** The body is no JSON, or no UTF-8. */
  MALFORMED(400, "The body is not JSON that the service reads"),
  /** JSON, but not that of a post. */
  INVALID(400, "The body does not say what the service asks for"),
  /** HTTP that cannot be understood. */
  BAD_REQUEST(400, "The request cannot be understood"),
  /** No token, or another one. */
  UNAUTHORIZED(401, "The request needs a token"),
  /** A web page of somebody else sent it. */
  FORBIDDEN_ORIGIN(403, "Requests from other web sites are not answered"),
  /** No such path. */
  NOT_FOUND(404, "There is nothing at this path"),
  /** Another method than the path has. */
  METHOD_NOT_ALLOWED(405, "The path does not have this method"),
  /** None of the accepted types is what the path has. */
  NOT_ACCEPTABLE(406, "The path does not have this media type"),
  /** Too slow. */
  REQUEST_TIMEOUT(408, "The request took too long to arrive"),
  /** A file that is no model, or of another task. */
  BAD_MODEL(409, "The model file cannot be taken"),
  /** More bytes, posts or characters than the service reads. */
  TOO_LARGE(413, "The request is too large"),
  /** Another type than JSON, or an encoding. */
  UNSUPPORTED_MEDIA_TYPE(415, "The body must be application/json"),
  /** The name of another host. */
  MISDIRECTED(421, "The request is for another host"),
  /** More posts than one client may send. */
  TOO_MANY_REQUESTS(429, "The client sends too many posts"),
  /** Headers beyond the limit. */
  HEADERS_TOO_LARGE(431, "The headers are too large"),
  /** A fault of the service. */
  INTERNAL(500, "The service failed"),
  /** All is busy. */
  OVERLOADED(503, "The service is busy");

  private final int status;
  private final String title;

  ProblemKind(int status, String title) {
    this.status = status;
    this.title = title;
  }

  int status() {
    return status;
  }

  String title() {
    return title;
  }

  /** The name as it stands in answers and metrics, such as {@code too-large}. */
  String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What fits best to a status of the HTTP library. */
  static ProblemKind ofStatus(int status) {
    for (ProblemKind kind : values()) {
      if (kind.status == status && kind != MALFORMED && kind != INVALID) {
        return kind;
      }
    }
    // Of methods and versions there are none (501, 505) it is the client who is wrong.
    return BAD_REQUEST;
  }
}
