package io.finemo.preprocess;

import io.finemo.core.text.Quantity;

/**
 * The tags that stand for quantities among the tokens, by sign and kind (de Arriba-P&eacute;rez et
 * al. 2020, Section III-A): the number itself is seldom seen twice, its sign and kind are.
 */
final class QuantityTags {
  private QuantityTags() {}

  static String of(Quantity quantity) {
    String sign = !quantity.signed() ? "" : quantity.isNegative() ? "NEG_" : "POS_";
    return sign
        + switch (quantity.unit()) {
          case PLAIN -> "NUM";
          case PERCENT -> "PERC";
          case MONEY -> "MONEY";
          case MULTIPLE -> "MULT";
        };
  }
}
