package io.finemo.preprocess.words;

import io.finemo.core.ThreadSafe;
import io.finemo.core.text.Token;
import io.finemo.preprocess.step.Language;
import io.finemo.preprocess.step.TokenStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Gives misspelt words the normal form of the word meant; surface and span stay as written. Words
 * that were run together become several tokens with spans of their own.
 *
 * <p>Posts in a language that is not {@linkplain Language#isBuiltIn built in} stay as they are.
 *
 * <p>A word with a capital inside a sentence is taken for a name and left alone.
 */
@ThreadSafe
public final class SpellingStep implements TokenStep {
  private static final Pattern BLANK = Pattern.compile(" ");

  /** Makes the step. */
  public SpellingStep() {}

  @Override
  public List<Token> apply(List<Token> tokens, Language language) {
    if (!language.isBuiltIn()) {
      return tokens;
    }
    SpellingCorrector corrector = SpellingCorrector.of(language);
    List<Token> corrected = new ArrayList<>(tokens.size() + 4);
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.kind() != Token.Kind.WORD || isName(tokens, i)) {
        corrected.add(token);
      } else {
        String surface = token.surface();
        corrector
            .correct(surface)
            .ifPresentOrElse(
                meant -> add(token, meant.toLowerCase(Locale.ROOT), corrected),
                () -> corrected.add(token));
      }
    }
    return corrected;
  }

  private static boolean isName(List<Token> tokens, int i) {
    return Shape.of(tokens.get(i).surface()) == Shape.TITLE && Capitals.isInside(tokens, i);
  }

  private static void add(Token token, String meant, List<Token> corrected) {
    if (meant.equals(token.norm())) {
      corrected.add(token);
    } else if (meant.indexOf(' ') < 0) {
      corrected.add(token.withNorm(meant));
    } else {
      split(token, BLANK.split(meant), corrected);
    }
  }

  /** Cuts the surface where the first letter of each word stands, or one letter each. */
  private static void split(Token token, String[] words, List<Token> corrected) {
    String surface = token.surface();
    if (surface.length() < words.length) {
      corrected.add(token);
      return;
    }
    int start = 0;
    for (int word = 0; word < words.length; word++) {
      int end = surface.length();
      if (word + 1 < words.length) {
        int latest = surface.length() - (words.length - word - 1);
        int next = surface.toLowerCase(Locale.ROOT).indexOf(words[word + 1].charAt(0), start + 1);
        end = next < 0 || next > latest ? start + 1 : next;
      }
      corrected.add(token.part(start, end, words[word]));
      start = end;
    }
  }
}
