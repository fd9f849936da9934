package io.finemo.examples.cli;

import io.finemo.examples.distributed.JobSettings;
import io.finemo.examples.distributed.KafkaPosts;
import io.finemo.examples.distributed.PostFiles;
import io.finemo.examples.distributed.PostSource;
import io.finemo.examples.distributed.ReadSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * Where a job runs, what it reads and where it writes. Names no type of Flink, which other commands
 * shall not load.
 */
final class JobOptions {
  private static final Duration USUAL_INTERVAL = Duration.ofSeconds(5);

  @Option(
      names = "--output",
      required = true,
      paramLabel = "DIR",
      description = "Write into this folder, which must be new or empty.")
  Path folder = Path.of("");

  @Option(
      names = "--parallelism",
      paramLabel = "N",
      description = "How many tasks of a kind there are (default: 1).")
  int parallelism = 1;

  @Option(
      names = "--cluster",
      paramLabel = "HOST:PORT",
      description = "Run on this cluster, by its REST address (default: inside this program).")
  @Nullable String cluster;

  @Option(
      names = "--checkpoint-interval",
      paramLabel = "TIME",
      converter = TimeConverters.Length.class,
      description =
          "How often the state is kept, such as 500ms or 5s, after which output shows (default: 5s"
              + " on a cluster and for streams without end, never otherwise).")
  @Nullable Duration checkpointInterval;

  @Option(
      names = "--checkpoints",
      paramLabel = "DIR",
      description = "Where the state is kept (default: as the cluster is set up).")
  @Nullable Path checkpoints;

  @Option(
      names = "--rate",
      paramLabel = "N",
      description = "Read at most so many posts a second and reader (default: no bound).")
  int rate;

  @Option(
      names = "--kafka",
      paramLabel = "HOST:PORT",
      description = "Read posts from these Kafka brokers in place of --input: a JSON each.")
  @Nullable String kafka;

  @Option(names = "--topic", paramLabel = "NAME", description = "The topic of --kafka.")
  @Nullable String topic;

  @Option(
      names = "--follow",
      description = "With --kafka: go on for ever, not only to what is there at the start.")
  boolean follow;

  /** Fails with a reason if the options cannot be what is meant. */
  void check(InputOptions input) throws IOException {
    input.check();
    if (input.rejects != null) {
      throw new UsageException("a job writes rejects into --output DIR; --rejects is not for it");
    }
    if (!input.language.equals("auto")) {
      throw new UsageException("a job reads posts of any language; --language is not for it");
    }
    if (parallelism < 1) {
      throw new UsageException("--parallelism must be at least 1: " + parallelism);
    }
    if (rate < 0) {
      throw new UsageException("--rate must be at least 0: " + rate);
    }
    if ((kafka == null) != (topic == null)) {
      throw new UsageException("--kafka and --topic go together");
    }
    if (kafka == null && follow) {
      throw new UsageException("--follow is for --kafka");
    }
    if (kafka != null && rate > 0) {
      throw new UsageException("--rate is for files, not for --kafka");
    }
    if ((kafka == null) == input.inputs.isEmpty()) {
      throw new UsageException("a job needs either --input FILE or --kafka HOST:PORT");
    }
    for (Path file : input.inputs) {
      if (!Files.exists(file)) {
        throw new IOException(file + ": no such file");
      }
    }
    checkFolder();
  }

  private void checkFolder() throws IOException {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        if (files.findAny().isPresent()) {
          // Files of two runs would lie side by side.
          throw new IOException("--output " + folder + ": is not empty");
        }
      }
    } else if (Files.exists(folder)) {
      throw new IOException("--output " + folder + ": is a file, not a folder");
    }
    Files.createDirectories(folder);
  }

  /** Where the job runs. */
  JobSettings settings() {
    boolean resumes = cluster != null || follow || checkpoints != null;
    Optional<Duration> interval =
        checkpointInterval != null
            ? Optional.of(checkpointInterval)
            : resumes ? Optional.of(USUAL_INTERVAL) : Optional.empty();
    return new JobSettings(
        parallelism,
        cluster == null ? Optional.empty() : Optional.of(cluster(cluster)),
        interval,
        Optional.ofNullable(checkpoints).map(JobOptions::uri));
  }

  private static JobSettings.Cluster cluster(String address) {
    int colon = address.lastIndexOf(':');
    try {
      return new JobSettings.Cluster(
          address.substring(0, Math.max(0, colon)), Integer.parseInt(address.substring(colon + 1)));
    } catch (IllegalArgumentException e) {
      throw new UsageException("--cluster must be HOST:PORT: " + address);
    }
  }

  /** Where the posts come from. */
  PostSource posts(InputOptions input) {
    if (kafka != null && topic != null) {
      return new KafkaPosts(kafka, topic, settings(input), follow);
    }
    List<String> files = input.inputs.stream().map(JobOptions::uri).toList();
    return new PostFiles(files, settings(input), rate);
  }

  private static ReadSettings settings(InputOptions input) {
    return new ReadSettings(
        input.format,
        orEmpty(input.text),
        orEmpty(input.id),
        orEmpty(input.date),
        orEmpty(input.ticker));
  }

  private static String orEmpty(@Nullable String column) {
    return column == null ? "" : column;
  }

  /** Where the job writes. */
  String folderUri() {
    return uri(folder);
  }

  private static String uri(Path file) {
    return file.toAbsolutePath().normalize().toUri().toString();
  }
}
