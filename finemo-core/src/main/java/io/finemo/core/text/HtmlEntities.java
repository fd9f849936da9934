package io.finemo.core.text;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Turns the character references of HTML back into characters, once and from left to right, so that
 * an escaped reference becomes a reference. What is not a known reference stays as it is.
 */
public final class HtmlEntities {
  private static final int LONGEST = 10;
  private static final Map<String, String> NAMED = named();

  private HtmlEntities() {}

  /**
   * Resolves all references of a text. Linear in its length.
   *
   * @param text the text
   * @return the text with characters in place of references
   */
  public static String unescape(String text) {
    int ampersand = text.indexOf('&');
    if (ampersand < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    int copied = 0;
    while (ampersand >= 0) {
      Optional<Reference> reference = at(text, ampersand);
      if (reference.isPresent()) {
        out.append(text, copied, ampersand).append(reference.get().character());
        copied = reference.get().end();
      }
      ampersand = text.indexOf('&', reference.isEmpty() ? ampersand + 1 : copied);
    }
    return out.append(text, copied, text.length()).toString();
  }

  /**
   * The reference that starts at a place.
   *
   * @param text the text
   * @param ampersand the index of an ampersand in it
   * @return the reference, empty if what follows is none that is known
   */
  public static Optional<Reference> at(String text, int ampersand) {
    int end = endOfReference(text, ampersand + 1);
    String character = end < 0 ? null : resolve(text.substring(ampersand + 1, end));
    return character == null ? Optional.empty() : Optional.of(new Reference(character, end + 1));
  }

  /**
   * A character reference.
   *
   * @param character the character it stands for, one code point
   * @param end the index behind its semicolon
   */
  public record Reference(String character, int end) {
    /**
     * Takes the parts as they are.
     *
     * @param character the character it stands for
     * @param end the index behind its semicolon
     */
    public Reference {
      Objects.requireNonNull(character, "character");
    }
  }

  /** Where the semicolon is; -1 if none is near, which keeps a text of ampersands linear. */
  private static int endOfReference(String text, int start) {
    int limit = Math.min(text.length(), start + LONGEST);
    for (int i = start; i < limit; i++) {
      char c = text.charAt(i);
      if (c == ';') {
        return i;
      }
      if (c == '&' || c == ' ') {
        return -1;
      }
    }
    return -1;
  }

  private static @Nullable String resolve(String name) {
    if (!name.startsWith("#")) {
      return NAMED.get(name);
    }
    boolean hex = name.startsWith("#x") || name.startsWith("#X");
    int radix = hex ? 16 : 10;
    int start = hex ? 2 : 1;
    int codePoint = 0;
    for (int i = start; i < name.length(); i++) {
      char c = name.charAt(i);
      int digit = c < 128 ? Character.digit(c, radix) : -1;
      codePoint = digit < 0 ? Integer.MAX_VALUE : codePoint * radix + digit;
      if (codePoint > Character.MAX_CODE_POINT) {
        return null;
      }
    }
    boolean surrogate =
        codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    return codePoint == 0 || surrogate ? null : Character.toString(codePoint);
  }

  private static Map<String, String> named() {
    String table =
        "amp & lt < gt > quot \" apos ' "
            + "hellip … ndash – mdash — lsquo ‘ rsquo ’ ldquo “ rdquo ” laquo « raquo » bull • middot · "
            + "euro € pound £ yen ¥ cent ¢ copy © reg ® trade ™ deg ° plusmn ± times × divide ÷ frac12 ½ "
            + "iexcl ¡ iquest ¿ ntilde ñ Ntilde Ñ ccedil ç Ccedil Ç szlig ß ordf ª ordm º "
            + "aacute á eacute é iacute í oacute ó uacute ú Aacute Á Eacute É Iacute Í Oacute Ó Uacute Ú "
            + "agrave à egrave è igrave ì ograve ò ugrave ù Agrave À Egrave È "
            + "acirc â ecirc ê icirc î ocirc ô ucirc û "
            + "auml ä euml ë iuml ï ouml ö uuml ü Auml Ä Ouml Ö Uuml Ü";
    String[] cells = table.split(" ", -1);
    Map<String, String> named = new HashMap<>();
    for (int i = 0; i < cells.length; i += 2) {
      named.put(cells[i], cells[i + 1]);
    }
    named.put("nbsp", "\u00A0");
    return Map.copyOf(named);
  }
}
