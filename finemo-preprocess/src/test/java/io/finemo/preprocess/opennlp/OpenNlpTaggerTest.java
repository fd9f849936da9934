package io.finemo.preprocess.opennlp;

import static io.finemo.preprocess.step.Language.ENGLISH;
import static io.finemo.preprocess.step.Language.FRENCH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.finemo.core.Post;
import io.finemo.core.text.PartOfSpeech;
import io.finemo.core.text.Span;
import io.finemo.core.text.Token;
import io.finemo.core.text.VerbTense;
import io.finemo.preprocess.Preprocessor;
import io.finemo.preprocess.Without;
import io.finemo.preprocess.morphology.MorphologyStep;
import io.finemo.preprocess.step.Language;
import io.finemo.preprocess.step.LanguageOf;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.converter.ConvertWith;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenNlpTaggerTest {
  private static final String[] PIECES = {
    "it'll",
    "don't",
    "'s",
    "will",
    "the",
    "rise",
    "j'ai",
    "qu'il",
    "l'",
    "d'",
    "L'ACTION",
    "monte",
    "du",
    "🚀",
    "$TSLA",
    "@x",
    "#y",
    "#",
    "https://t.co/a",
    "?",
    "...",
    ",",
    "-",
    "12 %",
    "haha",
    "İstanbul",
    "ß",
    "\ud800",
    "\udc00",
    "a\u0301",
    "\u200b",
    "x_y",
    "''",
    "’"
  };

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          we expect a quick recovery  | we PRON, expect VERB, a DET, quick ADJ, recovery NOUN
          it doesn't look good        | it PRON, doesn't AUX, look VERB, good ADJ
          I think it'll go up         | I PRON, think VERB, it'll PRON, go VERB
          $AAPL will rise             | will AUX, rise VERB
          """)
  void tagsEnglishWordsOfWhichItIsSure(String text, String tags) {
    assertThat(tagged(text, ENGLISH)).startsWith(tags);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          l'action va monter         | l'action NOUN, va VERB, monter VERB
          j'attends le rebond        | j'attends VERB, le DET, rebond NOUN
          L’Oréal a perdu 3 % hier   | L’Oréal PROPN, a AUX, perdu VERB
          le cours du pétrole        | le DET, cours NOUN, du ADP, pétrole NOUN
          """)
  void tagsFrenchElisionsByTheWordBehindThem(String text, String tags) {
    assertThat(tagged(text, FRENCH)).startsWith(tags);
  }

  @Test
  void capitalsOfAPostThatShoutsAreNoNames() {
    assertThat(tagged("WE EXPECT A QUICK RECOVERY", ENGLISH))
        .isEqualTo("WE PRON, EXPECT VERB, A DET, QUICK ADJ, RECOVERY NOUN");
  }

  @Test
  void hasNoOpinionOnWhatIsNoWord() {
    List<Token> tokens = tokens("$TSLA +5% 🚀 @you #up https://t.co/a haha ! 🚀", ENGLISH);
    assertThat(OpenNlpTagger.english().tag(tokens))
        .hasSameSizeAs(tokens)
        .containsOnly(PartOfSpeech.UNTAGGED);
  }

  @Test
  void decidesBeforeTheRulesOfTheMorphology() {
    List<Token> tokens = tokens("je suis passé vendeur", FRENCH);
    assertThat(tenses(MorphologyStep.fast().apply(tokens, FRENCH))).isEqualTo("suis PRESENT");
    MorphologyStep accurate = MorphologyStep.with(Map.of(FRENCH, OpenNlpTagger.french()));
    assertThat(tenses(accurate.apply(tokens, FRENCH))).isEqualTo("passé PAST");
  }

  @Test
  void refusesALanguageWithoutAModel() {
    assertThatThrownBy(() -> OpenNlpTagger.of(Language.SPANISH))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("es");
  }

  @ParameterizedTest
  @CsvSource({
    "english, opennlp-models-pos-en, org.apache.opennlp:opennlp-models-pos-en:1.3.0",
    "french, opennlp-models-pos-fr, org.apache.opennlp:opennlp-models-pos-fr:1.3.0",
    "french, opennlp-tools, org.apache.opennlp:opennlp-tools:2.5.11",
  })
  void aMissingJarIsToldByItsCoordinates(String factory, String jar, String coordinates) {
    assertThat(Without.thrownBy(OpenNlpTagger.class, factory, jar))
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessageContaining(coordinates);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr"})
  void eightThreadsSayWhatOneSays(@ConvertWith(LanguageOf.class) Language language) {
    List<List<Token>> posts = texts(200).stream().map(text -> tokens(text, language)).toList();
    OpenNlpTagger tagger = OpenNlpTagger.of(language);
    List<List<PartOfSpeech>> alone = posts.stream().map(tagger::tag).toList();

    List<List<PartOfSpeech>> together =
        IntStream.range(0, 8 * posts.size())
            .parallel()
            .mapToObj(i -> OpenNlpTagger.of(language).tag(posts.get(i % posts.size())))
            .toList();

    for (int i = 0; i < together.size(); i++) {
      assertThat(together.get(i)).isEqualTo(alone.get(i % alone.size()));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr"})
  void anyTextHasOneTagForEachToken(@ConvertWith(LanguageOf.class) Language language) {
    MorphologyStep step = MorphologyStep.with(Map.of(language, OpenNlpTagger.of(language)));
    for (String text : texts(300)) {
      List<Token> before = tokens(text, language);
      assertThat(OpenNlpTagger.of(language).tag(before)).hasSameSizeAs(before);
      List<Token> after = step.apply(before, language);
      assertThat(after)
          .extracting(Token::span)
          .isEqualTo(before.stream().map(Token::span).toList());
      assertThat(after)
          .filteredOn(token -> token.kind() == Token.Kind.WORD)
          .extracting(Token::partOfSpeech)
          .doesNotContain(PartOfSpeech.UNTAGGED);
    }
  }

  /** One endless word, an endless elision, a sentence without end: all of it returns. */
  @ParameterizedTest
  @ValueSource(strings = {"a", "j'", "\ud800", "'", "İ"})
  void anEndlessWordIsCut(String piece) {
    for (Language language : List.of(ENGLISH, FRENCH)) {
      List<Token> tokens = repeated(piece.repeat(100_000 / piece.length()), 1);
      assertThat(OpenNlpTagger.of(language).tag(tokens)).hasSize(1);
    }
  }

  @Test
  void behindTenThousandTokensAPostIsNoLongerTagged() {
    List<PartOfSpeech> tags = OpenNlpTagger.english().tag(repeated("they", 100_000));
    assertThat(tags).hasSize(100_000);
    assertThat(tags.subList(0, 10_000)).contains(PartOfSpeech.PRON);
    assertThat(tags.subList(10_000, 100_000)).containsOnly(PartOfSpeech.UNTAGGED);
  }

  @Test
  void aTokenWithoutLettersIsPassedBy() {
    assertThat(OpenNlpTagger.english().tag(repeated("", 3))).containsOnly(PartOfSpeech.UNTAGGED);
    assertThat(OpenNlpTagger.english().tag(List.of())).isEmpty();
  }

  private static String tagged(String text, Language language) {
    List<Token> tokens = tokens(text, language);
    List<PartOfSpeech> tags = OpenNlpTagger.of(language).tag(tokens);
    return IntStream.range(0, tokens.size())
        .filter(i -> tokens.get(i).kind() == Token.Kind.WORD)
        .mapToObj(i -> tokens.get(i).surface() + " " + tags.get(i))
        .collect(Collectors.joining(", "));
  }

  private static String tenses(List<Token> tokens) {
    return tokens.stream()
        .filter(token -> token.tense() != VerbTense.NONE)
        .map(token -> token.surface() + " " + token.tense())
        .collect(Collectors.joining(", "));
  }

  private static List<Token> tokens(String text, Language language) {
    return Preprocessor.forLanguage(language)
        .withSteps(List.of())
        .analyze(Post.of("1", text))
        .tokens();
  }

  private static List<Token> repeated(String word, int times) {
    List<Token> tokens = new ArrayList<>(times);
    for (int i = 0; i < times; i++) {
      int start = i * (word.length() + 1);
      Span span = new Span(start, start + word.length());
      tokens.add(
          new Token(
              Token.Kind.WORD,
              word,
              word,
              word,
              PartOfSpeech.UNTAGGED,
              VerbTense.NONE,
              false,
              span));
    }
    return tokens;
  }

  private static List<String> texts(int count) {
    Random random = new Random(11);
    List<String> texts = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      StringBuilder text = new StringBuilder();
      for (int k = random.nextInt(25); k > 0; k--) {
        text.append(
            random.nextInt(4) == 0
                ? String.valueOf((char) random.nextInt(0x3000))
                : PIECES[random.nextInt(PIECES.length)]);
        text.append(random.nextInt(5) == 0 ? "" : " ");
      }
      texts.add(text.toString());
    }
    return texts;
  }
}
