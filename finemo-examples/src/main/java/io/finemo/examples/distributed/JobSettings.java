package io.finemo.examples.distributed;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.HeartbeatManagerOptions;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Where a job runs, and how it lives through faults.
 *
 * @param parallelism how many tasks of a kind there are
 * @param cluster the REST address of a cluster; empty for one inside this program
 * @param checkpointInterval how often the state is kept; empty for never: then nothing can be
 *     resumed, and output shows at the end
 * @param checkpointFolder where the state is kept, a URI that every machine can write to; empty for
 *     the memory of the job manager, which has room for small states only
 */
public record JobSettings(
    int parallelism,
    Optional<Cluster> cluster,
    Optional<Duration> checkpointInterval,
    Optional<String> checkpointFolder) {
  private static final Duration NEVER_LOST = Duration.ofHours(1);
  private static final int RESTARTS = 10;
  private static final Duration RESTART_DELAY = Duration.ofSeconds(1);

  /**
   * Checks the parts.
   *
   * @param parallelism how many tasks of a kind, 1 or more
   * @param cluster the cluster
   * @param checkpointInterval how often the state is kept, 1 ms or more
   * @param checkpointFolder where it is kept
   */
  public JobSettings {
    if (parallelism < 1) {
      throw new IllegalArgumentException("parallelism must be at least 1: " + parallelism);
    }
    Objects.requireNonNull(cluster, "cluster");
    Objects.requireNonNull(checkpointFolder, "checkpointFolder");
    if (checkpointInterval.isPresent() && checkpointInterval.get().toMillis() < 1) {
      throw new IllegalArgumentException(
          "checkpointInterval must be at least 1 ms: " + checkpointInterval.get());
    }
  }

  /**
   * A cluster.
   *
   * @param host the host of its REST address
   * @param port the port of its REST address
   */
  public record Cluster(String host, int port) {

    /**
     * Checks the parts.
     *
     * @param host the host, not blank
     * @param port the port, 1 to 65,535
     */
    public Cluster {
      if (host.isBlank()) {
        throw new IllegalArgumentException("the host of a cluster must not be blank");
      }
      if (port < 1 || port > 65_535) {
        throw new IllegalArgumentException("port must be 1 to 65535: " + port);
      }
    }
  }

  /**
   * A cluster inside this program, which ends with it: there is nothing to resume.
   *
   * @param parallelism how many tasks of a kind
   * @return the settings
   */
  public static JobSettings embedded(int parallelism) {
    return new JobSettings(parallelism, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /**
   * Makes the place to which jobs are added.
   *
   * @return the environment, for one job
   * @throws IOException if the classes that go to the cluster cannot be packed
   */
  public StreamExecutionEnvironment environment() throws IOException {
    Configuration configuration = new Configuration();
    // Whatever only Kryo could write fails here, not when a class has changed.
    configuration.set(PipelineOptions.GENERIC_TYPES, false);
    // No task changes a record that it has given or kept.
    configuration.set(PipelineOptions.OBJECT_REUSE, true);
    configuration.set(CoreOptions.DEFAULT_PARALLELISM, parallelism);
    if (checkpointInterval.isPresent()) {
      configuration.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, checkpointInterval.get());
    }
    if (checkpointFolder.isPresent()) {
      configuration.set(CheckpointingOptions.CHECKPOINT_STORAGE, "filesystem");
      configuration.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, checkpointFolder.get());
    }
    if (cluster.isEmpty()) {
      configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "none");
      // Nothing within one program can be lost, however long the machine is busy with others.
      configuration.set(HeartbeatManagerOptions.HEARTBEAT_TIMEOUT, NEVER_LOST);
      return StreamExecutionEnvironment.createLocalEnvironment(parallelism, configuration);
    }
    configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
    configuration.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, RESTARTS);
    configuration.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, RESTART_DELAY);
    List<Path> jars = JobJars.ofFinemo();
    StreamExecutionEnvironment flink =
        StreamExecutionEnvironment.createRemoteEnvironment(
            cluster.get().host(),
            cluster.get().port(),
            configuration,
            jars.stream().map(Path::toString).toArray(String[]::new));
    flink.setParallelism(parallelism);
    return flink;
  }

  /**
   * Runs a job to its end.
   *
   * @param flink what {@link #environment()} made, with the job
   * @param name the name of the job
   * @return how long it ran, without the start of the cluster
   * @throws IOException if it failed; the message is that of the first cause
   */
  public Duration run(StreamExecutionEnvironment flink, String name) throws IOException {
    try {
      JobExecutionResult result = flink.execute(name);
      return Duration.ofMillis(result.getNetRuntime());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while the job ran", e);
    } catch (Exception e) {
      throw JobFailure.of(e);
    }
  }
}
