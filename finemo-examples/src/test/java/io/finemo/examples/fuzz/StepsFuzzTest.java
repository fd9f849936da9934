package io.finemo.examples.fuzz;

import static io.finemo.examples.fuzz.Texts.check;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.finemo.core.Post;
import io.finemo.core.text.AnalyzedPost;
import io.finemo.core.text.Emoji;
import io.finemo.core.text.Entity;
import io.finemo.core.text.Quantity;
import io.finemo.core.text.Span;
import io.finemo.core.text.Token;
import io.finemo.preprocess.NegationStep;
import io.finemo.preprocess.Preprocessor;
import io.finemo.preprocess.StopWordStep;
import io.finemo.preprocess.morphology.MorphologyStep;
import io.finemo.preprocess.opennlp.OpenNlpTagger;
import io.finemo.preprocess.step.Language;
import io.finemo.preprocess.step.TokenStep;
import io.finemo.preprocess.words.ForeignWordStep;
import io.finemo.preprocess.words.HashtagSplitStep;
import io.finemo.preprocess.words.MentionSplitStep;
import io.finemo.preprocess.words.SpellingStep;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The analysis of posts: the standard one in a language found or given, and one with all steps
 * there are. The first byte of an input names the language, the rest is the text.
 */
class StepsFuzzTest {
  private static final List<TokenStep> ALL =
      List.of(
          new HashtagSplitStep(),
          new MentionSplitStep(),
          new ForeignWordStep(Set.copyOf(Language.BUILT_IN)),
          new SpellingStep(),
          MorphologyStep.with(
              Map.of(
                  Language.ENGLISH, OpenNlpTagger.english(),
                  Language.FRENCH, OpenNlpTagger.french())),
          MorphologyStep.fast(),
          new NegationStep(),
          new StopWordStep());

  private static final int OF_A_POST = 10_000;
  private static final Preprocessor FOUND = Preprocessor.standard();
  private static final List<Preprocessor> GIVEN =
      Language.BUILT_IN.stream().map(Preprocessor::forLanguage).toList();

  @FuzzTest
  void steps(byte[] input) {
    if (input.length == 0) {
      return;
    }
    Post post = Post.of("1", Texts.of(Arrays.copyOfRange(input, 1, input.length)));
    int number = (input[0] & 0xff) % GIVEN.size();
    Preprocessor given = GIVEN.get(number);

    AnalyzedPost analyzed = given.analyze(post);
    checkAll(analyzed);
    if (post.text().length() > OF_A_POST) {
      return; // That it came to an end in time is all that was asked.
    }
    AnalyzedPost again = given.analyze(post);
    check(again.tokens().equals(analyzed.tokens()), "not the same tokens once more");
    check(again.text().equals(analyzed.text()), "not the same text once more");
    checkAll(FOUND.analyze(post));

    List<Token> tokens = given.withSteps(List.of()).analyze(post).tokens();
    for (TokenStep step : ALL) {
      tokens = step.apply(tokens, Language.BUILT_IN.get(number));
      checkTokens(post.text(), tokens);
    }
  }

  private static void checkAll(AnalyzedPost post) {
    String text = post.post().text();
    checkTokens(text, post.tokens());
    checkOrder(text, post.entities().stream().map(Entity::span).toList());
    checkOrder(text, post.quantities().stream().map(Quantity::span).toList());
    checkOrder(text, post.emoji().stream().map(Emoji::span).toList());
    int start = 0;
    for (int unit = 0; unit < post.text().length(); unit++) {
      Span origin = post.offsets().toOriginal(unit, unit + 1);
      check(origin.length() > 0, "an origin of nothing");
      check(origin.start() >= start, "origins out of order");
      check(origin.end() <= text.length(), "an origin beyond the text");
      start = origin.start();
    }
    check(!post.text().contains("  "), "two blanks");
    check(post.text().equals(post.text().strip()), "blanks at an end");
  }

  /** What TokenStep promises. */
  private static void checkTokens(String text, List<Token> tokens) {
    checkOrder(text, tokens.stream().map(Token::span).toList());
    for (Token token : tokens) {
      check(token.surface().equals(token.span().of(text)), "not as written");
      check(!token.norm().isEmpty(), "without a normal form");
      check(!token.lemma().isEmpty(), "without a lemma");
    }
  }

  private static void checkOrder(String text, List<Span> spans) {
    int end = 0;
    for (Span span : spans) {
      check(span.start() >= end, "out of order");
      check(span.length() > 0, "empty");
      end = span.end();
    }
    check(end <= text.length(), "beyond the text");
  }
}
