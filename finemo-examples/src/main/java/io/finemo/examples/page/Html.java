package io.finemo.examples.page;

import io.finemo.core.text.Span;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Markup that is safe by the way it is made: text goes in escaped, and there is no way in for
 * markup from outside this package.
 *
 * <p>All text is escaped for elements and for quoted attributes alike, and characters that are
 * invisible but move or hide others are shown by their number. Text that this project did not
 * write, such as posts and names of symbols, goes through {@link #foreign}, which also keeps its
 * direction of writing from turning what stands around it.
 */
public final class Html implements Block {
  private final String markup;

  private Html(String markup) {
    this.markup = markup;
  }

  /** Markup that this package has put together of safe parts. */
  static Html raw(String markup) {
    return new Html(markup);
  }

  /**
   * Plain text.
   *
   * @param text any text
   * @return the text, escaped
   */
  public static Html text(String text) {
    StringBuilder markup = new StringBuilder(text.length() + 16);
    escape(text, markup);
    return new Html(markup.toString());
  }

  /**
   * Text that somebody else wrote, isolated from its surroundings.
   *
   * @param text any text
   * @return the text, escaped, in a {@code bdi} element
   */
  public static Html foreign(String text) {
    return new Html("<bdi>" + text(text).markup + "</bdi>");
  }

  /**
   * Foreign text with some of its pieces marked.
   *
   * @param text any text
   * @param pieces the pieces of it, in any order, none touching another's characters
   * @return the text, escaped, in a {@code bdi} element, each piece in a {@code mark}
   * @throws IllegalArgumentException if a piece ends behind the text or pieces overlap
   */
  public static Html marked(String text, List<Span> pieces) {
    StringBuilder markup = new StringBuilder("<bdi>");
    int at = 0;
    for (Span piece :
        pieces.stream().sorted(Comparator.comparingInt((Span span) -> span.start())).toList()) {
      if (piece.start() < at || piece.end() > text.length()) {
        throw new IllegalArgumentException(
            "pieces must lie apart within 0 to " + text.length() + ": " + pieces);
      }
      escape(text.substring(at, piece.start()), markup);
      markup.append("<mark>");
      escape(text.substring(piece.start(), piece.end()), markup);
      markup.append("</mark>");
      at = piece.end();
    }
    escape(text.substring(at), markup);
    return new Html(markup.append("</bdi>").toString());
  }

  /**
   * A whole number, with commas between thousands.
   *
   * @param number any number
   * @return such as {@code 12,345}
   */
  public static Html number(long number) {
    return new Html(String.format(Locale.ROOT, "%,d", number));
  }

  /**
   * A number with decimals.
   *
   * @param number any number; what is not finite is a dash
   * @param decimals how many decimals, 0 or more
   * @return such as {@code 0.683}
   */
  public static Html number(double number, int decimals) {
    return new Html(
        Double.isFinite(number) ? String.format(Locale.ROOT, "%,." + decimals + "f", number) : "–");
  }

  /**
   * An element without attributes.
   *
   * @param name what it is
   * @param parts what stands in it
   * @return the element
   */
  public static Html element(Tag name, Html... parts) {
    String tag = name.name().toLowerCase(Locale.ROOT);
    return new Html("<" + tag + ">" + of(parts).markup + "</" + tag + ">");
  }

  /**
   * An element with a class of the style sheet.
   *
   * @param name what it is
   * @param style its class
   * @param parts what stands in it
   * @return the element
   */
  public static Html element(Tag name, Style style, Html... parts) {
    String tag = name.name().toLowerCase(Locale.ROOT);
    return new Html(
        "<" + tag + " class=\"" + style.cssClass() + "\">" + of(parts).markup + "</" + tag + ">");
  }

  /**
   * A paragraph of plain text.
   *
   * @param text any text
   * @return the paragraph
   */
  public static Html paragraph(String text) {
    return element(Tag.P, text(text));
  }

  /**
   * Parts one after the other.
   *
   * @param parts any parts
   * @return all of them
   */
  public static Html of(Html... parts) {
    return of(Arrays.asList(parts));
  }

  /**
   * Parts one after the other.
   *
   * @param parts any parts
   * @return all of them
   */
  public static Html of(List<Html> parts) {
    return new Html(parts.stream().map(Html::markup).collect(Collectors.joining()));
  }

  /** The elements that callers may ask for. */
  public enum Tag {
    /** A paragraph. */
    P,
    /** A list whose order says nothing. */
    UL,
    /** A list whose order says something. */
    OL,
    /** An entry of a list. */
    LI,
    /** A piece of a line. */
    SPAN,
    /** A block. */
    DIV,
    /** Something important. */
    STRONG,
    /** Something as it is typed. */
    CODE,
    /** A heading below that of a section. */
    H3
  }

  /** The classes of the style sheet that callers may ask for. */
  public enum Style {
    /** The text of a post. */
    POST,
    /** A card: one thing of a list, in a frame. */
    CARD,
    /** Such a card, highlighted. */
    CARD_STRONG,
    /** What stands on top of a card. */
    CARD_HEAD,
    /** A small label with a frame. */
    BADGE,
    /** Such a label, highlighted. */
    BADGE_STRONG,
    /** Small print. */
    NOTE,
    /** A date, which is kept on one line. */
    DATE;

    private String cssClass() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * The markup.
   *
   * @return well-formed HTML
   */
  @Override
  public String markup() {
    return markup;
  }

  @Override
  public String toString() {
    return markup;
  }

  private static void escape(String text, StringBuilder markup) {
    int at = 0;
    while (at < text.length()) {
      int codePoint = text.codePointAt(at);
      at += Character.charCount(codePoint);
      if (codePoint == '\r' && at < text.length() && text.charAt(at) == '\n') {
        continue; // One line break; the line feed follows.
      }
      if (VisibleText.isHidden(codePoint)) {
        markup.append("<code class=\"hidden\">");
        markup.append(VisibleText.number(codePoint)).append("</code>");
        continue;
      }
      switch (codePoint) {
        case '<' -> markup.append("&lt;");
        case '>' -> markup.append("&gt;");
        case '&' -> markup.append("&amp;");
        case '"' -> markup.append("&quot;");
        case '\'' -> markup.append("&#39;");
        default -> markup.appendCodePoint(codePoint);
      }
    }
  }

  /** Text for a quoted attribute, where no element can show a hidden character. */
  static String attribute(String text) {
    return text(VisibleText.of(text)).markup;
  }
}
