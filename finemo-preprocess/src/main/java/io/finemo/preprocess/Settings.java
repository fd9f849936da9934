package io.finemo.preprocess;

import io.finemo.core.text.Token;
import io.finemo.preprocess.step.Language;
import io.finemo.preprocess.step.TokenStep;
import io.finemo.preprocess.words.CompanyNames;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a {@link Preprocessor} was told.
 *
 * @param fixed the language of all posts, if it is not to be told by each post
 * @param accepted the languages that are analysed
 * @param steps the steps behind the cutting into tokens
 * @param filters what streams drop
 * @param leftOut kinds of tokens that are neither among the tokens nor in the cleaned text
 * @param detector who is asked where words leave doubt about the language
 * @param companies names of companies that are looked for
 */
record Settings(
    Optional<Language> fixed,
    Set<Language> accepted,
    List<TokenStep> steps,
    FilterRules filters,
    Set<Token.Kind> leftOut,
    Optional<LanguageDetector> detector,
    Optional<CompanyNames> companies) {

  Settings {
    accepted = Set.copyOf(accepted);
    steps = List.copyOf(steps);
    EnumSet<Token.Kind> kinds = EnumSet.noneOf(Token.Kind.class);
    kinds.addAll(leftOut);
    leftOut = kinds;
  }

  static Settings standard(Optional<Language> fixed, Set<Language> accepted) {
    return new Settings(
        fixed,
        accepted,
        Preprocessor.standardSteps(),
        FilterRules.standard(),
        Set.of(),
        Optional.empty(),
        Optional.empty());
  }

  Settings with(List<TokenStep> others) {
    return new Settings(fixed, accepted, others, filters, leftOut, detector, companies);
  }

  Settings with(FilterRules others) {
    return new Settings(fixed, accepted, steps, others, leftOut, detector, companies);
  }

  Settings with(Set<Token.Kind> others) {
    return new Settings(fixed, accepted, steps, filters, others, detector, companies);
  }

  Settings with(LanguageDetector other) {
    return new Settings(fixed, accepted, steps, filters, leftOut, Optional.of(other), companies);
  }

  Settings with(CompanyNames other) {
    return new Settings(fixed, accepted, steps, filters, leftOut, detector, Optional.of(other));
  }

  /** The tokens but for those of the kinds left out. */
  List<Token> kept(List<Token> tokens) {
    return leftOut.isEmpty()
        ? tokens
        : tokens.stream().filter(token -> !leftOut.contains(token.kind())).toList();
  }
}
