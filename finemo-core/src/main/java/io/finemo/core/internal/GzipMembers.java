package io.finemo.core.internal;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * What a gzip file holds: all its members, one after another (RFC 1952, section 2.2).
 *
 * <p>Nothing of it is lost unsaid. {@link java.util.zip.GZIPInputStream} ends behind a member when
 * the stream below says that no byte is available, as many do that have more to come, and passes by
 * whatever does not begin a member. Here both are read: a member that is damaged, or cut, is a
 * fault wherever it stands. Zeros behind the last one are padding.
 *
 * <p>Not for several threads at once.
 */
public final class GzipMembers extends InputStream {
  private static final int BUFFER = 64 << 10;
  private static final int DEFLATE = 8;
  private static final int HEADER_CRC = 2;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;
  private static final int RESERVED = 0xe0;

  private final InputStream in;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 content = new CRC32();
  private final CRC32 header = new CRC32();
  private final byte[] buffer = new byte[BUFFER];
  private int from;
  private int to;
  private boolean inMember;

  /**
   * Reads the header of the first member.
   *
   * @param in the bytes of the file, closed with this
   * @throws ZipException if they do not begin a gzip file
   * @throws EOFException if they end within the header
   * @throws IOException if they cannot be read
   */
  public GzipMembers(InputStream in) throws IOException {
    this.in = Objects.requireNonNull(in, "in");
    begin(next());
  }

  /**
   * Reads a byte of the content.
   *
   * @return the byte, or -1 at the end
   * @throws ZipException if a member is damaged, or there is something else behind it
   * @throws EOFException if a member is cut
   * @throws IOException if the file cannot be read
   */
  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  /**
   * Reads bytes of the content.
   *
   * @param bytes where to
   * @param offset the first place to fill
   * @param length how many at most
   * @return how many, or -1 at the end
   * @throws ZipException if a member is damaged, or there is something else behind it
   * @throws EOFException if a member is cut
   * @throws IOException if the file cannot be read
   */
  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, bytes.length);
    if (length == 0) {
      return 0;
    }
    while (inMember || beginNext()) {
      int n = inflate(bytes, offset, length);
      if (n > 0) {
        content.update(bytes, offset, n);
        return n;
      }
      if (inflater.finished()) {
        from = to - inflater.getRemaining();
        end();
      } else if (inflater.needsDictionary()) {
        throw new ZipException("needs a dictionary, which gzip does not know");
      } else {
        require();
        inflater.setInput(buffer, from, to - from);
        from = to;
      }
    }
    return -1;
  }

  private int inflate(byte[] bytes, int offset, int length) throws ZipException {
    try {
      return inflater.inflate(bytes, offset, length);
    } catch (DataFormatException e) {
      ZipException damaged = new ZipException("damaged content: " + e.getMessage());
      damaged.initCause(e);
      throw damaged;
    }
  }

  /** Goes to the next member, if there is one. */
  private boolean beginNext() throws IOException {
    while (from < to || fill()) {
      int first = buffer[from++] & 0xff;
      if (first != 0) {
        begin(first);
        return true;
      }
    }
    return false;
  }

  private void begin(int first) throws IOException {
    header.reset();
    header.update(first);
    if (first != 0x1f || next() != 0x8b) {
      throw new ZipException("not gzip where a member should begin");
    }
    if (next() != DEFLATE) {
      throw new ZipException("not compressed by deflate");
    }
    int flags = next();
    if ((flags & RESERVED) != 0) {
      throw new ZipException("unknown flags: " + flags);
    }
    number(6); // Time, and what made it.
    if ((flags & EXTRA) != 0) {
      for (long left = number(2); left > 0; left--) {
        next();
      }
    }
    skipText((flags & NAME) != 0);
    skipText((flags & COMMENT) != 0);
    if ((flags & HEADER_CRC) != 0 && (header.getValue() & 0xffff) != number(2)) {
      throw new ZipException("the header does not have its checksum");
    }
    content.reset();
    inflater.reset();
    inMember = true;
  }

  private void skipText(boolean isThere) throws IOException {
    boolean more = isThere;
    while (more) {
      more = next() != 0;
    }
  }

  private void end() throws IOException {
    if (number(4) != content.getValue()) {
      throw new ZipException("the content does not have its checksum");
    }
    if (number(4) != (inflater.getBytesWritten() & 0xffff_ffffL)) {
      throw new ZipException("the content does not have its length");
    }
    inMember = false;
  }

  /** A number of so many bytes, the smallest first. */
  private long number(int bytes) throws IOException {
    long number = 0;
    for (int i = 0; i < bytes; i++) {
      number |= (long) next() << (8 * i);
    }
    return number;
  }

  private int next() throws IOException {
    require();
    int next = buffer[from++] & 0xff;
    header.update(next);
    return next;
  }

  private void require() throws IOException {
    if (from == to && !fill()) {
      throw new EOFException("ends within a gzip member");
    }
  }

  private boolean fill() throws IOException {
    from = 0;
    to = Math.max(0, in.read(buffer, 0, buffer.length));
    return to > 0;
  }

  /**
   * Closes the file.
   *
   * @throws IOException if that fails
   */
  @Override
  public void close() throws IOException {
    inflater.end();
    in.close();
  }
}
