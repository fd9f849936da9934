package io.finemo.examples.serve;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Passes a request on when its body is there. Until then no thread waits for it, so that slow
 * clients keep nobody else waiting; one that takes too long, or sends too much, is refused.
 */
final class WholeRequest extends Handler.Wrapper {
  /** The attribute that holds the body: an array of bytes. */
  static final String BODY = "io.finemo.body";

  /** How much more than the longest body is read and dropped, so that the client hears why. */
  private static final int DROPPED = 4 << 20;

  private final Answers answers;
  private final int longest;
  private final Duration patience;

  WholeRequest(Answers answers, int longest, Duration patience) {
    this.answers = answers;
    this.longest = longest;
    this.patience = patience;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    long length = request.getLength();
    if (length > (long) longest + DROPPED) {
      answers.refuse(response, callback, tooLarge());
      return true;
    }
    if (length == 0
        || (length < 0 && !request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING))) {
      request.setAttribute(BODY, new byte[0]);
      return super.handle(request, response, callback);
    }
    new Arrival(request, response, callback).run();
    return true;
  }

  private Problem tooLarge() {
    return new Problem(ProblemKind.TOO_LARGE, "the body must be at most " + longest + " bytes");
  }

  private void passOn(Request request, Response response, Callback callback) {
    try {
      if (!super.handle(request, response, callback)) {
        Response.writeError(request, response, callback, 404);
      }
    } catch (Exception e) {
      Response.writeError(request, response, callback, e);
    }
  }

  /** One body on its way. */
  private final class Arrival implements Runnable {
    private final Request request;
    private final Response response;
    private final Callback callback;
    private final AtomicBoolean settled = new AtomicBoolean();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private long total;
    private Scheduler.Task timeout = () -> true;

    Arrival(Request request, Response response, Callback callback) {
      this.request = request;
      this.response = response;
      this.callback = callback;
    }

    /** Reads what is there; called again, by one thread at a time, when there is more. */
    @Override
    public void run() {
      boolean first = total == 0;
      while (!settled.get()) {
        Content.Chunk chunk = request.read();
        if (chunk == null) {
          if (first) {
            timeout =
                request
                    .getComponents()
                    .getScheduler()
                    .schedule(this::expire, patience.toMillis(), TimeUnit.MILLISECONDS);
          }
          request.demand(this);
          return;
        }
        if (Content.Chunk.isFailure(chunk)) {
          if (settle()) {
            // Gone in the middle of the body, or not in the form of HTTP.
            Response.writeError(request, response, callback, 400, null, chunk.getFailure());
          }
          return;
        }
        boolean last = chunk.isLast();
        take(chunk.getByteBuffer());
        chunk.release();
        if (last || total > (long) longest + DROPPED) {
          finish(last);
          return;
        }
      }
    }

    private void take(ByteBuffer bytes) {
      total += bytes.remaining();
      if (total <= longest) {
        byte[] copy = new byte[bytes.remaining()];
        bytes.get(copy);
        body.writeBytes(copy);
      } else {
        body.reset();
      }
    }

    private void finish(boolean last) {
      if (!settle()) {
        return;
      }
      if (total <= longest) {
        request.setAttribute(BODY, body.toByteArray());
        passOn(request, response, callback);
      } else if (last) {
        answers.write(response, callback, tooLarge());
      } else {
        answers.refuse(response, callback, tooLarge());
      }
    }

    private void expire() {
      if (settle()) {
        answers.refuse(
            response,
            callback,
            new Problem(
                ProblemKind.REQUEST_TIMEOUT,
                "the body must arrive within " + patience.toMillis() + " ms"));
      }
    }

    private boolean settle() {
      timeout.cancel();
      return settled.compareAndSet(false, true);
    }
  }
}
