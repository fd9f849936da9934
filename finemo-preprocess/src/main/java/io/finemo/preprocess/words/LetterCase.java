package io.finemo.preprocess.words;

import io.finemo.core.text.Token;
import java.util.List;

/** What capitals tell in a post. */
enum LetterCase {
  /** Names have one. */
  NAMES,
  /** Every longer word has one. */
  EVERY_WORD,
  /** All letters are capitals, or none is. */
  NOTHING;

  /** Shorter words have no capital in headlines and inside names. */
  static final int LONG_WORD = 4;

  private static final int FEW = 3;

  static LetterCase of(List<Token> tokens) {
    boolean anyUpper = false;
    boolean anyLower = false;
    int longWords = 0;
    int capitalized = 0;
    for (Token token : tokens) {
      if (token.kind() == Token.Kind.WORD) {
        String word = token.surface();
        boolean upper = Character.isUpperCase(word.codePointAt(0));
        anyUpper |= upper;
        anyLower = anyLower || word.chars().anyMatch(Character::isLowerCase);
        if (word.length() >= LONG_WORD) {
          longWords++;
          capitalized += upper ? 1 : 0;
        }
      }
    }
    if (!anyUpper || !anyLower) {
      return NOTHING;
    }
    return longWords >= FEW && longWords == capitalized ? EVERY_WORD : NAMES;
  }
}
