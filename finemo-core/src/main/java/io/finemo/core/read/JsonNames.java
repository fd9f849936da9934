package io.finemo.core.read;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The members that the caller named; they stand in for the usual ones. */
final class JsonNames {
  private final @Nullable String text;
  private final @Nullable String label;
  private final @Nullable String id;
  private final @Nullable String date;
  private final @Nullable String ticker;
  private final Set<String> replaced = new HashSet<>();
  private final boolean any;

  JsonNames(ReadOptions options) {
    text = named(options.textColumn(), "text", "full_text", "extended_tweet", "note_tweet", "body");
    label = named(options.labelColumn());
    id = named(options.idColumn(), "id", "id_str");
    date = named(options.dateColumn(), "created_at");
    ticker = named(options.tickerColumn(), "symbols");
    any = text != null || label != null || id != null || date != null || ticker != null;
  }

  private @Nullable String named(Optional<String> name, String... usual) {
    if (name.isPresent()) {
      replaced.addAll(List.of(usual));
    }
    return name.orElse(null);
  }

  boolean isText(String name) {
    return name.equals(text);
  }

  /** Takes the value if the caller named it; true if nobody else may read it. */
  boolean take(String name, JsonParser json, PostDraft draft) throws IOException {
    if (!any) {
      return false;
    }
    boolean structure = json.currentToken().isStructStart();
    boolean mine = name.equals(text) || name.equals(label) || name.equals(id) || name.equals(date);
    if (mine) {
      String value = Json.text(json, draft);
      if (value != null) {
        give(name, value, draft);
      }
    }
    if (name.equals(ticker) && !(mine && structure)) {
      List<String> symbols = new ArrayList<>(Json.texts(json, draft));
      draft.assets(String.join(",", symbols));
      return true;
    }
    if (!mine && replaced.contains(name)) {
      json.skipChildren();
      return true;
    }
    // A label may be one of the usual members as well: that one is still to be read.
    return mine && (structure || !name.equals(label) || replaced.contains(name));
  }

  private void give(String name, String value, PostDraft draft) {
    if (name.equals(text)) {
      draft.text(value, 0);
    }
    if (name.equals(label)) {
      draft.label(value);
    }
    if (name.equals(id)) {
      draft.id(value, 0);
    }
    if (name.equals(date)) {
      draft.date(value);
    }
  }
}
