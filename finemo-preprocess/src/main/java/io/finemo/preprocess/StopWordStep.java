package io.finemo.preprocess;

import io.finemo.core.ThreadSafe;
import io.finemo.core.text.Token;
import io.finemo.preprocess.step.Language;
import io.finemo.preprocess.step.TokenStep;
import java.util.List;
import java.util.Set;

/**
 * Takes out the words that say nothing of an asset, days and months among them, and keeps those
 * that carry direction or degree: not, up, down, more, less, and their kin (de Arriba-P&eacute;rez
 * et al. 2020, Section III-A).
 *
 * <p>It is none of the {@link Preprocessor#standardSteps()}: TF-IDF gives such words little weight
 * by itself, and pairs of words need them. Put it behind the steps that look at the words around a
 * word, morphology and negation.
 */
@ThreadSafe
public final class StopWordStep implements TokenStep {

  /** Makes the step, which holds no state. */
  public StopWordStep() {}

  @Override
  public List<Token> apply(List<Token> tokens, Language language) {
    Set<String> stopWords = WordLists.of(language).stopWords();
    return tokens.stream()
        .filter(token -> token.kind() != Token.Kind.WORD || !stopWords.contains(token.norm()))
        .toList();
  }
}
