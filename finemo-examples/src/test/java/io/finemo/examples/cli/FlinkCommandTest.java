package io.finemo.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.finemo.examples.distributed.CashtagJob;
import io.finemo.examples.distributed.Lines;
import io.finemo.examples.distributed.ScoringJob;
import io.finemo.examples.distributed.StreamOfPosts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The jobs inside this program: their answers are those of one machine. */
class FlinkCommandTest {
  @TempDir Path folder;
  private Path posts;
  private Path late;
  private Path out;
  private Path key;

  @BeforeEach
  void write() throws IOException {
    posts = Files.write(folder.resolve("posts.jsonl"), StreamOfPosts.lines(1, 600));
    List<String> shuffled = new ArrayList<>(StreamOfPosts.lines(2, 600));
    Collections.shuffle(shuffled, new Random(3));
    late = Files.write(folder.resolve("late.jsonl"), shuffled);
    out = folder.resolve("out");
    key = Files.writeString(folder.resolve("key"), "sixteen bytes and more");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "2"})
  void theLinesAreThoseOfPredict(String parallelism) throws IOException {
    Path alone = folder.resolve("alone.jsonl");
    Path figures = folder.resolve("figures.json");
    String[] model = {"--model-file", "" + StreamOfPosts.model(), "--input", "" + posts, "" + late};
    run(model, "predict", "--output", "" + alone).succeeds();

    run(
            model,
            "flink",
            "predict",
            "--output",
            "" + out,
            "--parallelism",
            parallelism,
            "--json",
            "" + figures)
        .succeeds();

    assertThat(Lines.read(out.resolve(ScoringJob.DECISIONS)))
        .hasSize(1_200)
        .containsExactlyInAnyOrderElementsOf(Files.readAllLines(alone));
    assertThat(Lines.read(out.resolve(ScoringJob.REJECTS)))
        .hasSize(2)
        .anySatisfy(
            line ->
                assertThat(line).contains("posts.jsonl\",\"line\":301,").contains("not a post"));
    JsonNode json = SampleCsv.json(figures);
    assertThat(json.get("n").asInt()).isEqualTo(1_200);
    assertThat(json.get("rejected").asInt()).isEqualTo(2);
    assertThat(json.get("decided").asInt() + json.get("abstained").asInt()).isEqualTo(1_200);
    assertThat(json.get("postsPerSecond").asDouble()).isPositive();
  }

  @ParameterizedTest
  @CsvSource({"off, 1", "off, 2", "stream, 1", "stream, 2"})
  void theStudyIsThatOfCashtagsThoughPostsComeLateAndOutOfOrder(String noise, String parallelism)
      throws IOException {
    String[] how = {"--noise", noise, "--author-key", "" + key, "--input", "" + posts, "" + late};
    Path alone = folder.resolve("alone.json");
    Path together = folder.resolve("together.json");
    Path text = folder.resolve("alone.txt");
    run(how, "cashtags", "--json", "" + alone, "--output", "" + text).succeeds();

    CliRun run =
        run(
                how,
                "flink",
                "cashtags",
                "--json",
                "" + together,
                "--output",
                "" + out,
                "--parallelism",
                parallelism,
                "--window",
                "10m")
            .succeeds();

    assertThat(figures(together)).isEqualTo(figures(alone));
    assertThat(out.resolve("report.txt")).hasSameTextualContentAs(text);
    List<String> lateLines = Lines.read(out.resolve(CashtagJob.LATE));
    assertThat(lateLines).as("a shuffled file is late").isNotEmpty();
    assertThat(run.err())
        .contains(
            "1200 posts, " + lateLines.size() + " of them too late for their window, 2 rejected");
  }

  /** By hand: the window of 12:00 is over when 12:11 is seen, as posts may be 1 minute late. */
  @Test
  void windowsTellTheirFirstSymbolsAndLatePostsAreTold() throws IOException {
    Files.write(
        posts,
        List.of(
            post("1", "12:01:00", "$TEF and $SAN"),
            post("2", "12:09:30", "$TEF again"),
            post("3", "12:10:20", "$BBVA"),
            post("4", "12:08:00", "$SAN out of order, but in time"),
            post("5", "12:11:00", "RT @ann: $BBVA"),
            post("6", "12:03:00", "$TEF too late"),
            "{\"id\":\"7\",\"text\":\"$TEF without a date\"}"));

    CliRun run =
        run(
                new String[0],
                "flink",
                "cashtags",
                "--input",
                "" + posts,
                "--output",
                "" + out,
                "--window",
                "10m",
                "--out-of-order",
                "1m",
                "--top",
                "2")
            .succeeds();

    assertThat(Lines.read(out.resolve(CashtagJob.WINDOWS)))
        .containsExactlyInAnyOrder(
            "{\"from\":\"2024-03-04T12:00:00Z\",\"to\":\"2024-03-04T12:10:00Z\",\"symbols\":2,"
                + "\"top\":[{\"symbol\":\"SAN\",\"posts\":2,\"postsClean\":2},"
                + "{\"symbol\":\"TEF\",\"posts\":2,\"postsClean\":2}]}",
            "{\"from\":\"2024-03-04T12:10:00Z\",\"to\":\"2024-03-04T12:20:00Z\",\"symbols\":1,"
                + "\"top\":[{\"symbol\":\"BBVA\",\"posts\":2,\"postsClean\":1}]}");
    assertThat(Lines.read(out.resolve(CashtagJob.LATE)))
        .containsExactly(
            "{\"id\":\"6\",\"created_at\":\"2024-03-04T12:03:00Z\",\"symbols\":[\"TEF\"]}");
    assertThat(run.err()).contains("7 posts, 1 of them too late for their window, 0 rejected");
  }

  @Test
  void aBrokenModelIsToldBeforeAJobStarts() throws IOException {
    Path model = Files.writeString(folder.resolve("model.finemo"), "no model");

    assertThat(
            run(
                    new String[0],
                    "flink",
                    "predict",
                    "--model-file",
                    "" + model,
                    "--input",
                    "" + posts,
                    "--output",
                    "" + out)
                .failsWith(1))
        .startsWith(model + ": ");
  }

  @Test
  void aFileThatCannotBeReadEndsTheJobWithTheReason() throws IOException {
    Path empty = Files.createFile(folder.resolve("empty.jsonl"));

    assertThat(
            run(
                    new String[0],
                    "flink",
                    "predict",
                    "--model-file",
                    "" + StreamOfPosts.model(),
                    "--input",
                    "" + empty,
                    "--output",
                    "" + out)
                .failsWith(1))
        .isEqualTo(empty + ": file is empty");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cashtags --noise full | a stream is read once: --noise must be stream or off",
        "cashtags --parallelism 0 | --parallelism must be at least 1: 0",
        "cashtags --rejects x | a job writes rejects into --output DIR; --rejects is not for it",
        "cashtags --kafka localhost:9092 | --kafka and --topic go together",
        "cashtags --follow | --follow is for --kafka",
        "cashtags --kafka localhost:9092 --topic posts --rate 5 | --rate is for files, not for --kafka",
        "cashtags --cluster nowhere | --cluster must be HOST:PORT: nowhere",
        "cashtags --window 0s | --window must be at least 1s: PT0S",
        "cashtags --rate -1 | --rate must be at least 0: -1"
      })
  void whatCannotBeMeantIsBadUsage(String args, String reason) {
    String[] how = {"--input", "" + posts, "--output", "" + out};

    assertThat(run(how, ("flink " + args).split(" ")).failsWith(2)).isEqualTo(reason);
  }

  @Test
  void filesOfTwoRunsAreNotMixed() throws IOException {
    Files.createDirectories(out.resolve("decisions"));

    assertThat(
            run(new String[0], "flink", "cashtags", "--input", "" + posts, "--output", "" + out)
                .failsWith(1))
        .isEqualTo("--output " + out + ": is not empty");
  }

  @Test
  void otherCommandsLoadNothingOfTheEngine() throws Exception {
    Path classes = folder.resolve("classes");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:file=" + classes,
                "-cp",
                System.getProperty("java.class.path"),
                "io.finemo.examples.Finemo",
                "preprocess",
                "--input",
                posts.toString(),
                "--output",
                folder.resolve("cleaned").toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    try {
      assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.exitValue()).isZero();
    assertThat(Files.readString(classes))
        .contains("io.finemo.examples.Finemo")
        .doesNotContain("org.apache.flink")
        .doesNotContain("org.apache.kafka");
  }

  private static CliRun run(String[] more, String... args) {
    return CliRun.of(Stream.concat(Stream.of(args), Stream.of(more)).toArray(String[]::new));
  }

  private static String post(String id, String time, String text) {
    return "{\"id\":\""
        + id
        + "\",\"text\":\""
        + text
        + "\",\"created_at\":\"2024-03-04T"
        + time
        + "Z\"}";
  }

  /** All but how long it took. */
  private static JsonNode figures(Path json) throws IOException {
    return ((ObjectNode) SampleCsv.json(json)).without(List.of("seconds", "postsPerSecond"));
  }
}
