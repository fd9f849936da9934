package io.finemo.examples.distributed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * A cluster of JVMs on this machine: one job manager, and task managers that can be killed. Its
 * class path holds the libraries of others, but nothing of finemo, which comes with the jobs.
 */
final class LocalCluster implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(110);

  private final Path folder;
  private final int restPort;
  private final List<Process> processes = new ArrayList<>();
  private final Deque<Process> workers = new ArrayDeque<>();
  private final HttpClient http = HttpClient.newHttpClient();

  LocalCluster(Path folder) throws IOException {
    this.folder = folder;
    try (ServerSocket rest = freePort();
        ServerSocket rpc = freePort()) {
      restPort = rest.getLocalPort();
      Files.writeString(folder.resolve("config.yaml"), config(rpc.getLocalPort()));
    }
    processes.add(
        start("org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint", "manager"));
  }

  private static ServerSocket freePort() throws IOException {
    return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  }

  private String config(int rpcPort) {
    return String.join(
        "\n",
        "jobmanager.rpc.address: 127.0.0.1",
        "jobmanager.rpc.port: " + rpcPort,
        "jobmanager.bind-host: 127.0.0.1",
        "rest.address: 127.0.0.1",
        "rest.bind-address: 127.0.0.1",
        "rest.port: " + restPort,
        "taskmanager.host: 127.0.0.1",
        "taskmanager.bind-host: 127.0.0.1",
        "taskmanager.numberOfTaskSlots: 2",
        // Else both tasks of a kind may lie on one worker, and nothing is lost with the other.
        "taskmanager.load-balance.mode: SLOTS",
        // A worker that is started by hand is told all of its memory.
        "taskmanager.cpu.cores: 1.0",
        "taskmanager.memory.task.heap.size: 160m",
        "taskmanager.memory.task.off-heap.size: 16m",
        "taskmanager.memory.framework.heap.size: 64m",
        "taskmanager.memory.framework.off-heap.size: 64m",
        "taskmanager.memory.network.min: 32m",
        "taskmanager.memory.network.max: 32m",
        "taskmanager.memory.managed.size: 1m",
        "taskmanager.memory.jvm-metaspace.size: 128m",
        "taskmanager.memory.jvm-overhead.min: 32m",
        "taskmanager.memory.jvm-overhead.max: 32m",
        // A killed worker refuses connections, which shows at once; one that is silent for a while
        // may only be waiting for a busy machine.
        "heartbeat.interval: 1000",
        "heartbeat.timeout: 90000",
        "io.tmp.dirs: " + folder,
        "");
  }

  /** Starts a task manager, which joins soon. */
  void startWorker() throws IOException {
    Process worker =
        start(
            "org.apache.flink.runtime.taskexecutor.TaskManagerRunner", "worker-" + workers.size());
    processes.add(worker);
    workers.add(worker);
  }

  private Process start(String main, String name) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Djava.io.tmpdir=" + folder,
            "-cp",
            librariesOfOthers(),
            main,
            "--configDir",
            folder.toString())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve(name + "-" + processes.size() + ".log").toFile())
        .start();
  }

  private static String librariesOfOthers() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> entry.endsWith(".jar") && !entry.contains("finemo-"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** Kills a task manager without a warning. */
  void killWorker() throws InterruptedException {
    Process worker = workers.remove();
    worker.destroyForcibly();
    worker.waitFor();
  }

  /** How many workers were started and not killed. */
  int workers() {
    return workers.size();
  }

  /** The REST address. */
  String address() {
    return "127.0.0.1:" + restPort;
  }

  /** Waits until so many workers have joined. */
  void awaitWorkers(int wanted) throws Exception {
    await(() -> get("/overview").path("taskmanagers").asInt() == wanted, wanted + " workers");
  }

  /** How often the last job failed and was started anew. */
  int failuresOfLastJob() throws Exception {
    JsonNode jobs = get("/jobs/overview").path("jobs");
    JsonNode last = null;
    for (JsonNode job : jobs) {
      if (last == null || job.get("start-time").asLong() > last.get("start-time").asLong()) {
        last = job;
      }
    }
    if (last == null) {
      throw new IOException("no job ran");
    }
    return get("/jobs/" + last.get("jid").asText() + "/exceptions")
        .at("/exceptionHistory/entries")
        .size();
  }

  private JsonNode get(String path) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://" + address() + path))
            .timeout(Duration.ofSeconds(10))
            .build();
    return new ObjectMapper().readTree(http.send(request, BodyHandlers.ofString()).body());
  }

  /** Waits until something is so; what cannot be asked yet is not. */
  void await(Callable<Boolean> so, String what) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!isSo(so)) {
      if (System.nanoTime() > end) {
        throw new AssertionError("waited in vain for " + what + "\n" + logs());
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
  }

  private static boolean isSo(Callable<Boolean> so) throws Exception {
    try {
      return so.call();
    } catch (IOException e) {
      return false;
    }
  }

  private String logs() throws IOException {
    StringBuilder logs = new StringBuilder();
    try (var files = Files.list(folder)) {
      for (Path log : files.filter(file -> file.toString().endsWith(".log")).toList()) {
        logs.append(log.getFileName()).append('\n').append(Files.readString(log));
      }
    }
    return logs.toString();
  }

  @Override
  public void close() {
    processes.forEach(Process::destroyForcibly);
    processes.forEach(process -> process.onExit().join());
  }
}
