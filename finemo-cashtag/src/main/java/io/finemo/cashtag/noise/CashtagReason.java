package io.finemo.cashtag.noise;

/** Why a cashtag is read as it is. The names stand in files. */
public enum CashtagReason {
  /** Words of trading stand in the post, or a verb of trading stands before the cashtag. */
  FINANCIAL_CONTEXT(CashtagMeaning.ASSET),
  /** The symbol is in the symbol directory and nothing else fits. */
  LISTED(CashtagMeaning.ASSET),
  /** Nothing speaks for another reading. */
  NOTHING_AGAINST(CashtagMeaning.ASSET),
  /** A currency before a number, {@code $US 100}, or a unit behind one, {@code 5 $mil}. */
  AMOUNT(CashtagMeaning.MONEY),
  /** A word for money itself, {@code $money}, and no word of trading. */
  MONEY_WORD(CashtagMeaning.MONEY),
  /** Touches signs of a program: {@code $this->name}, {@code $i++}, {@code PATH=$HOME}. */
  CODE_SYNTAX(CashtagMeaning.VARIABLE),
  /** Words of programming stand in the post, and more of them than of trading. */
  CODE_CONTEXT(CashtagMeaning.VARIABLE),
  /** A later word ends with the sign: {@code $trip club$}. */
  CLOSED_BY_SIGN(CashtagMeaning.WORDPLAY),
  /** An S in its place gives a word that people write so: {@code $hit}, {@code $exy}. */
  SIGN_FOR_S(CashtagMeaning.WORDPLAY),
  /** Words of music stand in the post, and more of them than of trading: {@code $AP} Rocky. */
  MUSIC_CONTEXT(CashtagMeaning.NAME);

  private final CashtagMeaning meaning;

  CashtagReason(CashtagMeaning meaning) {
    this.meaning = meaning;
  }

  /**
   * What the cashtag stands for where this is the reason.
   *
   * @return the meaning
   */
  public CashtagMeaning meaning() {
    return meaning;
  }

  boolean isAsset() {
    return meaning == CashtagMeaning.ASSET;
  }
}
