package io.finemo.examples.distributed;

import java.io.IOException;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.file.src.FileSourceSplit;
import org.apache.flink.connector.file.src.reader.BulkFormat;
import org.apache.flink.connector.file.src.util.CheckpointedPosition;

/** Files of posts, in whatever form finemo reads. After a restart, what was given is skipped. */
final class PostFileFormat implements BulkFormat<Arrival, FileSourceSplit> {
  private static final long serialVersionUID = 1;

  private final ReadSettings settings;
  private final int rate;

  PostFileFormat(ReadSettings settings, int rate) {
    this.settings = settings;
    this.rate = rate;
  }

  @Override
  public Reader<Arrival> createReader(Configuration unused, FileSourceSplit split)
      throws IOException {
    return new PostFileReader(split.path(), settings, rate, 0);
  }

  @Override
  public Reader<Arrival> restoreReader(Configuration unused, FileSourceSplit split)
      throws IOException {
    long given =
        split.getReaderPosition().map(CheckpointedPosition::getRecordsAfterOffset).orElse(0L);
    return new PostFileReader(split.path(), settings, rate, given);
  }

  @Override
  public boolean isSplittable() {
    return false;
  }

  @Override
  public TypeInformation<Arrival> getProducedType() {
    return WireType.ARRIVAL;
  }
}
