package io.finemo.examples.distributed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.finemo.examples.Finemo;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Jobs on a cluster of three JVMs, one of which is killed in mid-job: the output is complete,
 * without duplicates, and equal to that of one machine.
 */
@Timeout(value = 4, unit = TimeUnit.MINUTES)
class ClusterTest {
  private static final int POSTS_PER_FILE = 3_000;
  private static final String RATE = "500";

  @TempDir static Path folder;
  private static LocalCluster cluster;
  private static List<Path> files;

  @BeforeAll
  static void start() throws Exception {
    cluster = new LocalCluster(Files.createDirectory(folder.resolve("cluster")));
    files = List.of(folder.resolve("a.jsonl"), folder.resolve("b.jsonl"));
    for (int i = 0; i < files.size(); i++) {
      Files.write(files.get(i), StreamOfPosts.lines(i, POSTS_PER_FILE));
    }
  }

  @AfterAll
  static void stop() {
    cluster.close();
  }

  @BeforeEach
  void startWorkers() throws Exception {
    int running = cluster.workers();
    for (int i = running; i < 2; i++) {
      cluster.startWorker();
    }
    cluster.awaitWorkers(2);
  }

  @Test
  void everyPostIsScoredExactlyOnceThoughAWorkerIsKilled() throws Exception {
    Path model = StreamOfPosts.model();
    Path alone = folder.resolve("alone.jsonl");
    run(args("predict", "--model-file", "" + model, "--output", "" + alone));
    Path out = folder.resolve("scored");

    runAndKill(out.resolve(ScoringJob.DECISIONS), "predict", out, "--model-file", "" + model);

    assertThat(Lines.read(out.resolve(ScoringJob.DECISIONS)))
        .containsExactlyInAnyOrderElementsOf(Files.readAllLines(alone));
    assertThat(Lines.read(out.resolve(ScoringJob.REJECTS))).hasSize(2);
    assertThat(cluster.failuresOfLastJob()).as("the job was hit").isPositive();
  }

  @Test
  void theStudyIsThatOfOneMachineThoughAWorkerIsKilled() throws Exception {
    Path key = Files.writeString(folder.resolve("key"), "sixteen bytes and more");
    Path alone = folder.resolve("alone.json");
    run(args("cashtags", "--noise", "stream", "--author-key", "" + key, "--json", "" + alone));
    Path out = folder.resolve("studied");
    Path together = folder.resolve("together.json");

    runAndKill(
        out.resolve(CashtagJob.WINDOWS),
        "cashtags",
        out,
        "--author-key",
        "" + key,
        "--json",
        "" + together);

    assertThat(figures(together)).isEqualTo(figures(alone));
    assertThat(cluster.failuresOfLastJob()).as("the job was hit").isPositive();
  }

  /** Kills a worker as soon as a checkpoint is complete, which makes the first output visible. */
  private void runAndKill(Path seen, String command, Path out, String... more) throws Exception {
    String[] args =
        Stream.concat(
                Stream.of(
                    "flink",
                    command,
                    "--cluster",
                    cluster.address(),
                    "--parallelism",
                    "2",
                    "--rate",
                    RATE,
                    "--checkpoint-interval",
                    "500ms",
                    "--checkpoints",
                    "" + folder.resolve("checkpoints"),
                    "--output",
                    "" + out),
                Stream.of(more))
            .toArray(String[]::new);
    CompletableFuture<Integer> exit =
        CompletableFuture.supplyAsync(() -> Finemo.run(withInput(args)));
    cluster.await(() -> exit.isDone() || !Lines.files(seen).isEmpty(), "output");
    assertThat(exit).as("still at work").isNotDone();
    cluster.killWorker();
    cluster.await(exit::isDone, "the end of the job");
    assertThat(exit.join()).isZero();
  }

  private static String[] args(String... args) {
    return withInput(args);
  }

  private static String[] withInput(String... args) {
    return Stream.concat(
            Stream.of(args),
            Stream.concat(Stream.of("--input"), files.stream().map(Path::toString)))
        .toArray(String[]::new);
  }

  private static void run(String... args) {
    assertThat(Finemo.run(args)).isZero();
  }

  /** All but how long it took. */
  private static JsonNode figures(Path json) throws Exception {
    ObjectNode figures = (ObjectNode) new ObjectMapper().readTree(Files.readAllBytes(json));
    return figures.without(List.of("seconds", "postsPerSecond"));
  }
}
