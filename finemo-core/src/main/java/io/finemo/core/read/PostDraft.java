package io.finemo.core.read;

import io.finemo.core.Author;
import io.finemo.core.MarketSentiment;
import io.finemo.core.Post;
import io.finemo.core.text.HtmlEntities;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known so far of one post of a record. The first thing wrong with it is kept, so that
 * reading can go on to the next post of the same response.
 */
final class PostDraft {
  final long line;
  private @Nullable String problem;
  private @Nullable String text;
  private int textRank = -1;
  private @Nullable String id;
  private int idRank = -1;
  private @Nullable String label;
  private @Nullable Instant createdAt;
  private @Nullable Author author;
  private @Nullable String language;
  private @Nullable String repostOf;
  private List<String> assets = List.of();
  private @Nullable MarketSentiment sentiment;

  /** The author by identifier alone, until the response says more. */
  @Nullable String authorId;

  PostDraft(long line) {
    this.line = line;
  }

  void problem(String reason) {
    if (problem == null) {
      problem = OneLine.of(reason);
    }
  }

  /** Keeps the text of the highest rank; sources give short and full forms in any order. */
  void text(String value, int rank) {
    if (rank > textRank) {
      text = value;
      textRank = rank;
    }
  }

  void id(String value, int rank) {
    if (rank > idRank && !value.isBlank()) {
      id = value.strip();
      idRank = rank;
    }
  }

  void label(String value) {
    label = value.strip();
  }

  /** Reads the date; a blank one is absent. */
  void date(String value) {
    String date = value.strip();
    if (date.isEmpty()) {
      return;
    }
    Optional<Instant> instant = Dates.parse(date);
    if (instant.isPresent()) {
      createdAt = instant.get();
    } else {
      problem("not a date: " + OneLine.cut(date, 60));
    }
  }

  void author(Author value) {
    author = value;
  }

  void language(String code) {
    language = Languages.normalize(code).orElse(null);
  }

  void repostOf(String originalId) {
    if (!originalId.isBlank()) {
      repostOf = originalId.strip();
    }
  }

  /** Reads symbols separated by commas or spaces. */
  void assets(String value) {
    List<String> symbols = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= value.length(); i++) {
      if (i == value.length()
          || value.charAt(i) == ','
          || Character.isWhitespace(value.charAt(i))) {
        addAsset(symbols, value.substring(start, i));
        start = i + 1;
      }
    }
    assets = symbols;
  }

  void assets(List<String> values) {
    List<String> symbols = new ArrayList<>(values.size());
    values.forEach(value -> addAsset(symbols, value.strip()));
    assets = symbols;
  }

  private static void addAsset(List<String> symbols, String value) {
    String symbol = value.startsWith("$") ? value.substring(1) : value;
    if (!symbol.isEmpty()) {
      symbols.add(symbol.toUpperCase(Locale.ROOT));
    }
  }

  void sentiment(String value) {
    switch (value.strip().toLowerCase(Locale.ROOT)) {
      case "bullish" -> sentiment = MarketSentiment.BULLISH;
      case "bearish" -> sentiment = MarketSentiment.BEARISH;
      case "neutral" -> sentiment = MarketSentiment.NEUTRAL;
      case "" -> sentiment = null;
      default -> problem("not a sentiment: " + OneLine.cut(value, 60));
    }
  }

  /** Whether there is no row in it. */
  boolean isRejected() {
    return problem != null || text == null;
  }

  /** Hands over the row, or the reason why there is none. */
  void finish(String source, boolean unescapeHtml, String raw, RowSink sink) throws IOException {
    if (problem == null && text == null) {
      problem = "no text";
    }
    if (problem != null || text == null) {
      sink.reject(line, String.valueOf(problem), raw);
      return;
    }
    Author by = author == null && authorId != null ? Author.of(authorId, "") : author;
    Post post =
        new Post(
            id == null ? Long.toString(line) : id,
            unescapeHtml ? HtmlEntities.unescape(text) : text,
            Optional.ofNullable(createdAt),
            Optional.ofNullable(by),
            Optional.ofNullable(language),
            Optional.ofNullable(repostOf),
            assets,
            Optional.ofNullable(sentiment));
    Optional<String> labelled = Optional.ofNullable(label).filter(value -> !value.isEmpty());
    sink.row(new PostRow(post, labelled, source, line));
  }
}
