package io.finemo.examples.serve;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.finemo.core.MarketSentiment;
import io.finemo.core.Post;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The members of one post, as they are read. */
final class PostFields {
  static final int LONGEST_ID = 200;
  static final int MOST_ASSETS = 100;
  static final int LONGEST_ASSET = 32;
  private static final int LONGEST_DATE = 40;
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

  private final String pointer;
  private final int longestText;
  private boolean any;
  private @Nullable String id;
  private @Nullable String text;
  private @Nullable Instant createdAt;
  private @Nullable String language;
  private @Nullable MarketSentiment sentiment;
  private List<String> assets = List.of();

  /** Of the post at a JSON pointer. */
  PostFields(String pointer, int longestText) {
    this.pointer = pointer;
    this.longestText = longestText;
  }

  /** Whether there was any member of a post. */
  boolean any() {
    return any;
  }

  /** Reads the value that the parser stands at. */
  void read(String name, JsonParser json) throws IOException {
    switch (name) {
      case "id" -> id = id(json);
      case "text" -> text = string(json, name, longestText, ProblemKind.TOO_LARGE);
      case "createdAt" -> createdAt = absent(json) ? null : date(json);
      case "language" -> language = absent(json) ? null : language(json);
      case "sentiment" -> sentiment = absent(json) ? null : sentiment(json);
      case "assets" -> assets = absent(json) ? List.of() : assets(json);
      default -> {
        json.skipChildren();
        return;
      }
    }
    any = true;
  }

  /** The post, by the place it has if it has no identifier. */
  Post post(String place) {
    if (text == null) {
      throw wrong("text", "is missing: a post needs a text");
    }
    Post.Builder post = Post.builder(id == null ? place : id, text).declaredAssets(assets);
    if (createdAt != null) {
      post.createdAt(createdAt);
    }
    if (language != null) {
      post.language(language);
    }
    if (sentiment != null) {
      post.declaredSentiment(sentiment);
    }
    return post.build();
  }

  private static boolean absent(JsonParser json) {
    return json.currentToken() == JsonToken.VALUE_NULL;
  }

  private @Nullable String id(JsonParser json) throws IOException {
    if (absent(json)) {
      return null;
    }
    if (json.currentToken() == JsonToken.VALUE_NUMBER_INT) {
      return json.getText();
    }
    String value = string(json, "id", LONGEST_ID, ProblemKind.INVALID);
    if (value.isBlank()) {
      throw wrong("id", "must not be blank");
    }
    return value;
  }

  private Instant date(JsonParser json) throws IOException {
    String value = string(json, "createdAt", LONGEST_DATE, ProblemKind.INVALID);
    try {
      return OffsetDateTime.parse(value).toInstant();
    } catch (DateTimeException e) {
      throw wrong("createdAt", "must be a date and time such as 2026-01-31T09:30:00Z");
    }
  }

  private String language(JsonParser json) throws IOException {
    String value = string(json, "language", LONGEST_ID, ProblemKind.INVALID);
    if (!LANGUAGE.matcher(value).matches()) {
      throw wrong("language", "must be a lower-case ISO 639 code such as es");
    }
    return value;
  }

  private MarketSentiment sentiment(JsonParser json) throws IOException {
    String value = string(json, "sentiment", LONGEST_ID, ProblemKind.INVALID);
    for (MarketSentiment one : MarketSentiment.values()) {
      if (one.name().equals(value.toUpperCase(Locale.ROOT))) {
        return one;
      }
    }
    throw wrong("sentiment", "must be bearish, bullish or neutral");
  }

  private List<String> assets(JsonParser json) throws IOException {
    if (json.currentToken() != JsonToken.START_ARRAY) {
      throw wrong("assets", "must be an array of symbols");
    }
    List<String> symbols = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (symbols.size() == MOST_ASSETS) {
        throw wrong("assets", "must be at most " + MOST_ASSETS + " symbols");
      }
      String place = "assets/" + symbols.size();
      String symbol = string(json, place, LONGEST_ASSET, ProblemKind.INVALID);
      String bare = symbol.startsWith("$") ? symbol.substring(1) : symbol;
      if (bare.isBlank()) {
        throw wrong(place, "must not be blank");
      }
      symbols.add(bare.toUpperCase(Locale.ROOT));
    }
    return symbols;
  }

  private String string(JsonParser json, String name, int longest, ProblemKind tooLong)
      throws IOException {
    if (json.currentToken() != JsonToken.VALUE_STRING) {
      throw wrong(name, "must be a string");
    }
    if (json.getTextLength() > longest) {
      throw Problem.at(
          tooLong,
          pointer + "/" + name,
          "must be at most " + longest + " characters: " + json.getTextLength());
    }
    return json.getText();
  }

  private Problem wrong(String name, String reason) {
    return Problem.at(ProblemKind.INVALID, pointer + "/" + name, reason);
  }
}
