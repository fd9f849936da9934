package io.finemo.examples.distributed;

import io.finemo.core.read.PostReader;
import io.finemo.core.read.PostReaders;
import io.finemo.core.read.PostRow;
import io.finemo.core.read.Reject;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.apache.flink.connector.file.src.reader.BulkFormat;
import org.apache.flink.connector.file.src.util.CheckpointedPosition;
import org.apache.flink.connector.file.src.util.IteratorResultIterator;
import org.apache.flink.core.fs.Path;
import org.jspecify.annotations.Nullable;

/** Reads one file from its beginning to its end. */
final class PostFileReader implements BulkFormat.Reader<Arrival> {
  private static final int BATCH = 512;
  private static final int PACES_PER_SECOND = 10;

  private final PostReader reader;
  private final Queue<Reject> rejects = new ArrayDeque<>();
  private final int rate;
  private Optional<PostRow> waiting = Optional.empty();
  private long given;

  PostFileReader(Path file, ReadSettings settings, int rate, long skip) throws IOException {
    String name = file.toUri().getPath();
    this.reader =
        PostReaders.open(file.getFileSystem().open(file), name, settings.options(rejects::add));
    this.rate = rate;
    while (given < skip && next() != null) {
      given++;
    }
  }

  @Override
  public BulkFormat.@Nullable RecordIterator<Arrival> readBatch() throws IOException {
    long from = given;
    int most = rate == 0 ? BATCH : Math.max(1, Math.min(BATCH, rate / PACES_PER_SECOND));
    List<Arrival> batch = new ArrayList<>(most);
    try {
      while (batch.size() < most) {
        Arrival arrival = next();
        if (arrival == null) {
          break;
        }
        batch.add(arrival);
      }
    } catch (IOException e) {
      // What was read before the fault counts; the next call meets it again.
      if (batch.isEmpty()) {
        throw e;
      }
    }
    if (batch.isEmpty()) {
      return null;
    }
    given += batch.size();
    if (rate > 0) {
      pause(1_000L * batch.size() / rate);
    }
    return new IteratorResultIterator<>(batch.iterator(), CheckpointedPosition.NO_OFFSET, from);
  }

  /** Rejects stand before the post behind them, at every reading of the file. */
  private @Nullable Arrival next() throws IOException {
    if (waiting.isEmpty() && rejects.isEmpty()) {
      waiting = reader.read();
    }
    Reject reject = rejects.poll();
    if (reject != null) {
      return new Arrival.Rejected(reject);
    }
    Optional<PostRow> row = waiting;
    waiting = Optional.empty();
    return row.isPresent() ? new Arrival.Read(row.get().post()) : null;
  }

  private static void pause(long millis) throws InterruptedIOException {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted between posts");
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
