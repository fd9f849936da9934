package io.finemo.examples.bench;

import io.finemo.core.Labeled;
import io.finemo.core.Post;
import io.finemo.core.SparseVector;
import io.finemo.core.text.AnalyzedPost;
import io.finemo.features.FeatureSpec;
import io.finemo.preprocess.Preprocessor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
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
 * Features of analysed posts on one thread: one post after the other, and learning from all of
 * them. The posts are those of {@code file}, or the sample inside the jar where it is empty. With
 * {@code -prof gc} the bytes that one post costs show as {@code gc.alloc.rate.norm}; {@link #copy}
 * makes the result alone, to subtract.
 */
@State(Scope.Thread)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class FeatureExtractorBenchmark {
  /** Where posts come from. */
  @Param("")
  public String file = "";

  /** What is extracted: a constant of {@link VectorizerSettings}, or {@code standard}. */
  @Param({"PAPER", "TFIDF", "standard"})
  public String settings = "standard";

  private final List<Labeled<AnalyzedPost, String>> rows = new ArrayList<>();
  private final List<int[]> indices = new ArrayList<>();
  private final List<double[]> values = new ArrayList<>();
  private FeatureSpec spec = FeatureSpec.standard();
  private Function<AnalyzedPost, SparseVector> extractor = post -> SparseVector.empty();
  private int next;

  /** Reads and analyses the posts and learns from them. */
  @Setup
  public void load() throws IOException {
    Preprocessor preprocessor = Preprocessor.standard();
    for (Post post : BenchmarkPosts.read(file)) {
      rows.add(new Labeled<>(preprocessor.analyze(post), ""));
    }
    spec = settings.equals("standard") ? spec : VectorizerSettings.valueOf(settings).spec();
    extractor = spec.<String>learner().fit(rows, 1);
    for (Labeled<AnalyzedPost, String> row : rows) {
      SparseVector vector = extractor.apply(row.value());
      int[] index = new int[vector.size()];
      double[] value = new double[vector.size()];
      for (int entry = 0; entry < index.length; entry++) {
        index[entry] = vector.indexAt(entry);
        value[entry] = vector.valueAt(entry);
      }
      indices.add(index);
      values.add(value);
    }
  }

  /** One post. */
  @Benchmark
  @BenchmarkMode(Mode.Throughput)
  public Object transform() {
    next = next + 1 < rows.size() ? next + 1 : 0;
    return extractor.apply(rows.get(next).value());
  }

  /** The vector of one post, made of what is in it. */
  @Benchmark
  @BenchmarkMode(Mode.Throughput)
  public Object copy() {
    next = next + 1 < rows.size() ? next + 1 : 0;
    return SparseVector.of(indices.get(next), values.get(next));
  }

  /** All posts. */
  @Benchmark
  @BenchmarkMode(Mode.AverageTime)
  public Object fit() {
    return spec.<String>learner().fit(rows, 1);
  }
}
