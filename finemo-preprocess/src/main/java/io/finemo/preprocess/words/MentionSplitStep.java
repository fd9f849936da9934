package io.finemo.preprocess.words;

import io.finemo.core.ThreadSafe;
import io.finemo.core.text.Span;
import io.finemo.core.text.Token;
import io.finemo.preprocess.step.Language;
import io.finemo.preprocess.step.TokenStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Replaces a mention of several words by those words, each with its own span
 * ({@code @ElEconomistaEs}: {@code el}, {@code economista}, {@code es}). Mentions of one name stay
 * as they are, and so do lists ({@code @name/list}); the entity stays among the post's entities
 * either way.
 *
 * <p>An account is named after a person more often than a hashtag is, so that between two borders a
 * name is cut only where every part is a word ({@code bancosantander}, not {@code elonmusk}).
 *
 * <p>It is none of the standard steps: most accounts say nothing of an asset. Take it where papers,
 * companies and banks are mentioned. Posts in a language that is not {@linkplain Language#isBuiltIn
 * built in} stay as they are.
 */
@ThreadSafe
public final class MentionSplitStep implements TokenStep {

  /** Makes the step. */
  public MentionSplitStep() {}

  @Override
  public List<Token> apply(List<Token> tokens, Language language) {
    if (!language.isBuiltIn()) {
      return tokens;
    }
    return TagSplitter.split(tokens, Token.Kind.MENTION, name -> words(name, language));
  }

  private static List<Span> words(String name, Language language) {
    if (name.indexOf('/') >= 0) {
      return List.of();
    }
    KnownWords known = KnownWords.of(language);
    List<Span> words = new ArrayList<>(4);
    List<Span> parts = WordSegmenter.of(language).split(name);
    List<Span> chunks = CamelCase.split(name);
    int next = 0;
    for (Span chunk : chunks) {
      int first = next;
      while (next < parts.size() && parts.get(next).end() <= chunk.end()) {
        next++;
      }
      List<Span> inside = parts.subList(first, next);
      boolean sure =
          inside.stream().allMatch(part -> known.isWord(part.of(name).toLowerCase(Locale.ROOT)));
      if (sure) {
        words.addAll(inside);
      } else {
        words.add(chunk);
      }
    }
    // G_r_a_n_t
    return words.stream().allMatch(word -> word.length() == 1) ? List.of() : words;
  }
}
