package io.finemo.core.text;

import java.net.IDN;

/** The limits that RFC 1035 and RFC 3490 set to a host, and X to a URL. */
final class HostNames {
  private static final int MAX_URL = 4096;
  private static final int MAX_LABEL = 63;

  /** Encoding is quadratic in the length of a label, so that one must be limited beforehand. */
  private static final int MAX_UNICODE_HOST = 256;

  private HostNames() {}

  /**
   * Whether a host can be looked up.
   *
   * @param text the post
   * @param from the first unit of the host
   * @param end the unit behind the host
   * @param urlLength the length of the whole URL with a protocol, its own or one assumed
   * @return false if a label or the URL is too long, or the host has no ASCII form
   */
  static boolean isValid(String text, int from, int end, int urlLength) {
    int label = from;
    boolean ascii = true;
    boolean fits = true;
    for (int i = from; i <= end; i++) {
      if (i == end || text.charAt(i) == '.') {
        fits &= i - label <= MAX_LABEL;
        label = i + 1;
      } else {
        ascii &= text.charAt(i) < 0x80;
      }
    }
    if (ascii) {
      return fits && urlLength <= MAX_URL;
    }
    if (end - from > MAX_UNICODE_HOST) {
      return false;
    }
    try {
      int encoded = IDN.toASCII(text.substring(from, end), IDN.ALLOW_UNASSIGNED).length();
      return encoded > 0 && urlLength + encoded - (end - from) <= MAX_URL;
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      // The second is not in the contract of IDN, but some inputs bring it about.
      return false;
    }
  }
}
