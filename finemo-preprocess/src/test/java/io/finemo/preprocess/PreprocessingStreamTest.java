package io.finemo.preprocess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.finemo.core.Post;
import io.finemo.core.text.AnalyzedPost;
import io.finemo.preprocess.step.Language;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which posts of a stream are kept, and why the others are not. */
class PreprocessingStreamTest {
  private static final String GOOD = "I think $TSLA is going to break out above resistance";

  private final PreprocessingStream stream = Preprocessor.standard().stream();

  @Test
  void keepsAFinancialPostAsTheAnalysisGivesIt() {
    Post post = Post.of("1", GOOD);

    AnalyzedPost kept = kept(stream.next(post));

    assertThat(kept.post()).isSameAs(post);
    assertThat(kept.tokens()).isEqualTo(Preprocessor.standard().analyze(post).tokens());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I like $TSLA here",
        "I think it is up 5% from there",
        "they say it is worth 3bn",
        "I have read this: https://example.com/a",
        "creo que $SAN va a subir hoy",
      })
  void keepsWhatNamesAnAssetOrAQuantityOrAnAddress(String text) {
    kept(stream.next(Post.of("1", text)));
  }

  @Test
  void keepsAPostWhoseSourceNamesAnAsset() {
    Post post = Post.builder("1", "I think it is going up").declaredAssets(List.of("TSLA")).build();

    kept(stream.next(post));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "\n\t\u00A0", "\u200B\u202E"})
  void discardsWhatHasNoToken(String text) {
    assertThat(discarded(Post.of("1", text)).reason()).isEqualTo(DiscardReason.EMPTY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Gran sorteo de 5 acciones de $TEF para todos                 | sorteo",
        "Señales gratis de $SAN hoy para los que nos siguen            | señales gratis",
        "¿Quieres ganar dinero con $IBE? Te lo explicamos              | quieres ganar",
        "Free signals for $TSLA, we have been right all year           | free signals",
        "This is how you make money online with $AAPL every day        | make money",
      })
  void discardsAdvertisingAndSaysWhatGaveItAway(String text, String expression) {
    Outcome.Discarded outcome = discarded(Post.of("1", text));

    assertThat(outcome.reason()).isEqualTo(DiscardReason.ADVERTISING);
    assertThat(outcome.detail()).isEqualTo(expression);
  }

  @Test
  void discardsAMarkedRepostAndNamesTheOriginal() {
    Outcome.Discarded outcome = discarded(Post.builder("2", GOOD).repostOf("1").build());

    assertThat(outcome.reason()).isEqualTo(DiscardReason.REPOST);
    assertThat(outcome.detail()).isEqualTo("1");
  }

  @Test
  void discardsWhatIsWrittenAsARepost() {
    assertThat(discarded(Post.of("2", "RT @ana: " + GOOD)).reason())
        .isEqualTo(DiscardReason.REPOST);
    kept(stream.next(Post.of("3", "ART of the $TSLA trade and what it means")));
  }

  @Test
  void discardsWhatNamesNothingFinancial() {
    assertThat(discarded(Post.of("1", "I have had a very good day with my family")).reason())
        .isEqualTo(DiscardReason.NOT_FINANCIAL);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "I will DM me the $TSLA levels, join my telegram | dm me",
        "you can join my Telegram for the $TSLA levels   | join my telegram",
        "el mejor sorteo de $SAN para hoy                | sorteo",
        "this is the $TSLA #giveaway of the week         | giveaway",
      })
  void discardsAdvertisingAndNamesTheExpression(String text, String expression) {
    Outcome.Discarded outcome = discarded(Post.of("1", text));

    assertThat(outcome.reason()).isEqualTo(DiscardReason.ADVERTISING);
    assertThat(outcome.detail()).isEqualTo(expression);
  }

  @Test
  void doesNotTakePartsOfWordsOrExpressionsForAdvertising() {
    kept(stream.next(Post.of("1", "I will be free to join the $TSLA call and my link is here")));
    kept(stream.next(Post.of("2", "la sorteable $SAN de hoy es muy buena")));
  }

  @Test
  void discardsOtherLanguagesAndNamesThem() {
    Outcome.Discarded french =
        discarded(Post.of("1", "je pense que $ORA va monter avec les autres"));
    assertThat(french.reason()).isEqualTo(DiscardReason.OTHER_LANGUAGE);
    assertThat(french.detail()).isEqualTo("fr");

    Outcome.Discarded stated = discarded(Post.builder("2", "$SAP 🚀").language("de").build());
    assertThat(stated.reason()).isEqualTo(DiscardReason.OTHER_LANGUAGE);
    assertThat(stated.detail()).isEqualTo("de");
  }

  @Test
  void discardsALongPostWithoutOneKnownFunctionWord() {
    assertThat(discarded(Post.of("1", "$SAP wird morgen bestimmt wieder kräftig steigen")).reason())
        .isEqualTo(DiscardReason.OTHER_LANGUAGE);
  }

  @Test
  void keepsAShortPostOfWhichNoLanguageIsKnown() {
    kept(stream.next(Post.of("1", "$TSLA 🚀🚀")));
  }

  @Test
  void keepsTheLanguagesAskedFor() {
    Post french = Post.of("1", "je pense que $ORA va monter avec les autres");

    kept(Preprocessor.accepting(Set.of(Language.FRENCH)).stream().next(french));
    kept(Preprocessor.forLanguage(Language.FRENCH).stream().next(french));
    kept(Preprocessor.forLanguage(Language.ENGLISH).stream().next(french));
    assertThat(Preprocessor.accepting(Set.of(Language.FRENCH)).stream().next(Post.of("2", GOOD)))
        .isInstanceOf(Outcome.Discarded.class);
  }

  @Test
  void keepsTheFirstOfTwoAndDiscardsTheOneThatRepeatsIt() {
    kept(stream.next(Post.of("first", GOOD)));

    Outcome.Discarded outcome = discarded(Post.of("second", GOOD + "!!"));

    assertThat(outcome.reason()).isEqualTo(DiscardReason.NEAR_DUPLICATE);
    assertThat(outcome.detail()).isEqualTo("first");
    kept(stream.next(Post.of("third", "my view: $GM will report a loss of 5% in the next week")));
  }

  @Test
  void doesNotRememberWhatItDiscarded() {
    assertThat(discarded(Post.builder("1", GOOD).repostOf("0").build()).reason())
        .isEqualTo(DiscardReason.REPOST);

    kept(stream.next(Post.of("2", GOOD)));
  }

  @Test
  void hasAMemoryOfItsOwn() {
    Preprocessor preprocessor = Preprocessor.standard();

    kept(preprocessor.stream().next(Post.of("1", GOOD)));
    kept(preprocessor.stream().next(Post.of("2", GOOD)));
  }

  private Outcome.Discarded discarded(Post post) {
    Outcome outcome = stream.next(post);
    assertThat(outcome).isInstanceOf(Outcome.Discarded.class);
    Outcome.Discarded discarded = (Outcome.Discarded) outcome;
    assertThat(discarded.post()).isSameAs(post);
    return discarded;
  }

  private static AnalyzedPost kept(Outcome outcome) {
    return assertThat(outcome).asInstanceOf(type(Outcome.Kept.class)).actual().post();
  }
}
