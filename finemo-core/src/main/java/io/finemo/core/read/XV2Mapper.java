package io.finemo.core.read;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.finemo.core.Author;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tweets of the X API v2: alone, as the {@code data} of a response (one tweet, as streams send
 * them, or an array), or with the author put into each tweet, as some collectors do.
 */
final class XV2Mapper extends PostMapper {

  XV2Mapper(JsonNames names) {
    super(names, "data");
  }

  @Override
  void read(JsonParser json, long line, List<PostDraft> posts) throws IOException {
    PostDraft draft = new PostDraft(line);
    List<PostDraft> answered = new ArrayList<>();
    // Authors usually follow their posts, so that all is read before the two are joined.
    Map<String, Author> authors = new HashMap<>();
    boolean response = false;
    for (String name = Json.nextMember(json); name != null; name = Json.nextMember(json)) {
      switch (name) {
        case "data" -> {
          response = true;
          if (json.currentToken() == JsonToken.START_OBJECT) {
            answered.add(draft);
            readPost(json, draft);
          } else {
            readPosts(json, line, answered);
          }
        }
        case "meta", "errors" -> {
          response = true;
          json.skipChildren();
        }
        case "includes" -> authors(json, draft, authors);
        default -> namedOrMember(name, json, draft);
      }
    }
    if (!response) {
      answered.add(draft);
    }
    for (PostDraft post : answered) {
      Author author = post.authorId == null ? null : authors.get(post.authorId);
      if (author != null) {
        post.author(author);
      }
      posts.add(post);
    }
  }

  @Override
  void member(String name, JsonParser json, PostDraft draft) throws IOException {
    switch (name) {
      case "text" -> text(json, draft, 0);
      case "note_tweet" -> {
        String full = Json.memberOf(json, "text", draft);
        if (full != null) {
          draft.text(full, 1);
        }
      }
      case "id" -> id(json, draft, 0);
      case "created_at" -> date(json, draft);
      case "lang" -> language(json, draft);
      case "author_id" -> {
        String id = Json.text(json, draft);
        draft.authorId = id == null || id.isBlank() ? null : id;
      }
      case "author" -> AuthorDraft.read(json, draft).ifPresent(draft::author);
      case "referenced_tweets" -> references(json, draft);
      default -> json.skipChildren();
    }
  }

  /** Replies and quotes are references too, but only a retweet repeats a post. */
  private static void references(JsonParser json, PostDraft draft) throws IOException {
    if (!Json.entersArray(json)) {
      return;
    }
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (!Json.entersObject(json)) {
        continue;
      }
      String id = null;
      String type = null;
      for (String name = Json.nextMember(json); name != null; name = Json.nextMember(json)) {
        switch (name) {
          case "id" -> id = Json.text(json, draft);
          case "type" -> type = Json.text(json, draft);
          default -> json.skipChildren();
        }
      }
      if (id != null && "retweeted".equals(type)) {
        draft.repostOf(id);
      }
    }
  }

  private static void authors(JsonParser json, PostDraft draft, Map<String, Author> authors)
      throws IOException {
    if (!Json.entersObject(json)) {
      return;
    }
    for (String name = Json.nextMember(json); name != null; name = Json.nextMember(json)) {
      if (!name.equals("users") || !Json.entersArray(json)) {
        json.skipChildren();
        continue;
      }
      while (json.nextToken() != JsonToken.END_ARRAY) {
        AuthorDraft.read(json, draft).ifPresent(author -> authors.put(author.id(), author));
      }
    }
  }
}
