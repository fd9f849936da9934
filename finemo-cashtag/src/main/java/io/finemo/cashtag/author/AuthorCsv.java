package io.finemo.cashtag.author;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;

/** Writes authors as CSV (RFC 4180), under pseudonyms unless told otherwise. */
public final class AuthorCsv {
  private AuthorCsv() {}

  /**
   * Writes the authors by posts under pseudonyms, one row each: {@code
   * author,handle,followers,verified,posts,postsClean}. Unknown followers are an empty value; the
   * handle is empty.
   *
   * @param report the authors, pseudonymised or not yet
   * @param pseudonyms makes the pseudonyms; not used if the report has some already
   * @param out where to; not closed
   * @throws IOException if it cannot be written
   */
  public static void write(AuthorReport report, Pseudonyms pseudonyms, Writer out)
      throws IOException {
    rows((report.pseudonymised() ? report : report.pseudonymised(pseudonyms)).byPosts(), out);
  }

  /**
   * Writes the same rows with the names that the report has. For the eyes of those who may know.
   *
   * @param report the authors
   * @param out where to; not closed
   * @throws IOException if it cannot be written
   */
  public static void writeNames(AuthorReport report, Writer out) throws IOException {
    rows(report.byPosts(), out);
  }

  private static void rows(List<AuthorRow> rows, Writer out) throws IOException {
    try {
      CsvWriter csv = CsvWriter.builder().build(out);
      csv.writeRecord("author", "handle", "followers", "verified", "posts", "postsClean");
      for (AuthorRow row : rows) {
        csv.writeRecord(
            row.id(),
            row.handle(),
            row.followers().isPresent() ? Long.toString(row.followers().getAsLong()) : "",
            Boolean.toString(row.verified()),
            Long.toString(row.posts()),
            Long.toString(row.postsClean()));
      }
      csv.flush();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
