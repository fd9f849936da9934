package io.finemo.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every step is measured; what comes out is for the reader to judge. */
class BenchCommandTest {
  @TempDir Path folder;

  @Test
  void everyStepIsMeasured() throws IOException {
    Path posts = SampleCsv.write(folder.resolve("posts.csv"), SampleCsv.firstOfEach(20));

    CliRun run =
        CliRun.of(
                "bench",
                "--input",
                posts.toString(),
                "--label",
                "label",
                "--model",
                "logistic",
                "--fit",
                "linear-svc,logistic",
                "--rounds",
                "2",
                "--seconds",
                "0.01",
                "--output",
                folder.resolve("bench.txt").toString(),
                "--json",
                folder.resolve("bench.json").toString())
            .succeeds();

    JsonNode json = SampleCsv.json(folder.resolve("bench.json"));
    assertThat(json.path("posts").asInt()).isEqualTo(80);
    assertThat(json.path("asked").asInt()).isEqualTo(16);
    assertThat(json.path("learntFrom").asInt()).isEqualTo(64);
    for (String step : new String[] {"preprocess", "transform", "predict"}) {
      checkRange(json.path(step), "postsPerSecond");
      assertThat(json.path(step).path("bytesPerPost").asDouble()).isPositive();
    }
    assertThat(json.path("fit").fieldNames())
        .toIterable()
        .containsExactly("linear-svc", "logistic");
    json.path("fit").forEach(preset -> checkRange(preset, "seconds"));
    assertThat(json.path("latencyMicros").path("p50").asDouble())
        .isPositive()
        .isLessThanOrEqualTo(json.path("latencyMicros").path("p99").asDouble());
    assertThat(json.path("loadMillis").asDouble())
        .isBetween(json.path("loadMillisLow").asDouble(), json.path("loadMillisHigh").asDouble());
    assertThat(json.path("modelFileMB").asDouble()).isPositive();
    assertThat(json.path("heapMB").isNumber()).isTrue();
    assertThat(Files.readAllLines(folder.resolve("bench.txt")))
        .anyMatch(line -> line.startsWith("preprocess "))
        .anyMatch(line -> line.startsWith("linear-svc "))
        .anyMatch(line -> line.startsWith("one post, from text to decision: half within "));
    assertThat(run.err()).contains("preprocess", "fit logistic");
  }

  private static void checkRange(JsonNode one, String median) {
    assertThat(one.path("low").asDouble()).isPositive();
    assertThat(one.path(median).asDouble())
        .isBetween(one.path("low").asDouble(), one.path("high").asDouble());
  }

  @Test
  void wrongCallsAreExplained() {
    assertThat(CliRun.of("bench", "--threads", "0").failsWith(2))
        .isEqualTo("--threads and --rounds must be at least 1: 0, 5");
    assertThat(CliRun.of("bench", "--seconds", "0").failsWith(2))
        .isEqualTo("--seconds must be in (0, 3600]: 0.0");
    assertThat(CliRun.of("bench", "--fit", "magic").failsWith(2)).contains("nb-svm");
    assertThat(CliRun.of("bench", "--task", "moods").failsWith(2))
        .isEqualTo("--task must be opportunity, sentiment or labels: moods");
    assertThat(CliRun.of("bench", "--input", "posts.csv").failsWith(2))
        .isEqualTo("bench needs --label COL with --input FILE");
  }
}
