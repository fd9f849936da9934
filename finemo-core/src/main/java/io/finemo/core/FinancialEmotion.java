package io.finemo.core;

/**
 * What a post says about the value of an asset, as its author means it: the four classes of de
 * Arriba-P&eacute;rez et al., IEEE Access 2020, Section III.
 *
 * <p>The order is the order in which a three-stage cascade separates them: neutral posts leave
 * first.
 */
public enum FinancialEmotion {
  /** No opinion on the value of the asset. */
  NEUTRAL,
  /** A negative opinion: a fall, a loss, a warning, the forecast of a fall. */
  NEGATIVE_AWARENESS,
  /** A positive opinion of the present or the past, without a forecast. */
  POSITIVE_STATEMENT,
  /** The forecast or speculation that the value will rise. */
  OPPORTUNITY
}
