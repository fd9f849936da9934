package io.finemo.core.read;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.List;

/** Reads the objects of one source. */
abstract class PostMapper {
  private final JsonNames names;

  private final String list;

  /** The posts of a response stand in the member {@code list}. */
  PostMapper(JsonNames names, String list) {
    this.names = names;
    this.list = list;
  }

  /**
   * Reads a top-level object: a post, or a response with posts inside.
   *
   * @param json stands at the start of the object; at its end afterwards
   * @param line the line on which the object begins
   * @param posts takes the posts
   */
  void read(JsonParser json, long line, List<PostDraft> posts) throws IOException {
    PostDraft draft = new PostDraft(line);
    boolean response = false;
    for (String name = Json.nextMember(json); name != null; name = Json.nextMember(json)) {
      if (name.equals(list)) {
        response = true;
        readPosts(json, line, posts);
      } else {
        namedOrMember(name, json, draft);
      }
    }
    if (!response) {
      posts.add(draft);
    }
  }

  /** Reads one post whose object has begun. */
  final void readPost(JsonParser json, PostDraft draft) throws IOException {
    for (String name = Json.nextMember(json); name != null; name = Json.nextMember(json)) {
      namedOrMember(name, json, draft);
    }
  }

  /**
   * Reads one member of a post: what the caller asked for by name goes before the usual meaning.
   */
  final void namedOrMember(String name, JsonParser json, PostDraft draft) throws IOException {
    if (!names.take(name, json, draft)) {
      member(name, json, draft);
    }
  }

  /** Reads one member of a post by its usual meaning, or skips it. */
  abstract void member(String name, JsonParser json, PostDraft draft) throws IOException;

  /** Reads an array of posts; what else stands here is skipped. */
  final void readPosts(JsonParser json, long line, List<PostDraft> posts) throws IOException {
    if (!Json.entersArray(json)) {
      return;
    }
    while (json.nextToken() != JsonToken.END_ARRAY) {
      PostDraft draft = new PostDraft(line + json.currentTokenLocation().getLineNr() - 1);
      posts.add(draft);
      if (Json.entersObject(json)) {
        readPost(json, draft);
      } else {
        draft.problem("not a JSON object");
      }
    }
  }

  static void text(JsonParser json, PostDraft draft, int rank) throws IOException {
    String text = Json.text(json, draft);
    if (text != null) {
      draft.text(text, rank);
    }
  }

  static void id(JsonParser json, PostDraft draft, int rank) throws IOException {
    String id = Json.text(json, draft);
    if (id != null) {
      draft.id(id, rank);
    }
  }

  static void date(JsonParser json, PostDraft draft) throws IOException {
    String date = Json.text(json, draft);
    if (date != null) {
      draft.date(date);
    }
  }

  static void language(JsonParser json, PostDraft draft) throws IOException {
    String code = Json.text(json, draft);
    if (code != null) {
      draft.language(code);
    }
  }
}
