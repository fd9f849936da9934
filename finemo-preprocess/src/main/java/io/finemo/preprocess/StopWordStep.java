package io.finemo.preprocess;

import io.finemo.core.ThreadSafe;
import io.finemo.core.text.Token;
import io.finemo.preprocess.step.Language;
import io.finemo.preprocess.step.TokenStep;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  private final Map<Language, Set<String>> added;

  /** Knows the stop words of the built-in languages. */
  public StopWordStep() {
    this(Map.of());
  }

  private StopWordStep(Map<Language, Set<String>> added) {
    this.added = Map.copyOf(added);
  }

  /**
   * The same step with the words of one more language, or in place of those it had.
   *
   * @param language the language
   * @param stopWords the words to take out, in lower case
   * @return the step
   */
  public StopWordStep with(Language language, Set<String> stopWords) {
    Map<Language, Set<String>> more = new HashMap<>(added);
    more.put(language, Set.copyOf(stopWords));
    return new StopWordStep(more);
  }

  @Override
  public List<Token> apply(List<Token> tokens, Language language) {
    Set<String> its = added.get(language);
    Set<String> stopWords = its == null ? WordLists.of(language).stopWords() : its;
    return tokens.stream()
        .filter(token -> token.kind() != Token.Kind.WORD || !stopWords.contains(token.norm()))
        .toList();
  }
}
