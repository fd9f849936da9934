package io.finemo.examples.serve;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * All that a service is told.
 *
 * @param model the model file
 * @param sentiment a model file of the task sentiment, for the gauge of the live page
 * @param host the address to listen at
 * @param port the port, 0 for any that is free
 * @param hosts names besides loopback and {@code host} by which requests may call the service
 * @param origins web sites whose pages may call it, such as {@code https://example.org}
 * @param limits how much it takes at once
 * @param timeouts how long it waits
 * @param rate posts per second and client
 * @param reloadToken who knows it may reload the model by a request; nobody if empty
 * @param warmUp how many requests it makes of itself before the first one, so that it is not slow
 */
public record ServeSettings(
    Path model,
    Optional<Path> sentiment,
    String host,
    int port,
    Set<String> hosts,
    Set<String> origins,
    Limits limits,
    Timeouts timeouts,
    Rate rate,
    Optional<String> reloadToken,
    int warmUp) {
  /** How many requests the service makes of itself, where nothing is said. */
  public static final int WARM_UP = 10_000;

  private static final String LOOPBACK = "127.0.0.1";

  /**
   * Checks the port and copies the sets.
   *
   * @param model the model file
   * @param sentiment a model file of the task sentiment
   * @param host the address to listen at
   * @param port the port, 0 to 65535
   * @param hosts names by which requests may call the service
   * @param origins web sites whose pages may call it
   * @param limits how much it takes at once
   * @param timeouts how long it waits
   * @param rate posts per second and client
   * @param reloadToken who knows it may reload the model
   * @param warmUp how many requests it makes of itself before the first one, 0 or more
   * @throws IllegalArgumentException if port or warm-up are out of range
   */
  public ServeSettings {
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(sentiment, "sentiment");
    Objects.requireNonNull(host, "host");
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("port must be 0 to 65535: " + port);
    }
    if (warmUp < 0) {
      throw new IllegalArgumentException("warm-up must be at least 0 requests: " + warmUp);
    }
    hosts = Set.copyOf(hosts);
    origins = Set.copyOf(origins);
    Objects.requireNonNull(limits, "limits");
    Objects.requireNonNull(timeouts, "timeouts");
    Objects.requireNonNull(rate, "rate");
    Objects.requireNonNull(reloadToken, "reloadToken");
  }

  /**
   * A model on a free port of the loopback address, with the standard bounds.
   *
   * @param model the model file
   * @return the settings
   */
  public static ServeSettings standard(Path model) {
    return new ServeSettings(
        model,
        Optional.empty(),
        LOOPBACK,
        0,
        Set.of(),
        Set.of(),
        Limits.standard(),
        Timeouts.standard(),
        Rate.unlimited(),
        Optional.empty(),
        WARM_UP);
  }

  /** The same models for nobody but itself. */
  ServeSettings forRehearsal() {
    return new ServeSettings(
        model,
        sentiment,
        LOOPBACK,
        0,
        Set.of(),
        Set.of(),
        limits,
        timeouts,
        Rate.unlimited(),
        Optional.empty(),
        0);
  }
}
