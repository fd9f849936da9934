package io.finemo.examples.serve;

import io.finemo.examples.live.LiveEvent;
import io.finemo.examples.live.LiveFeed;
import io.finemo.examples.live.LiveSubscription;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Iterator;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;
import org.jspecify.annotations.Nullable;

/**
 * The live feed as server-sent events. A watcher holds no thread: one thread looks after all and
 * writes to those that have fetched what they were sent before; one that does not is cut.
 */
final class LiveStream extends Handler.Wrapper {
  static final String PATH = "/v1/live";
  private static final long HEARTBEAT_NANOS = Duration.ofSeconds(15).toNanos();
  private static final int AT_ONCE = 32 << 10;

  private final LiveFeed feed;
  private final Answers answers;
  private final ServeMetrics metrics;
  private final long patience;
  private final Queue<Watcher> watchers = new ConcurrentLinkedQueue<>();

  LiveStream(LiveFeed feed, Answers answers, ServeMetrics metrics, Duration patience) {
    this.feed = feed;
    this.answers = answers;
    this.metrics = metrics;
    this.patience = patience.toNanos();
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    if (!Request.getPathInContext(request).equals(PATH)) {
      return super.handle(request, response, callback);
    }
    Optional<Problem> problem = refusal(request);
    if (problem.isPresent()) {
      answers.refuse(response, callback, problem.get());
      return true;
    }
    Fields query = Request.extractQueryParameters(request);
    boolean all = "true".equals(query.getValue("all"));
    long after =
        Math.max(
            number(query.getValue("after")), number(request.getHeaders().get("Last-Event-ID")));
    Optional<LiveSubscription> subscription = feed.subscribe(all, after);
    if (subscription.isEmpty()) {
      answers.refuse(
          response,
          callback,
          Problem.later(ProblemKind.OVERLOADED, "all places of watchers are taken", 10));
      return true;
    }
    response.setStatus(200);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/event-stream; charset=utf-8");
    // Proxies that collect answers would hold events back.
    response.getHeaders().put("X-Accel-Buffering", "no");
    Watcher watcher = new Watcher(request, response, callback, subscription.get());
    watcher.write(": finemo\n\n");
    watchers.add(watcher);
    return true;
  }

  /** Gives watchers what there is. Called all the time by one thread. */
  void pump() throws InterruptedException {
    long now = System.nanoTime();
    for (Iterator<Watcher> all = watchers.iterator(); all.hasNext(); ) {
      if (!all.next().pump(now)) {
        all.remove();
      }
    }
  }

  private static Optional<Problem> refusal(Request request) {
    if (!request.getMethod().equals("GET")) {
      return Optional.of(new Problem(ProblemKind.METHOD_NOT_ALLOWED, "the method must be GET"));
    }
    return Accepted.type(request.getHeaders().get(HttpHeader.ACCEPT), "text/event-stream");
  }

  private static long number(@Nullable String text) {
    if (text == null || !text.matches("[0-9]{1,18}")) {
      return 0;
    }
    return Long.parseLong(text);
  }

  /** One who watches. */
  private final class Watcher {
    private final Request request;
    private final Response response;
    private final Callback callback;
    private final LiveSubscription subscription;
    private volatile boolean writing;
    private volatile boolean failed;
    private volatile long wroteAt = System.nanoTime();

    Watcher(Request request, Response response, Callback callback, LiveSubscription subscription) {
      this.request = request;
      this.response = response;
      this.callback = callback;
      this.subscription = subscription;
    }

    /** Returns false when nothing is left to do. */
    boolean pump(long now) throws InterruptedException {
      if (failed) {
        subscription.close();
        return false;
      }
      if (writing) {
        if (now - wroteAt > patience) {
          metrics.cut(ServeMetrics.Cut.SLOW_WATCHER);
          subscription.close();
          request.getConnectionMetaData().getConnection().getEndPoint().close();
          return false;
        }
        return true;
      }
      StringBuilder text = new StringBuilder();
      Optional<LiveEvent> next = subscription.next(Duration.ZERO);
      while (next.isPresent()) {
        append(next.get(), text);
        next = text.length() < AT_ONCE ? subscription.next(Duration.ZERO) : Optional.empty();
      }
      if (text.length() > 0) {
        write(text.toString());
      } else if (subscription.isClosed()) {
        response.write(true, ByteBuffer.allocate(0), callback);
        return false;
      } else if (now - wroteAt > HEARTBEAT_NANOS) {
        write(":\n\n");
      }
      return true;
    }

    void write(String text) {
      wroteAt = System.nanoTime();
      writing = true;
      response.write(
          false,
          ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)),
          Callback.from(
              () -> writing = false,
              failure -> {
                failed = true;
                callback.failed(failure);
              }));
    }

    private void append(LiveEvent event, StringBuilder text) {
      if (event.number() > 0) {
        text.append("id: ").append(event.number()).append('\n');
      }
      text.append("event: ").append(event.name()).append('\n');
      text.append("data: ").append(event.json()).append("\n\n");
    }
  }
}
