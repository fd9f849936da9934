package io.finemo.examples.bench;

import io.finemo.core.text.Token;
import io.finemo.preprocess.NegationStep;
import io.finemo.preprocess.Preprocessor;
import io.finemo.preprocess.StopWordStep;
import io.finemo.preprocess.morphology.MorphologyStep;
import io.finemo.preprocess.opennlp.OpenNlpLanguageDetector;
import io.finemo.preprocess.opennlp.OpenNlpTagger;
import io.finemo.preprocess.step.Language;
import io.finemo.preprocess.step.TokenStep;
import io.finemo.preprocess.words.HashtagSplitStep;
import io.finemo.preprocess.words.SpellingStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Preprocessors that differ in one thing, by name. */
final class PreprocessorVariants {
  private PreprocessorVariants() {}

  static Preprocessor named(String name) {
    Preprocessor standard = Preprocessor.standard();
    return switch (name) {
      case "none" -> standard.withSteps(List.of());
      case "hashtags" -> standard.withSteps(List.of(new HashtagSplitStep()));
      case "spelling" -> standard.withSteps(List.of(new SpellingStep()));
      case "morphology" -> standard.withSteps(List.of(MorphologyStep.fast()));
      case "negation" -> standard.withSteps(List.of(new NegationStep()));
      case "all" -> standard;
      case "accurate" ->
          standard.withSteps(
              List.of(new HashtagSplitStep(), new SpellingStep(), accurate(), new NegationStep()));
      case "detector" ->
          standard.withDetector(
              OpenNlpLanguageDetector.among(Set.of("en", "es", "pt", "ca", "gl", "eu")));
      case "stop-words" -> {
        List<TokenStep> steps = new ArrayList<>(Preprocessor.standardSteps());
        steps.add(new StopWordStep());
        yield standard.withSteps(steps);
      }
      case "without cashtags" -> standard.leavingOut(Set.of(Token.Kind.CASHTAG));
      default -> throw new IllegalArgumentException("unknown variant: " + name);
    };
  }

  /** Morphology with OpenNLP's tagger where there is a model. */
  static MorphologyStep accurate() {
    return MorphologyStep.with(
        Map.of(Language.ENGLISH, OpenNlpTagger.english(), Language.FRENCH, OpenNlpTagger.french()));
  }
}
