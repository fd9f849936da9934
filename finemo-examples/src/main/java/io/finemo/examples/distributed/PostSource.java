package io.finemo.examples.distributed;

import org.apache.flink.api.connector.source.Source;

/** Where the posts of a job come from. */
public interface PostSource {

  /**
   * The source of Flink.
   *
   * @return a source that gives each post and each reject once, whatever machine is lost
   */
  Source<Arrival, ?, ?> source();

  /**
   * Whether several readers share the work. If not, or where the order of the stream counts, one
   * reads.
   *
   * @return how many files or partitions may be read at a time, 1 or more
   */
  int mostReaders();
}
