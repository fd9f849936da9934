package io.finemo.preprocess.morphology;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Takes apart what French writes as one word before a vowel: {@code j'ai, qu'il, l'action}. */
public final class Elisions {
  private static final Set<String> ELIDED =
      Set.of(
          "j'", "n'", "s'", "l'", "m'", "t'", "d'", "c'", "ç'", "qu'", "jusqu'", "lorsqu'",
          "puisqu'", "quoiqu'", "presqu'");

  private Elisions() {}

  /**
   * The words that are written as one. Put together again they are the word that was given.
   *
   * @param word a French word in its normal form
   * @return the elided words, each with its apostrophe, and the word behind them; the word alone if
   *     nothing in it is elided
   */
  public static List<String> parts(String word) {
    List<String> parts = new ArrayList<>(2);
    int from = 0;
    for (int at = word.indexOf('\''); at > 0; at = word.indexOf('\'', at + 1)) {
      String prefix = word.substring(from, at + 1);
      if (!ELIDED.contains(prefix) || at + 1 == word.length()) {
        break;
      }
      parts.add(prefix);
      from = at + 1;
    }
    parts.add(word.substring(from));
    return parts;
  }
}
