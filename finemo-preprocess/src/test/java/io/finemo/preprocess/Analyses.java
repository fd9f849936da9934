package io.finemo.preprocess;

import io.finemo.core.Post;
import io.finemo.core.text.AnalyzedPost;
import io.finemo.core.text.Quantity;
import io.finemo.core.text.Span;
import io.finemo.core.text.Token;
import io.finemo.preprocess.step.Language;
import java.util.List;
import java.util.stream.IntStream;

/** Short ways to analyse an example and to look at what came out. */
final class Analyses {
  private Analyses() {}

  static AnalyzedPost english(String text) {
    return in(Language.ENGLISH, text);
  }

  static AnalyzedPost spanish(String text) {
    return in(Language.SPANISH, text);
  }

  static AnalyzedPost in(Language language, String text) {
    return Preprocessor.forLanguage(language).analyze(Post.of("1", text));
  }

  /** The tokens as {@code KIND surface}. */
  static List<String> tokens(AnalyzedPost post) {
    return post.tokens().stream().map(token -> token.kind() + " " + token.surface()).toList();
  }

  static List<String> surfaces(AnalyzedPost post, Token.Kind kind) {
    return post.tokens().stream()
        .filter(token -> token.kind() == kind)
        .map(Token::surface)
        .toList();
  }

  static List<String> norms(AnalyzedPost post) {
    return post.tokens().stream().map(Token::norm).toList();
  }

  static List<String> negated(AnalyzedPost post) {
    return post.tokens().stream().filter(Token::negated).map(Token::surface).toList();
  }

  /** The quantities as {@code value UNIT signed surface}. */
  static List<String> quantities(AnalyzedPost post) {
    return post.quantities().stream()
        .map(quantity -> shown(quantity) + " " + quantity.span().of(post.post().text()))
        .toList();
  }

  /** Where each unit of the cleaned text comes from. */
  static List<Span> origins(AnalyzedPost post) {
    return IntStream.range(0, post.text().length())
        .mapToObj(unit -> post.offsets().toOriginal(unit, unit + 1))
        .toList();
  }

  private static String shown(Quantity quantity) {
    return quantity.value() + " " + quantity.unit() + (quantity.signed() ? " signed" : "");
  }
}
