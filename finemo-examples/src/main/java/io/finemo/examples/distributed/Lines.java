package io.finemo.examples.distributed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.flink.api.common.serialization.Encoder;
import org.apache.flink.connector.file.sink.FileSink;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.functions.sink.filesystem.OutputFileConfig;
import org.apache.flink.streaming.api.functions.sink.filesystem.bucketassigners.BasePathBucketAssigner;
import org.apache.flink.streaming.api.functions.sink.filesystem.rollingpolicies.OnCheckpointRollingPolicy;

/** What jobs write, exactly once, and how it is read when they are done. */
public final class Lines {
  private Lines() {}

  /** Writes texts as they are, each with its line feed. */
  static void write(DataStream<String> lines, String folder, String name) {
    Encoder<String> utf8 = (line, out) -> out.write(line.getBytes(StandardCharsets.UTF_8));
    lines
        .sinkTo(sink(utf8, folder, name, ".jsonl"))
        .name(name)
        .setParallelism(lines.getParallelism());
  }

  /** Writes bytes as they are. */
  static void writeBytes(DataStream<byte[]> values, String folder, String name) {
    Encoder<byte[]> plain = (bytes, out) -> out.write(bytes);
    values
        .sinkTo(sink(plain, folder, name, ".bin"))
        .name(name)
        .setParallelism(values.getParallelism());
  }

  /**
   * A file becomes visible with the checkpoint after its last line, so that no line of it can come
   * again.
   */
  private static <T> FileSink<T> sink(
      Encoder<T> encoder, String folder, String name, String ending) {
    return FileSink.forRowFormat(new org.apache.flink.core.fs.Path(folder + "/" + name), encoder)
        .withBucketAssigner(new BasePathBucketAssigner<>())
        .withRollingPolicy(OnCheckpointRollingPolicy.build())
        .withOutputFileConfig(new OutputFileConfig(name, ending))
        .build();
  }

  /**
   * The finished files of a folder that a job has written.
   *
   * @param folder the folder
   * @return its files by name; none if there is no such folder, as nothing was written to it
   * @throws IOException if it cannot be read
   */
  public static List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      // A lost task leaves unfinished files behind, whose names begin with a dot.
      return files
          .filter(file -> !String.valueOf(file.getFileName()).startsWith("."))
          .sorted()
          .toList();
    }
  }

  /**
   * The lines of the finished files of a folder.
   *
   * @param folder the folder
   * @return the lines without line feeds
   * @throws IOException if it cannot be read
   */
  public static List<String> read(Path folder) throws IOException {
    List<String> lines = new ArrayList<>();
    for (Path file : files(folder)) {
      lines.addAll(Files.readAllLines(file));
    }
    return lines;
  }
}
