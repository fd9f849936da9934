package io.finemo.features;

import io.finemo.core.text.AnalyzedPost;
import io.finemo.core.text.Entity;
import io.finemo.core.text.PartOfSpeech;
import io.finemo.core.text.Quantity;
import io.finemo.core.text.Token;
import io.finemo.core.text.VerbTense;
import java.util.function.Predicate;

/**
 * Features that are counts. Those up to {@link #CONDITIONAL} carry the names of Table III of de
 * Arriba-P&eacute;rez et al. 2020; the others are finemo's own.
 *
 * <p>The feature's value is a damped count, {@code ln(1 + count) / 4}: the length of a group of
 * n-grams is 1, and a count must not drown it. Shares are taken as they are.
 */
public enum Counter {
  /** Negative numbers and amounts. */
  NEG_NUM,
  /** Positive numbers and amounts, those with a plus sign. */
  POS_NUM,
  /** Negative percentages. */
  NEG_PERC,
  /** Positive percentages, those with a plus sign. */
  POS_PERC,
  /** Hashtags. */
  HASHTAG,
  /** Exclamation marks. */
  EXCLAMATION,
  /** Question marks. */
  INTERROGATION,
  /** Adverbs. */
  ADVERBS,
  /** Verbs that speak of the past. */
  PAST,
  /** Verbs that speak of the present. */
  PRESENT,
  /** Verbs that speak of the future. */
  FUTURE,
  /** Verbs in the conditional. */
  CONDITIONAL,
  /** Finemo's own: numbers without a sign, percentages and money included. */
  UNSIGNED_NUM,
  /** Finemo's own: amounts of money. */
  MONEY,
  /** Finemo's own: cashtags. */
  CASHTAG,
  /** Finemo's own: mentions. */
  MENTION,
  /** Finemo's own: URLs. */
  URL,
  /** Finemo's own: emoji. */
  EMOJI,
  /** Finemo's own: words. */
  WORDS,
  /** Finemo's own: words in the scope of a negation. */
  NEGATED,
  /** Finemo's own: the share of upper-case letters among the letters. */
  UPPER_CASE_SHARE,
  /** Finemo's own: stretched words. */
  ELONGATION,
  /** Finemo's own: laughter. */
  LAUGH;

  /**
   * The value of the feature for a post.
   *
   * @param post the post
   * @return the damped count or the share, 0 or more
   */
  public double of(AnalyzedPost post) {
    return switch (this) {
      case NEG_NUM -> quantities(post, q -> isChange(q, false) && !isPercentage(q));
      case POS_NUM -> quantities(post, q -> isChange(q, true) && !isPercentage(q));
      case NEG_PERC -> quantities(post, q -> isChange(q, false) && isPercentage(q));
      case POS_PERC -> quantities(post, q -> isChange(q, true) && isPercentage(q));
      case HASHTAG -> entities(post, Entity.Hashtag.class);
      case EXCLAMATION -> damped(post.counts().exclamations());
      case INTERROGATION -> damped(post.counts().interrogations());
      case ADVERBS -> damped(count(post, t -> t.partOfSpeech() == PartOfSpeech.ADV));
      case PAST -> tense(post, VerbTense.PAST);
      case PRESENT -> tense(post, VerbTense.PRESENT);
      case FUTURE -> tense(post, VerbTense.FUTURE);
      case CONDITIONAL -> tense(post, VerbTense.CONDITIONAL);
      case UNSIGNED_NUM -> quantities(post, q -> !q.signed());
      case MONEY -> quantities(post, q -> q.unit() == Quantity.Unit.MONEY);
      case CASHTAG -> entities(post, Entity.Cashtag.class);
      case MENTION -> entities(post, Entity.Mention.class);
      case URL -> entities(post, Entity.Url.class);
      case EMOJI -> damped(post.emoji().size());
      case WORDS -> damped(count(post, t -> t.kind() == Token.Kind.WORD));
      case NEGATED -> damped(count(post, Token::negated));
      case UPPER_CASE_SHARE ->
          post.counts().letters() == 0
              ? 0
              : (double) post.counts().upperCase() / post.counts().letters();
      case ELONGATION -> damped(post.counts().elongations());
      case LAUGH -> damped(count(post, t -> t.kind() == Token.Kind.LAUGH));
    };
  }

  private static double damped(int count) {
    return StrictMath.log1p(count) / 4;
  }

  private static double quantities(AnalyzedPost post, Predicate<Quantity> kind) {
    int count = 0;
    for (Quantity quantity : post.quantities()) {
      if (kind.test(quantity)) {
        count++;
      }
    }
    return damped(count);
  }

  private static double entities(AnalyzedPost post, Class<? extends Entity> kind) {
    int count = 0;
    for (Entity entity : post.entities()) {
      if (kind.isInstance(entity)) {
        count++;
      }
    }
    return damped(count);
  }

  private static int count(AnalyzedPost post, Predicate<Token> kind) {
    int count = 0;
    for (Token token : post.tokens()) {
      if (kind.test(token)) {
        count++;
      }
    }
    return count;
  }

  private static double tense(AnalyzedPost post, VerbTense tense) {
    return damped(count(post, token -> token.tense() == tense));
  }

  private static boolean isChange(Quantity quantity, boolean up) {
    return quantity.signed() && quantity.isNegative() != up;
  }

  private static boolean isPercentage(Quantity quantity) {
    return quantity.unit() == Quantity.Unit.PERCENT;
  }
}
