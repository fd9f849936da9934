package io.finemo.core.read;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Tells the sources of JSON posts apart by the members of an object. */
final class JsonForms {
  private static final int MOST_MEMBERS = 100;

  private JsonForms() {}

  static PostMapper mapper(PostFormat format, JsonNames names) {
    return switch (format) {
      case X_V1 -> new XV1Mapper(names);
      case X_V2 -> new XV2Mapper(names);
      case STOCKTWITS -> new StockTwitsMapper(names);
      case AUTO, CSV, TSV -> throw new IllegalArgumentException("not a JSON format: " + format);
    };
  }

  /** The names of the members of the object at which the parser stands, up to a bound. */
  static Set<String> members(JsonParser json) throws IOException {
    Set<String> members = new LinkedHashSet<>();
    for (String name = Json.nextMember(json);
        name != null && members.size() < MOST_MEMBERS;
        name = Json.nextMember(json)) {
      members.add(name);
      json.skipChildren();
    }
    return members;
  }

  static Optional<PostFormat> detect(Set<String> members, JsonNames names) {
    if (hasAny(members, "messages", "body")) {
      return Optional.of(PostFormat.STOCKTWITS);
    }
    if (hasAny(members, "statuses", "user", "id_str", "full_text", "retweeted_status")) {
      return Optional.of(PostFormat.X_V1);
    }
    // A v2 tweet of which no further fields were asked for has only id and text.
    boolean post = members.contains("text") || members.stream().anyMatch(names::isText);
    return post || hasAny(members, "data", "includes", "meta", "author_id", "referenced_tweets")
        ? Optional.of(PostFormat.X_V2)
        : Optional.empty();
  }

  private static boolean hasAny(Set<String> members, String... wanted) {
    for (String name : wanted) {
      if (members.contains(name)) {
        return true;
      }
    }
    return false;
  }
}
