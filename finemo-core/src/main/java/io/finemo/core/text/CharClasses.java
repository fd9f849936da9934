package io.finemo.core.text;

/**
 * The classes of characters that the rules of twitter-text speak of. Most of them are sets of
 * UTF-16 units; all but a few of their members lie below U+0500, where a table answers.
 */
final class CharClasses {
  /** ASCII letters and digits. */
  static final int ALNUM = 1;

  /** Latin letters with accents, and the accents. */
  static final int ACCENTED = 1 << 1;

  /** What the label of a host may start and end with. */
  static final int HOST = 1 << 2;

  /** What may stand inside of a label of a host. */
  static final int HOST_INNER = 1 << 3;

  /** What may stand in the path of a URL, apart from brackets. */
  static final int PATH = 1 << 4;

  /** What the path of a URL may end with, apart from brackets. */
  static final int PATH_END = 1 << 5;

  /** What may stand in the query of a URL. */
  static final int QUERY = 1 << 6;

  /** What the query of a URL may end with. */
  static final int QUERY_END = 1 << 7;

  /** ASCII letters. */
  static final int LETTER = 1 << 8;

  /** What may not stand directly before a URL. */
  static final int NOT_BEFORE_URL = 1 << 9;

  /** What may not stand directly before a mention. */
  static final int NOT_BEFORE_MENTION = 1 << 10;

  private static final int TABLE = 0x500;
  private static final short[] FLAGS = new short[TABLE];

  static {
    int word = ALNUM | HOST | HOST_INNER | PATH | PATH_END | QUERY | QUERY_END;
    int notBefore = NOT_BEFORE_URL | NOT_BEFORE_MENTION;
    mark('0', '9', word | notBefore);
    mark('a', 'z', word | notBefore | LETTER);
    mark('A', 'Z', word | notBefore | LETTER);

    int accented = ACCENTED | HOST | HOST_INNER | PATH | PATH_END;
    mark(0xC0, 0xD6, accented);
    mark(0xD8, 0xF6, accented);
    mark(0xF8, 0x24F, accented);
    mark("\u0253\u0254\u0256\u0257\u0259\u025B\u0263\u0268\u026F\u0272\u0289\u028B", accented);
    mark("\u02BB", accented); // Hawaiian ʻokina
    mark(0x300, 0x36F, accented);
    mark(0x400, 0x4FF, PATH | PATH_END);

    mark("-_", HOST_INNER);
    mark("!*';:=+,.$/%#[]-_~|&@", PATH);
    mark("=_#/-+", PATH_END);
    mark("!?*'();:&=+$/%#[]-_.,~|@", QUERY);
    mark("-_&=#/", QUERY_END);
    mark("@$#", NOT_BEFORE_URL);
    mark("_!#$%&*@", NOT_BEFORE_MENTION);
  }

  private CharClasses() {}

  private static void mark(int first, int last, int flags) {
    for (int c = first; c <= last; c++) {
      FLAGS[c] |= (short) flags;
    }
  }

  private static void mark(String members, int flags) {
    members.chars().forEach(c -> mark(c, c, flags));
  }

  /** Whether a unit is in at least one of the classes. */
  static boolean is(char c, int classes) {
    if (c < TABLE) {
      return (FLAGS[c] & classes) != 0;
    }
    return (rareFlags(c) & classes) != 0;
  }

  private static int rareFlags(char c) {
    if (c >= 0x1E00 && c <= 0x1EFF) {
      return ACCENTED | HOST | HOST_INNER | PATH | PATH_END;
    }
    return switch (c) {
      case '\u2013' -> PATH;
      case '\uFF20' -> NOT_BEFORE_URL | NOT_BEFORE_MENTION;
      case '\uFF03', '\uFFFE', '\uFEFF', '\uFFFF' -> NOT_BEFORE_URL;
      default -> 0;
    };
  }

  /** Whether the text has a unit there, and it is in at least one of the classes. */
  static boolean isAt(String text, int at, int classes) {
    return at < text.length() && is(text.charAt(at), classes);
  }

  /** Whether the text has that unit there. */
  static boolean hasAt(String text, int at, char c) {
    return at < text.length() && text.charAt(at) == c;
  }

  /**
   * The end of a run of at most so many ASCII letters. The letter behind, if there is one more, is
   * for the caller to refuse.
   */
  static int lettersEnd(String text, int from, int most) {
    int end = from;
    int limit = Math.min(text.length(), from + most);
    while (end < limit && is(text.charAt(end), LETTER)) {
      end++;
    }
    return end;
  }

  static boolean isAtSign(char c) {
    return c == '@' || c == '\uFF20';
  }

  static boolean isNumberSign(char c) {
    return c == '#' || c == '\uFF03';
  }

  static boolean isAsciiDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isAsciiSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  static boolean isAsciiPunctuation(char c) {
    return c > ' ' && c < 0x7F && !is(c, ALNUM);
  }

  /** White space of any script. */
  static boolean isSpace(char c) {
    if (c < 0x80) {
      return isAsciiSpace(c);
    }
    return switch (c) {
      case 0x85, 0xA0, 0x1680, 0x180E, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000 -> true;
      default -> c >= 0x2000 && c <= 0x200A;
    };
  }

  /** Invisible characters that set the direction of writing. */
  static boolean isDirectional(char c) {
    return c >= 0x61C
        && (c == 0x61C
            || c == 0x200E
            || c == 0x200F
            || (c >= 0x202A && c <= 0x202E)
            || (c >= 0x2066 && c <= 0x2069));
  }

  /** Letters and marks of any script: what a hashtag needs one of. */
  static boolean isLetterOrMark(int codePoint) {
    if (codePoint < 0x80) {
      return is((char) codePoint, LETTER);
    }
    return (1 << Character.getType(codePoint) & LETTERS_AND_MARKS) != 0;
  }

  /** Digits of any script, and the joiners: what else a hashtag may hold. */
  static boolean isDigitOrJoiner(int codePoint) {
    if (codePoint < 0x80) {
      return codePoint == '_' || (codePoint >= '0' && codePoint <= '9');
    }
    return switch (codePoint) {
      case 0xB7, // middle dot
          0x5BE, // Hebrew maqaf
          0x5F3, // Hebrew geresh
          0x5F4, // Hebrew gershayim
          0xF0B, // Tibetan tsheg
          0xF0C, // Tibetan tsheg bstar
          0x200C, // zero-width non-joiner
          0x200D, // zero-width joiner
          0x3003, // ditto mark
          0x301C, // wave dash
          0x309B, // kana voiced mark
          0x309C, // kana semi-voiced mark
          0x30A0, // kana double hyphen
          0x30FB, // katakana middle dot
          0xA67E, // Cyrillic kavyka
          0xFF5E -> // fullwidth tilde
          true;
      default -> Character.getType(codePoint) == Character.DECIMAL_DIGIT_NUMBER;
    };
  }

  /** What may stand in a host label of any script; the hyphen, inside only, is not of it. */
  static boolean isUnicodeHost(char c) {
    if (c < 0x80) {
      return c > ' ' ? is(c, ALNUM) || c == 0x7F : !isAsciiSpace(c);
    }
    if (c >= 0x2000 && c <= 0x206F) {
      return false; // the block General Punctuation
    }
    return (1 << Character.getType(c) & SEPARATORS) == 0;
  }

  private static final int LETTERS_AND_MARKS =
      1 << Character.UPPERCASE_LETTER
          | 1 << Character.LOWERCASE_LETTER
          | 1 << Character.TITLECASE_LETTER
          | 1 << Character.MODIFIER_LETTER
          | 1 << Character.OTHER_LETTER
          | 1 << Character.NON_SPACING_MARK
          | 1 << Character.COMBINING_SPACING_MARK
          | 1 << Character.ENCLOSING_MARK;

  private static final int SEPARATORS =
      1 << Character.SPACE_SEPARATOR
          | 1 << Character.LINE_SEPARATOR
          | 1 << Character.PARAGRAPH_SEPARATOR;
}
