package io.finemo.examples.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The service in a virtual machine of its own, on any free port of loopback. */
final class ServiceProcess implements AutoCloseable {
  private static final String LISTENS = "finemo listens at ";
  private static final double MEGABYTE = 1 << 20;
  private static final String HEAP = "finemo_heap_bytes ";

  private final Process process;
  private final URI uri;
  private final HttpClient client = HttpClient.newHttpClient();

  private ServiceProcess(Process process, URI uri) {
    this.process = process;
    this.uri = uri;
  }

  static ServiceProcess start(Path model, List<String> machine) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(machine);
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), "io.finemo.examples.Finemo"));
    command.addAll(List.of("serve", "--port", "0", "--model-file", model.toString()));
    Process process = new ProcessBuilder(command).start();
    BufferedReader messages =
        new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
    String line = messages.readLine();
    while (line != null && !line.startsWith(LISTENS)) {
      System.err.println(line);
      line = messages.readLine();
    }
    if (line == null) {
      throw new IOException("the service did not start");
    }
    Thread rest = new Thread(() -> pass(messages));
    rest.setDaemon(true);
    rest.start();
    return new ServiceProcess(process, URI.create(line.substring(LISTENS.length())));
  }

  private static void pass(BufferedReader messages) {
    try {
      messages.lines().forEach(System.err::println);
    } catch (UncheckedIOException e) {
      // To stop a process closes what it writes to.
    }
  }

  URI uri() {
    return uri;
  }

  /** Megabytes of heap that live on, as seen after a collection. */
  double liveHeap() throws IOException, InterruptedException {
    Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    ChildRun.lines(List.of(jcmd.toString(), Long.toString(process.pid()), "GC.run"));
    HttpResponse<String> metrics =
        client.send(
            HttpRequest.newBuilder(uri.resolve("/metrics")).build(),
            HttpResponse.BodyHandlers.ofString());
    return metrics
        .body()
        .lines()
        .filter(line -> line.startsWith(HEAP))
        .mapToDouble(line -> Double.parseDouble(line.substring(HEAP.length())) / MEGABYTE)
        .findFirst()
        .orElseThrow(() -> new IOException("no line of the metrics starts with " + HEAP));
  }

  /** Ends it as an operator does, and gives its exit code. */
  int stop() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      throw new IllegalStateException("the service did not stop within 30 s");
    }
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
