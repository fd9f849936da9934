package io.finemo.core.read;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;

/** Tweets of the X API v1.1, alone or as {@code statuses} of a search response. */
final class XV1Mapper extends PostMapper {

  XV1Mapper(JsonNames names) {
    super(names, "statuses");
  }

  @Override
  void member(String name, JsonParser json, PostDraft draft) throws IOException {
    switch (name) {
      case "text" -> text(json, draft, 0);
      case "full_text" -> text(json, draft, 1);
      case "extended_tweet" -> {
        String full = Json.memberOf(json, "full_text", draft);
        if (full != null) {
          draft.text(full, 2);
        }
      }
      case "id" -> id(json, draft, 0);
      case "id_str" -> id(json, draft, 1);
      case "created_at" -> date(json, draft);
      case "lang" -> language(json, draft);
      case "user" -> AuthorDraft.read(json, draft).ifPresent(draft::author);
      case "retweeted_status" -> original(json, draft);
      default -> json.skipChildren();
    }
  }

  /** The original post is large and stands for itself elsewhere: only its identifier is wanted. */
  private static void original(JsonParser json, PostDraft draft) throws IOException {
    if (!Json.entersObject(json)) {
      return;
    }
    String id = null;
    for (String name = Json.nextMember(json); name != null; name = Json.nextMember(json)) {
      if (name.equals("id_str") || (name.equals("id") && id == null)) {
        id = Json.text(json, draft);
      } else {
        json.skipChildren();
      }
    }
    if (id != null) {
      draft.repostOf(id);
    }
  }
}
