package io.finemo.core.read;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Queue;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Reads a file of posts once, from the beginning to the end, in memory that does not grow with the
 * file.
 *
 * <p>Each record of the file becomes a {@link PostRow} or a {@link Reject}; none vanishes. Rejects
 * go to the {@link RejectHandler} of the options and are counted; they do not end the reading
 * unless {@link ReadOptions#maxRejects} says so. What makes the rest of the file unreadable (a cut
 * gzip file, a cut JSON document) is thrown after the rows before it were given, by every call from
 * then on.
 *
 * <p>{@link #read()} throws checked exceptions; the iterator and the stream, which cannot, wrap
 * them in {@link UncheckedIOException}. All three go over the same single pass. Not for several
 * threads at once.
 */
public final class PostReader implements Iterable<PostRow>, Closeable {
  private final String source;
  private final RowSource rows;
  private final RejectHandler handler;
  private final long maxRejects;
  private final Queue<PostRow> ready = new ArrayDeque<>();
  private final RowSink sink = new Sink();
  private Optional<IOException> failure = Optional.empty();
  private boolean ended;
  private long accepted;
  private long rejected;

  PostReader(String source, RowSource rows, ReadOptions options) {
    this.source = source;
    this.rows = rows;
    this.handler = options.rejectHandler();
    this.maxRejects = options.maxRejects();
  }

  /**
   * Reads the next row.
   *
   * @return the row, or empty at the end of the file
   * @throws PostReadException if the rest of the file cannot be read as posts, or there were more
   *     rejects than allowed
   * @throws IOException if the handler of rejects fails
   */
  public Optional<PostRow> read() throws IOException {
    while (ready.isEmpty()) {
      if (failure.isPresent()) {
        throw failure.get();
      }
      if (ended) {
        return Optional.empty();
      }
      try {
        ended = !rows.advance(sink);
      } catch (IOException e) {
        failure = Optional.of(e);
      }
    }
    accepted++;
    return Optional.of(ready.remove());
  }

  /**
   * Counts the rows given so far.
   *
   * @return the number of rows
   */
  public long accepted() {
    return accepted;
  }

  /**
   * Counts the parts that could not be read so far.
   *
   * @return the number of rejects
   */
  public long rejected() {
    return rejected;
  }

  /**
   * The rows that were not read yet. Asking twice does not begin anew.
   *
   * @return the iterator; it throws {@link UncheckedIOException} where {@link #read()} throws
   */
  @Override
  public Iterator<PostRow> iterator() {
    return new Rows();
  }

  /**
   * The rows that were not read yet, in order. Closing the stream does not close the reader.
   *
   * @return the stream; it throws {@link UncheckedIOException} where {@link #read()} throws
   */
  public Stream<PostRow> stream() {
    int traits = Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE;
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(iterator(), traits), false);
  }

  /**
   * Closes the file; what was not read stays unread.
   *
   * @throws IOException if the file cannot be closed
   */
  @Override
  public void close() throws IOException {
    ended = true;
    ready.clear();
    rows.close();
  }

  private final class Sink implements RowSink {
    @Override
    public void row(PostRow row) {
      ready.add(row);
    }

    @Override
    public void reject(long line, String reason, String raw) throws IOException {
      rejected++;
      Reject reject = new Reject(source, line, OneLine.of(reason), raw);
      handler.rejected(reject);
      if (rejected > maxRejects) {
        throw new PostReadException(
            source,
            rejected
                + " rejects, more than the "
                + maxRejects
                + " allowed; the last: line "
                + line
                + ": "
                + reject.reason());
      }
    }
  }

  private final class Rows implements Iterator<PostRow> {
    private Optional<PostRow> upcoming = Optional.empty();

    @Override
    public boolean hasNext() {
      if (upcoming.isEmpty()) {
        try {
          upcoming = read();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return upcoming.isPresent();
    }

    @Override
    public PostRow next() {
      if (!hasNext()) {
        throw new NoSuchElementException("no row left in " + source);
      }
      PostRow row = upcoming.orElseThrow();
      upcoming = Optional.empty();
      return row;
    }
  }
}
