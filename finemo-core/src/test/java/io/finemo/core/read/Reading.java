package io.finemo.core.read;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/** All that came out of one reading, for tests to look at. */
record Reading(List<PostRow> rows, List<Reject> rejects, Optional<PostReadException> failure) {

  /** Reads a file of that name and content; the options are the defaults. */
  static Reading of(String name, String content) throws IOException {
    return of(name, content, ReadOptions.builder());
  }

  static Reading of(String name, String content, ReadOptions.Builder options) throws IOException {
    return of(name, content.getBytes(StandardCharsets.UTF_8), options);
  }

  static Reading of(String name, byte[] content, ReadOptions.Builder options) throws IOException {
    List<PostRow> rows = new ArrayList<>();
    List<Reject> rejects = new ArrayList<>();
    ReadOptions all = options.rejectHandler(rejects::add).build();
    try (PostReader reader = PostReaders.open(new ByteArrayInputStream(content), name, all)) {
      for (Optional<PostRow> row = reader.read(); row.isPresent(); row = reader.read()) {
        rows.add(row.get());
      }
      if (reader.accepted() != rows.size() || reader.rejected() != rejects.size()) {
        throw new AssertionError("the reader counts differently");
      }
    } catch (PostReadException e) {
      return new Reading(rows, rejects, Optional.of(e));
    }
    return new Reading(rows, rejects, Optional.empty());
  }

  /** The only row; anything else fails. */
  PostRow row() {
    if (rows.size() != 1 || !rejects.isEmpty() || failure.isPresent()) {
      throw new AssertionError("one row expected: " + this);
    }
    return rows.get(0);
  }

  List<String> texts() {
    return rows.stream().map(row -> row.post().text()).toList();
  }

  List<String> ids() {
    return rows.stream().map(row -> row.post().id()).toList();
  }

  /** {@code line: reason} of each reject. */
  List<String> reasons() {
    return rejects.stream().map(reject -> reject.line() + ": " + reject.reason()).toList();
  }

  String failureMessage() {
    return failure.map(Throwable::getMessage).orElse("no failure");
  }

  static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content);
    }
    return bytes.toByteArray();
  }
}
