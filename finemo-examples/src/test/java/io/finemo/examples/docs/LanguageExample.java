package io.finemo.examples.docs;

import io.finemo.preprocess.NegationStep;
import io.finemo.preprocess.Preprocessor;
import io.finemo.preprocess.step.Language;
import java.util.List;
import java.util.Set;

/** A language of one's own; the README quotes what stands between the marks. */
final class LanguageExample {
  private LanguageExample() {}

  static Preprocessor preprocessor() {
    // README: begin
    Language portuguese = Language.of("pt", true);
    NegationStep negation =
        new NegationStep().with(portuguese, Set.of("não", "nunca", "nem"), Set.of("mas", "porém"));
    Preprocessor preprocessor =
        Preprocessor.accepting(Set.of(Language.SPANISH, portuguese)).withSteps(List.of(negation));
    // README: end
    return preprocessor;
  }
}
