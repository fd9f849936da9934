package io.finemo.core.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Knows the top-level domains: those in use, all country codes of ISO 3166-1, whether in use or
 * not, and those that once were and that twitter-text accepts in links.
 */
final class TopLevelDomains {
  private static final int NONE = -1;

  /** No label of the domain name system is longer. */
  private static final int MAX_LENGTH = 63;

  /** The longest domain outside of ASCII has 17 letters; this leaves room and bounds the work. */
  private static final int MAX_UNICODE_LENGTH = 24;

  private static final Set<String> ALL = read("top-level-domains.txt");

  private static final int LETTERS = 26;

  /** Most domains are short, and looking here makes no string. */
  private static final boolean[] TWO_LETTERS = new boolean[LETTERS * LETTERS];

  static {
    for (int i = 0; i < TWO_LETTERS.length; i++) {
      char[] domain = {(char) ('a' + i / LETTERS), (char) ('a' + i % LETTERS)};
      TWO_LETTERS[i] = ALL.contains(String.valueOf(domain));
    }
  }

  private TopLevelDomains() {}

  /**
   * Where a top-level domain ends, in its own script or in its ASCII form ({@code xn--...}).
   *
   * @param text the post
   * @param from the unit behind a dot
   * @return the unit behind the longest top-level domain there, or -1 if there is none
   */
  static int endAt(String text, int from) {
    int end = nativeEndAt(text, from);
    return end == NONE ? encodedEndAt(text, from) : end;
  }

  /**
   * Where a top-level domain in its own script ends.
   *
   * @param text the post
   * @param from the unit behind a dot
   * @return the unit behind the longest top-level domain there, or -1 if there is none
   */
  static int nativeEndAt(String text, int from) {
    int asciiEnd = CharClasses.lettersEnd(text, from, MAX_LENGTH);
    if (asciiEnd < text.length() && text.charAt(asciiEnd) >= 0x80) {
      int end = unicodeEndAt(text, from, asciiEnd);
      if (end != NONE) {
        return end;
      }
    }
    boolean known =
        asciiEnd - from >= 2 && mayEndAt(text, asciiEnd) && isKnown(text, from, asciiEnd);
    return known ? asciiEnd : NONE;
  }

  private static int unicodeEndAt(String text, int from, int asciiEnd) {
    int end = asciiEnd;
    int limit = Math.min(text.length(), from + MAX_UNICODE_LENGTH);
    while (end < limit && CharClasses.isLetterOrMark(text.charAt(end))) {
      end++;
    }
    for (; end > asciiEnd; end--) {
      if (mayEndAt(text, end) && isListed(text.substring(from, end))) {
        return end;
      }
    }
    return NONE;
  }

  /** A domain in the ASCII form of another script. */
  private static int encodedEndAt(String text, int from) {
    int name = from + 4;
    if (!text.regionMatches(true, from, "xn--", 0, 4)) {
      return NONE;
    }
    int end = name;
    while (CharClasses.isAt(text, end, CharClasses.ALNUM) || CharClasses.hasAt(text, end, '-')) {
      end++;
    }
    return end == name ? NONE : end;
  }

  private static boolean mayEndAt(String text, int end) {
    return end == text.length()
        || (!CharClasses.is(text.charAt(end), CharClasses.ALNUM)
            && "@+-".indexOf(text.charAt(end)) < 0);
  }

  private static boolean isKnown(String text, int from, int end) {
    if (end - from > 2) {
      return isListed(text.substring(from, end));
    }
    int first = (text.charAt(from) | ' ') - 'a';
    int second = (text.charAt(from + 1) | ' ') - 'a';
    return TWO_LETTERS[first * LETTERS + second];
  }

  private static boolean isListed(String name) {
    return ALL.contains(name.toLowerCase(Locale.ROOT));
  }

  private static Set<String> read(String name) {
    try (InputStream in = TopLevelDomains.class.getResourceAsStream(name)) {
      Objects.requireNonNull(in, name);
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("# "))
          .flatMap(line -> Stream.of(line.split(" ", -1)))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
