package io.finemo.core.text;

import java.util.List;

/**
 * Finds the URLs of one text by the rules of twitter-text. For one text and one thread.
 *
 * <p>A host without its protocol is found from its dots: they are rarer than the places where it
 * might start. The stretch around a dot that could be hosts is read as a whole, label by label, so
 * that no start in it makes the rest be read again. A chain of labels ends at the last one behind
 * which a top-level domain stands.
 */
final class UrlScanner {
  private static final int NONE = -1;
  private static final String ASSUMED_PROTOCOL = "https://";

  private final String text;

  /**
   * The unit behind the last match, accepted or not: what lies before it cannot precede another.
   */
  private int consumed;

  /** The unit behind the last stretch of hosts that was read. */
  private int stretchEnd;

  /** The dot behind the last label of the chain that was read last. */
  private int chainEnd = NONE;

  /** The dot of that chain behind which the top-level domain stands that the chain ends with. */
  private int bestDot = NONE;

  /** The unit behind that top-level domain. */
  private int bestEnd = NONE;

  UrlScanner(String text) {
    this.text = text;
  }

  /**
   * Looks for a URL with its protocol.
   *
   * @param colon the place of a colon; calls of both methods come from left to right
   * @param free the first unit that no entity holds yet
   * @param entities takes the URL, if it is one and free
   */
  void scanProtocol(int colon, int free, List<Entity> entities) {
    if (!text.startsWith("//", colon + 1)) {
      return;
    }
    int start = protocolStart(colon);
    if (start == NONE || !mayStart(start)) {
      return;
    }
    int host = colon + 3;
    int hostEnd = NONE;
    if (CharClasses.isAt(text, host, CharClasses.HOST)) {
      readChain(host);
      hostEnd = bestEnd;
      chainEnd = NONE;
    }
    if (hostEnd == NONE) {
      hostEnd = unicodeHostEnd(host);
    }
    if (hostEnd != NONE) {
      accept(start, host, hostEnd, free, entities);
    }
  }

  /**
   * Looks for URLs without protocol.
   *
   * @param dot the place of a dot; calls of both methods come from left to right
   * @param free the first unit that no entity holds yet
   * @param entities takes the URLs, those that are free
   */
  void scanHosts(int dot, int free, List<Entity> entities) {
    if (dot < stretchEnd) {
      return;
    }
    if (!mayGoOn(dot + 1)) {
      stretchEnd = dot + 1;
      return;
    }
    int label = dot;
    int first = Math.max(consumed, stretchEnd);
    while (label > first && CharClasses.is(text.charAt(label - 1), CharClasses.HOST_INNER)) {
      label--;
    }
    while (true) {
      int end = labelEnd(label);
      if (!CharClasses.hasAt(text, end, '.')) {
        stretchEnd = end;
        return;
      }
      if (isLabelEnd(label, end)) {
        if (end > chainEnd) {
          readChain(label);
        }
        scanLabel(label, end, free, entities);
      }
      label = end + 1;
      if (consumed > label) {
        stretchEnd = consumed;
        return;
      }
    }
  }

  /** Whether a label or a top-level domain may start there: not so behind most sentences. */
  private boolean mayGoOn(int at) {
    return at < text.length()
        && (text.charAt(at) >= 0x80 || CharClasses.is(text.charAt(at), CharClasses.HOST_INNER));
  }

  /** Takes the first URL that starts inside of a label, which ends at a dot. */
  private void scanLabel(int label, int dot, int free, List<Entity> entities) {
    boolean inChain = bestDot != NONE && dot <= bestDot;
    int hostEnd = inChain ? bestEnd : TopLevelDomains.endAt(text, dot + 1);
    if (hostEnd == NONE) {
      return;
    }
    // In the last label of a host there is no underscore, but a host may start behind one.
    int from = inChain ? label : behindUnderscore(label, dot);
    for (int start = from; start < dot; start++) {
      if (CharClasses.is(text.charAt(start), CharClasses.HOST) && mayStart(start)) {
        accept(start, start, hostEnd, free, entities);
        return;
      }
    }
  }

  /**
   * Reads labels as far as they make a chain, and keeps where the chain ends and where its last
   * top-level domain stands.
   */
  private void readChain(int from) {
    chainEnd = NONE;
    bestDot = NONE;
    bestEnd = NONE;
    int label = from;
    while (CharClasses.isAt(text, label, CharClasses.HOST) || label == from) {
      int end = labelEnd(label);
      if (!CharClasses.hasAt(text, end, '.') || !isLabelEnd(label, end)) {
        return;
      }
      chainEnd = end;
      if (behindUnderscore(label, end) == label) {
        int hostEnd = TopLevelDomains.endAt(text, end + 1);
        if (hostEnd != NONE) {
          bestDot = end;
          bestEnd = hostEnd;
        }
      }
      label = end + 1;
    }
  }

  private int labelEnd(int from) {
    int end = from;
    while (CharClasses.isAt(text, end, CharClasses.HOST_INNER)) {
      end++;
    }
    return end;
  }

  private boolean isLabelEnd(int label, int end) {
    return end > label && CharClasses.is(text.charAt(end - 1), CharClasses.HOST);
  }

  /** The unit behind the last underscore of a label, its start if it has none. */
  private int behindUnderscore(int label, int end) {
    int from = end;
    while (from > label && text.charAt(from - 1) != '_') {
      from--;
    }
    return from;
  }

  /** The end of a host of one label of any script and a top-level domain. */
  private int unicodeHostEnd(int host) {
    int end = host;
    while (end < text.length()
        && (text.charAt(end) == '-' || CharClasses.isUnicodeHost(text.charAt(end)))) {
      end++;
    }
    return end > host
            && CharClasses.hasAt(text, end, '.')
            && text.charAt(host) != '-'
            && text.charAt(end - 1) != '-'
        ? TopLevelDomains.nativeEndAt(text, end + 1)
        : NONE;
  }

  private int protocolStart(int colon) {
    if (matchesAt(colon - 5, "https")) {
      return colon - 5;
    }
    return matchesAt(colon - 4, "http") ? colon - 4 : NONE;
  }

  private boolean matchesAt(int at, String lowerCase) {
    if (at < 0) {
      return false;
    }
    for (int i = 0; i < lowerCase.length(); i++) {
      if ((text.charAt(at + i) | ' ') != lowerCase.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private boolean mayStart(int start) {
    return start == 0
        || (start > consumed
            && !CharClasses.is(text.charAt(start - 1), CharClasses.NOT_BEFORE_URL));
  }

  /** Adds what follows the host, and takes the URL if nothing speaks against it. */
  private void accept(int start, int host, int hostEnd, int free, List<Entity> entities) {
    int end = UrlTail.end(text, hostEnd);
    consumed = end;
    boolean hasProtocol = host > start;
    if (!hasProtocol && start > 0 && "-_./".indexOf(text.charAt(start - 1)) >= 0) {
      return;
    }
    if (hasProtocol) {
      end = UrlTail.shortLinkEnd(text, host, hostEnd, end);
    }
    int protocol = hasProtocol ? 0 : ASSUMED_PROTOCOL.length();
    if (end != UrlTail.NONE
        && start >= free
        && HostNames.isValid(text, host, hostEnd, protocol + end - start)) {
      entities.add(new Entity.Url(text.substring(start, end), new Span(start, end)));
    }
  }
}
