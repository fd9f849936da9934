package io.finemo.preprocess.words;

import io.finemo.core.text.Span;
import io.finemo.core.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Replaces tags of one kind, a mark and words run together behind it, by their words. */
final class TagSplitter {
  /** {@code #}, {@code @}, or their full-width forms. */
  private static final int MARK = 1;

  private TagSplitter() {}

  /**
   * The tokens, those of a kind split where they hold several words.
   *
   * @param words where the words of a tag without its mark stand
   */
  static List<Token> split(
      List<Token> tokens, Token.Kind kind, Function<String, List<Span>> words) {
    List<Token> split = new ArrayList<>(tokens.size() + 4);
    for (Token token : tokens) {
      if (token.kind() == kind && token.surface().length() > MARK) {
        add(token, words, split);
      } else {
        split.add(token);
      }
    }
    return split;
  }

  private static void add(Token token, Function<String, List<Span>> words, List<Token> split) {
    String tag = token.surface().substring(MARK);
    List<Span> parts = words.apply(tag);
    if (parts.size() < 2) {
      split.add(token);
      return;
    }
    for (Span part : parts) {
      String norm = part.of(tag).toLowerCase(Locale.ROOT);
      split.add(token.part(MARK + part.start(), MARK + part.end(), norm));
    }
  }
}
