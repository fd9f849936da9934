package io.finemo.preprocess;

import io.finemo.core.ThreadSafe;
import io.finemo.core.text.Token;
import io.finemo.preprocess.step.Language;
import io.finemo.preprocess.step.TokenStep;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Marks the words in the scope of a negation: the words behind a negating word, up to the next
 * punctuation mark, contrasting word, or {@value #SCOPE} words on. In a language without such words
 * nothing is marked.
 */
@ThreadSafe
public final class NegationStep implements TokenStep {
  private static final int SCOPE = 4;

  private final Map<Language, Words> added;

  /** Knows the negating words of the built-in languages. */
  public NegationStep() {
    this(Map.of());
  }

  private NegationStep(Map<Language, Words> added) {
    this.added = Map.copyOf(added);
  }

  /**
   * The same step with the words of one more language, or in place of those it had.
   *
   * @param language the language
   * @param negators words that turn what follows into its contrary, in lower case
   * @param contrasts words that end the scope of a negation, in lower case; may be empty
   * @return the step
   */
  public NegationStep with(Language language, Set<String> negators, Set<String> contrasts) {
    Map<Language, Words> more = new HashMap<>(added);
    more.put(language, new Words(Set.copyOf(negators), Set.copyOf(contrasts)));
    return new NegationStep(more);
  }

  @Override
  public List<Token> apply(List<Token> tokens, Language language) {
    Words words = words(language);
    List<Token> marked = new ArrayList<>(tokens.size());
    int left = 0;
    for (Token token : tokens) {
      boolean word = token.kind() == Token.Kind.WORD;
      if (token.kind() == Token.Kind.PUNCTUATION
          || (word && words.contrasts().contains(token.norm()))) {
        left = 0;
      }
      marked.add(left > 0 && word ? token.withNegated(true) : token);
      if (word) {
        boolean negator = words.negators().contains(token.norm()) || token.norm().endsWith("n't");
        left = negator ? SCOPE : Math.max(0, left - 1);
      }
    }
    return marked;
  }

  private Words words(Language language) {
    Words words = added.get(language);
    if (words != null) {
      return words;
    }
    WordLists lists = WordLists.of(language);
    return new Words(lists.negators(), lists.contrasts());
  }

  private record Words(Set<String> negators, Set<String> contrasts) {}
}
