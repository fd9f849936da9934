package io.finemo.core.read;

import io.finemo.core.internal.GzipMembers;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/**
 * The bytes of a file, gunzipped if need be, never more of them than allowed. Every failure names
 * the file. gzip is known by its first two bytes, because names lie.
 */
final class Input implements Closeable {
  private static final int BUFFER = 64 << 10;

  private final String source;
  private final InputStream in;
  private final boolean gzip;
  private final long most;
  private long count;

  private Input(String source, InputStream in, boolean gzip, long most) {
    this.source = source;
    this.in = in;
    this.gzip = gzip;
    this.most = most;
  }

  static Input of(InputStream raw, String source, long maxExpandedBytes) throws IOException {
    BufferedInputStream in = new BufferedInputStream(raw, BUFFER);
    try {
      in.mark(2);
      boolean gzip = in.read() == 0x1f && in.read() == 0x8b;
      in.reset();
      return gzip
          ? new Input(source, new GzipMembers(in), true, maxExpandedBytes)
          : new Input(source, in, false, Long.MAX_VALUE);
    } catch (EOFException | ZipException e) {
      throw new PostReadException(source, "damaged or cut gzip: " + why(e), e);
    } catch (IOException e) {
      throw new PostReadException(source, "cannot be read: " + why(e), e);
    }
  }

  /** Reads at least one byte, or gives -1 at the end. */
  int read(byte[] bytes, int offset, int length) throws IOException {
    int n;
    try {
      n = in.read(bytes, offset, length);
    } catch (EOFException | ZipException e) {
      throw new PostReadException(
          source, "damaged or cut gzip, after " + count + " expanded bytes: " + why(e), e);
    } catch (IOException e) {
      throw new PostReadException(source, "cannot be read: " + why(e), e);
    }
    if (n > 0) {
      count += n;
      if (gzip && count > most) {
        throw new PostReadException(source, "expands to more than " + most + " bytes");
      }
    }
    return n;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private static String why(IOException e) {
    return String.valueOf(e.getMessage());
  }
}
