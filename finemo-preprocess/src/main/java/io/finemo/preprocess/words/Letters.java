package io.finemo.preprocess.words;

/** What letters have to do with one another: accents, sounds, places on the keyboard. */
final class Letters {
  /** The plain letters of à (U+00E0) to ÿ (U+00FF), one each; a blank where there is none. */
  private static final String PLAIN = "aaaaaa ceeeeiiii nooooo  uuuuy y";

  private static final String KEYBOARD = "qwertyuiop asdfghjklñ zxcvbnm,.";
  private static final int ROW = 11;

  private Letters() {}

  /** The letter without its accent; letters without one stay. */
  static char plain(char letter) {
    if (letter >= 'à' && letter <= 'ÿ') {
      char plain = PLAIN.charAt(letter - 'à');
      return plain == ' ' ? letter : plain;
    }
    return letter;
  }

  /** The accented letters that a plain one may stand for. */
  static String accented(char letter) {
    return switch (letter) {
      case 'a' -> "áàâ";
      case 'c' -> "ç";
      case 'e' -> "éèêë";
      case 'i' -> "íîï";
      case 'n' -> "ñ";
      case 'o' -> "óôö";
      case 'u' -> "úùûü";
      default -> "";
    };
  }

  /** Whether the letter in lower case is a vowel. */
  static boolean isVowel(char letter) {
    return "aeiouáéíóúü".indexOf(letter) >= 0;
  }

  /** Whether two letters in lower case touch on the keyboard. */
  static boolean areNeighbours(char a, char b) {
    int i = KEYBOARD.indexOf(a);
    int j = KEYBOARD.indexOf(b);
    if (i < 0 || j < 0) {
      return false;
    }
    int rows = Math.abs(i / ROW - j / ROW);
    int columns = Math.abs(i % ROW - j % ROW);
    return rows <= 1 && columns <= 1;
  }
}
