package io.finemo.core.text;

/** Decides whether a dollar sign starts a cashtag. Implementations are immutable. */
interface CashtagRules {
  /** The answer where there is none. */
  int NONE = -1;

  /**
   * Where the cashtag of a sign ends.
   *
   * @param text the post
   * @param sign the place of a dollar sign
   * @param previousEnd the unit behind the cashtag before it, 0 if there is none
   * @return the unit behind the cashtag, or {@link #NONE}
   */
  int endAt(String text, int sign, int previousEnd);
}
