package io.finemo.examples.cli;

import io.finemo.examples.serve.Limits;
import io.finemo.examples.serve.Rate;
import io.finemo.examples.serve.ServeSettings;
import io.finemo.examples.serve.Timeouts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a service is told. The defaults are those of {@link Limits} and {@link Timeouts}. */
final class ServeOptions {
  private static final int SHORTEST_TOKEN = 16;

  @Option(
      names = "--model-file",
      required = true,
      paramLabel = "FILE",
      description = "The model, as 'train' wrote it.")
  Path model = Path.of("");

  @Option(
      names = "--sentiment-model",
      paramLabel = "FILE",
      description =
          "A model of 'train --task sentiment': tells the direction of posts whose authors do not,"
              + " for the gauge of the live page.")
  @Nullable Path sentiment;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description = "The address to listen at (default: ${DEFAULT-VALUE}, this machine alone).")
  String host = "127.0.0.1";

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "The port; 0 for any that is free (default: ${DEFAULT-VALUE}).")
  int port = 8080;

  @Option(
      names = "--allow-host",
      split = ",",
      paramLabel = "NAME",
      description = "Names by which requests may call the service, besides loopback and --host.")
  List<String> hosts = List.of();

  @Option(
      names = "--allow-origin",
      split = ",",
      paramLabel = "ORIGIN",
      description = "Web sites whose pages may call the service, such as https://example.org.")
  List<String> origins = List.of();

  @Option(
      names = "--max-body",
      paramLabel = "BYTES",
      description = "The longest body of a request (default: ${DEFAULT-VALUE}).")
  int body = Limits.standard().body();

  @Option(
      names = "--max-batch",
      paramLabel = "N",
      description = "The most posts of a request (default: ${DEFAULT-VALUE}).")
  int batch = Limits.standard().batch();

  @Option(
      names = "--max-text",
      paramLabel = "N",
      description = "The longest text of a post, in UTF-16 units (default: ${DEFAULT-VALUE}).")
  int text = Limits.standard().text();

  @Option(
      names = "--max-connections",
      paramLabel = "N",
      description = "The most connections; others wait (default: ${DEFAULT-VALUE}).")
  int connections = Limits.standard().connections();

  @Option(
      names = "--max-waiting",
      paramLabel = "N",
      description =
          "The most requests that wait for a processor; others get 503 (default:"
              + " ${DEFAULT-VALUE}).")
  int waiting = Limits.standard().waiting();

  @Option(
      names = "--max-watchers",
      paramLabel = "N",
      description = "The most watchers of the live page (default: ${DEFAULT-VALUE}).")
  int watchers = Limits.standard().subscribers();

  @Option(
      names = "--rate",
      paramLabel = "N",
      description = "Posts per second and client; 0 for any number (default: 0).")
  double rate;

  @Option(
      names = "--burst",
      paramLabel = "N",
      description = "Posts at once under --rate (default: ${DEFAULT-VALUE}).")
  int burst = Limits.standard().batch();

  @Option(
      names = "--request-timeout",
      paramLabel = "SECONDS",
      description = "How long a request may take to arrive (default: ${DEFAULT-VALUE}).")
  double requestTimeout = seconds(Timeouts.standard().request());

  @Option(
      names = "--idle-timeout",
      paramLabel = "SECONDS",
      description = "How long a connection may be still (default: ${DEFAULT-VALUE}).")
  double idleTimeout = seconds(Timeouts.standard().idle());

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      description = "How long a request waits for a processor (default: ${DEFAULT-VALUE}).")
  double timeout = seconds(Timeouts.standard().scoring());

  @Option(
      names = "--stop-timeout",
      paramLabel = "SECONDS",
      description = "How long a stop waits for accepted requests (default: ${DEFAULT-VALUE}).")
  double stopTimeout = seconds(Timeouts.standard().stop());

  @Option(
      names = "--reload",
      split = ",",
      paramLabel = "WAY",
      description =
          "How the model file is taken anew: off, signal (SIGHUP) or endpoint (POST"
              + " /v1/model/reload); with a comma both (default: off).")
  List<String> reload = List.of("off");

  @Option(
      names = "--reload-token-file",
      paramLabel = "FILE",
      description = "Holds the token that a request to reload must have.")
  @Nullable Path tokenFile;

  @Option(
      names = "--warm-up",
      paramLabel = "N",
      description =
          "Requests it makes of itself before it listens, so that the first ones are not slow"
              + " (default: ${DEFAULT-VALUE}).")
  int warmUp = ServeSettings.WARM_UP;

  boolean reloadsOnSignal() {
    return reload.contains("signal");
  }

  ServeSettings settings() throws IOException {
    boolean endpoint = reload.contains("endpoint");
    if (!Set.of("off", "signal", "endpoint").containsAll(reload)
        || (reload.contains("off") && reload.size() > 1)) {
      throw new UsageException(
          "--reload must be off, signal, endpoint or signal,endpoint: " + String.join(",", reload));
    }
    if (endpoint != (tokenFile != null)) {
      throw new UsageException("--reload endpoint and --reload-token-file go together");
    }
    try {
      return new ServeSettings(
          model,
          Optional.ofNullable(sentiment),
          host,
          port,
          Set.copyOf(hosts),
          Set.copyOf(origins),
          new Limits(body, batch, text, connections, waiting, watchers),
          new Timeouts(
              duration("--request-timeout", requestTimeout),
              duration("--idle-timeout", idleTimeout),
              duration("--timeout", timeout),
              duration("--stop-timeout", stopTimeout)),
          new Rate(rate, burst),
          token(),
          warmUp);
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  private Optional<String> token() throws IOException {
    if (tokenFile == null) {
      return Optional.empty();
    }
    String token = Files.readString(tokenFile, StandardCharsets.US_ASCII).strip();
    if (token.length() < SHORTEST_TOKEN) {
      throw new UsageException(
          "--reload-token-file must hold at least " + SHORTEST_TOKEN + " characters: " + tokenFile);
    }
    return Optional.of(token);
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1e3;
  }

  private static Duration duration(String option, double seconds) {
    if (!(seconds >= 0.001 && seconds <= 86_400)) {
      throw new UsageException(option + " must be in [0.001, 86400] seconds: " + seconds);
    }
    return Duration.ofMillis(Math.round(seconds * 1e3));
  }
}
