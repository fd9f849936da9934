package io.finemo.examples.distributed;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.finemo.cashtag.CashtagFindings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Runs jobs from their start to their results, for callers that need not know Flink. */
public final class JobRuns {
  private static final double MILLIS = 1_000;

  private JobRuns() {}

  /**
   * What came of scoring.
   *
   * @param figures {@code n decided abstained rejected seconds postsPerSecond}; the time is that of
   *     the job, without the start of a cluster
   */
  public record Scored(ObjectNode figures) {

    /**
     * The counts in words.
     *
     * @return one line
     */
    public String summary() {
      return figures.get("n").asLong()
          + " posts, "
          + figures.get("decided").asLong()
          + " decided, "
          + figures.get("abstained").asLong()
          + " abstained from, "
          + figures.get("rejected").asLong()
          + " rejected";
    }
  }

  /**
   * Scores posts.
   *
   * @param settings where the job runs
   * @param posts where the posts come from
   * @param model the model file
   * @param folder where to write
   * @param folderUri the same, as every machine names it
   * @return the figures
   * @throws IOException if the model cannot be read, or the job fails
   */
  public static Scored score(
      JobSettings settings, PostSource posts, Path model, Path folder, String folderUri)
      throws IOException {
    ScoringJob job = ScoringJob.of(posts, model);
    StreamExecutionEnvironment flink = settings.environment();
    job.build(flink, folderUri);
    Duration time = settings.run(flink, "finemo predict");
    List<String> lines = Lines.read(folder.resolve(ScoringJob.FIGURES));
    if (lines.size() != 1) {
      throw new IOException(
          folder.resolve(ScoringJob.FIGURES) + ": must hold one line, holds " + lines.size());
    }
    ObjectNode figures = (ObjectNode) new ObjectMapper().readTree(lines.get(0));
    figures.put("seconds", time.toMillis() / MILLIS);
    figures.put("postsPerSecond", figures.get("n").asLong() * MILLIS / time.toMillis());
    return new Scored(figures);
  }

  /**
   * What came of a study.
   *
   * @param findings what was found, without prices
   * @param posts how many posts were counted
   * @param late how many of them came too late for their window
   * @param rejected how many parts of files could not be read
   * @param seconds how long the job ran, without the start of a cluster
   */
  public record Studied(
      CashtagFindings findings, long posts, long late, long rejected, double seconds) {}

  /**
   * Studies posts.
   *
   * @param settings where the job runs
   * @param job the job
   * @param folder where to write
   * @param folderUri the same, as every machine names it
   * @return what was found
   * @throws IOException if the job fails
   */
  public static Studied study(JobSettings settings, CashtagJob job, Path folder, String folderUri)
      throws IOException {
    StreamExecutionEnvironment flink = settings.environment();
    job.build(flink, folderUri);
    Duration time = settings.run(flink, "finemo cashtags");
    StudyPart counted = job.read(folder);
    return new Studied(
        job.findings(counted),
        counted.posts(),
        counted.late(),
        counted.rejected(),
        time.toMillis() / MILLIS);
  }
}
