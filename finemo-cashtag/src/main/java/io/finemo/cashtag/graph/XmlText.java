package io.finemo.cashtag.graph;

/** Text as XML can hold it. */
final class XmlText {
  private static final char REPLACEMENT = '\ufffd';

  private XmlText() {}

  /**
   * Text that XML 1.0 can hold in an element or an attribute, and gives back as it is: markup and
   * line ends as references; what no XML can say (control characters, lone surrogates, U+FFFE and
   * U+FFFF) as U+FFFD.
   */
  static String xml(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\t', '\n', '\r' -> escaped.append("&#").append(c).append(';');
                default -> escaped.appendCodePoint(isXml(c) ? c : REPLACEMENT);
              }
            });
    return escaped.toString();
  }

  private static boolean isXml(int c) {
    return c >= ' ' && !isSurrogate(c) && c != 0xfffe && c != 0xffff;
  }

  private static boolean isSurrogate(int c) {
    return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
  }
}
