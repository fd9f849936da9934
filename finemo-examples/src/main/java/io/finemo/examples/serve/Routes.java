package io.finemo.examples.serve;

import io.finemo.examples.live.DashboardPage;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the service does, by path. */
final class Routes {
  private static final Logger LOG = LoggerFactory.getLogger(Routes.class);

  private static final String DECISIONS = "/v1/decisions";
  private static final String MODEL = "/v1/model";
  private static final String RELOAD = "/v1/model/reload";
  private static final String HEALTH = "/healthz";
  private static final String METRICS = "/metrics";
  private static final String OPENAPI = "/openapi.json";
  private static final String PAGE = "/";
  private static final String JSON = "application/json";

  /** All paths there are. */
  static final Set<String> PATHS =
      Set.of(DECISIONS, MODEL, RELOAD, HEALTH, METRICS, OPENAPI, PAGE, LiveStream.PATH);

  private final ServeSettings settings;
  private final ModelStore store;
  private final Judge judge;
  private final ScoringGate gate;
  private final ServeMetrics metrics;
  private final RateLimiter limiter;
  private volatile boolean stopping;

  Routes(
      ServeSettings settings,
      ModelStore store,
      Judge judge,
      ScoringGate gate,
      ServeMetrics metrics) {
    this.settings = settings;
    this.store = store;
    this.judge = judge;
    this.gate = gate;
    this.metrics = metrics;
    this.limiter = new RateLimiter(settings.rate(), System::nanoTime);
  }

  void add(RoutesConfig routes) {
    routes.post(DECISIONS, this::decide);
    routes.get(MODEL, context -> json(context, ModelJson.of(store.now())));
    if (settings.reloadToken().isPresent()) {
      routes.post(RELOAD, context -> reload(context, settings.reloadToken().get()));
    }
    routes.get(HEALTH, this::health);
    routes.get(
        METRICS,
        context ->
            context.contentType(PrometheusTextFormatWriter.CONTENT_TYPE).result(metrics.text()));
    byte[] openApi = resource("openapi.json");
    routes.get(OPENAPI, context -> json(context, openApi));
    routes.get(PAGE, Routes::page);
    routes.exception(Problem.class, this::answer);
    routes.exception(
        HttpResponseException.class,
        (failure, context) -> answer(HttpProblems.problem(failure.getStatus()), context));
    routes.exception(Exception.class, this::fail);
  }

  /** From now on the service is said to be of no use. */
  void stopping() {
    stopping = true;
  }

  private void decide(Context context) {
    accept(context, JSON);
    checkType(context);
    byte[] bytes = context.attribute(WholeRequest.BODY);
    PostBody body = PostBody.read(bytes == null ? new byte[0] : bytes, settings.limits());
    limiter.take(context.ip(), body.posts().size());
    json(context, gate.score(() -> judge.answer(body)));
  }

  /** A form of a web page can send other types without being asked, but not this one. */
  private static void checkType(Context context) {
    String type = context.header("Content-Type");
    String[] parts = (type == null ? "" : type).toLowerCase(Locale.ROOT).split(";", -1);
    boolean json = parts[0].strip().equals(JSON);
    for (int i = 1; i < parts.length; i++) {
      String parameter = parts[i].strip().replace("\"", "");
      json &= !parameter.startsWith("charset=") || parameter.equals("charset=utf-8");
    }
    if (!json) {
      throw new Problem(
          ProblemKind.UNSUPPORTED_MEDIA_TYPE, "the Content-Type must be application/json in UTF-8");
    }
    String encoding = context.header("Content-Encoding");
    if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
      throw new Problem(
          ProblemKind.UNSUPPORTED_MEDIA_TYPE, "the body must have no Content-Encoding");
    }
  }

  private void reload(Context context, String token) {
    String given = context.header("Authorization");
    byte[] wanted = ("Bearer " + token).getBytes(StandardCharsets.UTF_8);
    if (given == null || !MessageDigest.isEqual(wanted, given.getBytes(StandardCharsets.UTF_8))) {
      context.header("WWW-Authenticate", "Bearer");
      throw new Problem(ProblemKind.UNAUTHORIZED, "Authorization must be Bearer and the token");
    }
    try {
      ModelStore.Models fresh = store.reload();
      metrics.reloaded(true);
      json(context, ModelJson.of(fresh));
    } catch (IOException e) {
      metrics.reloaded(false);
      LOG.warn("the model stays as it was: {}", e.toString());
      throw new Problem(
          ProblemKind.BAD_MODEL,
          "the file could not be taken, and the model stays as it was; the log says why");
    }
  }

  private void health(Context context) {
    context.status(stopping ? 503 : 200);
    context
        .contentType(JSON)
        .result(stopping ? "{\"status\":\"stopping\"}\n" : "{\"status\":\"ok\"}\n");
  }

  private static void page(Context context) {
    accept(context, "text/html");
    context.header("Content-Security-Policy", DashboardPage.policy());
    context.contentType("text/html; charset=utf-8").result(DashboardPage.html());
  }

  private static void accept(Context context, String type) {
    Accepted.type(context.header("Accept"), type)
        .ifPresent(
            problem -> {
              throw problem;
            });
  }

  private static void json(Context context, byte[] bytes) {
    context.contentType(JSON).result(bytes);
  }

  private void answer(Problem problem, Context context) {
    metrics.problem(problem.kind());
    context.status(problem.kind().status());
    if (problem.retrySeconds() > 0) {
      context.header("Retry-After", Long.toString(problem.retrySeconds()));
    }
    context.contentType(ProblemJson.MEDIA_TYPE).result(ProblemJson.of(problem));
  }

  /** Says where it failed; what it says of itself may quote a post. */
  private void fail(Exception failure, Context context) {
    StackTraceElement[] trace = failure.getStackTrace();
    LOG.error("{} at {}", failure.getClass().getName(), trace.length == 0 ? "?" : trace[0]);
    answer(new Problem(ProblemKind.INTERNAL, "the log of the service says where"), context);
  }

  private static byte[] resource(String name) {
    try (InputStream in = Routes.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("missing on the class path: " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
