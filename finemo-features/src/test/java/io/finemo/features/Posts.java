package io.finemo.features;

import io.finemo.core.Labeled;
import io.finemo.core.Post;
import io.finemo.core.text.AnalyzedPost;
import io.finemo.core.text.Emoji;
import io.finemo.core.text.Entity;
import io.finemo.core.text.OffsetMap;
import io.finemo.core.text.PartOfSpeech;
import io.finemo.core.text.Quantity;
import io.finemo.core.text.Span;
import io.finemo.core.text.TextCounts;
import io.finemo.core.text.Token;
import io.finemo.core.text.VerbTense;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Analysed posts made by hand: the text as it is, and words between blanks as tokens. */
final class Posts {
  static final TextCounts NO_COUNTS = new TextCounts(0, 0, 0, 0, 0);

  private Posts() {}

  static AnalyzedPost of(String text) {
    OffsetMap.Builder cleaned = new OffsetMap.Builder(text.length());
    for (int i = 0; i < text.length(); i++) {
      cleaned.append(text.charAt(i), i, i + 1);
    }
    return of(text, words(text), cleaned);
  }

  /** The same in another language. */
  static AnalyzedPost in(String language, String text) {
    AnalyzedPost post = of(text);
    return new AnalyzedPost(
        post.post(),
        language,
        post.text(),
        post.offsets(),
        post.tokens(),
        post.entities(),
        post.quantities(),
        post.emoji(),
        post.counts());
  }

  static AnalyzedPost of(String text, List<Token> tokens, OffsetMap.Builder cleaned) {
    return new AnalyzedPost(
        Post.of("1", text),
        "en",
        cleaned.text(),
        cleaned.map(),
        tokens,
        List.of(),
        List.of(),
        List.of(),
        NO_COUNTS);
  }

  static AnalyzedPost counted(
      List<Token> tokens,
      List<Entity> entities,
      List<Quantity> quantities,
      List<Emoji> emoji,
      TextCounts counts) {
    return new AnalyzedPost(
        Post.of("1", ""),
        "en",
        "",
        new OffsetMap.Builder(0).map(),
        tokens,
        entities,
        quantities,
        emoji,
        counts);
  }

  static Token token(Token.Kind kind, String norm, boolean negated, Span span) {
    return new Token(kind, norm, norm, norm, PartOfSpeech.UNTAGGED, VerbTense.NONE, negated, span);
  }

  static List<Labeled<AnalyzedPost, String>> rows(String... texts) {
    return rows(Arrays.stream(texts).map(Posts::of));
  }

  static List<Labeled<AnalyzedPost, String>> rows(Stream<AnalyzedPost> posts) {
    return posts.map(post -> new Labeled<>(post, "any")).toList();
  }

  private static List<Token> words(String text) {
    List<Token> tokens = new ArrayList<>();
    int start = 0;
    for (int at = 0; at <= text.length(); at++) {
      if (at == text.length() || text.charAt(at) == ' ') {
        if (at > start) {
          tokens.add(token(Token.Kind.WORD, text.substring(start, at), false, new Span(start, at)));
        }
        start = at + 1;
      }
    }
    return tokens;
  }
}
