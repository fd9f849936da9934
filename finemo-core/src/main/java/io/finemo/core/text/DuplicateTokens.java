package io.finemo.core.text;

import java.util.Comparator;
import java.util.List;

/**
 * Splits a text into the tokens by which {@link NearDuplicates} compares posts. Most tokens are
 * words of which a {@link WordTable} has keys: the key is made while the end of the word is looked
 * for.
 */
final class DuplicateTokens {
  private final String text;

  /** Of the text; an array is read faster than a text, which may be one of bytes. */
  private final char[] units;

  private final Sink sink;

  /** Takes a token. */
  @FunctionalInterface
  interface Sink {
    /**
     * A token of a text.
     *
     * @param key as {@link WordTable#key(String, int, int)} has it
     * @param text the text, where it stands in whatever case
     * @param start where it starts
     * @param end where it ends, exclusive
     */
    void token(long key, String text, int start, int end);
  }

  private DuplicateTokens(String text, Sink sink) {
    this.text = text;
    this.units = text.toCharArray();
    this.sink = sink;
  }

  /** Gives the tokens in order of appearance, each as often as it occurs. */
  static void split(String text, List<Entity> entities, Sink sink) {
    DuplicateTokens splitter = new DuplicateTokens(text, sink);
    int from = splitter.behindRepostMark();
    for (Entity entity : inOrder(entities)) {
      if (entity instanceof Entity.Url || entity instanceof Entity.Mention) {
        Span span = entity.span();
        if (span.end() > text.length()) {
          throw new IllegalArgumentException(
              "an entity at " + span + " in a text of " + text.length() + " units");
        }
        splitter.split(from, span.start());
        from = Math.max(from, span.end());
      }
    }
    splitter.split(from, text.length());
  }

  /** The entities by their spans, as extractors give them already. */
  private static List<Entity> inOrder(List<Entity> entities) {
    int previous = 0;
    for (Entity entity : entities) {
      int start = entity.span().start();
      if (start < previous) {
        return entities.stream().sorted(Comparator.comparing(Entity::span)).toList();
      }
      previous = start;
    }
    return entities;
  }

  private int behindRepostMark() {
    int start = 0;
    while (start < units.length && Character.isWhitespace(units[start])) {
      start++;
    }
    boolean mark =
        start + 2 <= units.length
            && (units[start] | ' ') == 'r'
            && (units[start + 1] | ' ') == 't'
            && (start + 2 == units.length || !isWordAt(start + 2));
    return mark ? start + 2 : start;
  }

  private void split(int from, int to) {
    int at = from;
    while (at < to) {
      int code = WordTable.code(units[at]);
      if (code >= 0) {
        at = endOfCoded(at, code, to);
      } else if (units[at] < 0x80) {
        at++;
      } else {
        at = isWordAt(at) ? endOfWord(at, at, to) : endOfSymbol(at, to);
      }
    }
  }

  /** The end of a word that starts with an ASCII letter, digit or sign, or of a sign alone. */
  private int endOfCoded(int start, int first, int to) {
    long codes = first;
    int end = start + 1;
    while (end < to) {
      int code = WordTable.code(units[end]);
      if (!isWordCode(code)) {
        break;
      }
      codes = WordTable.append(codes, code);
      end++;
    }
    if (end < to && units[end] >= 0x80 && isWordAt(end)) {
      return endOfWord(start, end, to);
    }
    if (end > start + 1 || isWordCode(first)) {
      sink.token(WordTable.key(codes, end - start), text, start, end);
    }
    return end;
  }

  /** The end of a word of any characters. */
  private int endOfWord(int start, int from, int to) {
    int end = from;
    while (end < to && isWordAt(end)) {
      end = next(end, to);
    }
    sink.token(WordTable.NONE, text, start, end);
    return end;
  }

  private int endOfSymbol(int at, int to) {
    int end = next(at, to);
    if (Character.getType(codePointAt(at)) == Character.OTHER_SYMBOL) {
      sink.token(WordTable.NONE, text, at, end);
    }
    return end;
  }

  private int next(int at, int to) {
    return Math.min(to, at + Character.charCount(codePointAt(at)));
  }

  private int codePointAt(int at) {
    return Character.codePointAt(units, at);
  }

  private boolean isWordAt(int at) {
    return units[at] < 0x80 ? isWordCode(WordTable.code(units[at])) : isWord(codePointAt(at));
  }

  /** Whether a code is that of a letter or digit. */
  private static boolean isWordCode(int code) {
    return code >= 0 && code < WordTable.SIGNS;
  }

  /** Marks (accents that follow their letter, vowel signs) belong to the word they stand in. */
  private static boolean isWord(int codePoint) {
    if (Character.isLetterOrDigit(codePoint)) {
      return true;
    }
    int type = Character.getType(codePoint);
    return type == Character.COMBINING_SPACING_MARK
        || (type == Character.NON_SPACING_MARK && !isVariationSelector(codePoint));
  }

  /** They choose how an emoji looks, and come and go as posts are copied. */
  private static boolean isVariationSelector(int codePoint) {
    return codePoint >= 0xfe00 && codePoint <= 0xfe0f;
  }
}
