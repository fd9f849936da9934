package io.finemo.examples.bench;

import io.finemo.core.Post;
import io.finemo.preprocess.Preprocessor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Posts a second of preprocessing on one thread, with one step, with none and with all. The posts
 * are those of {@code file} (a CSV with a column {@code text} or {@code original}), or the sample
 * inside the jar where it is empty. One operation is one post.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class PreprocessorBenchmark {
  /** Where posts come from. */
  @Param("")
  public String file = "";

  /**
   * Which steps are taken behind the cutting into tokens; {@code accurate} is all with OpenNLP's
   * tagger, {@code detector} all with OpenNLP's detector of languages.
   */
  @Param({"none", "hashtags", "spelling", "morphology", "negation", "all", "accurate", "detector"})
  public String steps = "all";

  private final List<Post> posts = new ArrayList<>();
  private Preprocessor preprocessor = Preprocessor.standard();
  private int next;

  /** Reads the posts. */
  @Setup
  public void load() throws IOException {
    posts.addAll(BenchmarkPosts.read(file));
    preprocessor = PreprocessorVariants.named(steps);
  }

  /** Analyses one post after the other, over and over. */
  @Benchmark
  public Object analyze() {
    next = next + 1 < posts.size() ? next + 1 : 0;
    return preprocessor.analyze(posts.get(next));
  }
}
