package io.finemo.core.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;

/**
 * Opens files of posts; the way into this package.
 *
 * <pre>{@code
 * try (PostReader reader = PostReaders.open(Path.of("tweets.jsonl.gz"), ReadOptions.defaults())) {
 *   for (PostRow row : reader) {
 *     use(row.post());
 *   }
 *   log(reader.accepted(), reader.rejected());
 * }
 * }</pre>
 */
public final class PostReaders {
  private PostReaders() {}

  /**
   * Opens a file.
   *
   * @param file the file, plain or gzip; its path names it in rows, rejects and errors
   * @param options how to read it
   * @return the reader, to be closed by the caller
   * @throws PostReadException if the file is missing, empty, a folder, of no known form, not UTF-8
   *     at its beginning, or has no column that was asked for
   * @throws IOException if it cannot be opened
   */
  public static PostReader open(Path file, ReadOptions options) throws IOException {
    Objects.requireNonNull(options, "options");
    String source = file.toString();
    if (Files.isDirectory(file)) {
      throw new PostReadException(source, "is a folder, not a file");
    }
    try {
      return open(Files.newInputStream(file), source, options);
    } catch (NoSuchFileException e) {
      throw new PostReadException(source, "no such file", e);
    } catch (AccessDeniedException e) {
      throw new PostReadException(source, "may not be read", e);
    }
  }

  /**
   * Opens a stream, for example of a resource on the class path.
   *
   * @param in the bytes, plain or gzip; closed with the reader, and if opening fails
   * @param source the name of the stream, such as {@code posts.csv}; {@link PostFormat#AUTO} looks
   *     at how it ends
   * @param options how to read it
   * @return the reader, to be closed by the caller
   * @throws PostReadException if the stream is empty, of no known form, not UTF-8 at its beginning,
   *     or has no column that was asked for
   * @throws IOException if it cannot be read
   */
  public static PostReader open(InputStream in, String source, ReadOptions options)
      throws IOException {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(options, "options");
    try {
      Window window = new Window(Input.of(in, source, options.maxExpandedBytes()));
      return new PostReader(source, rows(window, source, options), options);
    } catch (IOException | RuntimeException e) {
      try {
        in.close();
      } catch (IOException suppressed) {
        e.addSuppressed(suppressed);
      }
      throw e;
    }
  }

  private static RowSource rows(Window window, String source, ReadOptions options)
      throws IOException {
    skipByteOrderMark(window, source);
    int start = firstNonBlank(window);
    if (start < 0) {
      throw new PostReadException(source, "file is empty");
    }
    String name = bareName(source);
    PostFormat format = options.format();
    boolean json = format.isJson();
    if (format == PostFormat.AUTO) {
      if (name.endsWith(".csv")) {
        format = PostFormat.CSV;
      } else if (name.endsWith(".tsv")) {
        format = PostFormat.TSV;
      } else {
        byte first = window.bytes[window.from + start];
        json = isLines(name) || name.endsWith(".json") || first == '{' || first == '[';
      }
    }
    if (json) {
      return new JsonRows(
          jsonRecords(window, start, source, name, options), source, format, options);
    }
    if (format == PostFormat.AUTO) {
      throw new PostReadException(
          source, "the name does not tell the format (.csv .tsv .jsonl .json): state it");
    }
    char separator = format == PostFormat.TSV ? '\t' : commaOrSemicolon(window, start, options);
    LineSource lines = new LineSource(window, options.maxLineBytes());
    return CsvRows.open(lines, separator, source, options);
  }

  private static void skipByteOrderMark(Window window, String source) throws IOException {
    if (window.has(2)) {
      int two = (window.bytes[0] & 0xff) << 8 | (window.bytes[1] & 0xff);
      if (two == 0xfeff || two == 0xfffe) {
        throw new PostReadException(source, "is UTF-16; UTF-8 is expected");
      }
      if (two == 0xefbb && window.has(3) && (window.bytes[2] & 0xff) == 0xbf) {
        window.from = 3;
      }
    }
  }

  /** Where the content begins, from {@link Window#from} on; -1 if there is none. */
  private static int firstNonBlank(Window window) throws IOException {
    for (int i = 0; window.has(i + 1); i++) {
      if (!RecordSource.isSpace(window.bytes[window.from + i]) || i > 64 << 10) {
        return i;
      }
    }
    return -1;
  }

  /** The name in lower case, without the ending of a compressed file. */
  private static String bareName(String source) {
    String name = source.toLowerCase(Locale.ROOT);
    return name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
  }

  private static boolean isLines(String name) {
    return name.endsWith(".jsonl") || name.endsWith(".ndjson");
  }

  /**
   * One object per line, or a document: an array, or an object whose first line is only its
   * beginning. A file that calls itself JSON lines is believed, so that a cut first line stays a
   * line.
   */
  private static RecordSource jsonRecords(
      Window window, int start, String source, String name, ReadOptions options)
      throws IOException {
    boolean document = window.bytes[window.from + start] == '[';
    if (!document && !isLines(name)) {
      int n = lengthOfLine(window, start, options.maxLineBytes());
      document = isOnlyBeginning(window.bytes, window.from + start, n, options);
    }
    return document
        ? new ObjectSource(window, source, options.maxDocumentBytes())
        : new LineSource(window, options.maxLineBytes());
  }

  /** Spreadsheets write semicolons where the comma is the decimal mark, as in Spain. */
  private static char commaOrSemicolon(Window window, int start, ReadOptions options)
      throws IOException {
    int n = lengthOfLine(window, start, options.maxLineBytes());
    String line = new String(window.bytes, window.from + start, n, StandardCharsets.UTF_8);
    boolean semicolons =
        line.indexOf(',') < 0
            && line.indexOf(';') >= 0
            && CsvColumns.isHeader(CsvRecord.literal(line.replace("\"", ""), ';'), options);
    return semicolons ? ';' : ',';
  }

  private static int lengthOfLine(Window window, int start, int most) throws IOException {
    int n = 0;
    while (n <= most
        && window.has(start + n + 1)
        && window.bytes[window.from + start + n] != '\n') {
      n++;
    }
    return n;
  }

  private static boolean isOnlyBeginning(byte[] bytes, int from, int length, ReadOptions options)
      throws IOException {
    JsonFactory factory = JsonRows.factory(options);
    try (JsonParser json = factory.createParser(bytes, from, length)) {
      if (json.nextToken() == JsonToken.START_OBJECT) {
        json.skipChildren();
      }
      return false;
    } catch (JsonEOFException e) {
      return true;
    } catch (JsonProcessingException | CharConversionException e) {
      return false;
    }
  }
}
