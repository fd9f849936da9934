package io.finemo.examples.serve;

import io.finemo.core.Post;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What the service does, by path. */
final class Routes {
  private static final String JSON = "application/json";

  private final ServeSettings settings;
  private final ServedModel<?> model;
  private final ScoringGate gate;
  private final RateLimiter limiter;

  Routes(ServeSettings settings, ServedModel<?> model) {
    this.settings = settings;
    this.model = model;
    this.gate =
        new ScoringGate(
            Runtime.getRuntime().availableProcessors(),
            settings.limits().waiting(),
            settings.timeouts().scoring());
    this.limiter = new RateLimiter(settings.rate(), System::nanoTime);
  }

  void add(RoutesConfig routes) {
    routes.post("/v1/decisions", this::decide);
    routes.get("/", context -> context.html("<!doctype html><title>finemo</title>"));
    routes.exception(Problem.class, (problem, context) -> answer(problem, context));
  }

  private void decide(Context context) {
    byte[] body = context.attribute(WholeRequest.BODY);
    PostBody posts = PostBody.read(body == null ? new byte[0] : body, settings.limits());
    limiter.take(context.ip(), posts.posts().size());
    byte[] answer =
        gate.score(() -> posts.many() ? many(posts.posts()) : model.judge(posts.posts().get(0)));
    context.contentType(JSON).result(answer);
  }

  private byte[] many(List<Post> posts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(512 * (1 + posts.size()));
    out.writeBytes("{\"decisions\":[\n".getBytes(StandardCharsets.US_ASCII));
    String separator = "";
    for (Post post : posts) {
      out.writeBytes(separator.getBytes(StandardCharsets.US_ASCII));
      out.writeBytes(model.judge(post));
      separator = ",";
    }
    out.writeBytes("]}\n".getBytes(StandardCharsets.US_ASCII));
    return out.toByteArray();
  }

  private static void answer(Problem problem, Context context) {
    context.status(problem.kind().status());
    if (problem.retrySeconds() > 0) {
      context.header("Retry-After", Long.toString(problem.retrySeconds()));
    }
    context.contentType(ProblemJson.MEDIA_TYPE).result(ProblemJson.of(problem));
  }
}
