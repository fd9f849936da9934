package io.finemo.examples.distributed;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import org.apache.flink.connector.file.src.FileSourceSplit;
import org.apache.flink.connector.file.src.assigners.FileSplitAssigner;
import org.jspecify.annotations.Nullable;

/** Gives files out in the order in which they were named, also those of a reader that was lost. */
final class FilesInOrder implements FileSplitAssigner {
  private final Queue<FileSourceSplit> waiting =
      new PriorityQueue<>(
          Comparator.comparingInt((FileSourceSplit split) -> Integer.parseInt(split.splitId())));

  FilesInOrder(Collection<FileSourceSplit> splits) {
    waiting.addAll(splits);
  }

  @Override
  public Optional<FileSourceSplit> getNext(@Nullable String host) {
    return Optional.ofNullable(waiting.poll());
  }

  @Override
  public void addSplits(Collection<FileSourceSplit> splits) {
    waiting.addAll(splits);
  }

  @Override
  public Collection<FileSourceSplit> remainingSplits() {
    List<FileSourceSplit> remaining = new ArrayList<>(waiting);
    return remaining;
  }
}
