package io.finemo.examples.serve;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import java.io.IOException;
import java.net.URI;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * The service, from start to stop. Safe to share between threads.
 *
 * <p>Each connection has a request at work at most, and there are more threads than connections: a
 * client that does not fetch its answer keeps no other from its own.
 */
public final class FinemoService implements AutoCloseable {
  private static final int HEADER_BYTES = 8 << 10;
  private static final int SPARE_THREADS = 16;

  private final ServeSettings settings;
  private final Javalin javalin;

  private FinemoService(ServeSettings settings, Routes routes) {
    this.settings = settings;
    QueuedThreadPool threads =
        new QueuedThreadPool(settings.limits().connections() + SPARE_THREADS, 4);
    threads.setName("finemo-serve");
    javalin = Javalin.create(config -> configure(config, threads, routes));
  }

  /**
   * Reads the model, warms up and listens.
   *
   * @param settings all that the service is told
   * @return the running service, to be closed by the caller
   * @throws IOException if the model cannot be read, or the port is taken
   */
  public static FinemoService start(ServeSettings settings) throws IOException {
    Routes routes = new Routes(settings, ServedModel.read(settings.model()));
    FinemoService service = new FinemoService(settings, routes);
    service.javalin.start();
    return service;
  }

  /**
   * Where it listens.
   *
   * @return such as {@code http://127.0.0.1:8080/}
   */
  public URI uri() {
    String host = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
    return URI.create("http://" + host + ":" + javalin.port() + "/");
  }

  @Override
  public void close() {
    javalin.stop();
  }

  private void configure(JavalinConfig config, QueuedThreadPool threads, Routes routes) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.maxRequestSize = settings.limits().body();
    config.jetty.threadPool = threads;
    config.jetty.modifyServer(
        server -> {
          server.setErrorHandler(new HttpProblems());
          server.setHandler(
              new WholeRequest(settings.limits().body(), settings.timeouts().request()));
          server.addBean(new NetworkConnectionLimit(settings.limits().connections(), server));
        });
    config.jetty.addConnector((server, http) -> connector(server, settings));
    routes.add(config.routes);
  }

  private static ServerConnector connector(Server server, ServeSettings settings) {
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setRequestHeaderSize(HEADER_BYTES);
    http.setIdleTimeout(settings.timeouts().idle().toMillis());
    http.setUriCompliance(UriCompliance.RFC3986);
    ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
    connector.setHost(settings.host());
    connector.setPort(settings.port());
    connector.setIdleTimeout(settings.timeouts().idle().toMillis());
    return connector;
  }
}
