package io.finemo.preprocess.opennlp;

import io.finemo.core.text.Token;
import io.finemo.preprocess.morphology.Elisions;
import io.finemo.preprocess.step.Language;
import java.util.List;
import java.util.Locale;

/**
 * Writes the tokens of a post as the treebanks write words that the models have learnt from: French
 * elisions apart and English contractions whole, case as it stands unless the post shouts, and for
 * what is no word a word that does the same in a sentence.
 */
final class TreebankForms {
  /** No word is longer; what is, tells nothing by its rest. */
  private static final int LONGEST = 40;

  private static final String END = ".";
  private static final String NUMBER = "10";

  private final Language language;
  private final boolean shouted;

  TreebankForms(List<Token> post, Language language) {
    this.language = language;
    this.shouted = isShouted(post);
  }

  /** The forms of one token; none if it has no letters left. */
  List<String> of(Token token) {
    return switch (token.kind()) {
      case WORD -> word(token);
      case HASHTAG -> hashtag(token);
      case CASHTAG -> List.of(language.equals(Language.FRENCH) ? "Renault" : "Apple");
      case MENTION -> List.of(language.equals(Language.FRENCH) ? "Jean" : "John");
      case QUANTITY -> List.of(NUMBER);
      case PUNCTUATION -> token.norm().isEmpty() ? List.of() : List.of(token.norm());
      case EMOJI, URL, LAUGH -> List.of(END);
    };
  }

  /** Whether a sentence ends with a token; the models have learnt from one sentence at a time. */
  static boolean endsSentence(Token token) {
    return switch (token.kind()) {
      case EMOJI, URL, LAUGH -> true;
      case PUNCTUATION -> isEnd(token.norm());
      default -> false;
    };
  }

  /** Gives a sentence its capital and, as last form, its full stop where it has none. */
  static void complete(List<String> sentence) {
    String first = sentence.get(0);
    int start = first.codePointAt(0);
    sentence.set(
        0,
        Character.toString(Character.toUpperCase(start))
            + first.substring(Character.charCount(start)));
    if (!isEnd(sentence.get(sentence.size() - 1))) {
      sentence.add(END);
    }
  }

  private List<String> word(Token token) {
    String norm = cut(token.norm());
    if (norm.isEmpty()) {
      return List.of();
    }
    String cased = cased(norm, token.surface());
    if (!language.equals(Language.FRENCH) || norm.indexOf('\'') < 0) {
      return List.of(cased);
    }
    List<String> parts = Elisions.parts(norm);
    int[] from = {0};
    return parts.stream().map(part -> cased.substring(from[0], from[0] += part.length())).toList();
  }

  private List<String> hashtag(Token token) {
    String surface = token.surface();
    String norm = token.norm();
    return norm.length() < 2 || surface.length() < 2
        ? List.of(END)
        : List.of(cased(cut(norm.substring(1)), surface.substring(1)));
  }

  /** The normal form, with the capitals of what was written; of the same length. */
  private String cased(String norm, String surface) {
    if (shouted) {
      return norm;
    }
    char[] cased = norm.toCharArray();
    int same = Math.min(cased.length, surface.length());
    for (int i = 0; i < same; i++) {
      char written = surface.charAt(i);
      if (written != cased[i]) {
        if (Character.toLowerCase(written) == cased[i]) {
          cased[i] = written;
        } else if (written != '’') {
          // Spelled otherwise: from here on letters no longer stand side by side.
          break;
        }
      }
    }
    return new String(cased);
  }

  private static String cut(String norm) {
    return norm.length() <= LONGEST ? norm : norm.substring(0, LONGEST);
  }

  private static boolean isEnd(String mark) {
    return !mark.isEmpty() && ".!?…|".indexOf(mark.charAt(0)) >= 0;
  }

  /** Whether most words are in capitals, which then say nothing about names. */
  private static boolean isShouted(List<Token> post) {
    int words = 0;
    int capitals = 0;
    for (Token token : post) {
      String surface = token.surface();
      if (token.kind() == Token.Kind.WORD && surface.length() > 1) {
        String start = cut(surface);
        words++;
        capitals +=
            start.equals(start.toUpperCase(Locale.ROOT))
                    && !start.equals(start.toLowerCase(Locale.ROOT))
                ? 1
                : 0;
      }
    }
    return 2 * capitals > words;
  }
}
