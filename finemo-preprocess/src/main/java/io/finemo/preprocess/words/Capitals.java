package io.finemo.preprocess.words;

import io.finemo.core.text.Token;
import java.util.List;

/** What the capital at the start of a word tells. */
final class Capitals {
  private Capitals() {}

  /** Whether a token goes on a sentence, so that a capital there is not that of the sentence. */
  static boolean isInside(List<Token> tokens, int at) {
    if (at == 0) {
      return false;
    }
    Token before = tokens.get(at - 1);
    return switch (before.kind()) {
      case WORD, QUANTITY -> true;
      case PUNCTUATION -> ",;'\"-&/(".indexOf(before.norm().charAt(0)) >= 0;
      default -> false;
    };
  }

  /** Whether a post of several words has no lower-case letter, so that capitals tell nothing. */
  static boolean only(List<Token> tokens) {
    int words = 0;
    for (Token token : tokens) {
      if (token.kind() == Token.Kind.WORD) {
        words++;
        if (token.surface().chars().anyMatch(Character::isLowerCase)) {
          return false;
        }
      }
    }
    return words > 1;
  }
}
