package io.finemo.examples.distributed;

import io.finemo.cashtag.CashtagFindings;
import io.finemo.cashtag.TaggedPost;
import io.finemo.cashtag.noise.NoiseReport;
import io.finemo.core.Post;
import io.finemo.examples.pipeline.CashtagRun;
import io.finemo.examples.pipeline.CashtagRun.NoiseSearch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * The cashtag study of a stream, and the first symbols of each window of it.
 *
 * <p>Posts in whatever order give the study that {@code finemo cashtags} makes of them. Each task
 * counts a part; the parts merge into one, which lies in the folder {@value #STUDY} when there are
 * no more posts. The folder {@value #WINDOWS} fills while posts come, {@value #LATE} holds those
 * too late for their window, {@value #REJECTS} what could not be read.
 */
public final class CashtagJob {
  /** The folder of the study, one file of counts. */
  public static final String STUDY = "study";

  /** The folder of the windows, a line of JSON for each. */
  public static final String WINDOWS = "windows";

  /** The folder of the posts that came too late for their window. */
  public static final String LATE = "late";

  /** The folder of what could not be read. */
  public static final String REJECTS = "rejects";

  private final PostSource posts;
  private final CashtagRun run;
  private final WindowOptions windows;
  private final StudySettings settings;

  /**
   * A job.
   *
   * @param posts where the posts come from
   * @param run what is to be studied
   * @param windows the windows
   * @throws IllegalArgumentException if the run asks for {@link NoiseSearch#FULL}, which reads the
   *     stream twice
   */
  public CashtagJob(PostSource posts, CashtagRun run, WindowOptions windows) {
    this.posts = Objects.requireNonNull(posts, "posts");
    this.run = run;
    this.windows = Objects.requireNonNull(windows, "windows");
    if (run.noise() == NoiseSearch.FULL) {
      throw new IllegalArgumentException("a stream is read once: noise must not be FULL");
    }
    settings = StudySettings.of(run.directory(), run.options());
  }

  /**
   * Adds the job to what is to be run.
   *
   * @param flink where it will run
   * @param folder where to write, a URI that every machine can write to
   */
  public void build(StreamExecutionEnvironment flink, String folder) {
    TypeInformation<StudyPart> part = new WireType<>(StudyPart.class, new StudyPartForm(settings));
    boolean inOrder = run.noise() == NoiseSearch.STREAM;
    int readers = inOrder ? 1 : Math.min(posts.mostReaders(), flink.getParallelism());
    SingleOutputStreamOperator<Post> read = SplitArrivals.read(flink, posts, readers);
    DataStream<String> rejects = read.getSideOutput(SplitArrivals.REJECTS);
    SingleOutputStreamOperator<TaggedPost> tagged = inOrder ? judged(read, part) : tagged(read);
    TopCashtags top = new TopCashtags(windows);
    SingleOutputStreamOperator<Mention> mentions = top.mentions(tagged);
    DataStream<String> late = mentions.getSideOutput(LateGate.LATE);

    DataStream<StudyPart> parts =
        (inOrder ? tagged.rebalance() : tagged)
            .transform("count", part, new FoldToEnd<>(new StudyFolds.Posts(settings), part))
            .union(
                rejects
                    .transform(
                        "count rejects",
                        part,
                        new FoldToEnd<>(new StudyFolds.Rejects(settings), part))
                    .setParallelism(readers),
                late.transform(
                        "count late posts",
                        part,
                        new FoldToEnd<>(new StudyFolds.Late(settings), part))
                    .setParallelism(tagged.getParallelism()));
    if (inOrder) {
      parts = parts.union(tagged.getSideOutput(JudgePosts.noise(part)));
    }
    DataStream<byte[]> study =
        parts
            .transform("merge", part, new FoldToEnd<>(new StudyFolds.Parts(settings), part))
            .setParallelism(1)
            .map(StudyPart::toBytes)
            .returns(PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO)
            .setParallelism(1);
    Lines.writeBytes(study, folder, STUDY);
    Lines.write(top.lines(mentions), folder, WINDOWS);
    Lines.write(late, folder, LATE);
    Lines.write(rejects, folder, REJECTS);
  }

  private static SingleOutputStreamOperator<TaggedPost> tagged(DataStream<Post> read) {
    return read.rebalance().map(new TagPosts()).returns(WireType.TAGGED_POST).name("tag");
  }

  /** One task, as what repeats a post shows in the order of the stream only. */
  private SingleOutputStreamOperator<TaggedPost> judged(
      DataStream<Post> read, TypeInformation<StudyPart> part) {
    return read.transform("tag and judge", WireType.TAGGED_POST, new JudgePosts(settings, part))
        .setParallelism(1);
  }

  /**
   * Reads what the job has written.
   *
   * @param folder the folder of the job
   * @return what was counted
   * @throws IOException if it is not there, or of another study
   */
  public StudyPart read(Path folder) throws IOException {
    List<Path> files = Lines.files(folder.resolve(STUDY));
    if (files.size() != 1) {
      throw new IOException(folder.resolve(STUDY) + ": must hold one study, holds " + files.size());
    }
    return StudyPart.read(settings, Files.readAllBytes(files.get(0)));
  }

  /**
   * What follows from the counts.
   *
   * @param counted what {@link #read} gave
   * @return the findings, as on one machine, without prices
   */
  public CashtagFindings findings(StudyPart counted) {
    CashtagFindings findings = run.findings(counted.counts());
    return run.noise() == NoiseSearch.OFF
        ? findings
        : findings.with(new NoiseReport(counted.noise(), List.of()));
  }
}
