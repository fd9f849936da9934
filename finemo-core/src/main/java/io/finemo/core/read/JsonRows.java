package io.finemo.core.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.CharConversionException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rows of JSON records, each an object with one post or a response with many. */
final class JsonRows implements RowSource {
  private final RecordSource records;
  private final String source;
  private final JsonFactory factory;
  private final JsonNames names;
  private final boolean unescapeHtml;
  private final List<PostDraft> posts = new ArrayList<>();
  private @Nullable PostMapper mapper;

  JsonRows(RecordSource records, String source, PostFormat format, ReadOptions options) {
    this.records = records;
    this.source = source;
    this.factory = factory(options);
    this.names = new JsonNames(options);
    this.unescapeHtml = options.unescapeHtml();
    this.mapper = format.isJson() ? JsonForms.mapper(format, names) : null;
  }

  static JsonFactory factory(ReadOptions options) {
    return JsonFactory.builder()
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(options.maxJsonDepth())
                .maxStringLength(options.maxLineBytes())
                .maxNameLength(1_000)
                .maxNumberLength(100)
                .build())
        .build();
  }

  @Override
  public boolean advance(RowSink sink) throws IOException {
    if (!records.next()) {
      return false;
    }
    String problem = records.problem;
    if (problem == null && records.isBlank()) {
      return true;
    }
    posts.clear();
    if (problem == null) {
      problem = parse();
    }
    if (problem != null) {
      sink.reject(records.line, problem, records.raw());
      return true;
    }
    String raw = "";
    for (PostDraft post : posts) {
      if (post.isRejected() && raw.isEmpty()) {
        raw = records.raw();
      }
      post.finish(source, unescapeHtml, raw, sink);
    }
    return true;
  }

  /** Reads the posts of the record, or says what is wrong with the record as a whole. */
  private @Nullable String parse() throws IOException {
    if (!Utf8Check.isWellFormed(records.bytes(), records.offset(), records.length)) {
      return "not valid UTF-8";
    }
    try {
      PostMapper form = mapper;
      if (form == null) {
        Set<String> members = members();
        if (members.isEmpty()) {
          return "not a JSON object with members";
        }
        Optional<PostFormat> format = JsonForms.detect(members, names);
        if (format.isEmpty()) {
          return "not a post of X or StockTwits; members: " + String.join(", ", members);
        }
        form = JsonForms.mapper(format.get(), names);
        mapper = form;
      }
      try (JsonParser json = open()) {
        if (json.nextToken() != JsonToken.START_OBJECT) {
          return "not a JSON object";
        }
        form.read(json, records.line, posts);
        return json.nextToken() == null ? null : "more after the JSON object";
      }
    } catch (JsonProcessingException e) {
      return "broken JSON: " + e.getOriginalMessage();
    } catch (
        CharConversionException e) { // Some arrangements of NULs look like UTF-32 to the parser.
      return "broken JSON: " + e.getMessage();
    }
  }

  private Set<String> members() throws IOException {
    try (JsonParser json = open()) {
      return json.nextToken() == JsonToken.START_OBJECT ? JsonForms.members(json) : Set.of();
    }
  }

  private JsonParser open() throws IOException {
    return factory.createParser(records.bytes(), records.offset(), records.length);
  }

  @Override
  public void close() throws IOException {
    records.close();
  }
}
