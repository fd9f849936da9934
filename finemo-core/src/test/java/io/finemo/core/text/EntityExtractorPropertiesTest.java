package io.finemo.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.finemo.core.ThreadSafe;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every text, hostile ones included. */
class EntityExtractorPropertiesTest {
  private static final int TEXTS = 2_000;

  private static final String[] PIECES = {
    "$",
    "$TSLA",
    "$BRK.B",
    "$^",
    "^",
    "#",
    "\uFF03",
    "#a",
    "@",
    "\uFF20",
    "@ana",
    "/list",
    "http://",
    "https://",
    "://",
    ":",
    ".",
    "..",
    "-",
    "_",
    "/",
    "(",
    ")",
    "?",
    "=",
    "&",
    "&amp;",
    "%",
    "…",
    " ",
    "\n",
    "\u00A0",
    "\u3000",
    "com",
    "co",
    ".com",
    "t.co/",
    "example",
    "xn--",
    "é",
    "\u0301",
    "ñandú",
    "株",
    "みんな",
    "\u200D",
    "\uFE0F",
    "\u20E3",
    "\u202A",
    "\uFEFF",
    "\uFFFF",
    "\uD83D\uDE80",
    "\uD83D",
    "\uDE80",
    "\uD840\uDC21",
    "RT",
    "5",
    "100k",
    "A",
    "z",
    "\0",
  };

  static Stream<EntityExtractor> extractors() {
    return Stream.of(EntityExtractor.strict(), EntityExtractor.extended());
  }

  @ParameterizedTest
  @MethodSource("extractors")
  void everySpanIsInsideInOrderAndApart(EntityExtractor extractor) {
    for (String text : randomTexts(1)) {
      int end = 0;
      for (Entity entity : extractor.extract(text)) {
        assertThat(entity.span().start()).as(text).isGreaterThanOrEqualTo(end);
        end = entity.span().end();
        assertThat(end).as(text).isLessThanOrEqualTo(text.length());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("extractors")
  void everyEntityIsWrittenAtItsSpan(EntityExtractor extractor) {
    int found = 0;
    for (String text : randomTexts(2)) {
      for (Entity entity : extractor.extract(text)) {
        found++;
        assertThat(withoutSign(entity, text)).as(text).isEqualTo(content(entity));
      }
    }
    assertThat(found).isGreaterThan(TEXTS / 4);
  }

  @ParameterizedTest
  @MethodSource("extractors")
  void whatStandsBehindALineChangesNothingInIt(EntityExtractor extractor) {
    List<String> texts = randomTexts(3);
    for (int i = 1; i < texts.size(); i++) {
      String line = texts.get(i) + " x\n";
      List<Entity> alone = extractor.extract(line);
      List<Entity> followed = extractor.extract(line + texts.get(i - 1));

      assertThat(followed.stream().filter(e -> e.span().end() < line.length()))
          .as(line)
          .isEqualTo(alone);
    }
  }

  /** A caret is left out: with {@code $^example.com} it is the index that starts first. */
  @Test
  void extendedExtractionDiffersInCashtagsOnly() {
    for (String generated : randomTexts(4)) {
      String text = generated.replace('^', ' ');

      assertThat(others(EntityExtractor.extended(), text))
          .as(text)
          .isEqualTo(others(EntityExtractor.strict(), text));
    }
  }

  @ParameterizedTest
  @MethodSource("extractors")
  void allThreadsGetTheSameAnswers(EntityExtractor extractor)
      throws InterruptedException, ExecutionException {
    List<String> texts = randomTexts(5);
    List<List<Entity>> expected = texts.stream().map(extractor::extract).toList();
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<List<List<Entity>>>> answers = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        answers.add(threads.submit(() -> texts.stream().map(extractor::extract).toList()));
      }
      for (Future<List<List<Entity>>> answer : answers) {
        assertThat(answer.get()).isEqualTo(expected);
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(EntityExtractor.class).hasAnnotation(ThreadSafe.class);
  }

  /**
   * A quadratic step would make each of these texts take minutes, and so be seen; no time is
   * asserted.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "$",
        "$A",
        "#",
        "#1",
        "#a",
        "@",
        "@a",
        "a.",
        "a.a_",
        "a-",
        ".",
        ":",
        "/",
        "(",
        "http://",
        "http://a",
        "http://a.a",
        "http://a.co/(",
        "http://a.co/((a)",
        "https://t.co/",
        "a.co/(",
        "co_a.",
        "_a.co",
        "a_co.",
        "-a.co",
        "é.",
        "株.",
        "a.株株株株株株株株",
        "http://株",
        "xn--a.",
        "RT@a",
        "@a/",
        "…",
        " ",
        "\u0301",
        "\u200D#",
        "\uD83D",
        "$A… ",
        "$^A",
        "a.co?",
      })
  void hostileTextTakesLinearTime(String piece) {
    String text = piece.repeat(300_000 / piece.length());

    for (EntityExtractor extractor : extractors().toList()) {
      assertThat(extractor.extract(text).size()).isLessThan(text.length());
      assertThat(extractor.extract("http://" + text).size()).isLessThan(text.length());
    }
  }

  private static List<Entity> others(EntityExtractor extractor, String text) {
    return extractor.extract(text).stream().filter(e -> !(e instanceof Entity.Cashtag)).toList();
  }

  private static String withoutSign(Entity entity, String text) {
    String written = entity.span().of(text);
    return entity instanceof Entity.Url ? written : written.substring(1);
  }

  private static String content(Entity entity) {
    if (entity instanceof Entity.Cashtag cashtag) {
      return cashtag.symbol();
    } else if (entity instanceof Entity.Hashtag hashtag) {
      return hashtag.text();
    } else if (entity instanceof Entity.Mention mention) {
      return mention.screenName() + (mention.list().isEmpty() ? "" : "/" + mention.list());
    }
    return ((Entity.Url) entity).text();
  }

  /** Texts of pieces that mean something to the rules, and of any UTF-16 units between them. */
  private static List<String> randomTexts(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return IntStream.range(0, TEXTS).mapToObj(i -> randomText(random)).toList();
  }

  private static String randomText(SplittableRandom random) {
    StringBuilder text = new StringBuilder();
    int pieces = random.nextInt(20);
    for (int i = 0; i < pieces; i++) {
      if (random.nextInt(10) == 0) {
        text.append((char) random.nextInt(0x10000));
      } else {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
    }
    return text.toString();
  }
}
