package io.finemo.examples.bench;

import io.finemo.cashtag.CashtagStudy;
import io.finemo.cashtag.PostTagger;
import io.finemo.cashtag.TaggedPost;
import io.finemo.core.Post;
import io.finemo.core.SparseVector;
import io.finemo.core.SymbolDirectory;
import io.finemo.core.read.PostReader;
import io.finemo.core.read.PostReaders;
import io.finemo.core.read.PostRow;
import io.finemo.core.read.ReadOptions;
import io.finemo.core.text.AnalyzedPost;
import io.finemo.core.text.EntityExtractor;
import io.finemo.examples.pipeline.EmbeddedSample;
import io.finemo.examples.pipeline.PostJudge;
import io.finemo.examples.pipeline.SavedModel;
import io.finemo.examples.report.PredictionJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Posts a second of one step on one thread; one operation is one post. The posts are those of
 * {@code file}, or the sample inside the jar where it is empty; they come over and over.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class StepBenchmark {
  /** Where posts come from. */
  @Param("")
  public String file = "";

  /** The model file of {@code features}, {@code decide} and {@code predict}. */
  @Param("")
  public String model = "";

  /**
   * What is measured: {@code read} a file, find {@code entities} by the rules of traders or {@code
   * strict} ones, {@code preprocess}, make {@code features}, {@code decide} by them, {@code
   * predict} from the post to a line of JSON, {@code tag} a post for the study, {@code count} it
   * there.
   */
  @Param({"read", "entities", "strict", "preprocess", "tag", "count"})
  public String step = "preprocess";

  private final List<Post> posts = new ArrayList<>();
  private Supplier<Object> work = Object::new;
  private @Nullable PostReader reader;
  private int next;

  /** Reads the posts, and does what comes before the step. */
  @Setup
  public void load() throws IOException {
    posts.addAll(BenchmarkPosts.read(file));
    EntityExtractor strict = EntityExtractor.strict();
    EntityExtractor extended = EntityExtractor.extended();
    work =
        switch (step) {
          case "read" -> this::read;
          case "entities" -> over(posts, post -> extended.extract(post.text()));
          case "strict" -> over(posts, post -> strict.extract(post.text()));
          case "preprocess" -> over(posts, PreprocessorVariants.named("all")::analyze);
          case "tag" -> over(posts, PostTagger.standard()::tag);
          case "count" -> counting();
          default -> judging(SavedModel.read(Path.of(model)));
        };
  }

  private Supplier<Object> counting() {
    CashtagStudy study = new CashtagStudy(SymbolDirectory.of(List.of()));
    List<TaggedPost> tagged = posts.stream().map(PostTagger.standard()::tag).toList();
    return over(
        tagged,
        post -> {
          study.add(post);
          return study;
        });
  }

  private <L> Supplier<Object> judging(SavedModel<L> saved) {
    PostJudge<L> judge = PostJudge.by(saved);
    if (step.equals("predict")) {
      return over(posts, post -> PredictionJson.line(judge.judge(post)));
    }
    List<AnalyzedPost> analyzed = posts.stream().map(judge.preprocessor()::analyze).toList();
    if (step.equals("features")) {
      return over(analyzed, saved.model().extractor());
    }
    if (step.equals("decide")) {
      List<SparseVector> vectors = analyzed.stream().map(saved.model().extractor()).toList();
      return over(vectors, saved.model().classifier()::decide);
    }
    throw new IllegalArgumentException("unknown step: " + step);
  }

  private <T> Supplier<Object> over(List<T> rows, Function<? super T, ?> one) {
    return () -> {
      next = next + 1 < rows.size() ? next + 1 : 0;
      return one.apply(rows.get(next));
    };
  }

  private Object read() {
    try {
      Optional<PostRow> row = reader == null ? Optional.empty() : reader.read();
      while (row.isEmpty()) {
        close();
        reader =
            file.isEmpty()
                ? EmbeddedSample.open(ReadOptions.defaults())
                : PostReaders.open(Path.of(file), ReadOptions.defaults());
        row = reader.read();
      }
      return row.get();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Closes the file. */
  @TearDown
  public void close() throws IOException {
    if (reader != null) {
      reader.close();
    }
  }

  /** Takes the next post. */
  @Benchmark
  public Object post() {
    return work.get();
  }
}
