package io.finemo.examples.distributed;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.connector.file.src.FileSource;
import org.apache.flink.connector.file.src.FileSourceSplit;
import org.apache.flink.core.fs.FileStatus;
import org.apache.flink.core.fs.Path;

/**
 * Posts of files, each of which is read by one reader from its beginning to its end: compressed
 * files and JSON documents cannot be entered in the middle. They are begun in the order given.
 *
 * @param files where they are, as URIs that every machine can read
 * @param settings how they are read
 * @param rate how many posts and rejects a reader gives in a second, to replay a stream; 0 for as
 *     many as are wanted
 */
public record PostFiles(List<String> files, ReadSettings settings, int rate) implements PostSource {

  /**
   * Copies the list.
   *
   * @param files where they are, 1 or more
   * @param settings how they are read
   * @param rate how many in a second, 0 for no bound
   */
  public PostFiles {
    files = List.copyOf(files);
    if (files.isEmpty()) {
      throw new IllegalArgumentException("there must be a file to read");
    }
    if (rate < 0) {
      throw new IllegalArgumentException("rate must be at least 0: " + rate);
    }
  }

  @Override
  public Source<Arrival, ?, ?> source() {
    Path[] paths = files.stream().map(Path::new).toArray(Path[]::new);
    return FileSource.forBulkFileFormat(new PostFileFormat(settings, rate), paths)
        .setFileEnumerator(() -> PostFiles::wholeFiles)
        .setSplitAssigner(FilesInOrder::new)
        .build();
  }

  @Override
  public int mostReaders() {
    return files.size();
  }

  /** Not Flink's own way, which passes over files whose names begin with a dot or underscore. */
  private static Collection<FileSourceSplit> wholeFiles(Path[] paths, int unused)
      throws IOException {
    List<FileSourceSplit> splits = new ArrayList<>();
    for (Path path : paths) {
      FileStatus status = path.getFileSystem().getFileStatus(path);
      splits.add(
          new FileSourceSplit(
              Integer.toString(splits.size()),
              path,
              0,
              status.getLen(),
              status.getModificationTime(),
              status.getLen()));
    }
    return splits;
  }
}
