package io.finemo.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The cashtag study of a few posts, counted by hand. */
class CashtagsCommandTest {
  @TempDir Path folder;
  private Path posts;
  private Path json;

  @BeforeEach
  void write() throws IOException {
    json = folder.resolve("figures.json");
    posts =
        Files.write(
            folder.resolve("posts.jsonl"),
            List.of(
                tweet(
                    1, "ann", "Wed Jan 08 15:00:00 +0000 2014", "$AAPL and $MSFT and $BRK.B #tech"),
                tweet(2, "bob", "Wed Jan 08 16:00:00 +0000 2014", "RT @ann: $AAPL and $MSFT"),
                "not a post",
                tweet(3, "ann", "Thu Jan 09 15:00:00 +0000 2014", "$trip club$ tonight"),
                tweet(4, "cid", "Thu Jan 09 22:00:00 +0000 2014", "nothing tagged here")),
            StandardCharsets.UTF_8);
  }

  @Test
  void theTablesAreThoseCountedByHand() throws IOException {
    Path list =
        Files.writeString(
            folder.resolve("nasdaq-2014.csv"),
            "Symbol,Name,Sector,industry\nAAPL,Apple,Technology,Computers\nZZZ,Zed,n/a,n/a\n");

    run("--symbols", name(list));

    JsonNode all = SampleCsv.json(json);
    assertThat(all.fieldNames())
        .toIterable()
        .contains(
            "distribution",
            "coverage",
            "mentionHistogram",
            "topCashtags",
            "sectors",
            "authorsByPosts",
            "authorsByFollowers",
            "followerHistogram",
            "pairs",
            "pairDistribution",
            "hashtagMeasure",
            "volume",
            "spikes",
            "noise");
    assertThat(all.at("/read").asInt()).isEqualTo(4);
    assertThat(all.at("/rejected").asInt()).isEqualTo(1);
    assertThat(all.at("/distribution/total/0/cashtagPosts").asInt()).isEqualTo(3);
    assertThat(all.at("/distribution/total/0/cashtagPostsClean").asInt()).isEqualTo(1);
    assertThat(all.at("/topCashtags/0").toString())
        .isEqualTo("{\"symbol\":\"AAPL\",\"posts\":2,\"postsClean\":1,\"spamRate\":0.5}");
    assertThat(all.at("/pairs").findValuesAsText("a")).containsExactly("AAPL", "AAPL", "BRK.B");
    assertThat(all.at("/pairs").findValuesAsText("b")).containsExactly("MSFT", "BRK.B", "MSFT");
    assertThat(all.at("/coverage/0").toString())
        .isEqualTo(
            "{\"exchange\":\"NASDAQ\",\"listed\":2,\"mentioned\":1,\"mentionedClean\":1,"
                + "\"share\":0.5}");
    assertThat(all.at("/noise/reasons").toString())
        .contains(
            "{\"reason\":\"REPOST\",\"posts\":1}", "{\"reason\":\"FALSE_CASHTAG\",\"posts\":1}");
    assertThat(all.at("/authorsByPosts/0/author").asText()).matches("[0-9a-f]{32}");
    assertThat(all.toString()).doesNotContain("ann", "bob");
    assertThat(all.has("market")).as("no prices").isFalse();
  }

  @Test
  void pricesAreLaidBesideTheVolume() throws IOException {
    Path prices = Files.createDirectory(folder.resolve("prices"));
    Files.writeString(
        prices.resolve("AAPL.csv"),
        "Date,Close,Adj Close\n2014-01-08,10,10\n2014-01-09,11,11\nbroken\n2014-01-10,11,11\n");

    CliRun run = run("--prices", name(prices), "--from", "2014-01-08", "--to", "2014-01-10");

    assertThat(run.err()).anyMatch(line -> line.startsWith("1 lines of prices left out"));
    JsonNode sessions = SampleCsv.json(json).at("/market/sessions");
    assertThat(sessions.findValuesAsText("posts")).containsExactly("2", "0", "0");
    assertThat(sessions.at("/1/return").asDouble()).isBetween(0.0999, 0.1001);
  }

  @Test
  void withoutNoiseEveryPostIsClean() throws IOException {
    run("--noise", "off");

    JsonNode all = SampleCsv.json(json);
    assertThat(all.at("/topCashtags/0/postsClean").asInt()).isEqualTo(2);
    assertThat(all.at("/noise").has("reasons")).isFalse();
  }

  @Test
  void oneReadingAndTwoCountTheSamePosts() throws IOException {
    run("--noise", "stream");
    JsonNode once = SampleCsv.json(json);
    run("--noise", "full");

    assertThat(SampleCsv.json(json).at("/topCashtags")).isEqualTo(once.at("/topCashtags"));
  }

  @Test
  void aBoundOnMemoryIsToldWithItsErrors() throws IOException {
    run("--max-counters", "2");

    JsonNode all = SampleCsv.json(json);
    assertThat(all.at("/topCashtags").size()).isBetween(1, 2);
    assertThat(all.at("/limits").findValuesAsText("table"))
        .containsExactly(
            "topCashtags",
            "pairs",
            "hashtagMeasure",
            "authorsByPosts",
            "volume",
            "noise.spamOfSymbols",
            "noise.spamOfAuthors",
            "noise.confusedSymbols");
    assertThat(all.at("/limits/4/error").asInt()).as("of the volume").isPositive();
  }

  @Test
  void aSampleTellsOfTheWholeStream() throws IOException {
    run("--sample-rate", "0.1");

    assertThat(SampleCsv.json(json).at("/distribution/years/0/wholeCashtagPosts").asInt())
        .isEqualTo(30);
  }

  @Test
  void aKeyJoinsTheAuthorsOfTwoRuns() throws IOException {
    Path key = Files.writeString(folder.resolve("key"), "0123456789abcdef");
    run("--author-key", name(key));
    String first = SampleCsv.json(json).at("/authorsByPosts/0/author").asText();
    run("--author-key", name(key));
    assertThat(SampleCsv.json(json).at("/authorsByPosts/0/author").asText()).isEqualTo(first);
    run();
    assertThat(SampleCsv.json(json).at("/authorsByPosts/0/author").asText()).isNotEqualTo(first);
    run("--author-names");
    assertThat(SampleCsv.json(json).at("/authorsByPosts/0/handle").asText()).isEqualTo("ann");
  }

  @Test
  void tablesAreCsvFilesWhoseFormulasAreNeutralised() throws IOException {
    Files.writeString(posts, tweet(9, "=1+1", "Wed Jan 08 15:00:00 +0000 2014", "$AAPL #x") + "\n");
    Path csv = Files.createDirectory(folder.resolve("csv"));

    run("--csv", name(csv), "--author-names", "--graphml", name(folder.resolve("g.graphml")));
    assertThat(csv.resolve("topCashtags.csv")).content().contains("AAPL,1,1,0.0");
    assertThat(csv.resolve("authorsByPosts.csv")).content().contains(",'=1+1,");
    assertThat(folder.resolve("g.graphml")).content().contains("<graphml");
    run("--csv", name(csv), "--author-names", "--raw-cells");
    assertThat(csv.resolve("authorsByPosts.csv")).content().contains(",=1+1,");
  }

  @Test
  void theTextShowsTheFirstRows() throws IOException {
    Path text = folder.resolve("study.txt");

    run("--output", name(text), "--top", "1");

    assertThat(Files.readAllLines(text))
        .containsSubsequence("topCashtags", "  AAPL        2           1     0.500");
    assertThat(Files.readString(text)).doesNotContain("BRK.B");
  }

  @Test
  void withoutInputTheSampleIsStudied() throws IOException {
    CliRun.of("cashtags", "--json", name(json), "--output", name(folder.resolve("t"))).succeeds();

    assertThat(SampleCsv.json(json).at("/read").asInt()).isEqualTo(520);
  }

  @Test
  void aPostThatCannotBeReadIsKept() throws IOException {
    Path rejects = folder.resolve("rejects");

    run("--rejects", name(rejects));

    assertThat(rejects).content().contains("not a post").hasLineCount(2);
  }

  @Test
  void anInterruptedStudyWritesNothing() {
    Thread.currentThread().interrupt();
    try {
      assertThat(CliRun.of("cashtags", "--input", name(posts), "--json", name(json)).failsWith(1))
          .isEqualTo("interrupted");
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
    assertThat(json).doesNotExist();
  }

  @Test
  void wrongCallsAreExplained() throws IOException {
    assertThat(fails(2, "--sample-rate", "0")).isEqualTo("--sample-rate must be in (0, 1]: 0.0");
    assertThat(fails(2, "--max-counters", "1")).contains("--max-counters must be at least 2: 1");
    assertThat(fails(2, "--from", "2014-01-01")).contains("go together");
    assertThat(fails(2, "--zone", "Mars/Olympus")).contains("Mars/Olympus");
    assertThat(fails(2, "--from", "soon", "--to", "2014-01-01")).contains("2014-01-31: 'soon'");
    assertThat(fails(2, "--close", "late")).contains("must be a time such as 16:00: 'late'");
    assertThat(fails(2, "--close", "16:05")).contains("quarter of an hour: 16:05");
    assertThat(fails(2, "--noise", "loud")).contains("must be full, stream or off: 'loud'");
    assertThat(fails(2, "--top", "0")).isEqualTo("--top must be at least 1: 0");
    assertThat(fails(2, "--language", "es")).contains("--language");
    assertThat(fails(2, "--json", name(posts))).contains("would overwrite");
    assertThat(fails(2, "--graphml", name(posts))).contains("would overwrite");
    assertThat(fails(1, "--prices", name(folder.resolve("none")))).contains("no such folder");
    assertThat(fails(1, "--symbols", name(folder.resolve("none")))).contains("no such file");
    assertThat(fails(1, "--csv", name(folder.resolve("none")))).contains("no such folder");
    Path key = Files.writeString(folder.resolve("key"), "short");
    assertThat(fails(1, "--author-key", name(key))).contains("less than 16 bytes");
  }

  private String fails(int code, String... more) {
    return CliRun.of(args(more)).failsWith(code);
  }

  private CliRun run(String... more) {
    List<String> args = new ArrayList<>(Arrays.asList(args(more)));
    args.addAll(List.of("--json", name(json)));
    if (!args.contains("--output")) {
      args.addAll(List.of("--output", name(folder.resolve("study.txt"))));
    }
    return CliRun.of(args.toArray(String[]::new)).succeeds();
  }

  private String[] args(String... more) {
    return Stream.concat(Stream.of("cashtags", "--input", name(posts)), Stream.of(more))
        .toArray(String[]::new);
  }

  private static String tweet(int id, String author, String date, String text) {
    return "{\"id_str\":\""
        + id
        + "\",\"created_at\":\""
        + date
        + "\",\"text\":\""
        + text
        + "\",\"user\":{\"id_str\":\"7"
        + author
        + "\",\"screen_name\":\""
        + author
        + "\",\"followers_count\":5}}";
  }

  private static String name(Path file) {
    return file.toString();
  }
}
