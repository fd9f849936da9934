package io.finemo.core.read;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Reads single values. The parser stands at the value, and stands at its last token afterwards.
 * What is not what it should be is noted in the draft and skipped.
 */
final class Json {
  private Json() {}

  /** A string, number or truth value as text; null if it is null, or nothing that has a text. */
  static @Nullable String text(JsonParser json, PostDraft draft) throws IOException {
    JsonToken token = json.currentToken();
    if (token.isStructStart()) {
      draft.problem(json.currentName() + " is not a single value");
      json.skipChildren();
      return null;
    }
    return token == JsonToken.VALUE_NULL ? null : json.getText();
  }

  /** A count; empty if it is null. */
  static OptionalLong count(JsonParser json, PostDraft draft) throws IOException {
    JsonToken token = json.currentToken();
    if (token == JsonToken.VALUE_NULL) {
      return OptionalLong.empty();
    }
    if (token == JsonToken.VALUE_NUMBER_INT
        && json.getNumberType() != JsonParser.NumberType.BIG_INTEGER
        && json.getLongValue() >= 0) {
      return OptionalLong.of(json.getLongValue());
    }
    draft.problem(json.currentName() + " is not a count");
    json.skipChildren();
    return OptionalLong.empty();
  }

  /** Texts of an array, or one text; nulls are left out. */
  static List<String> texts(JsonParser json, PostDraft draft) throws IOException {
    List<String> texts = new ArrayList<>();
    if (json.currentToken() != JsonToken.START_ARRAY) {
      String single = text(json, draft);
      if (single != null) {
        texts.add(single);
      }
      return texts;
    }
    while (json.nextToken() != JsonToken.END_ARRAY) {
      String element = text(json, draft);
      if (element != null) {
        texts.add(element);
      }
    }
    return texts;
  }

  /** Whether an object begins here; anything else is skipped. */
  static boolean entersObject(JsonParser json) throws IOException {
    return enters(json, JsonToken.START_OBJECT);
  }

  /** Whether an array begins here; anything else is skipped. */
  static boolean entersArray(JsonParser json) throws IOException {
    return enters(json, JsonToken.START_ARRAY);
  }

  private static boolean enters(JsonParser json, JsonToken wanted) throws IOException {
    if (json.currentToken() == wanted) {
      return true;
    }
    json.skipChildren();
    return false;
  }

  /** Goes to the value of the next member and gives its name; null at the end of the object. */
  static @Nullable String nextMember(JsonParser json) throws IOException {
    String name = json.nextFieldName();
    if (name != null) {
      json.nextToken();
    }
    return name;
  }

  /**
   * The text of one member of an object; null if it is not there. All other members are skipped.
   */
  static @Nullable String memberOf(JsonParser json, String member, PostDraft draft)
      throws IOException {
    String found = null;
    if (entersObject(json)) {
      for (String name = nextMember(json); name != null; name = nextMember(json)) {
        if (name.equals(member)) {
          found = text(json, draft);
        } else {
          json.skipChildren();
        }
      }
    }
    return found;
  }
}
