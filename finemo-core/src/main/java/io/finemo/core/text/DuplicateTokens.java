package io.finemo.core.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Splits a text into the tokens by which {@link NearDuplicates} compares posts. */
final class DuplicateTokens {
  private final String text;
  private final Sink sink;

  /** Takes a token, which stands in the text in whatever case. */
  @FunctionalInterface
  interface Sink {
    void token(String text, int start, int end);
  }

  private DuplicateTokens(String text, Sink sink) {
    this.text = text;
    this.sink = sink;
  }

  /** Gives the tokens in order of appearance, each as often as it occurs. */
  static void split(String text, List<Entity> entities, Sink sink) {
    DuplicateTokens splitter = new DuplicateTokens(text, sink);
    int from = splitter.behindRepostMark();
    for (Span span : toLeaveOut(text, entities)) {
      splitter.split(from, span.start());
      from = Math.max(from, span.end());
    }
    splitter.split(from, text.length());
  }

  private static List<Span> toLeaveOut(String text, List<Entity> entities) {
    List<Span> spans = new ArrayList<>();
    for (Entity entity : entities) {
      if (entity instanceof Entity.Url || entity instanceof Entity.Mention) {
        if (entity.span().end() > text.length()) {
          throw new IllegalArgumentException(
              "an entity at " + entity.span() + " in a text of " + text.length() + " units");
        }
        spans.add(entity.span());
      }
    }
    Collections.sort(spans);
    return spans;
  }

  private int behindRepostMark() {
    int start = 0;
    while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    boolean mark =
        text.regionMatches(true, start, "RT", 0, 2)
            && (start + 2 == text.length() || !isWord(text.codePointAt(start + 2)));
    return mark ? start + 2 : start;
  }

  private void split(int from, int to) {
    int wordStart = -1;
    int at = from;
    while (at < to) {
      int codePoint = text.codePointAt(at);
      int next = Math.min(to, at + Character.charCount(codePoint));
      if (isWord(codePoint)) {
        if (wordStart < 0) {
          wordStart = isSign(from, at - 1) ? at - 1 : at;
        }
      } else {
        addWord(wordStart, at);
        wordStart = -1;
        if (codePoint >= 0x80 && Character.getType(codePoint) == Character.OTHER_SYMBOL) {
          sink.token(text, at, next);
        }
      }
      at = next;
    }
    addWord(wordStart, to);
  }

  private void addWord(int start, int end) {
    if (start >= 0 && start < end) {
      sink.token(text, start, end);
    }
  }

  private boolean isSign(int from, int at) {
    return at >= from && (text.charAt(at) == '$' || text.charAt(at) == '#');
  }

  /** Marks (accents that follow their letter, vowel signs) belong to the word they stand in. */
  private static boolean isWord(int codePoint) {
    if (codePoint < 0x80) {
      int small = codePoint | 0x20;
      return (small >= 'a' && small <= 'z') || (codePoint >= '0' && codePoint <= '9');
    }
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
