package io.finemo.examples.serve;

import java.util.Set;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** What every request passes first: it is counted, guarded, and told when the service stops. */
final class FrontDoor extends Handler.Wrapper {
  private final Guards guards;
  private final Answers answers;
  private final ServeMetrics metrics;
  private final ConnectionWatch watch;
  private final Set<String> paths;
  private volatile boolean stopping;

  FrontDoor(
      Guards guards,
      Answers answers,
      ServeMetrics metrics,
      ConnectionWatch watch,
      Set<String> paths) {
    this.guards = guards;
    this.answers = answers;
    this.metrics = metrics;
    this.watch = watch;
    this.paths = Set.copyOf(paths);
  }

  /** From now on every answer is the last of its connection. */
  void stopping() {
    stopping = true;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    long begin = System.nanoTime();
    Connection connection = request.getConnectionMetaData().getConnection();
    String path = Request.getPathInContext(request);
    String route = paths.contains(path) ? path : "other";
    watch.arrived(connection);
    Request.addCompletionListener(
        request,
        failure -> {
          watch.answered(connection);
          metrics.answered(
              route, request.getMethod(), response.getStatus(), System.nanoTime() - begin);
        });
    HttpFields.Mutable headers = response.getHeaders();
    Answers.secure(headers);
    if (stopping) {
      headers.put(HttpHeader.CONNECTION, "close");
    }
    try {
      guards.check(request);
    } catch (Problem problem) {
      answers.refuse(response, callback, problem);
      return true;
    }
    String origin = request.getHeaders().get(HttpHeader.ORIGIN);
    if (guards.isAllowed(origin)) {
      headers.put("Access-Control-Allow-Origin", origin);
      headers.put(HttpHeader.VARY, "Origin");
      if (request.getMethod().equals("OPTIONS")) {
        headers.put("Access-Control-Allow-Methods", "GET, POST");
        headers.put("Access-Control-Allow-Headers", "Content-Type");
        response.setStatus(204);
        callback.succeeded();
        return true;
      }
    }
    return super.handle(request, response, callback);
  }
}
