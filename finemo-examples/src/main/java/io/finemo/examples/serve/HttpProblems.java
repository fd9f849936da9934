package io.finemo.examples.serve;

import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Problems that the HTTP library finds, told as all others and without quoting the request. */
final class HttpProblems extends ErrorHandler {
  private final Answers answers;

  HttpProblems(Answers answers) {
    this.answers = answers;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    answers.write(response, callback, problem(response.getStatus()));
    return true;
  }

  static Problem problem(int status) {
    ProblemKind kind = ProblemKind.ofStatus(status);
    String detail =
        switch (kind) {
          case BAD_REQUEST -> "the request is not HTTP/1.1 that the service reads";
          case HEADERS_TOO_LARGE -> "request line and headers must be at most 8 KiB";
          default -> kind.title();
        };
    return new Problem(kind, detail);
  }
}
