package io.finemo.preprocess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.finemo.core.Post;
import io.finemo.core.SymbolDirectory;
import io.finemo.core.text.NearDuplicates;
import io.finemo.core.text.Token;
import io.finemo.preprocess.step.Language;
import io.finemo.preprocess.words.CompanyNames;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules for a stream that are not those it has by itself. */
class FilterRulesTest {
  private static final FilterRules RULES = FilterRules.standard();
  private static final EnumSet<FinancialSignal> ALL = EnumSet.allOf(FinancialSignal.class);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "I like $TSLA here                      | kept          | NOT_FINANCIAL",
        "I like it at 5                         | kept          | NOT_FINANCIAL",
        "I like $TSLA at 5 https://example.com/ | kept          | kept",
        "I like it here                         | NOT_FINANCIAL | NOT_FINANCIAL",
      })
  void asksForAnySignOrForAllOfThem(String text, String ifAny, String ifAll) {
    assertThat(fate(RULES.financialIfAny(ALL), text)).isEqualTo(ifAny);
    assertThat(fate(RULES.financialIfAll(ALL), text)).isEqualTo(ifAll);
  }

  @Test
  void asksForOneSignAlone() {
    FilterRules assets = RULES.financialIfAny(Set.of(FinancialSignal.ASSET));

    assertThat(fate(assets, "I like $TSLA here")).isEqualTo("kept");
    assertThat(fate(assets, "I like it at 5")).isEqualTo("NOT_FINANCIAL");
  }

  @Test
  void asksARuleOfOnesOwn() {
    FilterRules shouted = RULES.financialIf(post -> post.counts().exclamations() > 0);

    assertThat(fate(shouted, "I like it here!")).isEqualTo("kept");
    assertThat(fate(shouted, "I like $TSLA here")).isEqualTo("NOT_FINANCIAL");
  }

  @Test
  void findsExpressionsOfOnesOwnBesideThoseItKnows() {
    FilterRules more =
        RULES.withAdvertising(Language.ENGLISH, List.of("¿Ready to win BIG?", "don't miss out"));

    assertThat(fate(more, "ready to #win big with $TSLA")).isEqualTo("ADVERTISING");
    assertThat(fate(more, "Don't miss out on $TSLA")).isEqualTo("ADVERTISING");
    assertThat(fate(more, "giveaway of $TSLA")).isEqualTo("ADVERTISING");
    assertThat(fate(RULES, "ready to win big with $TSLA")).isEqualTo("kept");
  }

  @Test
  void forgetsTheExpressionsItKnew() {
    FilterRules none = RULES.withAdvertisingOnly(Language.ENGLISH, List.of());

    assertThat(fate(none, "giveaway of $TSLA")).isEqualTo("kept");
  }

  @Test
  void refusesAnExpressionThatNoPostCanHold() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RULES.withAdvertising(Language.ENGLISH, List.of("!!!")))
        .withMessageContaining("\"!!!\"");
    assertThatIllegalArgumentException().isThrownBy(() -> RULES.financialIfAny(Set.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "EMPTY          | ''",
        "REPOST         | RT @a: I like $TSLA here",
        "OTHER_LANGUAGE | ich glaube nicht dass die Aktie noch weiter steigt $TSLA",
        "NOT_FINANCIAL  | I like it here",
        "ADVERTISING    | giveaway of $TSLA to you and me",
      })
  void dropsNoPostForAReasonThatIsLeftOut(DiscardReason reason, String text) {
    assertThat(fate(RULES, text)).isEqualTo(reason.name());
    assertThat(fate(RULES.without(reason), text)).isNotEqualTo(reason.name());
  }

  @Test
  void comparesInAMemoryOfOnesOwnOrNotAtAll() {
    assertThat(second(RULES)).isEqualTo("NEAR_DUPLICATE");
    assertThat(second(RULES.withDuplicates(() -> new NearDuplicates(1, 10)))).isEqualTo("kept");
    assertThat(second(RULES.without(DiscardReason.NEAR_DUPLICATE))).isEqualTo("kept");
  }

  @Test
  void comparesPostsNearInTimeAlone() {
    FilterRules anHour =
        RULES.withDuplicates(() -> new NearDuplicates(0.75, 10, Duration.ofHours(1)));

    assertThat(again(anHour, Duration.ofMinutes(59))).isEqualTo("NEAR_DUPLICATE");
    assertThat(again(anHour, Duration.ofMinutes(61))).isEqualTo("kept");
    assertThat(again(RULES, Duration.ofDays(1000))).isEqualTo("NEAR_DUPLICATE");
  }

  @Test
  void leavesKindsOutOfTokensAndTextAndKeepsTheEntities() {
    var post =
        Preprocessor.forLanguage(Language.ENGLISH)
            .leavingOut(EnumSet.of(Token.Kind.CASHTAG, Token.Kind.MENTION))
            .analyze(Post.of("1", "@ann says $TSLA is up"));

    assertThat(Analyses.norms(post)).containsExactly("says", "is", "up");
    assertThat(post.text()).isEqualTo("says is up");
    assertThat(post.entities()).hasSize(2);
  }

  @Test
  void findsCompaniesOfAListAsAssets() {
    CompanyNames names =
        CompanyNames.of(
            SymbolDirectory.of(
                List.of(new SymbolDirectory.Listing("AAPL", "Apple Inc.", "NASDAQ", "", ""))));
    String text = "S&amp;P up, and I think Apple's going to break out";
    var post = Preprocessor.standard().withCompanies(names).analyze(Post.of("1", text));

    assertThat(post.assets()).containsExactly("AAPL");
    assertThat(post.entities().get(0).span().of(text)).isEqualTo("Apple");
    assertThat(Analyses.norms(post)).contains("$aapl");
    assertThat(FinancialSignal.ASSET.isIn(post)).isTrue();
  }

  @Test
  void acceptsALanguageOfOnesOwn() {
    Language portuguese = Language.of("pt", true);
    Preprocessor preprocessor =
        Preprocessor.accepting(Set.of(Language.SPANISH, portuguese))
            .withSteps(List.of(new NegationStep().with(portuguese, Set.of("não"), Set.of("mas"))));
    Post post = Post.of("1", "eu não acho que as ações vão subir muito mas você acha $PETR4 1,5");

    var analyzed = preprocessor.analyze(post);

    assertThat(analyzed.language()).isEqualTo("pt");
    assertThat(Analyses.negated(analyzed)).containsExactly("acho", "que", "as", "ações");
    assertThat(analyzed.quantities().get(0).value()).isEqualTo(1.5);
    assertThat(preprocessor.stream().next(post)).isInstanceOf(Outcome.Kept.class);
    assertThat(Preprocessor.standard().stream().next(post)).isInstanceOf(Outcome.Discarded.class);
  }

  @Test
  void asksADetectorOnlyWhereWordsLeaveDoubt() {
    Preprocessor asking = Preprocessor.standard().withDetector(text -> Optional.of("nl"));

    assertThat(fate(asking, "I think $TSLA is going to break out above resistance"))
        .isEqualTo("kept");
    assertThat(fate(asking, "$TSLA 5")).isEqualTo("OTHER_LANGUAGE");
    assertThat(fate(Preprocessor.standard().withDetector(text -> Optional.empty()), "$TSLA 5"))
        .isEqualTo("kept");
  }

  private static String fate(FilterRules rules, String text) {
    return fate(Preprocessor.standard().withFilters(rules), text);
  }

  private static String fate(Preprocessor preprocessor, String text) {
    return name(preprocessor.stream().next(Post.of("1", text)));
  }

  /** What becomes of a post that says nearly the same as the one before. */
  private static String second(FilterRules rules) {
    PreprocessingStream stream = Preprocessor.standard().withFilters(rules).stream();
    stream.next(Post.of("1", "I think $TSLA is going to break out above resistance"));
    return name(
        stream.next(Post.of("2", "I think $TSLA is going to break out above resistance now")));
  }

  /** What becomes of a post that is written once more after a while. */
  private static String again(FilterRules rules, Duration later) {
    PreprocessingStream stream = Preprocessor.standard().withFilters(rules).stream();
    Instant first = Instant.parse("2020-01-01T00:00:00Z");
    Post.Builder post = Post.builder("1", "I think $TSLA is going to break out above resistance");
    stream.next(post.createdAt(first).build());
    return name(
        stream.next(
            Post.builder("2", "I think $TSLA is going to break out above resistance")
                .createdAt(first.plus(later))
                .build()));
  }

  private static String name(Outcome outcome) {
    return outcome instanceof Outcome.Discarded discarded ? discarded.reason().name() : "kept";
  }
}
