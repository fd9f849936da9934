package io.finemo.preprocess;

import static org.assertj.core.api.Assertions.assertThat;

import io.finemo.core.Post;
import io.finemo.core.text.AnalyzedPost;
import io.finemo.core.text.Emoji;
import io.finemo.core.text.Entity;
import io.finemo.core.text.Quantity;
import io.finemo.core.text.Span;
import io.finemo.core.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for the analysis of every text, hostile ones included. */
class HostilePostsTest {
  private static final int TEXTS = 1_000;
  private static final int THREADS = 8;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void keepsTheContractForRandomTexts(long seed) {
    for (String text : RandomPosts.texts(seed, TEXTS)) {
      checkContract(text, Preprocessor.standard().analyze(Post.of("1", text)));
      checkContract(text, Analyses.spanish(text));
    }
  }

  @Test
  void givesTheSameOnManyThreads() throws Exception {
    List<String> texts = RandomPosts.texts(11, TEXTS);
    Preprocessor shared = Preprocessor.standard();
    List<List<Object>> expected = analyses(shared, texts);

    ExecutorService pool = Executors.newFixedThreadPool(THREADS);
    try {
      Callable<List<List<Object>>> task = () -> analyses(shared, texts);
      List<Future<List<List<Object>>>> futures =
          pool.invokeAll(IntStream.range(0, THREADS).mapToObj(i -> task).toList());
      for (Future<List<List<Object>>> future : futures) {
        assertThat(future.get().equals(expected)).isTrue();
      }
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void doesNotDependOnTheLocaleOfTheMachine() {
    List<String> texts = new ArrayList<>(RandomPosts.texts(12, TEXTS));
    texts.add("I WILL SELL $INTC AND #INFLATION IS 1.5% HIHIHI ISN'T IT");
    List<List<Object>> expected = analyses(Preprocessor.standard(), texts);

    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(analyses(Preprocessor.standard(), texts).equals(expected)).isTrue();
    } finally {
      Locale.setDefault(before);
    }
  }

  /**
   * About a million units each: with time quadratic in the length this would not come to an end.
   */
  static Stream<Named<String>> longTexts() {
    int million = 1_000_000;
    int many = 100_000;
    return Stream.of(
        repeated("a", million),
        repeated("1", million),
        repeated("$", million),
        repeated("-", million),
        repeated("1.", million / 2),
        repeated("ha", million / 2),
        repeated("😀", 200_000),
        repeated("👩\u200D", million / 3),
        repeated(".", many),
        repeated("'", many),
        repeated("\u0301", many),
        repeated("\u200D", many),
        repeated("\uD83D", many),
        repeated("1,", many),
        repeated(".1-", many),
        repeated("-1", many),
        repeated("$1", many),
        repeated("$-", many),
        repeated("$a", many),
        repeated("5k", many),
        repeated("a'", many),
        repeated("a.", many),
        repeated("not ", many),
        repeated("free ", many),
        repeated("1\uFE0F\u20E3", many),
        repeated("🇪", many),
        repeated("👍🏿", many),
        repeated("@a ", many),
        repeated("http://", many),
        Named.of("a word of many letters", manyLetters(million)));
  }

  @ParameterizedTest
  @MethodSource("longTexts")
  void comesToAnEndWithLongTexts(String text) {
    Post post = Post.builder("1", text).declaredAssets(List.of("TSLA")).build();

    Outcome outcome = Preprocessor.standard().stream().next(post);

    checkContract(
        text,
        outcome instanceof Outcome.Kept kept ? kept.post() : Preprocessor.standard().analyze(post));
  }

  private static void checkContract(String text, AnalyzedPost post) {
    List<Span> tokens = post.tokens().stream().map(Token::span).toList();
    checkOrder(text, tokens);
    checkOrder(text, post.entities().stream().map(Entity::span).toList());
    checkOrder(text, post.quantities().stream().map(Quantity::span).toList());
    checkOrder(text, post.emoji().stream().map(Emoji::span).toList());
    for (Token token : post.tokens()) {
      if (!token.surface().equals(token.span().of(text)) || token.norm().isEmpty()) {
        throw new AssertionError("surface or norm of " + token.span() + " in " + escaped(text));
      }
    }
    check(
        count(post, Token.Kind.QUANTITY) == post.quantities().size()
            && count(post, Token.Kind.EMOJI) == post.emoji().size(),
        "a token for each quantity and emoji",
        text);
    check(
        post.entities().stream()
            .limit(100)
            .allMatch(entity -> tokens.stream().anyMatch(span -> isInside(span, entity.span()))),
        "a token for each entity, or several for a hashtag",
        text);
    check(post.offsets().length() == post.text().length(), "length of offsets", text);
    int previous = 0;
    for (Span origin : Analyses.origins(post)) {
      check(origin.end() <= text.length() && origin.length() > 0, "origin inside of", text);
      check(origin.start() >= previous, "origins in order", text);
      previous = origin.start();
    }
    check(!post.text().contains("  ") && post.text().equals(post.text().strip()), "blanks", text);
  }

  private static boolean isInside(Span inner, Span outer) {
    return inner.start() >= outer.start() && inner.end() <= outer.end();
  }

  private static void checkOrder(String text, List<Span> spans) {
    int previous = 0;
    for (Span span : spans) {
      check(span.start() >= previous && span.length() > 0, "order at " + span, text);
      previous = span.end();
    }
    check(previous <= text.length(), "end " + previous, text);
  }

  private static void check(boolean holds, String what, String text) {
    // Not an assertion of AssertJ, which would describe each of millions of checks.
    if (!holds) {
      throw new AssertionError(what + ": " + escaped(text));
    }
  }

  private static long count(AnalyzedPost post, Token.Kind kind) {
    return post.tokens().stream().filter(token -> token.kind() == kind).count();
  }

  private static List<List<Object>> analyses(Preprocessor preprocessor, List<String> texts) {
    return texts.stream()
        .map(text -> preprocessor.analyze(Post.of("1", text)))
        .map(
            post ->
                List.<Object>of(
                    post.language(),
                    post.text(),
                    Analyses.origins(post),
                    post.tokens(),
                    post.entities(),
                    post.quantities(),
                    post.emoji(),
                    post.counts()))
        .toList();
  }

  private static Named<String> repeated(String piece, int times) {
    return Named.of(times + " times " + escaped(piece), piece.repeat(times));
  }

  private static String manyLetters(int length) {
    SplittableRandom random = new SplittableRandom(5);
    StringBuilder word = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      word.append((char) ('a' + random.nextInt(26)));
    }
    return word.toString();
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.chars()
        .limit(200)
        .forEach(
            unit ->
                escaped.append(
                    unit > ' ' && unit < 0x7F
                        ? Character.toString(unit)
                        : String.format(Locale.ROOT, "\\u%04X", unit)));
    return escaped.toString();
  }
}
