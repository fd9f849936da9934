package io.finemo.examples.bench;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.finemo.core.read.PostReader;
import io.finemo.core.read.PostReaders;
import io.finemo.core.read.PostRow;
import io.finemo.core.read.ReadOptions;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;

/**
 * How the service bears load: a paced client first, then as many connections as it takes.
 *
 * <p>Arguments: the folder of the data, the file to write.
 */
public final class ServeReport {
  private static final String POSTS = "stockemotions/opportunity-gold.csv";
  private static final List<String> MACHINE = List.of("-Xmx256m");
  private static final int RATE = 2_000;
  private static final int PACED_CONNECTIONS = 64;
  private static final int MANY_CONNECTIONS = 256;
  private static final Duration LENGTH = Duration.ofSeconds(30);

  private ServeReport() {}

  /** A load, and the heap before and after it. */
  private record Measured(String load, LoadRun run, double heapBefore, double heapAfter) {
    List<String> row() {
      return List.of(
          load,
          Markdown.decimals(run.answers() / run.seconds(), 0),
          String.valueOf(run.errors()),
          Markdown.decimals(run.millis(0.5), 2),
          Markdown.decimals(run.millis(0.99), 2),
          Markdown.decimals(run.millis(0.999), 2),
          Markdown.decimals(run.millis(1), 1),
          Markdown.decimals(heapBefore, 1) + " → " + Markdown.decimals(heapAfter, 1));
    }
  }

  /** What is asked of the service. */
  @FunctionalInterface
  private interface Load {
    LoadRun run(URI service, List<byte[]> requests) throws InterruptedException, ExecutionException;
  }

  /**
   * Runs it.
   *
   * @param args as above
   * @throws Exception if anything fails
   */
  public static void main(String[] args) throws Exception {
    Path data = Path.of(args[0], POSTS);
    Path report = ReportFile.begin(args[1]);
    Path model = Files.createTempFile("finemo", ".model");
    try {
      TrainedFile.opportunities(data, "auto", model);
      List<List<String>> rows = new ArrayList<>();
      rows.add(
          List.of(
              "load",
              "answers/s",
              "errors",
              "p50 ms",
              "p99 ms",
              "p99.9 ms",
              "longest ms",
              "live heap MB, before → after"));
      int exit;
      int posts;
      try (ServiceProcess service = ServiceProcess.start(model, MACHINE)) {
        List<byte[]> requests = requests(data, service.uri());
        Load paced = (uri, all) -> LoadRun.paced(uri, all, PACED_CONNECTIONS, RATE, LENGTH);
        String name = RATE + " requests/s, paced, " + PACED_CONNECTIONS + " connections";
        rows.add(measure(name + ", right after the start", service, requests, paced).row());
        rows.add(measure(name + ", after that", service, requests, paced).row());
        rows.add(
            measure(
                    MANY_CONNECTIONS + " connections, each as fast as it is answered",
                    service,
                    requests,
                    (uri, all) -> LoadRun.asFastAsItGoes(uri, all, MANY_CONNECTIONS, LENGTH))
                .row());
        posts = requests.size();
        exit = service.stop();
      }
      Files.writeString(report, text(rows, posts, exit));
    } finally {
      Files.delete(model);
    }
  }

  private static List<byte[]> requests(Path data, URI service) throws IOException {
    List<byte[]> requests = new ArrayList<>();
    try (PostReader reader = PostReaders.open(data, ReadOptions.builder().build())) {
      for (PostRow row : reader) {
        String json =
            JsonNodeFactory.instance
                .objectNode()
                .put("id", row.post().id())
                .put("text", row.post().text())
                .toString();
        requests.add(
            HttpConnection.post(service, "/v1/decisions", json.getBytes(StandardCharsets.UTF_8)));
      }
    }
    return requests;
  }

  private static Measured measure(
      String name, ServiceProcess service, List<byte[]> requests, Load load)
      throws IOException, InterruptedException, ExecutionException {
    double before = service.liveHeap();
    LoadRun run = load.run(service.uri(), requests);
    return new Measured(name, run, before, service.liveHeap());
  }

  private static String text(List<List<String>> rows, int posts, int exit) {
    return new Markdown()
        .paragraph("# The service under load")
        .paragraph(
            "Made by `mvn -q -pl finemo-examples -am -Pbench test-compile exec:exec"
                + " -Dbench.main=io.finemo.examples.bench.ServeReport"
                + " \"-Dbench=DATA ../docs/serve-load.md\"`.")
        .paragraph(
            "`finemo serve` with `"
                + String.join(" ", MACHINE)
                + "` and a model learnt from "
                + POSTS
                + " ("
                + posts
                + " posts, preset `blend`), on loopback; client and service share "
                + Runtime.getRuntime().availableProcessors()
                + " processors. Each request is one post of the same file. Each load lasts "
                + LENGTH.toSeconds()
                + " s, one after the other. Paced requests count from the moment they were due, so that waiting behind a"
                + " slow answer counts too.")
        .table(rows)
        .paragraph(
            "Live heap is what a collection leaves. At the end the service was told to stop, and"
                + " ended with exit code "
                + exit
                + ".")
        .toString();
  }
}
