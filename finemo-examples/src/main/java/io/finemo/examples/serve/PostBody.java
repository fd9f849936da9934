package io.finemo.examples.serve;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.finemo.core.Post;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the posts of a request: one object, or {@code {"posts": [...]}}. Members it does not know
 * are passed by, so that objects of other programs may be sent as they are; those it knows must
 * have their type.
 *
 * @param posts the posts in their order
 * @param many whether they came as a list, as which they are answered then
 */
record PostBody(List<Post> posts, boolean many) {
  static final int DEPTH = 16;
  private static final int NUMBER_LENGTH = 100;
  private static final int NAME_LENGTH = 1_000;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          // Names come from outside: none is worth keeping.
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEPTH)
                  .maxNumberLength(NUMBER_LENGTH)
                  .maxNameLength(NAME_LENGTH)
                  .build())
          .build();

  /**
   * Reads a body.
   *
   * @throws Problem if it is none, or beyond a limit
   */
  static PostBody read(byte[] body, Limits limits) {
    CharBuffer text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
    } catch (CharacterCodingException e) {
      throw new Problem(ProblemKind.MALFORMED, "the body must be UTF-8");
    }
    try (JsonParser json = JSON.createParser(text.array(), 0, text.limit())) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new Problem(
            ProblemKind.INVALID, "the body must be an object: a post, or {\"posts\": [...]}");
      }
      PostBody read = read(json, limits);
      if (json.nextToken() != null) {
        throw new Problem(ProblemKind.MALFORMED, "the body goes on behind its object");
      }
      return read;
    } catch (JsonProcessingException e) {
      throw malformed(e);
    } catch (IOException e) {
      throw new Problem(ProblemKind.MALFORMED, "the body cannot be read");
    }
  }

  private static PostBody read(JsonParser json, Limits limits) throws IOException {
    PostFields only = new PostFields("", limits.text());
    List<Post> posts = null;
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      json.nextToken();
      if (name.equals("posts")) {
        posts = list(json, limits);
      } else {
        only.read(name, json);
      }
    }
    if (posts == null) {
      return new PostBody(List.of(only.post("1")), false);
    }
    if (only.any()) {
      throw Problem.at(ProblemKind.INVALID, "/posts", "an object is a post or has posts, not both");
    }
    return new PostBody(posts, true);
  }

  private static List<Post> list(JsonParser json, Limits limits) throws IOException {
    if (json.currentToken() != JsonToken.START_ARRAY) {
      throw Problem.at(ProblemKind.INVALID, "/posts", "must be an array of posts");
    }
    List<Post> posts = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (posts.size() == limits.batch()) {
        throw Problem.at(
            ProblemKind.TOO_LARGE, "/posts", "must be at most " + limits.batch() + " posts");
      }
      String pointer = "/posts/" + posts.size();
      if (json.currentToken() != JsonToken.START_OBJECT) {
        throw Problem.at(ProblemKind.INVALID, pointer, "must be an object");
      }
      PostFields fields = new PostFields(pointer, limits.text());
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        json.nextToken();
        fields.read(name, json);
      }
      posts.add(fields.post(Integer.toString(posts.size() + 1)));
    }
    return posts;
  }

  /** By the place alone: what the parser says may quote the post. */
  private static Problem malformed(JsonProcessingException e) {
    String place =
        e.getLocation() == null
            ? ""
            : " at line "
                + e.getLocation().getLineNr()
                + ", column "
                + e.getLocation().getColumnNr();
    return new Problem(
        ProblemKind.MALFORMED,
        "no JSON, a name given twice, or one of the bounds exceeded (depth "
            + DEPTH
            + ", numbers of "
            + NUMBER_LENGTH
            + " digits, names of "
            + NAME_LENGTH
            + " characters)"
            + place);
  }
}
