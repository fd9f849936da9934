package io.finemo.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Before and after, and a count of each reason to discard. */
class PreprocessCommandTest {
  @TempDir Path folder;

  @Test
  void showsPostsBeforeAndAfter() throws IOException {
    List<String> lines =
        run(
            "id,text",
            "1,I do not sell $TSLA at +5% 🚀",
            "2,Join our telegram for $TSLA calls today",
            "3,I do not sell $TSLA at +5% 🚀 now");

    assertThat(lines)
        .containsSubsequence(
            "kept       1 (en)",
            "  before   I do not sell $TSLA at +5% 🚀",
            "  after    i do not not_sell/PRESENT $tsla not_at POS_PERC :rocket:",
            "discarded  2 (advertising: join our telegram)",
            "  before   Join our telegram for $TSLA calls today",
            "discarded  3 (near duplicate: 1)");
    assertThat(lines)
        .contains("discarded         2   (near duplicate 1, advertising 1)", "kept              1");
  }

  @Test
  void countsWhatItDoesNotShow() throws IOException {
    Path figures = folder.resolve("figures.json");
    Path shown = folder.resolve("shown.txt");

    CliRun.of("preprocess", "--show", "0", "--json", name(figures), "--output", name(shown))
        .succeeds();

    JsonNode json = SampleCsv.json(figures);
    assertThat(json.path("read").asInt()).isEqualTo(520);
    int discarded = 0;
    for (JsonNode count : json.path("discarded")) {
      discarded += count.asInt();
    }
    assertThat(json.path("kept").asInt() + discarded).isEqualTo(520);
    assertThat(json.path("postsPerSecond").asDouble()).isPositive();
    assertThat(Files.readAllLines(shown, StandardCharsets.UTF_8)).hasSize(3);
  }

  @Test
  void writesAllPostsAsLinesOfJson() throws IOException {
    Path input =
        Files.write(
            folder.resolve("posts.csv"),
            List.of("id,text", "1,I do not sell $TSLA", "2,Join our telegram for $TSLA calls"));
    Path posts = folder.resolve("posts.jsonl");

    CliRun.of(
            "preprocess",
            "--show",
            "0",
            "--input",
            name(input),
            "--posts",
            name(posts),
            "--output",
            name(folder.resolve("shown.txt")))
        .succeeds();

    List<String> lines = Files.readAllLines(posts);
    assertThat(lines).hasSize(2);
    JsonNode kept = new ObjectMapper().readTree(lines.get(0));
    assertThat(kept.path("id").asText()).isEqualTo("1");
    assertThat(kept.path("kept").asBoolean()).isTrue();
    assertThat(kept.path("language").asText()).isEqualTo("en");
    assertThat(kept.path("assets").path(0).asText()).isEqualTo("TSLA");
    assertThat(kept.path("tokens"))
        .extracting(token -> token.path("norm").asText())
        .containsExactly("i", "do", "not", "sell", "$tsla");
    JsonNode sell = kept.path("tokens").path(3);
    assertThat(sell.path("negated").asBoolean()).isTrue();
    assertThat(sell.path("tense").asText()).isEqualTo("PRESENT");
    assertThat(
            "I do not sell $TSLA".substring(sell.path("start").asInt(), sell.path("end").asInt()))
        .isEqualTo("sell");
    assertThat(lines.get(1))
        .isEqualTo(
            "{\"id\":\"2\",\"kept\":false,\"reason\":\"ADVERTISING\","
                + "\"detail\":\"join our telegram\"}");
  }

  @Test
  void whatIsReadIsNotWrittenOver() throws IOException {
    Path input = Files.write(folder.resolve("posts.csv"), List.of("id,text", "1,$TSLA"));

    assertThat(CliRun.of("preprocess", "--input", name(input), "--posts", name(input)).failsWith(2))
        .isEqualTo("--posts would overwrite another file of the run: " + input);
  }

  @Test
  void refusesToShowLessThanNothing() {
    assertThat(CliRun.of("preprocess", "--show", "-1").failsWith(2))
        .isEqualTo("--show must be at least 0: -1");
  }

  private List<String> run(String... csv) throws IOException {
    Path input = Files.write(folder.resolve("posts.csv"), List.of(csv), StandardCharsets.UTF_8);
    Path shown = folder.resolve("shown.txt");
    CliRun.of("preprocess", "--input", name(input), "--output", name(shown)).succeeds();
    return Files.readAllLines(shown, StandardCharsets.UTF_8);
  }

  private static String name(Path file) {
    return file.toString();
  }
}
