package io.finemo.core.read;

import com.fasterxml.jackson.core.JsonParser;
import io.finemo.core.Author;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an author. The three sources use different names for the same things and never
 * one name for two, but for {@code following}: a count at StockTwits, a truth value about the
 * reader of the post at X v1.1.
 */
final class AuthorDraft {
  private @Nullable String id;
  private @Nullable String handle;
  private OptionalLong followers = OptionalLong.empty();
  private OptionalLong following = OptionalLong.empty();
  private OptionalLong posts = OptionalLong.empty();
  private @Nullable Instant created;
  private boolean verified;

  /** Reads an author if one stands here; what is wrong with it is noted in the draft. */
  static Optional<Author> read(JsonParser json, PostDraft draft) throws IOException {
    if (!Json.entersObject(json)) {
      return Optional.empty();
    }
    AuthorDraft author = new AuthorDraft();
    author.members(json, draft);
    return author.finish();
  }

  private void members(JsonParser json, PostDraft draft) throws IOException {
    for (String name = Json.nextMember(json); name != null; name = Json.nextMember(json)) {
      switch (name) {
        case "id_str" -> id = Json.text(json, draft);
        case "id" -> {
          String number = Json.text(json, draft);
          id = id == null ? number : id;
        }
        case "screen_name", "username" -> handle = Json.text(json, draft);
        case "followers_count", "followers" -> followers = Json.count(json, draft);
        case "friends_count", "following_count" -> following = Json.count(json, draft);
        case "statuses_count", "tweet_count", "ideas" -> posts = Json.count(json, draft);
        case "created_at", "join_date" -> created = date(json, draft);
        case "verified", "official" -> verified |= "true".equals(Json.text(json, draft));
        case "following" -> {
          if (json.currentToken().isNumeric()) {
            following = Json.count(json, draft);
          } else {
            json.skipChildren();
          }
        }
        case "public_metrics" -> {
          if (Json.entersObject(json)) {
            members(json, draft);
          }
        }
        default -> json.skipChildren();
      }
    }
  }

  private static @Nullable Instant date(JsonParser json, PostDraft draft) throws IOException {
    String text = Json.text(json, draft);
    if (text == null || text.isBlank()) {
      return null;
    }
    Optional<Instant> instant = Dates.parse(text.strip());
    if (instant.isEmpty()) {
      draft.problem("date of the author is not a date: " + OneLine.cut(text, 60));
    }
    return instant.orElse(null);
  }

  /** A handle identifies where no identifier is stated; an author without either says nothing. */
  private Optional<Author> finish() {
    String name = handle == null ? "" : handle;
    String key = id == null || id.isBlank() ? name : id;
    return key.isBlank()
        ? Optional.empty()
        : Optional.of(
            new Author(
                key, name, followers, following, posts, Optional.ofNullable(created), verified));
  }
}
