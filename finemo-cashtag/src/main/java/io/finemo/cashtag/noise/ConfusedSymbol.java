package io.finemo.cashtag.noise;

import java.util.Comparator;
import java.util.List;

/**
 * A symbol of a post that seems to stand for another one. Both readings are given; nothing is
 * changed.
 *
 * @param postId the identifier of the post
 * @param symbol the symbol as written, normalized
 * @param readAs the symbol whose company fits better
 * @param ratio ln (likelihood of the post's terms under {@code readAs} / under {@code symbol})
 * @param terms the terms that spoke for {@code readAs}, the strongest first, at most ten
 */
public record ConfusedSymbol(
    String postId, String symbol, String readAs, double ratio, List<Term> terms) {
  static final Comparator<ConfusedSymbol> ORDER =
      Comparator.comparingDouble(ConfusedSymbol::ratio)
          .reversed()
          .thenComparing(ConfusedSymbol::postId)
          .thenComparing(ConfusedSymbol::symbol);

  /**
   * Copies the terms.
   *
   * @param postId the identifier of the post
   * @param symbol the symbol as written
   * @param readAs the symbol that fits better
   * @param ratio the log-likelihood ratio
   * @param terms the terms that spoke for it
   */
  public ConfusedSymbol {
    terms = List.copyOf(terms);
  }

  /**
   * A word, {@code #hashtag} or {@code $companion} of the post.
   *
   * @param term the term
   * @param weight its part of the ratio, in nats, above 0
   */
  public record Term(String term, double weight) {}
}
