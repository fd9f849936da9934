package io.finemo.cashtag.noise;

/** What a word with a dollar sign in front of it stands for. The names stand in files. */
public enum CashtagMeaning {
  /** A financial asset: a cashtag indeed. */
  ASSET,
  /** Money: an amount, a currency, or wealth as such. */
  MONEY,
  /** A variable of a shell, a script or a program. */
  VARIABLE,
  /** A word that is written with the sign for its looks, mostly for an S. */
  WORDPLAY,
  /** A person, a band or a brand that is spelled with the sign. */
  NAME
}
