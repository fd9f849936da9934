package io.finemo.core.text;

import com.google.common.net.InternetDomainName;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Knows the top-level domains: those in use by the public suffix list of Guava, all country codes
 * of ISO 3166-1, whether in use or not, and {@link FormerTopLevelDomains those that once were}.
 */
final class TopLevelDomains {
  private static final int NONE = -1;

  /** No label of the domain name system is longer. */
  private static final int MAX_LENGTH = 63;

  /** The longest domain outside of ASCII has 17 letters; this leaves room and bounds the work. */
  private static final int MAX_UNICODE_LENGTH = 24;

  /** Hostile posts must not fill the memory: beyond this nothing is kept. */
  private static final int MAX_CACHED = 4096;

  private static final int LETTERS = 26;
  private static final boolean[] TWO_LETTERS = new boolean[LETTERS * LETTERS];
  private static final Map<String, Boolean> CACHE = new ConcurrentHashMap<>();

  static {
    Set<String> countries = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);
    for (int i = 0; i < TWO_LETTERS.length; i++) {
      String domain =
          String.valueOf(new char[] {(char) ('a' + i / LETTERS), (char) ('a' + i % LETTERS)});
      TWO_LETTERS[i] = countries.contains(domain.toUpperCase(Locale.ROOT)) || isListed(domain);
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
      if (mayEndAt(text, end) && isCached(text.substring(from, end))) {
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
      return isCached(text.substring(from, end));
    }
    int first = (text.charAt(from) | ' ') - 'a';
    int second = (text.charAt(from + 1) | ' ') - 'a';
    return TWO_LETTERS[first * LETTERS + second];
  }

  private static boolean isCached(String name) {
    String domain = name.toLowerCase(Locale.ROOT);
    Boolean known = CACHE.get(domain);
    if (known == null) {
      known = isListed(domain);
      if (CACHE.size() < MAX_CACHED) {
        CACHE.put(domain, known);
      }
    }
    return known;
  }

  private static boolean isListed(String domain) {
    if (FormerTopLevelDomains.contains(domain)) {
      return true;
    }
    return InternetDomainName.isValid(domain) && InternetDomainName.from(domain).isRegistrySuffix();
  }
}
