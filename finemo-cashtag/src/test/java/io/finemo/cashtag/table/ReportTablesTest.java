package io.finemo.cashtag.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.finemo.cashtag.CashtagFindings;
import io.finemo.cashtag.CashtagStudy;
import io.finemo.cashtag.Noise;
import io.finemo.cashtag.PostTagger;
import io.finemo.cashtag.TaggedPost;
import io.finemo.cashtag.author.Pseudonyms;
import io.finemo.cashtag.market.DailyPrice;
import io.finemo.cashtag.market.MarketComparison;
import io.finemo.cashtag.market.MarketOptions;
import io.finemo.cashtag.market.PriceSeries;
import io.finemo.cashtag.noise.ConfusedSymbol;
import io.finemo.cashtag.noise.NoiseReport;
import io.finemo.cashtag.noise.NoiseTagger;
import io.finemo.core.Author;
import io.finemo.core.Post;
import io.finemo.core.SymbolDirectory;
import io.finemo.core.SymbolDirectory.Listing;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportTablesTest {
  private static final Author ANN =
      new Author(
          "id of ann",
          "handle of ann",
          OptionalLong.of(7),
          OptionalLong.empty(),
          OptionalLong.empty(),
          Optional.empty(),
          false);

  @Test
  void theReportIsWrittenAsJson() throws IOException {
    JsonNode json = json(ReportTables.of(findings(), TableOptions.defaults()));

    assertThat(json.at("/distribution/days").toString())
        .isEqualTo(
            """
            [{"period":"2014-01-01","posts":2,"postsClean":1,"cashtagPosts":2,"cashtagPostsClean":1,\
            "share":1.0,"shareLow":0.3423802275066531,"shareHigh":1.0,\
            "wholeCashtagPosts":2.0,"wholeCashtagPostsLow":2.0,"wholeCashtagPostsHigh":2.0}]""");
    assertThat(json.at("/distribution/years/0/period").asText()).isEqualTo("2014");
    assertThat(json.at("/coverage").toString())
        .isEqualTo(
            """
            [{"exchange":"NASDAQ","listed":1,"mentioned":1,"mentionedClean":1,"share":1.0}]""");
    assertThat(json.at("/mentionHistogram/1").toString())
        .isEqualTo(
            """
            {"low":1,"high":10,"symbols":1,"symbolsClean":1}""");
    assertThat(json.at("/topCashtags/0").toString())
        .isEqualTo(
            """
            {"symbol":"AAPL","posts":2,"postsClean":1,"spamRate":0.5}""");
    assertThat(json.at("/sectors/0").toString())
        .isEqualTo(
            """
            {"sector":"Technology","posts":2,"postsClean":1}""");
    assertThat(json.at("/pairs").toString())
        .isEqualTo(
            """
            [{"a":"AAPL","b":"MSFT","posts":1,"postsClean":1,"pmi":0.0,"pmiClean":0.0,\
            "jaccard":0.5,"jaccardClean":1.0}]""");
    assertThat(json.at("/hashtagMeasure/0").toString())
        .startsWith(
            """
            {"hashtag":"tech","symbol":"AAPL","posts":1,"postsClean":1,"symbolPosts":2,\
            "symbolPostsClean":1,"measure":1.4426950408889634,"measureClean":null""");
  }

  @Test
  void aSampleIsWrittenWithTheWhole() throws IOException {
    JsonNode json = json(ReportTables.of(findings(), new TableOptions(1, 0.1)));

    assertThat(json.at("/distribution/years/0/wholeCashtagPosts").asDouble()).isEqualTo(20);
    assertThat(json.at("/topCashtags")).as("the first row alone").hasSize(1);
  }

  @Test
  void eachTableIsACsvFile(@TempDir Path folder) throws IOException {
    List<Table> tables = ReportTables.of(findings(), TableOptions.defaults());
    List<Path> files = CsvTables.exact().writeAll(tables, folder);

    assertThat(files).hasSameSizeAs(tables).doesNotHaveDuplicates();
    assertThat(Files.readString(folder.resolve("topCashtags.csv")))
        .isEqualTo("symbol,posts,postsClean,spamRate\nAAPL,2,1,0.5\nMSFT,1,1,0.0\n");
    assertThat(folder.resolve("distribution.days.csv")).isRegularFile();
  }

  @Test
  void whatLooksLikeAFormulaIsNeutralisedIfAskedFor() throws IOException {
    Table table =
        Table.of("t", List.of("=1+1", "@x", "+a", "-b", "\tc", "", "plain", "a\"b,\nc"))
            .text("text", text -> text)
            .column("number", text -> new Cell.Count(-1))
            .build(100);

    assertThat(csv(CsvTables.exact(), table)).contains("\n=1+1,-1\n@x,-1\n");
    assertThat(csv(CsvTables.neutralised(), table))
        .isEqualTo(
            """
            text,number
            '=1+1,-1
            '@x,-1
            '+a,-1
            '-b,-1
            '\tc,-1
            ,-1
            plain,-1
            "a""b,
            c",-1
            """);
  }

  @Test
  void whatIsUndefinedIsNullOrEmptyAndLoneSurrogatesAreReplaced() throws IOException {
    Table table =
        Table.of("t", List.of("a\ud83d \ud83d\ude80"))
            .text("text", text -> text)
            .column("none", text -> Cell.of(OptionalDouble.empty()))
            .column("nan", text -> Cell.of(OptionalDouble.of(Double.NaN)))
            .build(1);

    assertThat(json(List.of(table)).toString())
        .isEqualTo("{\"t\":[{\"text\":\"a\ufffd \ud83d\ude80\",\"none\":null,\"nan\":null}]}");
    assertThat(csv(CsvTables.exact(), table)).endsWith("\na\ufffd \ud83d\ude80,,\n");
  }

  @Test
  void whatCannotBeATableIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Table(" ", List.of(), List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Table("t", List.of("a"), List.of(Collections.emptyList())))
        .withMessageContaining("0 cells for 1 columns of t");
    assertThatIllegalArgumentException().isThrownBy(() -> new Cell.Real(Double.NaN));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TableOptions(0, 1))
        .withMessageContaining("0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TableOptions(1, 1.5))
        .withMessageContaining("1.5");
  }

  /** Behind a space or a control character a spreadsheet still sees the formula. */
  @ParameterizedTest
  @ValueSource(strings = {" =1", "\r=1", "\u00a0=1", "\0=1", "\uff1d1", "@SUM(A1)"})
  void formulasAreNeutralisedHoweverTheyBegin(String formula) throws IOException {
    Table table = Table.of("hostile", List.of(formula)).text("text", text -> text).build();

    assertThat(csv(CsvTables.neutralised(), table)).contains("'" + formula);
    assertThat(csv(CsvTables.exact(), table)).doesNotContain("'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"BRK.B", "A=B", "^IBEX", "E-MINI"})
  void whatIsNoFormulaIsLeftAsItIs(String text) throws IOException {
    Table table = Table.of("symbols", List.of(text)).text("text", cell -> cell).build();

    assertThat(csv(CsvTables.neutralised(), table)).isEqualTo(csv(CsvTables.exact(), table));
  }

  @Test
  void noTableNamesAnAuthor() throws IOException {
    CashtagStudy study = new CashtagStudy(SymbolDirectory.of(List.of()));
    study.add(PostTagger.standard().tag(Post.builder("1", "$AAPL").author(ANN).build()));

    JsonNode json = json(ReportTables.of(findings(study), TableOptions.defaults()));

    assertThat(json.at("/authorsByPosts/0/followers").asLong()).isEqualTo(7);
    assertThat(json.at("/authorsByPosts/0/author").asText()).matches("[0-9a-f]{32}");
    assertThat(json.toString()).doesNotContain("ann");
  }

  @Test
  void aKeyMakesTheSamePseudonymsAndNamesAreShownIfAskedFor() throws IOException {
    CashtagStudy study = new CashtagStudy(SymbolDirectory.of(List.of()));
    study.add(PostTagger.standard().tag(Post.builder("1", "$A").author(ANN).build()));
    Pseudonyms key = Pseudonyms.of("0123456789abcdef".getBytes(StandardCharsets.UTF_8));

    JsonNode hidden =
        json(ReportTables.of(findings(study), new TableOptions(9, 1, Optional.of(key))));
    JsonNode named =
        json(ReportTables.of(findings(study), new TableOptions(9, 1, Optional.empty())));

    assertThat(hidden.at("/authorsByPosts/0/author").asText())
        .isEqualTo(key.of("id of ann"))
        .isEqualTo(hidden.at("/noise/spamOfAuthors/0/author").asText());
    assertThat(hidden.at("/authorsByPosts/0").has("handle")).isFalse();
    assertThat(named.at("/authorsByPosts/0/author").asText()).isEqualTo("id of ann");
    assertThat(named.at("/authorsByPosts/0/handle").asText()).isEqualTo("handle of ann");
    assertThat(named.at("/noise/spamOfAuthors/0/author").asText()).isEqualTo("id of ann");
  }

  /** A B in three posts, A C in one: 1, 1 and 3 posts of pairs; log2(3 * 5 / (4 * 3)) by hand. */
  @Test
  void pairsAreWrittenWithTheirDistributionAndWeights() throws IOException {
    CashtagStudy study = new CashtagStudy(SymbolDirectory.of(List.of()));
    List.of("$A $B", "$A $B", "$B $A", "$A $C", "$D").forEach(text -> study.add(post(text)));

    JsonNode json = json(ReportTables.of(findings(study), TableOptions.defaults()));

    assertThat(json.at("/pairDistribution/counts").toString())
        .isEqualTo(
            """
            [{"posts":1,"pairs":1,"pairsClean":1},{"posts":3,"pairs":1,"pairsClean":1}]""");
    assertThat(json.at("/pairDistribution/fits")).as("too few pairs for a fit").isEmpty();
    assertThat(json.at("/pairs/0/pmi").asDouble())
        .isCloseTo(Math.log(15.0 / 12) / Math.log(2), within(1e-12));
    assertThat(json.at("/pairs/0/jaccard").asDouble()).isEqualTo(0.75);
    assertThat(json.at("/graph/figures/0").toString())
        .isEqualTo(
            """
            {"minPosts":10,"symbols":0,"edges":0,"clusters":0,"modularity":0.0}""");
  }

  /** Three quiet sessions and one of ten posts; the price rises from 10 to 11 in it. */
  @Test
  void theMarketIsWrittenWhereThereArePrices() throws IOException {
    CashtagStudy study = new CashtagStudy(SymbolDirectory.of(List.of()));
    for (int i = 0; i < 10; i++) {
      study.add(postAt("2014-01-08T15:00:00Z", "$A"));
    }
    study.add(postAt("2014-01-06T15:00:00Z", "$A"));
    study.add(postAt("2014-01-09T15:00:00Z", "no cashtag"));
    List<DailyPrice> prices = new ArrayList<>();
    for (int day = 6; day < 10; day++) {
      double close = day < 8 ? 10 : 11;
      prices.add(new DailyPrice(LocalDate.of(2014, 1, day), close, close));
    }
    CashtagFindings findings = findings(study);

    JsonNode json =
        json(
            ReportTables.of(
                findings.with(
                    MarketComparison.of(
                        findings.counted().volume(),
                        List.of(PriceSeries.of("A", prices)),
                        MarketOptions.defaults())),
                TableOptions.defaults()));

    assertThat(json.at("/market/figures/0").toString())
        .isEqualTo(
            """
            {"from":"2014-01-06","to":"2014-01-09","counting":"postsClean","symbols":1,\
            "symbolsWithoutPrices":0,"spikes":1,"overlapping":0,"incomplete":1,"events":0,\
            "eventSessions":0}""");
    assertThat(json.at("/market/spikeDays/0/session").asText()).isEqualTo("2014-01-08");
    assertThat(json.at("/market/spikeDays/0/maximum").asInt()).isEqualTo(10);
    assertThat(json.at("/market/spikeDays/0/return").asDouble()).isCloseTo(0.1, within(1e-12));
    assertThat(json.at("/market/spikeDays/0/abnormalReturn").isNull()).as("no other").isTrue();
    assertThat(json.at("/market/sessions/2").toString())
        .startsWith(
            """
            {"symbol":"A","session":"2014-01-08","posts":10,"postsClean":10,"close":11.0""");
    assertThat(json.at("/market/correlationTables")).hasSize(6);
    assertThat(json(ReportTables.of(findings, TableOptions.defaults())).has("market")).isFalse();
  }

  @Test
  void noiseIsWrittenWithItsReasonsAndBothReadingsOfASymbol() throws IOException {
    CashtagStudy study = new CashtagStudy(SymbolDirectory.of(List.of()));
    NoiseTagger tagger = NoiseTagger.standard();
    study.add(tagger.tag(Post.of("1", "RT @x: $HP printers")));
    ConfusedSymbol weak = new ConfusedSymbol("1", "HP", "HPQ", 11, List.of());
    ConfusedSymbol sure =
        new ConfusedSymbol("2", "HP", "HPQ", 12, List.of(new ConfusedSymbol.Term("printers", 9)));

    JsonNode json =
        json(
            ReportTables.of(
                findings(study).with(new NoiseReport(tagger.counts(), List.of(weak, sure), 3, 4)),
                TableOptions.defaults()));

    assertThat(json.at("/noise/total/0").toString())
        .isEqualTo(
            """
            {"posts":1,"postsClean":0,"trusted":0,"mixedPosts":0}""");
    assertThat(json.at("/noise/reasons/0").toString())
        .isEqualTo(
            """
            {"reason":"REPOST","posts":1}""");
    assertThat(json.at("/noise/confusedSymbols/0").toString())
        .isEqualTo(
            """
            {"post":"2","symbol":"HP","readAs":"HPQ","ratio":12.0,"terms":"printers"}""");
    assertThat(json.at("/noise/confusedReadings").toString())
        .isEqualTo(
            """
            [{"symbol":"HP","readAs":"HPQ","posts":2}]""");
    assertThat(json.at("/limits/7").toString())
        .isEqualTo(
            """
            {"table":"noise.confusedSymbols","cutPosts":3,"error":4}""");
  }

  private static CashtagFindings findings() {
    CashtagStudy study =
        new CashtagStudy(
            SymbolDirectory.of(
                List.of(new Listing("AAPL", "Apple", "NASDAQ", "Technology", "Computers"))));
    study.add(post("$AAPL $MSFT #tech"));
    study.add(post("$AAPL").with(Noise.REPOST));
    return findings(study);
  }

  private static CashtagFindings findings(CashtagStudy study) {
    return CashtagFindings.of(study.result(), SymbolDirectory.of(List.of()));
  }

  private static TaggedPost post(String text) {
    return postAt("2014-01-01T12:00:00Z", text);
  }

  private static TaggedPost postAt(String moment, String text) {
    return PostTagger.standard()
        .tag(Post.builder("id", text).createdAt(Instant.parse(moment)).build());
  }

  private static JsonNode json(List<Table> tables) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JsonTables.write(tables, out);
    return new ObjectMapper().readTree(out.toByteArray());
  }

  private static String csv(CsvTables writer, Table table) throws IOException {
    StringWriter out = new StringWriter();
    writer.write(table, out);
    return out.toString();
  }
}
