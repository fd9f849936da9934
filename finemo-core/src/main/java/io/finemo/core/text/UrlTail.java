package io.finemo.core.text;

/** What follows the host of a URL: port, path and query, by the rules of twitter-text. */
final class UrlTail {
  /** The answer where there is no URL after all. */
  static final int NONE = -1;

  private static final int MAX_SHORT_LINK = 40;

  private UrlTail() {}

  /**
   * Where a URL ends.
   *
   * @param text the post
   * @param hostEnd the unit behind the host
   * @return the unit behind the URL, {@code hostEnd} if nothing follows the host
   */
  static int end(String text, int hostEnd) {
    int end = portEnd(text, hostEnd);
    if (CharClasses.hasAt(text, end, '/')) {
      end = pathEnd(text, end + 1);
    }
    return queryEnd(text, end, text.length());
  }

  /**
   * Where a URL with its protocol ends if its host is the short-link service of X: its links are
   * one word of at most 40 letters and digits, perhaps with a query, whatever is written behind
   * them.
   *
   * @param text the post
   * @param host the first unit of the host
   * @param hostEnd the unit behind the host
   * @param end the unit behind the URL by the rules for any host
   * @return the unit behind the URL, or {@link #NONE} if it is not one
   */
  static int shortLinkEnd(String text, int host, int hostEnd, int end) {
    int word = hostEnd + 1;
    if (hostEnd - host != 4
        || !text.regionMatches(true, host, "t.co", 0, 4)
        || !CharClasses.hasAt(text, hostEnd, '/')
        || !CharClasses.isAt(text, word, CharClasses.ALNUM)) {
      return end;
    }
    int wordEnd = word;
    while (wordEnd < end && CharClasses.is(text.charAt(wordEnd), CharClasses.ALNUM)) {
      wordEnd++;
    }
    return wordEnd - word > MAX_SHORT_LINK ? NONE : queryEnd(text, wordEnd, end);
  }

  private static int portEnd(String text, int hostEnd) {
    int end = hostEnd + 1;
    if (!CharClasses.hasAt(text, hostEnd, ':')) {
      return hostEnd;
    }
    while (end < text.length() && CharClasses.isAsciiDigit(text.charAt(end))) {
      end++;
    }
    return end == hostEnd + 1 ? hostEnd : end;
  }

  private static int pathEnd(String text, int from) {
    int end = from;
    int i = from;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '(') {
        i = bracketEnd(text, i);
        if (i == NONE) {
          return end;
        }
        end = i;
      } else if (CharClasses.is(c, CharClasses.PATH)) {
        i++;
        if (CharClasses.is(c, CharClasses.PATH_END)) {
          end = i;
        }
      } else {
        return end;
      }
    }
    return end;
  }

  /** The end of a balanced bracket with at most one more inside, neither of them empty. */
  private static int bracketEnd(String text, int open) {
    int end = plainEnd(text, open + 1);
    if (CharClasses.hasAt(text, end, '(')) {
      int inner = end + 1;
      end = plainEnd(text, inner);
      if (end == inner || !CharClasses.hasAt(text, end, ')')) {
        return NONE;
      }
      end = plainEnd(text, end + 1);
    } else if (end == open + 1) {
      return NONE;
    }
    return CharClasses.hasAt(text, end, ')') ? end + 1 : NONE;
  }

  private static int plainEnd(String text, int from) {
    int end = from;
    while (CharClasses.isAt(text, end, CharClasses.PATH)) {
      end++;
    }
    return end;
  }

  private static int queryEnd(String text, int from, int limit) {
    if (from >= limit || text.charAt(from) != '?') {
      return from;
    }
    int end = from;
    for (int i = from + 1; i < limit && CharClasses.is(text.charAt(i), CharClasses.QUERY); i++) {
      if (CharClasses.is(text.charAt(i), CharClasses.QUERY_END)) {
        end = i + 1;
      }
    }
    return end;
  }
}
