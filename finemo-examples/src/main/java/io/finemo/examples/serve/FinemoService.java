package io.finemo.examples.serve;

import io.finemo.core.Post;
import io.finemo.examples.live.LiveFeed;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The service, from start to stop. Safe to share between threads.
 *
 * <p>Each connection has a request at work at most, and there may be more threads than connections:
 * a client that does not fetch its answer keeps no other from its own.
 */
public final class FinemoService implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FinemoService.class);
  static final int HEADER_BYTES = 8 << 10;
  private static final int SPARE_THREADS = 16;
  private static final int FEWEST_THREADS = 4;

  /** How long a connection is quiet at the stop, before it is taken to have nothing to ask. */
  private static final Duration QUIET = Duration.ofMillis(300);

  private final ServeSettings settings;
  private final ServeMetrics metrics = new ServeMetrics();
  private final Answers answers = new Answers(metrics);
  private final LiveFeed feed;
  private final ModelStore store;
  private final Judge judge;
  private final Routes routes;
  private final ConnectionWatch watch;
  private final LiveStream stream;
  private final FrontDoor door;
  private final Javalin javalin;
  private volatile int port;
  private final AtomicBoolean stopped = new AtomicBoolean();
  private final Caretaker caretaker;

  private FinemoService(ServeSettings settings, ModelStore store) {
    this.settings = settings;
    this.store = store;
    Timeouts timeouts = settings.timeouts();
    feed = new LiveFeed(settings.limits().subscribers());
    judge = new Judge(store, feed, metrics);
    ScoringGate gate =
        new ScoringGate(
            Runtime.getRuntime().availableProcessors(),
            settings.limits().waiting(),
            timeouts.scoring());
    routes = new Routes(settings, store, judge, gate, metrics);
    watch = new ConnectionWatch(metrics, timeouts.request());
    stream = new LiveStream(feed, answers, metrics, timeouts.request());
    door = new FrontDoor(new Guards(settings), answers, metrics, watch, Routes.PATHS);
    metrics.watch("finemo_connections", "Connections open.", watch::count);
    metrics.watch("finemo_waiting", "Requests that wait for a processor.", gate::waiting);
    metrics.watch("finemo_watchers", "Watchers of the live page.", feed::subscribers);
    caretaker = new Caretaker(stream, watch, timeouts.request());
    javalin = Javalin.create(this::configure);
  }

  /**
   * Reads the model, warms up and listens.
   *
   * @param settings all that the service is told
   * @return the running service, to be closed by the caller
   * @throws IOException if a model cannot be read, or the port is taken
   */
  public static FinemoService start(ServeSettings settings) throws IOException {
    ModelStore store = new ModelStore(settings);
    if (settings.warmUp() > 0) {
      // A service of its own, so that neither figures nor the live page tell of what nobody asked.
      try (FinemoService rehearsal = listen(settings.forRehearsal(), store)) {
        WarmUp.ask(rehearsal.uri(), settings.warmUp());
      } catch (IOException e) {
        LOG.warn("the first requests will be slow: {}", e.toString());
      }
    }
    return listen(settings, store);
  }

  private static FinemoService listen(ServeSettings settings, ModelStore store) throws IOException {
    FinemoService service = new FinemoService(settings, store);
    try {
      service.javalin.start();
      service.port = service.javalin.port();
    } catch (RuntimeException e) {
      throw new IOException(
          "cannot listen at " + settings.host() + ":" + settings.port() + ": " + reason(e), e);
    }
    service.caretaker.start();
    return service;
  }

  /**
   * Where it listens.
   *
   * @return such as {@code http://127.0.0.1:8080/}
   */
  public URI uri() {
    String host = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
    return URI.create("http://" + host + ":" + port + "/");
  }

  /**
   * Judges a post and shows it to those who watch.
   *
   * @param post the post
   */
  public void show(Post post) {
    judge.show(post);
  }

  /**
   * Takes the model file anew; requests at work end with the model they began with.
   *
   * @return the hash of the file, in 64 hexadecimal digits
   * @throws IOException if it cannot be read, is no model, or one of another task or other labels;
   *     the model stays as it was then
   */
  public String reload() throws IOException {
    try {
      String sha256 = store.reload().decisions().sha256();
      metrics.reloaded(true);
      return sha256;
    } catch (IOException e) {
      metrics.reloaded(false);
      throw e;
    }
  }

  /**
   * Takes no more connections, answers what was accepted, and ends. Watchers are let go at once.
   */
  @Override
  public void close() {
    if (!stopped.compareAndSet(false, true)) {
      return;
    }
    long end = System.nanoTime() + settings.timeouts().stop().toNanos();
    routes.stopping();
    door.stopping();
    for (Connector connector : javalin.jettyServer().server().getConnectors()) {
      ((ServerConnector) connector).close();
    }
    feed.close();
    long quietFrom = System.nanoTime() + QUIET.toNanos();
    try {
      while (watch.count() > 0 && System.nanoTime() < end) {
        if (System.nanoTime() > quietFrom) {
          watch.closeIdle(QUIET);
        }
        Thread.sleep(10);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    caretaker.close();
    javalin.stop();
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.prefer405over404 = true;
    config.router.ignoreTrailingSlashes = false;
    QueuedThreadPool threads =
        new QueuedThreadPool(settings.limits().connections() + SPARE_THREADS, FEWEST_THREADS);
    threads.setName("finemo-serve");
    config.jetty.threadPool = threads;
    config.jetty.modifyServer(
        server -> {
          server.setErrorHandler(new HttpProblems(answers));
          WholeRequest whole =
              new WholeRequest(answers, settings.limits().body(), settings.timeouts().request());
          stream.setHandler(whole);
          door.setHandler(stream);
          server.setHandler(door);
          server.addBean(new Limit(server));
        });
    config.jetty.modifyServletContextHandler(
        context -> context.setErrorHandler(new HttpProblems(answers)));
    config.jetty.addConnector((server, unused) -> connector(server));
    routes.add(config.routes);
  }

  private ServerConnector connector(Server server) {
    long idle = settings.timeouts().idle().toMillis();
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setRequestHeaderSize(HEADER_BYTES);
    http.setIdleTimeout(idle);
    http.setUriCompliance(UriCompliance.RFC3986);
    ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
    connector.setHost(settings.host());
    connector.setPort(settings.port());
    connector.setIdleTimeout(idle);
    connector.addEventListener(watch);
    return connector;
  }

  private static String reason(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return String.valueOf(cause.getMessage());
  }

  /** Stops accepting at the limit, and counts that it did. */
  private final class Limit extends NetworkConnectionLimit {
    Limit(Server server) {
      super(settings.limits().connections(), server);
    }

    @Override
    protected void limit() {
      metrics.cut(ServeMetrics.Cut.LIMIT);
      super.limit();
    }
  }
}
