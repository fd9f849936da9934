package io.finemo.cashtag.noise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.finemo.core.SymbolDirectory;
import io.finemo.core.SymbolDirectory.Listing;
import io.finemo.core.text.Entity;
import io.finemo.core.text.EntityExtractor;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CashtagJudgeTest {
  private static final SymbolDirectory DIRECTORY =
      SymbolDirectory.of(
          List.of(
              new Listing("WAG", "Walgreen Co.", "NYSE", "", ""),
              new Listing("CASH", "Meta Financial Group", "NASDAQ", "", ""),
              new Listing("AAPL", "Apple Inc.", "NASDAQ", "", "")));

  /** Sentences of our own, each with one cashtag, judged by the post alone. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          Off to the $trip club$ tonight       | CLOSED_BY_SIGN   | club$
          all about that $trip$ life           | CLOSED_BY_SIGN   | trip$
          we run the $TREET GANG$ now          | CLOSED_BY_SIGN   | GANG$
          $AP Rocky and Ferg on one track      | MUSIC_CONTEXT    | rocky
          new mixtape by the $AP mob           | MUSIC_CONTEXT    | mixtape
          album, song and lyrics by $xyz       | MUSIC_CONTEXT    | album
          oh $hit I forgot my keys             | SIGN_FOR_S       | shit
          feeling $exy today                   | SIGN_FOR_S       | sexy
          what the $hit is wrong with the market | SIGN_FOR_S     | shit
          show me the $money                   | MONEY_WORD       | money
          out of $CASH again                   | MONEY_WORD       | cash
          it costs $US 100 at least            | AMOUNT           | number behind
          they paid 5 $mil for the house       | AMOUNT           | number before
          echo $PATH in bash                   | CODE_CONTEXT     | echo
          export $FOOBAR in your shell         | CODE_CONTEXT     | export
          NAME=$XYZ works too                  | NOTHING_AGAINST  | ""
          DIR=$HOME works too                  | CODE_SYNTAX      | =
          so ..... $T is out                   | NOTHING_AGAINST  | ""
          the version v5 $T is out             | NOTHING_AGAINST  | ""
          call $this->render() first           | CODE_SYNTAX      | ->
          then $i++ and go on                  | CODE_SYNTAX      | ++
          $AAPL earnings beat estimates        | FINANCIAL_CONTEXT | earnings
          long $hit from here                  | SIGN_FOR_S       | shit
          short $AAPL                          | FINANCIAL_CONTEXT | short
          $aapl +3% today                      | FINANCIAL_CONTEXT | %
          $AAPL makes phones                   | NOTHING_AGAINST  | ""
          $HIT on the news                     | NOTHING_AGAINST  | ""
          $AAPL rises to US$ 100 per share     | FINANCIAL_CONTEXT | share
          $M upgraded at 60                    | FINANCIAL_CONTEXT | upgraded
          $PATH to outperform, analyst says    | FINANCIAL_CONTEXT | outperform
          $cash shares rally on revenue        | FINANCIAL_CONTEXT | shares
          """)
  void aCashtagIsReadByItsContext(String text, CashtagReason reason, String evidence) {
    CashtagReading reading = only(CashtagJudge.standard(), text);

    assertThat(reading.reason()).isEqualTo(reason);
    assertThat(reading.evidence()).isEqualTo(evidence);
    assertThat(reading.isAsset()).isEqualTo(reason.meaning() == CashtagMeaning.ASSET);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          $WAG opens a pharmacy         | LISTED
          what a $wag you have          | SIGN_FOR_S
          $CASH opens a branch          | LISTED
          $HIT the gym                  | SIGN_FOR_S
          export tax: no export for $AAPL | LISTED
          $XYZ song on the album        | MUSIC_CONTEXT
          $AAPL song on the album       | LISTED
          $XYZ is new to me             | NOTHING_AGAINST
          """)
  void aDirectoryHelps(String text, CashtagReason reason) {
    assertThat(only(CashtagJudge.with(DIRECTORY), text).reason()).isEqualTo(reason);
  }

  @Test
  void tradingOutweighsOtherReadings() {
    assertThat(read("$wag and $AAPL: shares rally, analysts raise the target"))
        .allMatch(CashtagReading::isAsset);
    assertThat(read("$AP shares fall after earnings, one song on the radio"))
        .allMatch(CashtagReading::isAsset);
  }

  @Test
  void eachCashtagOfAPostHasItsReading() {
    assertThat(read("$AAPL fell, oh $hit, $GOOG too"))
        .extracting(reading -> reading.cashtag().symbol(), CashtagReading::reason)
        .containsExactly(
            tuple("AAPL", CashtagReason.NOTHING_AGAINST),
            tuple("hit", CashtagReason.SIGN_FOR_S),
            tuple("GOOG", CashtagReason.NOTHING_AGAINST));
    assertThat(read("no cashtag, only $100")).isEmpty();
  }

  /** A list of symbols in capitals is of assets, however one of them reads. */
  @Test
  void capitalsAmongOtherCashtagsAreSymbols() {
    CashtagJudge judge = CashtagJudge.with(DIRECTORY);
    String text = "new today: $AAPL $XYZ $HIT, see my song and album";

    assertThat(judge.judge(text, EntityExtractor.extended().extract(text)))
        .allMatch(CashtagReading::isAsset);
  }

  @Test
  void mentionsAndUrlsAreNoContext() {
    assertThat(read("$AP @mixtape http://example.com/rap/album/song").get(0).reason())
        .isEqualTo(CashtagReason.NOTHING_AGAINST);
    assertThat(read("$AP #hiphop").get(0).reason()).isEqualTo(CashtagReason.MUSIC_CONTEXT);
  }

  @Test
  void anyTextIsJudged() {
    String[] pieces = {
      "$A",
      "$hit",
      "$",
      "$$",
      " ",
      "club$",
      "->",
      "++",
      "=",
      "5",
      "%",
      "\ud83d",
      "RT @a",
      "#x",
      "http://t.co/x",
      "echo",
      "$i",
      "\n",
      "rap",
      "$US",
      "\"",
      "[",
      "é"
    };
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 2000; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = random.nextInt(12); j > 0; j--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      String post = text.toString();
      long cashtags =
          EntityExtractor.extended().extract(post).stream()
              .filter(Entity.Cashtag.class::isInstance)
              .count();
      assertThat(read(post)).as(post).hasSize((int) cashtags);
    }
  }

  private static CashtagReading only(CashtagJudge judge, String text) {
    List<CashtagReading> readings = judge.judge(text, EntityExtractor.extended().extract(text));
    assertThat(readings).as(text).hasSize(1);
    return readings.get(0);
  }

  private static List<CashtagReading> read(String text) {
    return CashtagJudge.standard().judge(text, EntityExtractor.extended().extract(text));
  }
}
