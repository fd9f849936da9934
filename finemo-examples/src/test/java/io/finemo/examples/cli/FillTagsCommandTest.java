package io.finemo.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.finemo.examples.FinemoData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tags that are left out are filled in, and what that is worth is told. */
class FillTagsCommandTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String[] UP = {"buying", "moon", "calls", "breakout", "higher", "long"};
  private static final String[] DOWN = {"selling", "crash", "puts", "bankrupt", "lower", "short"};
  private static final int MESSAGES = 400;

  @TempDir static Path shared;

  /** Every fourth message is tagged; 60 of these 100 are bullish. 40 authors wrote ten each. */
  private static Path messages;

  @TempDir Path folder;

  @BeforeAll
  static void writeMessages() throws IOException {
    messages = write(shared.resolve("messages.jsonl"), i -> i % 4 == 0);
  }

  private static boolean isUp(int message) {
    return message % 5 < 3;
  }

  private static String tag(int message) {
    return isUp(message) ? "BULLISH" : "BEARISH";
  }

  /** One word in five misleads. */
  private static List<String> texts() {
    Random random = new Random(5);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < MESSAGES; i++) {
      StringBuilder text = new StringBuilder("$TSLA");
      for (int word = 0; word < 4; word++) {
        String[] words = random.nextInt(5) > 0 == isUp(i) ? UP : DOWN;
        text.append(' ').append(words[random.nextInt(words.length)]);
      }
      texts.add(text.toString());
    }
    return texts;
  }

  private static Path write(Path file, IntPredicate isTagged) throws IOException {
    List<String> texts = texts();
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < MESSAGES; i++) {
      String basic = isUp(i) ? "Bullish" : "Bearish";
      String sentiment = isTagged.test(i) ? "{\"basic\":\"" + basic + "\"}" : "null";
      lines.add(
          "{\"id\":%d,\"body\":\"%s\",\"created_at\":\"2020-10-05T12:00:00Z\","
                  .formatted(i, texts.get(i))
              + "\"user\":{\"id\":%d,\"username\":\"u%d\"},".formatted(i / 10, i / 10)
              + "\"entities\":{\"sentiment\":"
              + sentiment
              + "}}");
    }
    return Files.write(file, lines);
  }

  /** The first messages as a table without authors, all of them tagged. */
  private static Path writeTable(Path file, int count) throws IOException {
    List<String> texts = texts();
    List<String> lines = new ArrayList<>(List.of("id,text,tag"));
    for (int i = 0; i < count; i++) {
      lines.add(i + "," + texts.get(i) + "," + tag(i));
    }
    return Files.write(file, lines);
  }

  private CliRun fill(Path input, String... more) {
    return CliRun.of(
        Stream.concat(
                Stream.of(
                    "fill-tags",
                    "--input",
                    input.toString(),
                    "--folds",
                    "3",
                    "--output",
                    folder.resolve("tags.jsonl").toString(),
                    "--json",
                    folder.resolve("figures.json").toString()),
                Stream.of(more))
            .toArray(String[]::new));
  }

  private JsonNode figures() throws IOException {
    return SampleCsv.json(folder.resolve("figures.json"));
  }

  private List<JsonNode> lines() throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve("tags.jsonl"))) {
      lines.add(MAPPER.readTree(line));
    }
    return lines;
  }

  private static boolean is(String source, JsonNode line) {
    return line.path("source").asText().equals(source);
  }

  @Test
  void everyMessageGetsATagInItsPlace() throws IOException {
    fill(messages, "--format", "stocktwits").succeeds();

    List<JsonNode> lines = lines();
    assertThat(lines).hasSize(MESSAGES);
    int right = 0;
    for (int i = 0; i < MESSAGES; i++) {
      JsonNode line = lines.get(i);
      assertThat(line.path("id").asText()).isEqualTo(Integer.toString(i));
      if (i % 4 == 0) {
        assertThat(is("given", line)).isTrue();
        assertThat(line.path("tag").asText()).isEqualTo(tag(i));
        assertThat(line.has("probability")).isFalse();
      } else {
        assertThat(is("filled", line)).isTrue();
        assertThat(line.path("probability").asDouble()).isBetween(0.5, 1.0);
        right += line.path("tag").asText().equals(tag(i)) ? 1 : 0;
      }
    }
    assertThat(right).isGreaterThan(240);
    assertThat(figures().path("coverageBefore").asDouble()).isEqualTo(0.25);
    assertThat(figures().path("coverageAfter").asDouble()).isEqualTo(1);
    assertThat(figures().path("measuredOn").asText()).isEqualTo("tagged messages not learnt from");
  }

  @Test
  void accuracyIsToldAtEachCoverage() throws IOException {
    fill(messages).succeeds();

    JsonNode curve = figures().path("accuracy");
    assertThat(curve).hasSize(10);
    for (int i = 0; i < 10; i++) {
      JsonNode point = curve.path(i);
      double filled = point.path("filled").asDouble();
      assertThat(filled).isGreaterThanOrEqualTo((i + 1) / 10.0 - 1e-9);
      assertThat(point.path("coverage").asDouble())
          .isBetween(0.25 + 0.75 * filled - 1e-9, 0.25 + 0.75 * filled + 1e-9);
      assertThat(point.path("accuracy").asDouble())
          .isEqualTo(point.path("right").asDouble() / point.path("messages").asDouble())
          .isBetween(point.path("low").asDouble(), point.path("high").asDouble());
    }
    assertThat(curve.path(9).path("messages").asInt()).isEqualTo(100);
    assertThat(figures().path("majority").asText()).isEqualTo("BULLISH");
    assertThat(curve.path(9).path("majority").asDouble()).isEqualTo(0.6);
  }

  @Test
  void aShareOfTheMissingTagsIsFilledInAndTheRestAbstainedFrom() throws IOException {
    fill(messages, "--coverage", "0.5").succeeds();

    double least = 1;
    double best = 0;
    for (JsonNode line : lines()) {
      double probability = line.path("probability").asDouble();
      if (is("filled", line)) {
        least = Math.min(least, probability);
      } else if (is("abstained", line)) {
        best = Math.max(best, probability);
        assertThat(line.has("tag")).isFalse();
        assertThat(line.path("best").asText()).isIn("BULLISH", "BEARISH");
      }
    }
    assertThat(best).isLessThan(least);
    assertThat(figures().path("filled").asInt()).isBetween(150, 160);
    assertThat(figures().path("filled").asInt() + figures().path("abstained").asInt())
        .isEqualTo(300);
  }

  @Test
  void aDepthByHandAbstainsBelowIt() throws IOException {
    fill(messages, "--depth", "0.8").succeeds();

    assertThat(lines())
        .filteredOn(line -> is("filled", line))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line.path("probability").asDouble()).isGreaterThan(0.8));
    assertThat(figures().path("abstained").asInt()).isPositive();
  }

  /** Two bullish messages in three are tagged, and a few bearish ones: too few to be sure of. */
  @Test
  void aTagIsFilledInOnlyWhereItsPrecisionIsCertified() throws IOException {
    Path some = write(folder.resolve("some.jsonl"), i -> isUp(i) ? i % 3 > 0 : i % 8 == 7);

    CliRun run = fill(some, "--precision", "0.7", "--confidence", "0.9").succeeds();

    JsonNode certificates = figures().path("rule").path("certificates");
    assertThat(certificates.path("BULLISH").path("attained").asBoolean()).isTrue();
    assertThat(certificates.path("BULLISH").path("confidence").asDouble())
        .isBetween(0.95 - 1e-9, 0.95 + 1e-9);
    assertThat(certificates.path("BEARISH").path("attained").asBoolean()).isFalse();
    assertThat(run.err()).anyMatch(line -> line.contains("precision of BEARISH at least 0.70"));
    assertThat(lines())
        .filteredOn(line -> is("filled", line))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line.path("tag").asText()).isEqualTo("BULLISH"));
    assertThat(lines())
        .anySatisfy(line -> assertThat(line.path("best").asText()).isEqualTo("BEARISH"));
  }

  @Test
  void hiddenTagsAreFilledInAndChecked() throws IOException {
    Path all = writeTable(folder.resolve("all.csv"), MESSAGES);

    fill(all, "--label", "tag", "--hide", "0.75").succeeds();

    JsonNode figures = figures();
    int hidden = figures.path("hidden").asInt();
    assertThat(hidden).isBetween(270, 330);
    assertThat(figures.path("tagged").asInt() + hidden).isEqualTo(MESSAGES);
    assertThat(figures.path("filled").asInt()).isEqualTo(hidden);
    assertThat(figures.path("measuredOn").asText()).isEqualTo("hidden tags");
    int right = 0;
    int seen = 0;
    List<JsonNode> lines = lines();
    for (int i = 0; i < MESSAGES; i++) {
      JsonNode line = lines.get(i);
      if (line.has("hidden")) {
        assertThat(line.path("hidden").asText()).isEqualTo(tag(i));
        right += line.path("tag").asText().equals(tag(i)) ? 1 : 0;
        seen++;
      }
    }
    assertThat(seen).isEqualTo(hidden);
    JsonNode last = figures.path("accuracy").path(9);
    assertThat(last.path("messages").asInt()).isEqualTo(hidden);
    assertThat(last.path("right").asInt()).isEqualTo(right);
    assertThat(figures.path("everyTag").path("accuracy").asDouble())
        .isEqualTo((double) right / hidden);
    assertThat(figures.path("expected").path("accuracy").path(9).path("messages").asInt())
        .isEqualTo(MESSAGES - hidden);
    // A table names no authors.
    assertThat(figures.path("newAuthors").isNull()).isTrue();
  }

  /** Each of the 40 authors tagged two or three messages: of some, all are hidden. */
  @Test
  void authorsOfWhomNothingWasLearntAreMeasuredApart() throws IOException {
    fill(messages, "--hide", "0.5").succeeds();

    JsonNode of = figures().path("newAuthors");
    assertThat(of.path("messages").asInt()).isBetween(5, figures().path("hidden").asInt() - 1);
    assertThat(of.path("right").asInt()).isBetween(1, of.path("messages").asInt());
  }

  @Test
  void theSameRunGivesTheSameBytes() throws IOException {
    fill(messages, "--hide", "0.3", "--learn-from", "50").succeeds();
    byte[] first = Files.readAllBytes(folder.resolve("tags.jsonl"));
    JsonNode figures = figures();

    fill(messages, "--hide", "0.3", "--learn-from", "50").succeeds();

    assertThat(folder.resolve("tags.jsonl")).hasBinaryContent(first);
    assertThat(figures.path("learntFrom").asInt()).isEqualTo(50);
    assertThat(figures().path("accuracy")).isEqualTo(figures.path("accuracy"));
    assertThat(figures().path("everyTag")).isEqualTo(figures.path("everyTag"));
    assertThat(figures().path("meanProbability")).isEqualTo(figures.path("meanProbability"));
  }

  /** Labels of the sample that speak of a direction are taken for tags. */
  @Test
  void theSampleHasTagsToo() throws IOException {
    CliRun run =
        CliRun.of(
                "fill-tags",
                "--folds",
                "2",
                "--output",
                folder.resolve("tags.jsonl").toString(),
                "--json",
                folder.resolve("figures.json").toString())
            .succeeds();

    assertThat(figures().path("messages").asInt()).isEqualTo(520);
    assertThat(figures().path("filled").asInt()).isEqualTo(80);
    assertThat(run.err()).contains("coverage        84.6 % -> 100.0 %");
  }

  /** Nine in ten are bullish, so that accuracy alone is easily had: ranking is what counts. */
  @Test
  void tagsOfStockTwitsAreToldApart() throws IOException {
    Path stocktwits = FinemoData.require("stocktwits/messages.tsv");
    Path map = Files.writeString(folder.resolve("map.csv"), "NO_LABEL,\n");

    fill(stocktwits, "--label", "label", "--label-map", map.toString(), "--hide", "0.4").succeeds();

    JsonNode figures = figures();
    assertThat(figures.path("messages").asInt()).isEqualTo(3122);
    assertThat(figures.path("tagged").asInt() + figures.path("hidden").asInt()).isEqualTo(1280);
    assertThat(figures.path("coverageBefore").asDouble()).isBetween(0.23, 0.27);
    assertThat(figures.path("coverageAfter").asDouble()).isEqualTo(1);
    assertThat(figures.path("everyTag").path("auc").asDouble()).isGreaterThan(0.8);
    JsonNode all = figures.path("accuracy").path(9);
    assertThat(all.path("accuracy").asDouble())
        .isGreaterThanOrEqualTo(all.path("majority").asDouble());
    JsonNode half = figures.path("accuracy").path(4);
    assertThat(half.path("accuracy").asDouble()).isGreaterThan(all.path("accuracy").asDouble());
  }

  @Test
  void whatCannotBeReadIsKeptOnce() throws IOException {
    List<String> all = new ArrayList<>(Files.readAllLines(messages));
    all.add(3, "no json");
    Path broken = Files.write(folder.resolve("broken.jsonl"), all);
    Path rejects = folder.resolve("rejects.txt");

    fill(broken, "--rejects", rejects.toString()).succeeds();

    assertThat(figures().path("rejected").asInt()).isEqualTo(1);
    assertThat(Files.readAllLines(rejects)).filteredOn(line -> line.contains("no json")).hasSize(1);
  }

  @Test
  void withoutTagsThereIsNothingToLearnFrom() throws IOException {
    Path none = Files.writeString(folder.resolve("none.csv"), "text,tag\n$TSLA up,\n");

    assertThat(fill(none).failsWith(1))
        .isEqualTo(
            "no tagged message in ["
                + none
                + "], so there is nothing to learn from; --label COL names the column of tags");
    assertThat(fill(none, "--label", "tag").failsWith(1)).endsWith("nothing to learn from");
    assertThat(folder.resolve("tags.jsonl")).doesNotExist();
  }

  @Test
  void whereAllIsTaggedThereIsNothingToFillIn() throws IOException {
    Path all = writeTable(folder.resolve("all.csv"), 20);

    assertThat(fill(all, "--label", "tag").failsWith(1))
        .startsWith("all 20 messages are tagged, so there is nothing to fill in; --hide SHARE");
  }

  @Test
  void oneTagAloneIsNotEnough() throws IOException {
    Path one = folder.resolve("one.csv");
    Files.writeString(one, "text,tag\n$TSLA up,Bullish\n$TSLA to the moon,Bullish\n$TSLA,\n");

    assertThat(fill(one, "--label", "tag").failsWith(1))
        .isEqualTo("all tagged messages are BULLISH: at least 2 different tags are needed");
  }

  @Test
  void whatContradictsItselfIsRefused() {
    assertThat(fill(messages, "--coverage", "0.5", "--precision", "0.9").failsWith(2))
        .isEqualTo("only one of --coverage, --precision and --depth can be asked for");
    assertThat(fill(messages, "--coverage", "0").failsWith(2))
        .isEqualTo("--coverage must be in (0, 1]: 0.0");
    assertThat(fill(messages, "--hide", "1").failsWith(2))
        .isEqualTo("--hide must be in [0, 1): 1.0");
    assertThat(fill(messages, "--precision", "1").failsWith(2))
        .isEqualTo("--precision must be in (0, 1): 1.0");
    assertThat(fill(messages, "--learn-from", "0").failsWith(2))
        .isEqualTo("--learn-from must be at least 1: 0");
    assertThat(fill(messages, "--layers", "2").failsWith(2))
        .isEqualTo("--layers is for opportunities, not for tags");
  }
}
