package io.finemo.examples.serve;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;

/**
 * Figures of the service in the text format of Prometheus. Every label has few values, all known
 * beforehand, whatever is requested.
 */
final class ServeMetrics {
  private static final Set<String> METHODS = Set.of("GET", "POST", "HEAD", "OPTIONS");
  private static final double[] SECONDS = {
    0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10
  };
  private static final double NANOS = 1e9;

  private final PrometheusRegistry registry = new PrometheusRegistry();
  private final Counter requests;
  private final Histogram seconds;
  private final Counter posts;
  private final Counter problems;
  private final Counter cut;
  private final Counter reloads;

  ServeMetrics() {
    requests = counter("finemo_requests", "Requests answered.", "route", "method", "status");
    seconds =
        Histogram.builder()
            .name("finemo_request_seconds")
            .help("From the end of the headers to the end of the answer.")
            .labelNames("route")
            .classicOnly()
            .classicUpperBounds(SECONDS)
            .register(registry);
    posts = counter("finemo_posts", "Posts judged, by the kind of decision.", "decision");
    problems = counter("finemo_problems", "Requests refused or failed, by reason.", "kind");
    cut = counter("finemo_connections_cut", "Connections ended by the service.", "reason");
    reloads = counter("finemo_reloads", "Attempts to take the model file anew.", "result");
    for (ProblemKind kind : ProblemKind.values()) {
      problems.initLabelValues(kind.slug());
    }
    for (Cut reason : Cut.values()) {
      cut.initLabelValues(reason.label);
    }
    reloads.initLabelValues("taken");
    reloads.initLabelValues("refused");
    gauge(
        "finemo_heap_bytes",
        "Memory of the Java heap in use.",
        () -> Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory());
  }

  /** Why the service ended a connection. */
  enum Cut {
    /** The headers of a request took too long. */
    SLOW_HEADERS("slow_headers"),
    /** A watcher did not fetch what it was sent. */
    SLOW_WATCHER("slow_watcher"),
    /** There are as many connections as may be: others wait. */
    LIMIT("limit");

    private final String label;

    Cut(String label) {
      this.label = label;
    }
  }

  void answered(String route, String method, int status, long nanos) {
    String known = METHODS.contains(method) ? method : "other";
    String kind = status >= 100 && status < 600 ? status / 100 + "xx" : "none";
    requests.labelValues(route, known, kind).inc();
    seconds.labelValues(route).observe(nanos / NANOS);
  }

  void judged(String decision) {
    posts.labelValues(decision).inc();
  }

  void problem(ProblemKind kind) {
    problems.labelValues(kind.slug()).inc();
  }

  void cut(Cut reason) {
    cut.labelValues(reason.label).inc();
  }

  void reloaded(boolean taken) {
    reloads.labelValues(taken ? "taken" : "refused").inc();
  }

  /** Adds a figure that is asked for when somebody reads. */
  void watch(String name, String help, IntSupplier value) {
    gauge(name, help, value::getAsInt);
  }

  /** All figures. */
  byte[] text() {
    ByteArrayOutputStream out = new ByteArrayOutputStream(8 << 10);
    try {
      PrometheusTextFormatWriter.create().write(out, registry.scrape());
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail", e);
    }
    return out.toByteArray();
  }

  private Counter counter(String name, String help, String... labels) {
    return Counter.builder().name(name).help(help).labelNames(labels).register(registry);
  }

  private void gauge(String name, String help, LongSupplier value) {
    GaugeWithCallback.builder()
        .name(name)
        .help(help)
        .callback(callback -> callback.call((double) value.getAsLong()))
        .register(registry);
  }
}
