package io.finemo.preprocess;

/**
 * Why a post is not worth analysing: de Arriba-P&eacute;rez et al. 2020, Section III-A, filtering.
 */
public enum DiscardReason {
  /** The text has no token at all. */
  EMPTY,
  /** The source marks it as a repost, or it begins with "RT @". */
  REPOST,
  /** It repeats an earlier post of the stream. */
  NEAR_DUPLICATE,
  /** It holds an expression of advertising. */
  ADVERTISING,
  /** It is in none of the languages asked for. */
  OTHER_LANGUAGE,
  /** It has none of the signals of a financial post: an asset, a URL, a quantity. */
  NOT_FINANCIAL
}
