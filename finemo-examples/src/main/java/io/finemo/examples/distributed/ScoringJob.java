package io.finemo.examples.distributed;

import io.finemo.core.Post;
import io.finemo.examples.pipeline.SavedModel;
import io.finemo.examples.report.JsonLine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Scores posts: a post in, a line of JSON out, the very lines of {@code finemo predict}, in any
 * order.
 *
 * <p>Writes the folders {@value #DECISIONS}, {@value #REJECTS} and {@value #FIGURES}, whose files
 * are complete and without duplicates; those whose names begin with a dot are not yet, or never.
 */
public final class ScoringJob {
  /** The folder of the decisions. */
  public static final String DECISIONS = "decisions";

  /** The folder of what could not be read. */
  public static final String REJECTS = "rejects";

  /** The folder of the counts, which come when there are no more posts. */
  public static final String FIGURES = "figures";

  private static final TypeInformation<Line> LINE = TypeInformation.of(Line.class);
  private static final TypeInformation<ScoreCounts> COUNTS = TypeInformation.of(ScoreCounts.class);

  private final PostSource posts;
  private final byte[] modelFile;

  /**
   * A job.
   *
   * @param posts where the posts come from
   * @param modelFile the model, as {@code finemo train} wrote it; it goes with the job
   */
  private ScoringJob(PostSource posts, byte[] modelFile) {
    this.posts = Objects.requireNonNull(posts, "posts");
    this.modelFile = modelFile;
  }

  /**
   * A job with the model of a file, which goes with it: machines of the cluster need not see it.
   *
   * @param posts where the posts come from
   * @param model the model, as {@code finemo train} wrote it
   * @return the job
   * @throws IOException if the file cannot be read or is no sound model; the message names it
   */
  public static ScoringJob of(PostSource posts, Path model) throws IOException {
    // Once here, so that a bad file is told before anything starts.
    SavedModel.read(model);
    return new ScoringJob(posts, Files.readAllBytes(model));
  }

  /**
   * Adds the job to what is to be run.
   *
   * @param flink where it will run
   * @param folder where to write, a URI that every machine can write to
   */
  public void build(StreamExecutionEnvironment flink, String folder) {
    int readers = Math.min(posts.mostReaders(), flink.getParallelism());
    SingleOutputStreamOperator<Post> read = SplitArrivals.read(flink, posts, readers);
    DataStream<Line> rejects =
        read.getSideOutput(SplitArrivals.REJECTS)
            .map(text -> new Line(Line.Kind.REJECTED, text))
            .returns(LINE)
            .setParallelism(readers);
    DataStream<Line> scored =
        read.rebalance().map(new ScorePosts(modelFile)).returns(LINE).name("score");
    Lines.write(scored.map(Line::text), folder, DECISIONS);
    Lines.write(rejects.map(Line::text), folder, REJECTS);
    DataStream<String> figures =
        scored
            .union(rejects)
            .transform("count", COUNTS, new FoldToEnd<>(new ScoreCounts.Counting(), COUNTS))
            .transform("sum", COUNTS, new FoldToEnd<>(new ScoreCounts.Merging(), COUNTS))
            .setParallelism(1)
            .map(ScoringJob::line)
            .setParallelism(1);
    Lines.write(figures, folder, FIGURES);
  }

  private static String line(ScoreCounts counts) {
    byte[] line =
        JsonLine.of(
            json -> {
              json.writeNumberField("n", counts.decided() + counts.abstained());
              json.writeNumberField("decided", counts.decided());
              json.writeNumberField("abstained", counts.abstained());
              json.writeNumberField("rejected", counts.rejected());
            });
    return new String(line, StandardCharsets.UTF_8);
  }
}
