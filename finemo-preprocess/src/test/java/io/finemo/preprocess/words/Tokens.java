package io.finemo.preprocess.words;

import io.finemo.core.text.PartOfSpeech;
import io.finemo.core.text.Span;
import io.finemo.core.text.Token;
import io.finemo.core.text.VerbTense;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Posts whose tokens are what stands between blanks. */
final class Tokens {
  private Tokens() {}

  static List<Token> of(String text) {
    List<Token> tokens = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == ' ') {
        if (i > start) {
          tokens.add(token(text.substring(start, i), new Span(start, i)));
        }
        start = i + 1;
      }
    }
    return tokens;
  }

  private static Token token(String surface, Span span) {
    Token.Kind kind =
        switch (surface.charAt(0)) {
          case '#' -> Token.Kind.HASHTAG;
          case '@' -> Token.Kind.MENTION;
          case '$' -> Token.Kind.CASHTAG;
          case '.', ',', '!' -> Token.Kind.PUNCTUATION;
          default -> Token.Kind.WORD;
        };
    String norm = surface.toLowerCase(Locale.ROOT);
    return new Token(kind, surface, norm, norm, PartOfSpeech.UNTAGGED, VerbTense.NONE, false, span);
  }

  static String norms(List<Token> tokens) {
    return String.join(" ", tokens.stream().map(Token::norm).toList());
  }
}
