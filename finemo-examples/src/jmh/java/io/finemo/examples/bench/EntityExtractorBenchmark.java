package io.finemo.examples.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.finemo.core.text.Entity;
import io.finemo.core.text.EntityExtractor;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Posts a second of entity extraction on one thread. The posts are those of 2014 below the folder
 * that the system property {@code finemo.data} names (to the forked JVM: {@code -jvmArgsAppend
 * -Dfinemo.data=...}), and made up where there is none.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class EntityExtractorBenchmark {
  private static final int POSTS = 10_000;
  private static final String SOURCE = "stocknet/tweets-2014.jsonl.gz";

  private final List<String> posts = new ArrayList<>(POSTS);

  /** Reads or makes the posts. */
  @Setup
  public void load() throws IOException {
    String folder = System.getProperty("finemo.data", "");
    if (folder.isEmpty()) {
      make();
    } else {
      read(Path.of(folder).resolve(SOURCE));
    }
  }

  /** By the rules of twitter-text. */
  @Benchmark
  @OperationsPerInvocation(POSTS)
  public void strict(Blackhole answers) {
    extract(EntityExtractor.strict(), answers);
  }

  /** By the rules of traders. */
  @Benchmark
  @OperationsPerInvocation(POSTS)
  public void extended(Blackhole answers) {
    extract(EntityExtractor.extended(), answers);
  }

  private void extract(EntityExtractor extractor, Blackhole answers) {
    for (String post : posts) {
      List<Entity> entities = extractor.extract(post);
      answers.consume(entities);
    }
  }

  private void read(Path file) throws IOException {
    ObjectMapper json = new ObjectMapper();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      while (posts.size() < POSTS) {
        posts.add(json.readTree(lines.readLine()).get("text").asText());
      }
    }
  }

  private void make() {
    String[] words = {
      "$TSLA",
      "$BRK.B",
      "($SAN.MC)",
      "#earnings",
      "@broker",
      "https://t.co/a1b2c3d4e5",
      "example.org",
      "breaks",
      "out",
      "above",
      "resistance.",
      "Target",
      "$250,",
      "up",
      "3.5%",
      "today;",
      "volume",
      "is",
      "rising",
      "and",
      "the",
      "chart",
      "looks",
      "strong",
    };
    SplittableRandom random = new SplittableRandom(1);
    while (posts.size() < POSTS) {
      StringBuilder post = new StringBuilder();
      for (int i = 0; i < 16; i++) {
        post.append(words[random.nextInt(words.length)]).append(' ');
      }
      posts.add(post.toString());
    }
  }
}
