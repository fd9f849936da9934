package io.finemo.cashtag.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.finemo.cashtag.CashtagFindings;
import io.finemo.cashtag.CashtagStudy;
import io.finemo.cashtag.Noise;
import io.finemo.cashtag.PostTagger;
import io.finemo.cashtag.TaggedPost;
import io.finemo.core.Author;
import io.finemo.core.Post;
import io.finemo.core.SymbolDirectory;
import io.finemo.core.SymbolDirectory.Listing;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTablesTest {

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

  /** Behind a space a spreadsheet still sees the formula. */
  @Test
  void formulasBehindSpacesAreNeutralisedToo() throws IOException {
    Table table = Table.of("hostile", List.of(" =1+1")).text("text", text -> text).build(1);

    assertThat(csv(CsvTables.neutralised(), table)).contains("' =1+1");
    assertThat(csv(CsvTables.exact(), table)).doesNotContain("'");
  }

  @Test
  void noTableNamesAnAuthor() throws IOException {
    CashtagStudy study = new CashtagStudy(SymbolDirectory.of(List.of()));
    Author ann =
        new Author(
            "id of ann",
            "handle of ann",
            OptionalLong.of(7),
            OptionalLong.empty(),
            OptionalLong.empty(),
            Optional.empty(),
            false);
    study.add(PostTagger.standard().tag(Post.builder("1", "$AAPL").author(ann).build()));

    JsonNode json = json(ReportTables.of(findings(study), TableOptions.defaults()));

    assertThat(json.at("/authorsByPosts/0/followers").asLong()).isEqualTo(7);
    assertThat(json.at("/authorsByPosts/0/author").asText()).matches("[0-9a-f]{32}");
    assertThat(json.toString()).doesNotContain("ann");
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
    return PostTagger.standard()
        .tag(Post.builder("id", text).createdAt(Instant.parse("2014-01-01T12:00:00Z")).build());
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
