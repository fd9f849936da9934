package io.finemo.features.lexicon;

import io.finemo.core.Post;
import io.finemo.core.text.AnalyzedPost;
import io.finemo.core.text.Emoji;
import io.finemo.core.text.OffsetMap;
import io.finemo.core.text.PartOfSpeech;
import io.finemo.core.text.Quantity;
import io.finemo.core.text.Span;
import io.finemo.core.text.TextCounts;
import io.finemo.core.text.Token;
import io.finemo.core.text.VerbTense;
import java.util.ArrayList;
import java.util.List;

/**
 * Analysed posts made by hand. Between blanks stands one token each: {@code word}, {@code
 * word/lemma}, {@code !word} for a negated one, a number with its unit ({@code +5%}, {@code $3}), a
 * mark, or an emoji.
 */
final class LexiconPosts {
  private LexiconPosts() {}

  static AnalyzedPost of(String... written) {
    StringBuilder text = new StringBuilder();
    List<Token> tokens = new ArrayList<>();
    List<Quantity> quantities = new ArrayList<>();
    for (String each : written) {
      boolean negated = each.length() > 1 && each.startsWith("!");
      String word = negated ? each.substring(1) : each;
      int slash = word.indexOf('/', 1);
      String surface = slash < 0 ? word : word.substring(0, slash);
      String lemma = slash < 0 ? word : word.substring(slash + 1);
      Span span = new Span(text.length(), text.length() + surface.length());
      text.append(surface).append(' ');
      Token.Kind kind = kind(surface);
      String norm = surface;
      if (kind == Token.Kind.QUANTITY) {
        quantities.add(quantity(surface, span));
        norm = "NUM";
        lemma = norm;
      }
      tokens.add(
          new Token(
              kind, surface, norm, lemma, PartOfSpeech.UNTAGGED, VerbTense.NONE, negated, span));
    }
    OffsetMap.Builder cleaned = new OffsetMap.Builder(text.length());
    return new AnalyzedPost(
        Post.of("1", text.toString()),
        "en",
        cleaned.text(),
        cleaned.map(),
        tokens,
        List.of(),
        quantities,
        List.<Emoji>of(),
        new TextCounts(0, 0, 0, 0, 0));
  }

  private static Token.Kind kind(String surface) {
    int first = surface.codePointAt(0);
    if (surface.chars().anyMatch(unit -> unit >= '0' && unit <= '9')) {
      return Token.Kind.QUANTITY;
    }
    if (Character.isLetter(first)) {
      return Token.Kind.WORD;
    }
    if (first == '#' && surface.length() > 1) {
      return Token.Kind.HASHTAG;
    }
    return first > 0x2000 ? Token.Kind.EMOJI : Token.Kind.PUNCTUATION;
  }

  private static Quantity quantity(String surface, Span span) {
    boolean signed = surface.startsWith("+") || surface.startsWith("-");
    Quantity.Unit unit =
        surface.endsWith("%")
            ? Quantity.Unit.PERCENT
            : surface.contains("$") ? Quantity.Unit.MONEY : Quantity.Unit.PLAIN;
    String currency = unit == Quantity.Unit.MONEY ? "USD" : "";
    double magnitude = surface.endsWith("m") ? 1e6 : surface.endsWith("b") ? 1e9 : 1;
    double value = Double.parseDouble(surface.replaceAll("[%$mb]", ""));
    return new Quantity(value * magnitude, unit, currency, magnitude, signed, span);
  }
}
