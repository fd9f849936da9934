package io.finemo.features.lexicon;

import io.finemo.core.text.Token;
import java.util.Map;
import java.util.Set;

/**
 * Words that change what stands beside them: those that strengthen or weaken, and those that tell
 * the direction of a price.
 *
 * @param factors what a word multiplies the weight of the next hit by, more than 0
 * @param directions words of direction, to which a number beside them adds certainty
 * @param against words between a result and what was expected or was before: {@code vs}
 * @param losses words after which less is better: {@code loss}
 */
record Modifiers(
    Map<String, Double> factors, Set<String> directions, Set<String> against, Set<String> losses) {

  Modifiers {
    factors = Map.copyOf(factors);
    directions = Set.copyOf(directions);
    against = Set.copyOf(against);
    losses = Set.copyOf(losses);
  }

  /** The factor of a token, 1 for most. */
  double factor(Token token) {
    Double factor = factors.get(token.norm());
    return factor == null ? 1 : factor;
  }

  boolean isDirection(Token token) {
    return isIn(directions, token);
  }

  boolean isAgainst(Token token) {
    return isIn(against, token);
  }

  boolean isLoss(Token token) {
    return isIn(losses, token);
  }

  private static boolean isIn(Set<String> words, Token token) {
    return words.contains(token.norm()) || words.contains(token.lemma());
  }
}
