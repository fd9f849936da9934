package io.finemo.core.text;

import java.util.List;

/** Finds the mentions of one text by the rules of twitter-text. For one text and one thread. */
final class MentionScanner {
  private static final int MAX_NAME = 20;
  private static final int MAX_LIST = 25;

  private final String text;

  /**
   * The unit behind the last match, accepted or not: what lies before it cannot precede another.
   */
  private int consumed;

  MentionScanner(String text) {
    this.text = text;
  }

  /**
   * Looks at one sign.
   *
   * @param sign the place of an at sign; calls come from left to right
   * @param free the first unit that no entity holds yet
   * @param entities takes the mention, if it is one and free
   */
  void scan(int sign, int free, List<Entity> entities) {
    if (!mayStart(sign)) {
      return;
    }
    int name = sign + 1;
    while (name < text.length() && CharClasses.isAtSign(text.charAt(name))) {
      name++;
    }
    int nameEnd = name;
    while (nameEnd < text.length() && nameEnd - name < MAX_NAME && isWord(text.charAt(nameEnd))) {
      nameEnd++;
    }
    if (nameEnd == name) {
      return;
    }
    int end = listEnd(nameEnd);
    consumed = end;
    int start = name - 1;
    if (mayEnd(end) && start >= free) {
      String list = end == nameEnd ? "" : text.substring(nameEnd + 1, end);
      entities.add(new Entity.Mention(text.substring(name, nameEnd), list, new Span(start, end)));
    }
  }

  private boolean mayStart(int sign) {
    if (sign == 0) {
      return true;
    }
    if (sign - 1 < consumed) {
      return false;
    }
    return !CharClasses.is(text.charAt(sign - 1), CharClasses.NOT_BEFORE_MENTION)
        || isRepost(sign - 2);
  }

  /** Whether the word {@code RT}, which may touch a mention, stands there. */
  private boolean isRepost(int at) {
    if (at < consumed || (text.charAt(at) | ' ') != 'r' || (text.charAt(at + 1) | ' ') != 't') {
      return false;
    }
    if (at == 0) {
      return true;
    }
    char before = text.charAt(at - 1);
    return at - 1 >= consumed && !isWord(before) && "+~.-".indexOf(before) < 0;
  }

  /** The end of the list behind a name, the end of the name if there is no list. */
  private int listEnd(int nameEnd) {
    if (!CharClasses.hasAt(text, nameEnd, '/')
        || !CharClasses.isAt(text, nameEnd + 1, CharClasses.LETTER)) {
      return nameEnd;
    }
    int list = nameEnd + 1;
    int end = list + 1;
    while (end < text.length() && end - list < MAX_LIST && isListPart(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private boolean mayEnd(int end) {
    if (end == text.length()) {
      return true;
    }
    char next = text.charAt(end);
    return !CharClasses.isAtSign(next)
        && !CharClasses.is(next, CharClasses.ACCENTED)
        && !text.startsWith("://", end);
  }

  private static boolean isWord(char c) {
    return c == '_' || CharClasses.is(c, CharClasses.ALNUM);
  }

  private static boolean isListPart(char c) {
    return c == '-' || isWord(c);
  }
}
