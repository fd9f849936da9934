package io.finemo.features.lexicon;

/**
 * The emotions that de Arriba-P&eacute;rez et al. 2020 count (Table III), and none of them.
 *
 * <p>What a post says about an asset is another matter: {@link io.finemo.core.FinancialEmotion}.
 */
public enum Emotion {
  /** Neither sadness nor happiness. */
  NONE,
  /** Sadness, with fear and disappointment. */
  SADNESS,
  /** Happiness, with joy and relief. */
  HAPPINESS
}
