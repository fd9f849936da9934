package io.finemo.preprocess.step;

import io.finemo.core.Post;
import io.finemo.core.text.Token;
import io.finemo.preprocess.NegationStep;
import io.finemo.preprocess.Preprocessor;
import io.finemo.preprocess.RandomPosts;
import io.finemo.preprocess.StopWordStep;
import io.finemo.preprocess.morphology.MorphologyStep;
import io.finemo.preprocess.words.ForeignWordStep;
import io.finemo.preprocess.words.HashtagSplitStep;
import io.finemo.preprocess.words.MentionSplitStep;
import io.finemo.preprocess.words.SpellingStep;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** The steps that {@link TokenStepContractTest} holds to the contract. */
final class StepsUnderTest {

  /** A new step is one line here. */
  static final Map<String, TokenStep> STEPS =
      inOrder(
          new HashtagSplitStep(),
          new MentionSplitStep(),
          new ForeignWordStep(Set.copyOf(Language.BUILT_IN)),
          new SpellingStep(),
          MorphologyStep.fast(),
          new NegationStep(),
          new StopWordStep());

  private StepsUnderTest() {}

  /** A step in a language. */
  record Case(String name, TokenStep step, Language language) {
    List<Token> apply(List<Token> tokens) {
      return step.apply(tokens, language);
    }

    @Override
    public String toString() {
      return name + " in " + language;
    }
  }

  static Stream<Case> cases() {
    return STEPS.entrySet().stream()
        .flatMap(
            step ->
                Language.BUILT_IN.stream()
                    .map(language -> new Case(step.getKey(), step.getValue(), language)));
  }

  /** What the first step of an analysis is given. */
  static List<Token> tokens(String text, Language language) {
    return tokens(text, language, List.of());
  }

  /** What a step behind all the standard ones is given. */
  static List<Token> analysedTokens(String text, Language language) {
    return tokens(text, language, Preprocessor.standardSteps());
  }

  private static List<Token> tokens(String text, Language language, List<TokenStep> steps) {
    return Preprocessor.forLanguage(language).withSteps(steps).analyze(Post.of("1", text)).tokens();
  }

  /** What each step makes of random posts, in words; of types that every class loader shares. */
  static final class Results implements Callable<Map<String, List<String>>> {
    @Override
    public Map<String, List<String>> call() {
      Map<String, List<String>> results = new LinkedHashMap<>();
      cases()
          .forEach(
              one ->
                  results.put(
                      one.toString(),
                      RandomPosts.texts(21, 300).stream()
                          .map(text -> one.apply(tokens(text, one.language())).toString())
                          .toList()));
      return results;
    }
  }

  /** The {@link Results} of threads that begin at the same time. */
  static final class ResultsOfEightThreads implements Callable<List<Map<String, List<String>>>> {
    private static final int THREADS = 8;

    @Override
    public List<Map<String, List<String>>> call() throws Exception {
      ExecutorService pool = Executors.newFixedThreadPool(THREADS);
      try {
        List<Map<String, List<String>>> results = new ArrayList<>();
        for (Future<Map<String, List<String>>> future :
            pool.invokeAll(Stream.generate(Results::new).limit(THREADS).toList())) {
          results.add(future.get());
        }
        return results;
      } finally {
        pool.shutdownNow();
      }
    }
  }

  private static Map<String, TokenStep> inOrder(TokenStep... steps) {
    Map<String, TokenStep> named = new LinkedHashMap<>();
    for (TokenStep step : steps) {
      named.put(step.getClass().getSimpleName(), step);
    }
    return named;
  }
}
