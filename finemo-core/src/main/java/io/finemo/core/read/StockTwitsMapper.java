package io.finemo.core.read;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Messages of the StockTwits API, alone or as {@code messages} of a response. */
final class StockTwitsMapper extends PostMapper {

  StockTwitsMapper(JsonNames names) {
    super(names, "messages");
  }

  @Override
  void member(String name, JsonParser json, PostDraft draft) throws IOException {
    switch (name) {
      case "body" -> text(json, draft, 0);
      case "id" -> id(json, draft, 0);
      case "created_at" -> date(json, draft);
      case "user" -> AuthorDraft.read(json, draft).ifPresent(draft::author);
      case "symbols" -> symbols(json, draft);
      case "entities" -> entities(json, draft);
      default -> json.skipChildren();
    }
  }

  private static void symbols(JsonParser json, PostDraft draft) throws IOException {
    if (!Json.entersArray(json)) {
      return;
    }
    List<String> symbols = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      String symbol =
          json.currentToken() == JsonToken.START_OBJECT
              ? Json.memberOf(json, "symbol", draft)
              : Json.text(json, draft);
      if (symbol != null) {
        symbols.add(symbol);
      }
    }
    draft.assets(symbols);
  }

  private static void entities(JsonParser json, PostDraft draft) throws IOException {
    if (!Json.entersObject(json)) {
      return;
    }
    for (String name = Json.nextMember(json); name != null; name = Json.nextMember(json)) {
      if (!name.equals("sentiment")) {
        json.skipChildren();
        continue;
      }
      String basic = Json.memberOf(json, "basic", draft);
      if (basic != null) {
        draft.sentiment(basic);
      }
    }
  }
}
