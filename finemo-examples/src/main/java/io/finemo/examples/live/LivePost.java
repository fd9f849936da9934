package io.finemo.examples.live;

import io.finemo.core.MarketSentiment;
import io.finemo.examples.pipeline.Reasons;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A post that was judged just now.
 *
 * @param id its identifier
 * @param at when it was judged
 * @param text its text, as it came
 * @param label what the model decided, in words, such as {@code positive statement} or {@code
 *     undecided}
 * @param probability the calibrated probability of an opportunity, 0 to 1
 * @param opportunity whether the model decided for an opportunity
 * @param assets the symbols it speaks of, without the sign
 * @param sentiment its market sentiment, if its author or a model told one
 * @param declared whether the author told it; false where there is none
 * @param because the pieces of the text that spoke most for an opportunity; none if nobody asked,
 *     and not shown where something else was decided
 */
public record LivePost(
    String id,
    Instant at,
    String text,
    String label,
    double probability,
    boolean opportunity,
    List<String> assets,
    Optional<MarketSentiment> sentiment,
    boolean declared,
    List<Reasons.Piece> because) {

  /**
   * Checks the parts and copies the lists.
   *
   * @param id its identifier
   * @param at when it was judged
   * @param text its text, as it came
   * @param label what the model decided, in words
   * @param probability the calibrated probability of an opportunity, 0 to 1
   * @param opportunity whether the model decided for an opportunity
   * @param assets the symbols it speaks of, without the sign
   * @param sentiment its market sentiment, if there is one
   * @param declared whether the author told it
   * @param because the pieces of the text that spoke most for an opportunity
   * @throws IllegalArgumentException if the probability is out of range, a sentiment is declared
   *     and not told, or a piece ends behind the text
   */
  public LivePost {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(label, "label");
    assets = List.copyOf(assets);
    Objects.requireNonNull(sentiment, "sentiment");
    because = List.copyOf(because);
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException("probability must be in [0, 1]: " + probability);
    }
    if (declared && sentiment.isEmpty()) {
      throw new IllegalArgumentException("a sentiment that is declared must be told");
    }
    for (Reasons.Piece piece : because) {
      if (piece.span().end() > text.length()) {
        throw new IllegalArgumentException(
            "pieces must end within the text, at " + text.length() + ": " + piece.span().end());
      }
    }
  }
}
