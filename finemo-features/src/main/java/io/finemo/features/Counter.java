package io.finemo.features;

import io.finemo.core.FinancialEmotion;
import io.finemo.core.text.AnalyzedPost;
import io.finemo.core.text.Entity;
import io.finemo.core.text.PartOfSpeech;
import io.finemo.core.text.Quantity;
import io.finemo.core.text.Span;
import io.finemo.core.text.TextCounts;
import io.finemo.core.text.Token;
import io.finemo.core.text.VerbTense;
import io.finemo.features.lexicon.Emotion;
import io.finemo.features.lexicon.Lexica;
import io.finemo.features.lexicon.LexiconHit;
import java.util.List;
import java.util.function.Predicate;

/**
 * Features that are counts. Those up to {@link #OPPORTUNITY_EMOJI} carry the names of Table III of
 * de Arriba-P&eacute;rez et al. 2020; the others are finemo's own.
 *
 * <p>The feature's value is a damped count, {@code ln(1 + count) / 4}: the length of a group of
 * n-grams is 1, and a count must not drown it. Shares are taken as they are.
 */
public enum Counter {
  /** Negative numbers and amounts. */
  NEG_NUM(
      FeatureGroup.NUMERICAL,
      new CounterSource.Quantities(q -> isChange(q, false) && !isPercentage(q))),
  /** Positive numbers and amounts, those with a plus sign. */
  POS_NUM(
      FeatureGroup.NUMERICAL,
      new CounterSource.Quantities(q -> isChange(q, true) && !isPercentage(q))),
  /** Negative percentages. */
  NEG_PERC(
      FeatureGroup.NUMERICAL,
      new CounterSource.Quantities(q -> isChange(q, false) && isPercentage(q))),
  /** Positive percentages, those with a plus sign. */
  POS_PERC(
      FeatureGroup.NUMERICAL,
      new CounterSource.Quantities(q -> isChange(q, true) && isPercentage(q))),
  /** Hashtags. */
  HASHTAG(FeatureGroup.NUMERICAL, new CounterSource.Entities(Entity.Hashtag.class)),
  /** Exclamation marks. */
  EXCLAMATION(
      FeatureGroup.NUMERICAL,
      new CounterSource.Units(TextCounts::exclamations, unit -> "!¡！".indexOf(unit) >= 0, false)),
  /** Question marks. */
  INTERROGATION(
      FeatureGroup.NUMERICAL,
      new CounterSource.Units(TextCounts::interrogations, unit -> "?¿？".indexOf(unit) >= 0, false)),
  /** Adverbs. */
  ADVERBS(
      FeatureGroup.NUMERICAL,
      new CounterSource.Tokens(token -> token.partOfSpeech() == PartOfSpeech.ADV)),
  /** Verbs that speak of the past. */
  PAST(FeatureGroup.TEMPORAL, new CounterSource.Tokens(token -> token.tense() == VerbTense.PAST)),
  /** Verbs that speak of the present. */
  PRESENT(
      FeatureGroup.TEMPORAL, new CounterSource.Tokens(token -> token.tense() == VerbTense.PRESENT)),
  /** Verbs that speak of the future. */
  FUTURE(
      FeatureGroup.TEMPORAL, new CounterSource.Tokens(token -> token.tense() == VerbTense.FUTURE)),
  /** Verbs in the conditional. */
  CONDITIONAL(
      FeatureGroup.TEMPORAL,
      new CounterSource.Tokens(token -> token.tense() == VerbTense.CONDITIONAL)),
  /** Entries of the lexica with negative polarity, not negated. */
  NEG_POLARITY(FeatureGroup.LEXICAL, words(hit -> hit.entry().weight() < 0)),
  /** Entries of the lexica without polarity, not negated. */
  NEU_POLARITY(FeatureGroup.LEXICAL, words(hit -> hit.entry().weight() == 0)),
  /** Entries of the lexica with positive polarity, not negated. */
  POS_POLARITY(FeatureGroup.LEXICAL, words(hit -> hit.entry().weight() > 0)),
  /** Entries of the lexica that show sadness, not negated. */
  SADNESS_EMOTION(FeatureGroup.LEXICAL, words(hit -> hit.entry().emotion() == Emotion.SADNESS)),
  /** Entries of the lexica that show happiness, not negated. */
  HAPPINESS_EMOTION(FeatureGroup.LEXICAL, words(hit -> hit.entry().emotion() == Emotion.HAPPINESS)),
  /** Emoji of negative polarity. */
  NEG_EMOJI(FeatureGroup.LEXICAL, emoji(hit -> hit.entry().weight() < 0)),
  /** Emoji of positive polarity. */
  POS_EMOJI(FeatureGroup.LEXICAL, emoji(hit -> hit.entry().weight() > 0)),
  /** Emoji of negative awareness. */
  NEG_AWARENESS_EMOJI(FeatureGroup.LEXICAL, emoji(says(FinancialEmotion.NEGATIVE_AWARENESS))),
  /** Emoji of positive statement. */
  POS_STATEMENT_EMOJI(FeatureGroup.LEXICAL, emoji(says(FinancialEmotion.POSITIVE_STATEMENT))),
  /** Emoji of opportunity. */
  OPPORTUNITY_EMOJI(FeatureGroup.LEXICAL, emoji(says(FinancialEmotion.OPPORTUNITY))),
  /** Finemo's own: words and expressions of negative awareness, not negated. */
  NEG_AWARENESS_WORDS(FeatureGroup.LEXICAL_OWN, words(says(FinancialEmotion.NEGATIVE_AWARENESS))),
  /** Finemo's own: words and expressions of positive statement, not negated. */
  POS_STATEMENT_WORDS(FeatureGroup.LEXICAL_OWN, words(says(FinancialEmotion.POSITIVE_STATEMENT))),
  /** Finemo's own: words and expressions of opportunity, not negated. */
  OPPORTUNITY_WORDS(FeatureGroup.LEXICAL_OWN, words(says(FinancialEmotion.OPPORTUNITY))),
  /** Finemo's own: negated entries of the lexica with negative polarity. */
  NEGATED_NEG_POLARITY(FeatureGroup.LEXICAL_OWN, negated(hit -> hit.entry().weight() < 0)),
  /** Finemo's own: negated entries of the lexica with positive polarity. */
  NEGATED_POS_POLARITY(FeatureGroup.LEXICAL_OWN, negated(hit -> hit.entry().weight() > 0)),
  /** Finemo's own: how negative the lexica find the post, 0 to 1. */
  NEG_SCORE(FeatureGroup.LEXICAL_OWN, new CounterSource.Polarity(false)),
  /** Finemo's own: how positive the lexica find the post, 0 to 1. */
  POS_SCORE(FeatureGroup.LEXICAL_OWN, new CounterSource.Polarity(true)),
  /** Finemo's own: numbers without a sign, percentages and money included. */
  UNSIGNED_NUM(FeatureGroup.SURFACE, new CounterSource.Quantities(q -> !q.signed())),
  /** Finemo's own: amounts of money. */
  MONEY(FeatureGroup.SURFACE, new CounterSource.Quantities(q -> q.unit() == Quantity.Unit.MONEY)),
  /** Finemo's own: cashtags. */
  CASHTAG(FeatureGroup.SURFACE, new CounterSource.Entities(Entity.Cashtag.class)),
  /** Finemo's own: mentions. */
  MENTION(FeatureGroup.SURFACE, new CounterSource.Entities(Entity.Mention.class)),
  /** Finemo's own: URLs. */
  URL(FeatureGroup.SURFACE, new CounterSource.Entities(Entity.Url.class)),
  /** Finemo's own: emoji. */
  EMOJI(FeatureGroup.SURFACE, new CounterSource.EmojiOfPost()),
  /** Finemo's own: words. */
  WORDS(FeatureGroup.SURFACE, new CounterSource.Tokens(token -> token.kind() == Token.Kind.WORD)),
  /** Finemo's own: words in the scope of a negation. */
  NEGATED(FeatureGroup.SURFACE, new CounterSource.Tokens(Token::negated)),
  /** Finemo's own: the share of upper-case letters among the letters. */
  UPPER_CASE_SHARE(
      FeatureGroup.SURFACE,
      new CounterSource.Units(TextCounts::upperCase, Character::isUpperCase, true)),
  /** Finemo's own: stretched words. */
  ELONGATION(FeatureGroup.SURFACE, new CounterSource.Elongations()),
  /** Finemo's own: laughter. */
  LAUGH(FeatureGroup.SURFACE, new CounterSource.Tokens(token -> token.kind() == Token.Kind.LAUGH));

  /** Counts of ordinary posts, damped once. */
  private static final double[] DAMPED = new double[64];

  static {
    for (int count = 0; count < DAMPED.length; count++) {
      DAMPED[count] = StrictMath.log1p(count) / 4;
    }
  }

  private final FeatureGroup group;

  @SuppressWarnings("ImmutableEnumChecker") // Records of functions without state.
  private final CounterSource source;

  Counter(FeatureGroup group, CounterSource source) {
    this.group = group;
    this.source = source;
  }

  /**
   * The group the counter belongs to.
   *
   * @return the group
   */
  public FeatureGroup group() {
    return group;
  }

  /**
   * The value of the feature for a post, by finemo's own lexica.
   *
   * @param post the post
   * @return the damped count or the share, 0 or more
   */
  public double of(AnalyzedPost post) {
    return of(post, new LexicalView(Lexica.standard(), post));
  }

  double of(AnalyzedPost post, LexicalView lexical) {
    int count = source.count(post, lexical);
    if (this == UPPER_CASE_SHARE) {
      return count == 0 ? 0 : (double) count / post.counts().letters();
    }
    if (source instanceof CounterSource.Polarity) {
      return (double) count / CounterSource.Polarity.WHOLE;
    }
    return count < DAMPED.length ? DAMPED[count] : StrictMath.log1p(count) / 4;
  }

  /**
   * Where the things stand that are counted: a mark, a word, an entity, a number with its sign and
   * unit, an entry of finemo's own lexica; for {@link #UPPER_CASE_SHARE} each run of upper-case
   * letters.
   *
   * @param post the post
   * @return the spans in the original text, from left to right; marks and letters that are written
   *     as HTML references are not among them
   */
  public List<Span> spans(AnalyzedPost post) {
    return spans(post, new LexicalView(Lexica.standard(), post));
  }

  List<Span> spans(AnalyzedPost post, LexicalView lexical) {
    return source.spans(post, lexical);
  }

  private static CounterSource words(Predicate<LexiconHit> kind) {
    return new CounterSource.Lexical(hit -> !hit.emoji() && !hit.negated() && kind.test(hit));
  }

  private static CounterSource negated(Predicate<LexiconHit> kind) {
    return new CounterSource.Lexical(hit -> !hit.emoji() && hit.negated() && kind.test(hit));
  }

  private static CounterSource emoji(Predicate<LexiconHit> kind) {
    return new CounterSource.Lexical(hit -> hit.emoji() && kind.test(hit));
  }

  private static Predicate<LexiconHit> says(FinancialEmotion emotion) {
    return hit -> hit.entry().financialEmotion() == emotion;
  }

  private static boolean isChange(Quantity quantity, boolean up) {
    return quantity.signed() && quantity.isNegative() != up;
  }

  private static boolean isPercentage(Quantity quantity) {
    return quantity.unit() == Quantity.Unit.PERCENT;
  }
}
