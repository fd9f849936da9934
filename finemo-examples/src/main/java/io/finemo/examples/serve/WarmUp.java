package io.finemo.examples.serve;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.finemo.core.read.PostReader;
import io.finemo.core.read.PostRow;
import io.finemo.core.read.ReadOptions;
import io.finemo.examples.pipeline.EmbeddedSample;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Asks a service what clients will ask, until the code from connection to answer is compiled. To
 * judge posts alone would leave the first thousands of requests waiting for the rest.
 */
final class WarmUp {
  private static final int CLIENTS = 4;
  private static final int PATIENCE_MILLIS = 10_000;

  private WarmUp() {}

  /**
   * Asks.
   *
   * @param service a service of no other client
   * @param posts how many posts, one a request
   * @throws IOException if it does not answer
   */
  static void ask(URI service, int posts) throws IOException {
    List<byte[]> bodies = bodies();
    URI decisions = service.resolve("/v1/decisions");
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    try {
      List<Callable<Boolean>> work = new ArrayList<>();
      for (int client = 0; client < CLIENTS; client++) {
        int first = client;
        work.add(
            () -> {
              for (int i = first; i < posts; i += CLIENTS) {
                ask(decisions, bodies.get(i % bodies.size()));
              }
              return true;
            });
      }
      for (Future<Boolean> done : clients.invokeAll(work)) {
        done.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while warming up", e);
    } catch (ExecutionException e) {
      throw new IOException("the service does not answer itself", e.getCause());
    } finally {
      clients.shutdownNow();
    }
  }

  private static List<byte[]> bodies() throws IOException {
    List<byte[]> bodies = new ArrayList<>();
    try (PostReader sample = EmbeddedSample.open(ReadOptions.defaults())) {
      for (PostRow row : sample) {
        bodies.add(
            JsonNodeFactory.instance
                .objectNode()
                .put("text", row.post().text())
                .toString()
                .getBytes(StandardCharsets.UTF_8));
      }
    }
    return bodies;
  }

  private static void ask(URI decisions, byte[] body) throws IOException {
    HttpURLConnection request =
        (HttpURLConnection) decisions.toURL().openConnection(Proxy.NO_PROXY);
    request.setConnectTimeout(PATIENCE_MILLIS);
    request.setReadTimeout(PATIENCE_MILLIS);
    request.setRequestProperty("Content-Type", "application/json");
    request.setDoOutput(true);
    request.setFixedLengthStreamingMode(body.length);
    try (OutputStream out = request.getOutputStream()) {
      out.write(body);
    }
    try (InputStream in = request.getInputStream()) {
      in.readAllBytes();
    }
  }
}
