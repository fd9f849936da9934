package io.finemo.preprocess.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.finemo.core.Post;
import io.finemo.core.SymbolDirectory;
import io.finemo.core.SymbolDirectory.Listing;
import io.finemo.core.text.Entity;
import io.finemo.core.text.Span;
import io.finemo.core.text.Token;
import io.finemo.preprocess.Preprocessor;
import io.finemo.preprocess.step.Language;
import io.finemo.preprocess.step.LanguageOf;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.converter.ConvertWith;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompanyNamesTest {
  private static final SymbolDirectory DIRECTORY =
      SymbolDirectory.of(
          List.of(
              listing("AAPL", "Apple Inc. - Common Stock"),
              listing("BAC", "Bank of America Corporation"),
              listing("SAN", "Banco Santander, S.A."),
              listing("TEF", "Telefónica, S.A."),
              listing("OR", "L'Oréal SA"),
              listing("TGT", "Target Corporation"),
              listing("GPS", "Gap, Inc. (The)"),
              listing("MTCH", "Match Group, Inc."),
              listing("NOW", "Now Inc."),
              listing("KO", "Coca-Cola Company (The)"),
              listing("KOF", "Coca Cola Femsa S.A.B. de C.V."),
              listing("PG", "Procter & Gamble Company (The)"),
              listing("T", "AT&T Inc."),
              listing("JPM", "J.P. Morgan Chase & Co"),
              listing("MCD", "McDonald's Corporation"),
              listing("HPQ", "HP Inc."),
              listing("PSX", "Phillips 66"),
              listing("MMM", "3M Company"),
              listing("GOOGL", "Alphabet Inc. Class A Common Stock"),
              listing("GOOG", "Alphabet Inc. Class C Capital Stock"),
              listing("BAC.PR.A", "Bank of America Corporation"),
              listing("AMZN", "Amazon.com, Inc."),
              listing("BRK.B", "Berkshire Hathaway Inc."),
              listing("CVX", "Chevron Corporation"),
              listing("ITX", "Inditex"),
              listing("MC", "LVMH Moët Hennessy Louis Vuitton SE"),
              listing("NONE", ""),
              listing("HLD", "Holdings Inc")));
  private static final CompanyNames NAMES = CompanyNames.of(DIRECTORY);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Apple beats estimates | AAPL Apple",
        "en | I like Apple Inc. and Bank of America | AAPL Apple Inc, BAC Bank of America",
        "en | Apple's margins, says McDonald's | AAPL Apple, MCD McDonald's",
        "en | McDonalds or McDonald’s? | MCD McDonalds, MCD McDonald’s",
        "en | AT&T and Procter & Gamble pay | T AT&T, PG Procter & Gamble",
        "en | Procter and Gamble pays | PG Procter and Gamble",
        "en | J.P. Morgan Chase is up | JPM J.P. Morgan Chase",
        "en | JP Morgan Chase & Co is up | JPM JP Morgan Chase",
        "en | long Coca-Cola, short Coca Cola Femsa | KO Coca-Cola, KOF Coca Cola Femsa",
        "en | Phillips 66 and 3M Company | PSX Phillips 66, MMM 3M Company",
        "en | shares of Alphabet and Berkshire Hathaway | GOOG Alphabet, BRK.B Berkshire Hathaway",
        "en | Amazon and amazon.com | AMZN Amazon",
        "en | selling HP today | HPQ HP",
        "es | Telefónica sube y Banco Santander baja | TEF Telefónica, SAN Banco Santander",
        "es | compro Telefonica, S.A. hoy | TEF Telefonica, S.A",
        "es | Apple sube; Target baja 3% | AAPL Apple",
        "es | hoy Inditex gana | ITX Inditex",
        "fr | les ventes d'Apple et de L'Oréal | AAPL Apple, OR L'Oréal",
        "fr | LVMH Moet Hennessy Louis Vuitton monte | MC LVMH Moet Hennessy Louis Vuitton",
      })
  void namesAreFoundAsPeopleWriteThem(
      @ConvertWith(LanguageOf.class) Language language, String text, String companies) {
    assertThat(found(text, language)).isEqualTo(companies);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "we sold to Target last week | TGT Target",
        "the owner of Gap, and Match too | GPS Gap, MTCH Match",
        "Target Corp reports, Gap Inc too | TGT Target Corp, GPS Gap Inc",
        "Now Inc. is up | NOW Now Inc",
        "buy Match Group on dips | MTCH Match Group",
      })
  void ordinaryWordsAreNamesInsideASentenceOrWithTheLegalForm(String text, String companies) {
    assertThat(found(text, Language.ENGLISH)).isEqualTo(companies);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Target is 50. Gap filled",
        "my target is the gap",
        "Price Target raised to 50 by the bank",
        "my TARGET is near",
        "it is Now or never",
        "gap inc is not target corp for You",
        "the bank of America",
        "$AAPL #Apple @Apple https://example.com/Apple",
        "Coca, Cola",
        "Bank. Of America",
        "J.P. Morgan. Chase is down",
        "It costs 3M and 66",
        "Holdings of mine",
        "Rates Rise While Target Falls",
      })
  void whatIsNotMeantIsNotFound(String text) {
    assertThat(found(text, Language.ENGLISH)).isEmpty();
  }

  @Test
  void englishWordsAreOrdinaryInEveryLanguage() {
    assertThat(found("Match en directo. Gap de apertura", Language.SPANISH)).isEmpty();
    assertThat(found("compro acciones de Gap hoy", Language.SPANISH)).isEqualTo("GPS Gap");
  }

  @Test
  void whereCaseTellsNothingNoCapitalIsAskedFor() {
    assertThat(found("apple and bank of america up", Language.ENGLISH))
        .isEqualTo("AAPL apple, BAC bank of america");
    assertThat(found("APPLE UP, TARGET TOO", Language.ENGLISH)).isEqualTo("AAPL APPLE");
    assertThat(found("target corp is up", Language.ENGLISH)).isEqualTo("TGT target corp");
    assertThat(found("banco santander se dispara", Language.SPANISH))
        .isEqualTo("SAN banco santander");
    assertThat(found("APPLE is up", Language.ENGLISH)).isEqualTo("AAPL APPLE");
  }

  @Test
  void aCompanyMayStandForItsNameAsOneToken() {
    String text = "d'Apple's up, buy Bank of America 🚀";
    List<Token> tokens = tokens(text, Language.ENGLISH);
    List<Token> merged = CompanyNames.asTokens(text, tokens, NAMES.find(tokens, Language.ENGLISH));

    assertThat(merged.stream().map(Token::surface).toList())
        .containsExactly("d'", "Apple", "'s", "up", ",", "buy", "Bank of America", "🚀");
    assertThat(merged.get(6).norm()).isEqualTo("$bac");
    assertThat(merged.get(6).kind()).isEqualTo(Token.Kind.CASHTAG);
    assertThat(merged.get(6).span()).isEqualTo(new Span(18, 33));
    assertThat(CompanyNames.asTokens(text, tokens, List.of())).isEqualTo(tokens);
  }

  @Test
  void spansStayInsideOfTheTextWhateverItHolds() {
    for (String text : texts(500)) {
      for (Language language : Language.BUILT_IN) {
        List<Token> tokens = tokens(text, language);
        List<Entity.Company> companies = NAMES.find(tokens, language);
        int end = 0;
        for (Entity.Company company : companies) {
          assertThat(company.span().start()).isGreaterThanOrEqualTo(end);
          assertThat(company.span().length()).isPositive();
          assertThat(DIRECTORY.find(company.symbol())).isPresent();
          end = company.span().end();
        }
        assertOrdered(text, CompanyNames.asTokens(text, tokens, companies), companies.size());
      }
    }
  }

  @Test
  void randomTextsHoldNames() {
    assertThat(texts(500)).anyMatch(text -> !found(text, Language.ENGLISH).isEmpty());
  }

  @Test
  void oneThreadAndEightGiveTheSame() {
    List<String> texts = texts(200);
    List<String> alone = texts.stream().map(text -> found(text, Language.SPANISH)).toList();

    assertThat(IntStream.range(0, 8 * texts.size()).parallel())
        .allSatisfy(
            i ->
                assertThat(found(texts.get(i % texts.size()), Language.SPANISH))
                    .isEqualTo(alone.get(i % texts.size())));
  }

  @Test
  void theDefaultLocaleChangesNothing() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertThat(found("INDITEX y Inditex hoy", Language.SPANISH))
          .isEqualTo("ITX INDITEX, ITX Inditex");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void hundredsOfThousandsOfWordsAreRead() {
    for (String words :
        List.of("Bank of ", "Coca Cola ", "J.", "S.A.", "Apple's ", "d'", "LVMH Moët ", "& - ")) {
      String text = words.repeat(50_000);
      List<Token> tokens = tokens(text, Language.SPANISH);
      assertThat(NAMES.find(tokens, Language.SPANISH).size()).isLessThanOrEqualTo(tokens.size());
    }
    assertThat(found("", Language.ENGLISH)).isEmpty();
    assertThat(NAMES.find(tokens("Apple ".repeat(50_000), Language.ENGLISH), Language.ENGLISH))
        .hasSize(50_000);
  }

  @Test
  void anEmptyListFindsNothing() {
    List<Token> tokens = tokens("Apple", Language.ENGLISH);
    assertThat(CompanyNames.of(SymbolDirectory.of(List.of())).find(tokens, Language.ENGLISH))
        .isEmpty();
  }

  private static void assertOrdered(String text, List<Token> tokens, int companies) {
    int end = 0;
    for (Token token : tokens) {
      assertThat(token.span().start()).isGreaterThanOrEqualTo(end);
      assertThat(token.span().of(text)).isEqualTo(token.surface());
      end = token.span().end();
    }
    assertThat(tokens.stream().filter(token -> token.kind() == Token.Kind.CASHTAG).count())
        .isGreaterThanOrEqualTo(companies);
  }

  private static List<String> texts(int count) {
    String[] pieces = {
      "Apple",
      "apple",
      "Bank",
      " of ",
      "America",
      "Inc",
      ".",
      ",",
      " ",
      " ",
      " ",
      "-",
      "&",
      "S.A.",
      "J.P.",
      "Morgan Chase",
      "'s",
      "’s",
      "d'",
      "Target",
      "Gap",
      "İ",
      "\u0301",
      "\ud83d",
      "\ude80",
      "🚀",
      "5%",
      "66",
      "Phillips",
      "$AAPL",
      "Telefónica",
      "ó",
      "\u200d",
      "L'Oréal",
      "x"
    };
    SplittableRandom random = new SplittableRandom(11);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      StringBuilder text = new StringBuilder();
      for (int k = random.nextInt(20); k >= 0; k--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      texts.add(text.toString());
    }
    return texts;
  }

  private static String found(String text, Language language) {
    return NAMES.find(tokens(text, language), language).stream()
        .map(company -> company.symbol() + " " + company.span().of(text))
        .collect(Collectors.joining(", "));
  }

  private static List<Token> tokens(String text, Language language) {
    return Preprocessor.forLanguage(language)
        .withSteps(List.of())
        .analyze(Post.of("1", text))
        .tokens();
  }

  private static Listing listing(String symbol, String name) {
    return new Listing(symbol, name, "", "", "");
  }
}
