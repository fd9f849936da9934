package io.finemo.preprocess;

import io.finemo.core.text.Emoji;
import io.finemo.core.text.Entity;
import io.finemo.core.text.EntityExtractor;
import io.finemo.core.text.PartOfSpeech;
import io.finemo.core.text.Quantity;
import io.finemo.core.text.Span;
import io.finemo.core.text.Token;
import io.finemo.core.text.VerbTense;
import io.finemo.preprocess.step.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cuts a post into tokens in one pass from left to right. Entities are found beforehand and stay
 * whole; emoji sequences, quantities, laughter and runs of one punctuation mark are single tokens.
 *
 * <p>One instance cuts one post, and collects what it met on the way.
 */
final class Tokenizer {
  final List<Token> tokens;
  final List<Quantity> quantities = new ArrayList<>(4);
  final List<Emoji> emoji = new ArrayList<>(4);

  private final String text;
  private final QuantityScanner scanner;

  /** Cuts a text with the entities that are found in it. */
  static Tokenizer of(String text, Language language) {
    return of(text, EntityExtractor.extended().extract(text), language);
  }

  static Tokenizer of(String text, List<Entity> entities, Language language) {
    return new Tokenizer(text, entities, new QuantityScanner(language.decimalComma()));
  }

  private Tokenizer(String text, List<Entity> entities, QuantityScanner scanner) {
    this.text = text;
    this.scanner = scanner;
    this.tokens = new ArrayList<>(text.length() / 4 + 4);
    int at = 0;
    for (Entity entity : entities) {
      plainText(at, entity.span().start());
      entity(entity);
      at = entity.span().end();
    }
    plainText(at, text.length());
  }

  private void plainText(int from, int to) {
    int at = from;
    while (at < to) {
      int end = token(at, to);
      // A token that leans over an entity (a currency sign before a cashtag) is cut at its start.
      at = Math.min(end, to);
    }
  }

  /** Adds the token at a place, if one starts there, and returns the place behind it. */
  private int token(int at, int to) {
    char unit = text.charAt(at);
    if (isBlank(unit)) {
      return at + 1;
    }
    int emojiEnd = EmojiTable.INSTANCE.end(text, at);
    if (emojiEnd > at && emojiEnd <= to) {
      Span span = new Span(at, emojiEnd);
      String name = EmojiTable.INSTANCE.name(text, at, emojiEnd);
      emoji.add(new Emoji(name, span));
      add(Token.Kind.EMOJI, ":" + name + ":", span);
      return emojiEnd;
    }
    int dateEnd = Math.min(QuantityScanner.endOfDate(text, at), to);
    if (dateEnd > at) {
      add(Token.Kind.WORD, text.substring(at, dateEnd), new Span(at, dateEnd));
      return dateEnd;
    }
    if (QuantityScanner.mayStart(unit)) {
      Quantity quantity = scanner.scan(text, at);
      if (quantity != null && quantity.span().end() <= to) {
        quantities.add(quantity);
        add(Token.Kind.QUANTITY, QuantityTags.of(quantity), quantity.span());
        return quantity.span().end();
      }
    }
    int codePoint = text.codePointAt(at);
    if (Character.isLetterOrDigit(codePoint)) {
      return word(at, to);
    }
    if (isInvisible(codePoint)) {
      return at + Character.charCount(codePoint);
    }
    return punctuation(at, to, codePoint);
  }

  private int word(int start, int to) {
    int at = start;
    while (at < to) {
      int codePoint = text.codePointAt(at);
      if (Character.isLetterOrDigit(codePoint)
          || codePoint == '_'
          || Character.getType(codePoint) == Character.NON_SPACING_MARK
          || (isInner(codePoint)
              && at + 1 < to
              && Character.isLetter(text.charAt(at + 1))
              && Character.isLetter(text.charAt(at - 1)))) {
        at += Character.charCount(codePoint);
      } else {
        break;
      }
    }
    Span span = new Span(start, at);
    String lower = text.substring(start, at).toLowerCase(Locale.ROOT).replace('’', '\'');
    if (Laughter.is(lower)) {
      add(Token.Kind.LAUGH, "LAUGH", span);
    } else {
      add(Token.Kind.WORD, Elongation.shorten(lower), span);
    }
    return at;
  }

  private int punctuation(int start, int to, int codePoint) {
    int width = Character.charCount(codePoint);
    int at = start + width;
    while (at < to && text.codePointAt(at) == codePoint) {
      at += width;
    }
    String mark = Character.toString(codePoint);
    // One, two, and more than two of a mark mean different things; four and forty do not.
    add(
        Token.Kind.PUNCTUATION,
        mark.repeat(Math.min(3, (at - start) / width)),
        new Span(start, at));
    return at;
  }

  private void entity(Entity entity) {
    if (entity instanceof Entity.Cashtag cashtag) {
      add(Token.Kind.CASHTAG, "$" + lower(cashtag.symbol()), entity.span());
    } else if (entity instanceof Entity.Hashtag hashtag) {
      add(Token.Kind.HASHTAG, "#" + lower(hashtag.text()), entity.span());
    } else if (entity instanceof Entity.Mention) {
      add(Token.Kind.MENTION, "@user", entity.span());
    } else {
      add(Token.Kind.URL, "URL", entity.span());
    }
  }

  private void add(Token.Kind kind, String norm, Span span) {
    PartOfSpeech partOfSpeech =
        switch (kind) {
          case PUNCTUATION -> PartOfSpeech.PUNCT;
          case EMOJI -> PartOfSpeech.SYM;
          case QUANTITY -> PartOfSpeech.NUM;
          case CASHTAG, MENTION -> PartOfSpeech.PROPN;
          case HASHTAG, URL, LAUGH -> PartOfSpeech.X;
          case WORD -> PartOfSpeech.UNTAGGED;
        };
    tokens.add(
        new Token(kind, span.of(text), norm, norm, partOfSpeech, VerbTense.NONE, false, span));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static boolean isInner(int codePoint) {
    return codePoint == '\'' || codePoint == '’' || codePoint == '&';
  }

  /** White space, and the blanks that do not break lines, which Java does not count among it. */
  static boolean isBlank(char unit) {
    return Character.isWhitespace(unit) || Character.isSpaceChar(unit);
  }

  /** Format characters: direction marks, joiners, variation selectors. They are not text. */
  private static boolean isInvisible(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.FORMAT || type == Character.CONTROL || (codePoint & ~0xF) == 0xFE00;
  }
}
