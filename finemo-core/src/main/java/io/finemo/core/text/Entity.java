package io.finemo.core.text;

import java.util.Objects;

/**
 * Something in a post that points outside of it, with the place where it stands. The span covers
 * the whole of it, sign included where there is one.
 */
public sealed interface Entity {

  /**
   * Where the entity stands in the original text.
   *
   * @return its span, sign included where there is one
   */
  Span span();

  /**
   * The same entity at another place.
   *
   * @param place where it stands
   * @return the entity
   */
  Entity withSpan(Span place);

  /**
   * A financial asset: {@code $TSLA}.
   *
   * @param symbol the symbol as written, without the sign and in the author's letters
   * @param span where it stands
   */
  record Cashtag(String symbol, Span span) implements Entity {
    /**
     * Checks that the parts are there.
     *
     * @param symbol the symbol as written, without the sign
     * @param span where it stands
     */
    public Cashtag {
      requireParts(symbol, span);
    }

    @Override
    public Cashtag withSpan(Span place) {
      return new Cashtag(symbol, place);
    }
  }

  /**
   * A topic: {@code #earnings}.
   *
   * @param text the topic as written, without the sign
   * @param span where it stands
   */
  record Hashtag(String text, Span span) implements Entity {
    /**
     * Checks that the parts are there.
     *
     * @param text the topic as written, without the sign
     * @param span where it stands
     */
    public Hashtag {
      requireParts(text, span);
    }

    @Override
    public Hashtag withSpan(Span place) {
      return new Hashtag(text, place);
    }
  }

  /**
   * An account, {@code @name}, or one of its lists, {@code @name/list}.
   *
   * @param screenName the name as written, without the sign
   * @param list the name of the list without the slash, empty where the account itself is meant
   * @param span where it stands, list included
   */
  record Mention(String screenName, String list, Span span) implements Entity {
    /**
     * Checks that the parts are there.
     *
     * @param screenName the name as written, without the sign
     * @param list the name of the list, may be empty
     * @param span where it stands
     */
    public Mention {
      requireParts(screenName, span);
      Objects.requireNonNull(list, "list");
    }

    @Override
    public Mention withSpan(Span place) {
      return new Mention(screenName, list, place);
    }
  }

  /**
   * An address on the web, with or without its protocol.
   *
   * @param text the address as written
   * @param span where it stands
   */
  record Url(String text, Span span) implements Entity {
    /**
     * Checks that the parts are there.
     *
     * @param text the address as written
     * @param span where it stands
     */
    public Url {
      requireParts(text, span);
    }

    @Override
    public Url withSpan(Span place) {
      return new Url(text, place);
    }
  }

  /**
   * A company whose name stands in the text without a sign: {@code Bank of America}. No {@link
   * EntityExtractor} finds any: it takes a list of names.
   *
   * @param symbol the symbol under which the company is listed, without a sign, as the list has it
   * @param span where the name stands
   */
  record Company(String symbol, Span span) implements Entity {
    /**
     * Checks that the parts are there.
     *
     * @param symbol the symbol of the company, without a sign
     * @param span where the name stands
     */
    public Company {
      requireParts(symbol, span);
    }

    @Override
    public Company withSpan(Span place) {
      return new Company(symbol, place);
    }
  }

  private static void requireParts(String text, Span span) {
    Objects.requireNonNull(span, "span");
    if (text.isEmpty()) {
      throw new IllegalArgumentException("an entity must have a text, at " + span);
    }
  }
}
