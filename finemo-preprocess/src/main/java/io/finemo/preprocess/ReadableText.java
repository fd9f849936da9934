package io.finemo.preprocess;

import io.finemo.core.text.AnalyzedPost;
import io.finemo.core.text.Emoji;
import io.finemo.core.text.Entity;
import io.finemo.core.text.HtmlEntities;
import io.finemo.core.text.OffsetMap;
import io.finemo.core.text.Quantity;
import io.finemo.core.text.Span;
import io.finemo.core.text.Token;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;

/**
 * The text of a post as everything behind it reads it: with characters in place of HTML's
 * references (the five characters that stand for an ampersand), letters and their accents as one
 * character (Unicode's form C), letters and digits of other fonts (full-width, mathematical) as
 * ordinary ones, and without marks that cannot be seen inside a word.
 *
 * <p>Most posts are readable as they are written, and are not copied. What is found in the others
 * is led back to the original text by {@link #inOriginal}.
 */
final class ReadableText {
  /** Below it no character changes, but for the ampersand of a reference and the soft hyphen. */
  private static final int FIRST_COMBINING = 0x300;

  /** More accents on one letter are decoration; cut, so that their ordering stays cheap. */
  private static final int MOST_ACCENTS = 16;

  private static final char SOFT_HYPHEN = 0xAD;

  private final String text;
  private final Optional<OffsetMap> toOriginal;

  private ReadableText(String text, Optional<OffsetMap> toOriginal) {
    this.text = text;
    this.toOriginal = toOriginal;
  }

  /** Time is linear in the length of the text. */
  static ReadableText of(String original) {
    int first = firstSuspect(original);
    if (first == original.length()) {
      return new ReadableText(original, Optional.empty());
    }
    Writer writer = new Writer(original);
    writer.write();
    return writer.changed
        ? new ReadableText(writer.readable.text(), Optional.of(writer.readable.map()))
        : new ReadableText(original, Optional.empty());
  }

  /** The text to analyse. */
  String text() {
    return text;
  }

  /** Turns what was found in the readable text into what stands in the original. */
  AnalyzedPost inOriginal(AnalyzedPost found) {
    if (toOriginal.isEmpty()) {
      return found;
    }
    OffsetMap map = toOriginal.get();
    String original = found.post().text();
    List<Token> tokens =
        found.tokens().stream()
            .map(
                token -> {
                  Span span = in(map, token.span());
                  return token.withPlace(span.of(original), span);
                })
            .toList();
    List<Entity> entities =
        found.entities().stream().map(entity -> entity.withSpan(in(map, entity.span()))).toList();
    List<Quantity> quantities =
        found.quantities().stream().map(q -> q.withSpan(in(map, q.span()))).toList();
    List<Emoji> emoji =
        found.emoji().stream().map(e -> new Emoji(e.name(), in(map, e.span()))).toList();
    return new AnalyzedPost(
        found.post(),
        found.language(),
        found.text(),
        found.offsets().andThen(map),
        tokens,
        entities,
        quantities,
        emoji,
        found.counts());
  }

  private static Span in(OffsetMap map, Span span) {
    return map.toOriginal(span.start(), span.end());
  }

  private static int firstSuspect(String text) {
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (unit >= FIRST_COMBINING || unit == '&' || unit == SOFT_HYPHEN) {
        return i;
      }
    }
    return text.length();
  }

  /** Writes the readable text of one post from left to right. */
  private static final class Writer {
    private final String original;
    private final OffsetMap.Builder readable;
    private boolean changed;

    Writer(String original) {
      this.original = original;
      this.readable = new OffsetMap.Builder(original.length());
    }

    void write() {
      int at = 0;
      while (at < original.length()) {
        at = next(at);
      }
    }

    /** Writes what stands at a place, and returns the place behind it. */
    private int next(int at) {
      int codePoint = original.codePointAt(at);
      int behind = at + Character.charCount(codePoint);
      if (codePoint == '&') {
        Optional<HtmlEntities.Reference> reference = HtmlEntities.at(original, at);
        if (reference.isPresent()) {
          return replace(reference.get().character(), at, reference.get().end());
        }
      } else if (isHidden(codePoint) && isInsideWord(behind)) {
        changed = true;
        return behind;
      } else if (isOtherFont(codePoint)) {
        return replace(
            Normalizer.normalize(original.substring(at, behind), Normalizer.Form.NFKC), at, behind);
      } else if (isAccent(behind) && Character.isLetter(codePoint)) {
        return accented(at, behind);
      }
      return copy(at, behind);
    }

    private int accented(int at, int behind) {
      int end = behind;
      for (int i = 0; i < MOST_ACCENTS && isAccent(end); i++) {
        end += Character.charCount(original.codePointAt(end));
      }
      String composed = Normalizer.normalize(original.substring(at, end), Normalizer.Form.NFC);
      return composed.contentEquals(original.subSequence(at, end))
          ? copy(at, end)
          : replace(composed, at, end);
    }

    private int replace(String characters, int at, int end) {
      changed = true;
      readable.append(characters, at, end);
      return end;
    }

    private int copy(int at, int end) {
      for (int i = at; i < end; i++) {
        readable.append(original.charAt(i), i, i + 1);
      }
      return end;
    }

    private boolean isAccent(int at) {
      if (at >= original.length() || original.charAt(at) < FIRST_COMBINING) {
        return false;
      }
      int codePoint = original.codePointAt(at);
      // Variation selectors are marks too, but choose the look of an emoji.
      return Character.getType(codePoint) == Character.NON_SPACING_MARK
          && (codePoint & ~0xF) != 0xFE00;
    }

    private boolean isInsideWord(int behind) {
      return readable.length() > 0
          && Character.isLetterOrDigit(readable.charAt(readable.length() - 1))
          && behind < original.length()
          && Character.isLetterOrDigit(original.codePointAt(behind));
    }

    /** Soft hyphens, zero-width blanks and joiners, direction marks. */
    private static boolean isHidden(int codePoint) {
      return codePoint == SOFT_HYPHEN
          || (codePoint >= 0x200B && codePoint <= 0x200F)
          || (codePoint >= 0x202A && codePoint <= 0x202E)
          || (codePoint >= 0x2060 && codePoint <= 0x2069)
          || codePoint == 0xFEFF;
    }

    /** Full-width ASCII, and the mathematical alphabets that posts are decorated with. */
    private static boolean isOtherFont(int codePoint) {
      return (codePoint >= 0xFF01 && codePoint <= 0xFF5E)
          || (codePoint >= 0x1D400 && codePoint <= 0x1D7FF);
    }
  }
}
