package io.finemo.core;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A short text somebody published, as it was read: nothing cleaned, nothing guessed.
 *
 * <p>The text is hostile input. It may be empty, of any length, and need not be well-formed UTF-16.
 *
 * @param id the identifier at the source, never blank
 * @param text the text exactly as the author wrote it (the escapes of HTML undone where the source
 *     writes them)
 * @param createdAt when it was published, if stated
 * @param author who published it, if stated
 * @param language the language the source states, a lower-case ISO 639 code such as {@code es}
 * @param repostOf the identifier of the post that this one repeats, if the source marks it as a
 *     repost
 * @param declaredAssets symbols that the source attaches to the post beside its text (StockTwits),
 *     upper case, without {@code $}
 * @param declaredSentiment the direction the author declared, if any
 */
public record Post(
    String id,
    String text,
    Optional<Instant> createdAt,
    Optional<Author> author,
    Optional<String> language,
    Optional<String> repostOf,
    List<String> declaredAssets,
    Optional<MarketSentiment> declaredSentiment) {

  /**
   * Checks that the parts are there and copies the list.
   *
   * @param id the identifier at the source, never blank
   * @param text the text as written
   * @param createdAt when it was published
   * @param author who published it
   * @param language the language the source states
   * @param repostOf the post that this one repeats
   * @param declaredAssets symbols attached to the post
   * @param declaredSentiment the direction the author declared
   */
  public Post {
    if (id.isBlank()) {
      throw new IllegalArgumentException("id of the post must not be blank");
    }
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(createdAt, "createdAt");
    Objects.requireNonNull(author, "author");
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(repostOf, "repostOf");
    Objects.requireNonNull(declaredSentiment, "declaredSentiment");
    declaredAssets = List.copyOf(declaredAssets);
  }

  /**
   * A post of which only the text is known.
   *
   * @param id the identifier, never blank
   * @param text the text
   * @return the post
   */
  public static Post of(String id, String text) {
    return builder(id, text).build();
  }

  /**
   * Starts a post; everything but identifier and text is optional.
   *
   * @param id the identifier, never blank
   * @param text the text
   * @return a builder, for use by one thread
   */
  public static Builder builder(String id, String text) {
    return new Builder(id, text);
  }

  /** Collects what is known of a post. Setting a part twice keeps the last value. */
  public static final class Builder {
    private final String id;
    private final String text;
    private Optional<Instant> createdAt = Optional.empty();
    private Optional<Author> author = Optional.empty();
    private Optional<String> language = Optional.empty();
    private Optional<String> repostOf = Optional.empty();
    private List<String> declaredAssets = List.of();
    private Optional<MarketSentiment> declaredSentiment = Optional.empty();

    private Builder(String id, String text) {
      this.id = id;
      this.text = text;
    }

    /**
     * Sets when the post was published.
     *
     * @param instant the moment
     * @return this
     */
    public Builder createdAt(Instant instant) {
      createdAt = Optional.of(instant);
      return this;
    }

    /**
     * Sets who published the post.
     *
     * @param value the author
     * @return this
     */
    public Builder author(Author value) {
      author = Optional.of(value);
      return this;
    }

    /**
     * Sets the language the source states.
     *
     * @param code a lower-case ISO 639 code such as {@code es}
     * @return this
     */
    public Builder language(String code) {
      language = Optional.of(code);
      return this;
    }

    /**
     * Marks the post as a repost.
     *
     * @param originalId the identifier of the post it repeats
     * @return this
     */
    public Builder repostOf(String originalId) {
      repostOf = Optional.of(originalId);
      return this;
    }

    /**
     * Sets the symbols that the source attaches to the post.
     *
     * @param symbols upper case, without {@code $}
     * @return this
     */
    public Builder declaredAssets(List<String> symbols) {
      declaredAssets = symbols;
      return this;
    }

    /**
     * Sets the direction the author declared.
     *
     * @param sentiment the direction
     * @return this
     */
    public Builder declaredSentiment(MarketSentiment sentiment) {
      declaredSentiment = Optional.of(sentiment);
      return this;
    }

    /**
     * Makes the post.
     *
     * @return the post
     * @throws IllegalArgumentException if the identifier is blank
     */
    public Post build() {
      return new Post(
          id, text, createdAt, author, language, repostOf, declaredAssets, declaredSentiment);
    }
  }
}
