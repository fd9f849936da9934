package io.finemo.core.text;

import io.finemo.core.Post;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A post with everything that was found out about it: the contract between preprocessing and
 * features.
 *
 * <p>All spans of tokens, entities, quantities and emoji point into {@code post().text()}; tokens
 * stand in the order of their spans and do not overlap. {@code text} is another text, for which
 * {@code offsets} gives the way back.
 *
 * @param post the post as it was read
 * @param language the language it was analysed in, a lower-case ISO 639 code
 * @param text the cleaned text, which character n-grams read
 * @param offsets the way from {@code text} back to the original; of the length of {@code text}
 * @param tokens the tokens in order
 * @param entities cashtags, hashtags, mentions, URLs, and the companies that were looked for, in
 *     order
 * @param quantities numbers, amounts and percentages in order
 * @param emoji the emoji in order
 * @param counts what can be counted without knowing words
 */
public record AnalyzedPost(
    Post post,
    String language,
    String text,
    OffsetMap offsets,
    List<Token> tokens,
    List<Entity> entities,
    List<Quantity> quantities,
    List<Emoji> emoji,
    TextCounts counts) {

  /**
   * Checks that the parts fit and copies the lists.
   *
   * @param post the post as it was read
   * @param language the language it was analysed in
   * @param text the cleaned text
   * @param offsets the way back to the original, of the length of {@code text}
   * @param tokens the tokens in order
   * @param entities the entities in order
   * @param quantities the quantities in order
   * @param emoji the emoji in order
   * @param counts the counts
   */
  public AnalyzedPost {
    Objects.requireNonNull(post, "post");
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(counts, "counts");
    if (offsets.length() != text.length()) {
      throw new IllegalArgumentException(
          "offsets of " + offsets.length() + " units for a text of " + text.length());
    }
    tokens = List.copyOf(tokens);
    entities = List.copyOf(entities);
    quantities = List.copyOf(quantities);
    emoji = List.copyOf(emoji);
  }

  /**
   * The assets the post speaks of: those its source declares, then the cashtags and the companies
   * in its text, each once, upper case.
   *
   * @return the symbols without the sign, in order of first appearance
   */
  public List<String> assets() {
    return Stream.concat(
            post.declaredAssets().stream(), entities.stream().flatMap(AnalyzedPost::asset))
        .map(symbol -> symbol.toUpperCase(Locale.ROOT))
        .distinct()
        .toList();
  }

  private static Stream<String> asset(Entity entity) {
    if (entity instanceof Entity.Cashtag cashtag) {
      return Stream.of(cashtag.symbol());
    }
    return entity instanceof Entity.Company company ? Stream.of(company.symbol()) : Stream.empty();
  }
}
