package io.finemo.examples.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** One object of JSON as a line of UTF-8. */
public final class JsonLine {
  /** Lone surrogates are escaped like all else beyond ASCII, so that every line is UTF-8. */
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private static final int USUAL_LENGTH = 256;

  private JsonLine() {}

  /** Writes the members of an object. */
  @FunctionalInterface
  public interface Members {
    /**
     * Writes them.
     *
     * @param json where to, within the object
     * @throws IOException never, for the object is in memory
     */
    void write(JsonGenerator json) throws IOException;
  }

  /**
   * The object.
   *
   * @param members writes what is in it
   * @return ASCII, a line feed behind
   */
  public static byte[] of(Members members) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_LENGTH);
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      members.write(json);
      json.writeEndObject();
      json.writeRaw('\n');
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail", e);
    }
    return bytes.toByteArray();
  }
}
