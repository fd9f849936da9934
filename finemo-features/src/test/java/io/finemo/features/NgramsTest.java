package io.finemo.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.finemo.core.text.AnalyzedPost;
import io.finemo.core.text.OffsetMap;
import io.finemo.core.text.Span;
import io.finemo.core.text.Token;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which n-grams a post has, and where they stand. */
class NgramsTest {

  @Test
  void ofCharactersStayWithinAWordAndItsBlanks() {
    assertThat(characters(2, 3, "go up"))
        .containsExactlyInAnyOrder(" g", "go", "o ", " go", "go ", " u", "up", "p ", " up", "up ");
  }

  @Test
  void ofCharactersCountAWordTooShortOnceAsItIs() {
    assertThat(characters(5, 6, "go a")).containsExactlyInAnyOrder(" go ", " a ");
    assertThat(characters(4, 6, "go a")).containsExactlyInAnyOrder(" go ", " a ");
    assertThat(characters(3, 3, "a")).containsExactly(" a ");
  }

  @Test
  void ofCharactersCountEveryOccurrence() {
    assertThat(characters(2, 2, "aaa")).containsExactly(" a", "aa", "aa", "a ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"🚀", "👍🏿", "❤️", "👨‍👩‍👧‍👦", "🤷🏽‍♂️", "🇪🇸", "1️⃣"})
  void ofCharactersTakeAnEmojiSequenceAsOneCharacter(String emoji) {
    assertThat(characters(1, 1, emoji)).containsExactly(" ", emoji, " ");
    assertThat(characters(2, 2, "a" + emoji + emoji))
        .containsExactly(" a", "a" + emoji, emoji + emoji, emoji + " ");
  }

  @Test
  void ofCharactersSurviveHalvesOfCharacters() {
    assertThat(characters(1, 1, "\uD83D\u200D")).isNotEmpty();
    assertThat(characters(2, 2, "x\uD83D \uDE80y"))
        .containsExactly(" x", "x\uD83D", "\uD83D ", " \uDE80", "\uDE80y", "y ");
    assertThat(characters(2, 3, "\u200D \uFE0F 🇪 \u200Da")).isNotEmpty();
  }

  @Test
  void ofTheWholeTextGoAcrossBlanks() {
    assertThat(inText(2, 3, "go up")).containsExactly("go", "go ", "o ", "o u", " u", " up", "up");
  }

  @Test
  void ofTheWholeTextTakeSeveralBlanksAsOneAndASingleOneAsItIs() {
    assertThat(inText(3, 3, "a \t b\tc")).containsExactly("a b", " b\t", "b\tc");
    assertThat(inText(1, 1, "  ")).containsExactly(" ");
  }

  @Test
  void ofTheWholeTextAreNoneOfATextTooShort() {
    assertThat(inText(3, 4, "go")).isEmpty();
    assertThat(inText(1, 4, "")).isEmpty();
  }

  @Test
  void ofTheWholeTextStandWhereTheyWereWritten() {
    assertThat(places(new TextCharacterNgrams(2, 3, true), Posts.of("a  b")))
        .containsExactly("a @0-3", "a b@0-4", " b@1-4");
  }

  @Test
  void takeEachCodePointForItselfWhenToldTo() {
    assertThat(terms(new TextCharacterNgrams(1, 1, false), Posts.of("👍🏿\u00A01️⃣")))
        .containsExactly("👍", "🏿", "\u00A0", "1", "\uFE0F", "\u20E3");
    assertThat(terms(new WordCharacterNgrams(3, 3, false), Posts.of("🇪🇸")))
        .containsExactly(" 🇪🇸", "🇪🇸 ");
  }

  /** The visitor wants none that begin with one of two units. */
  @Test
  void endWhereTheVisitorWantsNoLongerOnes() {
    assertThat(upToTwo(new WordNgrams(1, 3), "a b c")).containsExactly("a", "a b", "b", "b c", "c");
    assertThat(upToTwo(new WordCharacterNgrams(2, 3, true), "ab"))
        .containsExactly(" a", "ab", "b ");
    assertThat(upToTwo(new TextCharacterNgrams(1, 3, true), "abc"))
        .containsExactly("a", "ab", "b", "bc", "c");
  }

  private static List<String> upToTwo(NgramAnalyzer analyzer, String text) {
    List<String> terms = new ArrayList<>();
    analyzer.analyze(
        Posts.of(text),
        new Scratch(),
        (hash, buffer, from, to, length, placeFrom, placeTo) -> {
          terms.add(new String(buffer, from, to - from));
          return length < 2;
        });
    return terms;
  }

  @Test
  void ofWordsAreTheNormalFormsWithABlankBetween() {
    assertThat(words(1, 2, Posts.of("go up now")))
        .containsExactlyInAnyOrder("go", "up", "now", "go up", "up now");
    assertThat(words(3, 3, Posts.of("go up"))).isEmpty();
    assertThat(words(1, 2, Posts.of(""))).isEmpty();
  }

  @Test
  void ofWordsBearTheMarkOfNegation() {
    List<Token> tokens =
        List.of(
            Posts.token(Token.Kind.WORD, "not", false, new Span(0, 3)),
            Posts.token(Token.Kind.WORD, "go", true, new Span(4, 6)),
            Posts.token(Token.Kind.WORD, "up", true, new Span(7, 9)));

    assertThat(words(1, 2, Posts.of("not go up", tokens, new OffsetMap.Builder(0))))
        .containsExactlyInAnyOrder("not", "not_go", "not_up", "not not_go", "not_go not_up");
  }

  @Test
  void ofCharactersStandWhereTheyWereWritten() {
    // "GO  UP" was cleaned to "go up".
    OffsetMap.Builder cleaned =
        new OffsetMap.Builder(5)
            .append("g", 0, 1)
            .append("o", 1, 2)
            .append(' ', 2, 4)
            .append("u", 4, 5)
            .append("p", 5, 6);
    AnalyzedPost post = Posts.of("GO  UP", List.of(), cleaned);

    assertThat(places(new WordCharacterNgrams(2, 2, true), post))
        .containsExactly(" g@0-1", "go@0-2", "o @1-2", " u@4-5", "up@4-6", "p @5-6");
  }

  @Test
  void ofOneBlankStandAtTheEdgeOfTheirWord() {
    assertThat(places(new WordCharacterNgrams(1, 1, true), Posts.of("ab  c")))
        .containsExactly(" @0-0", "a@0-1", "b@1-2", " @2-2", " @4-4", "c@4-5", " @5-5");
  }

  @Test
  void ofWordsStandFromTheFirstTokenToTheLast() {
    assertThat(places(new WordNgrams(1, 2), Posts.of("go  up")))
        .containsExactly("go@0-2", "go up@0-6", "up@4-6");
  }

  private static List<String> characters(int minimum, int maximum, String text) {
    return terms(new WordCharacterNgrams(minimum, maximum, true), Posts.of(text));
  }

  private static List<String> words(int minimum, int maximum, AnalyzedPost post) {
    return terms(new WordNgrams(minimum, maximum), post);
  }

  private static List<String> inText(int minimum, int maximum, String text) {
    return terms(new TextCharacterNgrams(minimum, maximum, true), Posts.of(text));
  }

  private static List<String> terms(NgramAnalyzer analyzer, AnalyzedPost post) {
    List<String> terms = new ArrayList<>();
    analyzer.analyze(
        post,
        new Scratch(),
        (hash, buffer, from, to, length, placeFrom, placeTo) -> {
          String term = new String(buffer, from, to - from);
          assertThat(hash).as("hash of '%s'", term).isEqualTo(hash(term));
          terms.add(term);
          return true;
        });
    return terms;
  }

  private static List<String> places(NgramAnalyzer analyzer, AnalyzedPost post) {
    List<String> places = new ArrayList<>();
    analyzer.analyze(
        post,
        new Scratch(),
        (hash, buffer, from, to, length, placeFrom, placeTo) -> {
          Span span = analyzer.original(post, placeFrom, placeTo);
          places.add(new String(buffer, from, to - from) + "@" + span.start() + "-" + span.end());
          return true;
        });
    return places;
  }

  private static long hash(String term) {
    return NgramTable.hash(NgramTable.SEED, term.toCharArray(), 0, term.length());
  }
}
