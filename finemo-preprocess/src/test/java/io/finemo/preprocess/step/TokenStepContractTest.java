package io.finemo.preprocess.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Timeout.ThreadMode.SEPARATE_THREAD;

import io.finemo.core.text.Token;
import io.finemo.preprocess.RandomPosts;
import io.finemo.preprocess.words.SpellingStep;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@link TokenStep} promises, of every step of {@link StepsUnderTest#STEPS}. */
class TokenStepContractTest {
  private static final int MEGABYTE = 1 << 20;

  static Stream<StepsUnderTest.Case> cases() {
    return StepsUnderTest.cases();
  }

  static Stream<StepsUnderTest.Case> repeatableCases() {
    return cases().filter(step -> !(step.step() instanceof SpellingStep));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void spansStayInOrderInsideTheText(StepsUnderTest.Case step) {
    for (String text : RandomPosts.texts(7, 500)) {
      checkTokens(text, step.apply(StepsUnderTest.tokens(text, step.language())));
      checkTokens(text, step.apply(StepsUnderTest.analysedTokens(text, step.language())));
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void noTokensStayNone(StepsUnderTest.Case step) {
    assertThat(step.apply(List.of())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theTokensGivenStayAsTheyAre(StepsUnderTest.Case step) {
    for (String text : RandomPosts.texts(8, 200)) {
      List<Token> tokens = new ArrayList<>(StepsUnderTest.tokens(text, step.language()));
      List<Token> before = List.copyOf(tokens);
      List<Token> after = step.apply(Collections.unmodifiableList(tokens));
      assertThat(tokens).isEqualTo(before);
      assertThat(step.apply(tokens)).as("the same once more").isEqualTo(after);
      assertThat(tokens).isEqualTo(before);
    }
  }

  /**
   * What a step has done it has nothing more to do about. Spelling is another matter: it reads what
   * is written, and where it makes <i>no sé</i> of <i>ns</i> the parts are no words as written.
   */
  @ParameterizedTest
  @MethodSource("repeatableCases")
  void aSecondTimeChangesNothing(StepsUnderTest.Case step) {
    for (String text : RandomPosts.texts(9, 300)) {
      List<Token> once = step.apply(StepsUnderTest.tokens(text, step.language()));
      assertThat(step.apply(once)).isEqualTo(once);
    }
  }

  /** The first words of eight threads meet dictionaries and memories that are not there yet. */
  @Test
  void eightThreadsSayWhatOneSays() throws Exception {
    Map<String, List<String>> alone = new StepsUnderTest.Results().call();
    for (Map<String, List<String>> one :
        FreshClasses.call(StepsUnderTest.ResultsOfEightThreads.class)) {
      assertSame(one, alone);
    }
  }

  /** Where I in lower case is ı, and dictionaries are loaded there, too. */
  @Test
  @ResourceLock(value = Resources.LOCALE, mode = ResourceAccessMode.READ_WRITE)
  void theDefaultLocaleDoesNotMatter() throws Exception {
    Map<String, List<String>> usual = new StepsUnderTest.Results().call();
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertSame(FreshClasses.call(StepsUnderTest.Results.class), usual);
    } finally {
      Locale.setDefault(before);
    }
  }

  /** With time quadratic in the length, none of these would come to its end in hours. */
  @ParameterizedTest
  @MethodSource("longTexts")
  @Timeout(value = 120, threadMode = SEPARATE_THREAD)
  void aMegabyteComesToItsEnd(String text, Language language) {
    List<Token> tokens = StepsUnderTest.tokens(text, language);
    StepsUnderTest.STEPS.forEach(
        (name, step) -> {
          List<Token> after = step.apply(tokens, language);
          checkTokens(text, after);
        });
  }

  static Stream<Arguments> longTexts() {
    return Stream.of(
            filled("a"),
            filled("ha"),
            filled("j'"),
            filled("#acuerdocomercial "),
            filled("not "),
            filled("que "),
            filled("precausion "),
            filled("👩\u200D"),
            Named.of("one hashtag", "#" + filled("comprarvender").getPayload()),
            Named.of("one word of any letters", letters()),
            Named.of("random posts", posts()))
        .flatMap(text -> Language.BUILT_IN.stream().map(language -> Arguments.of(text, language)));
  }

  private static void checkTokens(String text, List<Token> tokens) {
    int end = 0;
    for (Token token : tokens) {
      // Not assertions of AssertJ, which would describe each of millions of checks.
      check(token.span().start() >= end, "out of order", token, text);
      check(token.span().length() > 0, "empty", token, text);
      check(token.span().end() <= text.length(), "beyond the text", token, text);
      check(token.span().of(text).equals(token.surface()), "not as written", token, text);
      check(!token.norm().isEmpty(), "without a normal form", token, text);
      check(!token.lemma().isEmpty(), "without a lemma", token, text);
      end = token.span().end();
    }
  }

  private static void check(boolean holds, String what, Token token, String text) {
    if (!holds) {
      throw new AssertionError(what + ": " + token + " in " + escaped(text));
    }
  }

  private static void assertSame(
      Map<String, List<String>> results, Map<String, List<String>> expected) {
    assertThat(results.keySet()).isEqualTo(expected.keySet());
    results.forEach((step, posts) -> assertThat(posts).as(step).isEqualTo(expected.get(step)));
  }

  private static Named<String> filled(String piece) {
    return Named.of("a megabyte of " + escaped(piece), piece.repeat(MEGABYTE / piece.length()));
  }

  private static String letters() {
    SplittableRandom random = new SplittableRandom(5);
    StringBuilder letters = new StringBuilder(MEGABYTE);
    for (int i = 0; i < MEGABYTE; i++) {
      letters.append((char) ('a' + random.nextInt(26)));
    }
    return letters.toString();
  }

  private static String posts() {
    String posts = String.join("\n", RandomPosts.texts(6, 8_000));
    assertThat(posts.length()).isGreaterThan(MEGABYTE);
    return posts.substring(0, MEGABYTE);
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.chars()
        .limit(200)
        .forEach(
            unit ->
                escaped.append(
                    unit >= ' ' && unit < 0x7F
                        ? Character.toString(unit)
                        : String.format(Locale.ROOT, "\\u%04X", unit)));
    return escaped.toString();
  }
}
