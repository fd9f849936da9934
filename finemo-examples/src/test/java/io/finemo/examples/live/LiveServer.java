package io.finemo.examples.live;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** As little of a server as the page needs. */
final class LiveServer implements AutoCloseable {
  private static final Pattern AFTER = Pattern.compile("after=(\\d+)");

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final LiveFeed feed;
  private HttpServer server;

  LiveServer(LiveFeed feed) {
    this.feed = feed;
    this.server = start(0);
  }

  private HttpServer start(int port) {
    try {
      HttpServer http =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
      http.setExecutor(threads);
      http.createContext("/", LiveServer::page);
      http.createContext("/v1/live", this::live);
      http.start();
      return http;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  /** Cuts all connections and is away. */
  void goAway() {
    server.stop(0);
  }

  /** Is there again, at the same address. */
  void comeBack() {
    server = start(server.getAddress().getPort());
  }

  @Override
  public void close() {
    feed.close();
    server.stop(0);
    threads.shutdownNow();
  }

  private static void page(HttpExchange exchange) throws IOException {
    byte[] html = DashboardPage.html().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
    exchange.getResponseHeaders().set("Content-Security-Policy", DashboardPage.policy());
    exchange.sendResponseHeaders(200, html.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(html);
    }
  }

  private void live(HttpExchange exchange) throws IOException {
    String query = String.valueOf(exchange.getRequestURI().getQuery());
    Matcher after = AFTER.matcher(query);
    long number = after.find() ? Long.parseLong(after.group(1)) : 0;
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
    exchange.sendResponseHeaders(200, 0);
    try (LiveSubscription subscription =
            feed.subscribe(query.contains("all=true"), number).orElseThrow();
        OutputStream out = exchange.getResponseBody()) {
      while (!subscription.isClosed()) {
        LiveEvent event = subscription.next(Duration.ofSeconds(5)).orElse(null);
        if (event != null) {
          String id = event.number() > 0 ? "id: " + event.number() + "\n" : "";
          String told = id + "event: " + event.name() + "\ndata: " + event.json() + "\n\n";
          out.write(told.getBytes(StandardCharsets.UTF_8));
          out.flush();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
