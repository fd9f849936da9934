package io.finemo.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.finemo.core.read.PostRow;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad input gives one clear line and exit code 1, or a counted reject; nothing is lost. */
class BadInputTest {
  @TempDir Path folder;

  @Test
  void aMissingFileIsNamed() {
    Path missing = folder.resolve("missing.csv");

    assertThat(evaluate(missing).failsWith(1)).isEqualTo(missing + ": no such file");
  }

  @Test
  void anUnknownColumnIsNamedAndThoseThereAre() throws IOException {
    Path input = write("posts.csv", "id,text,mood\n1,$TSLA up,BULLISH\n");

    assertThat(evaluate(input).failsWith(1))
        .isEqualTo(input + ": no column 'label'; there are: id, text, mood");
  }

  @ParameterizedTest
  @ValueSource(strings = {"posts.csv", "posts.jsonl", "posts.json", "posts.csv.gz"})
  void anEmptyFileIsNamed(String name) throws IOException {
    Path input = write(name, "");

    assertThat(evaluate(input).failsWith(1)).isEqualTo(input + ": file is empty");
  }

  @Test
  void aFileWithoutALabelledPostIsNamed() throws IOException {
    Path input = write("posts.csv", "id,text,label\n1,$TSLA up,\n");

    assertThat(evaluate(input).failsWith(1)).contains("no labelled post", "posts.csv", "'label'");
  }

  @Test
  void aTestFileWithoutALabelledPostIsNamed() throws IOException {
    Path input = SampleCsv.write(folder.resolve("posts.csv"), SampleCsv.firstOfEach(3));
    Path test = write("test.csv", "id,text,label\n1,$TSLA up,\n");

    assertThat(evaluate(input, "--test", test.toString()).failsWith(1))
        .contains("no labelled post", "test.csv");
  }

  @Test
  void aFolderIsNoFile() {
    assertThat(evaluate(folder).failsWith(1)).isEqualTo(folder + ": is a folder, not a file");
  }

  @Test
  void aCutGzipFileIsAnError() throws IOException {
    Path whole = folder.resolve("whole.csv.gz");
    Path table = SampleCsv.write(folder.resolve("posts.csv"), SampleCsv.firstOfEach(20));
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(whole))) {
      Files.copy(table, out);
    }
    byte[] bytes = Files.readAllBytes(whole);
    Path cut =
        Files.write(folder.resolve("cut.csv.gz"), Arrays.copyOf(bytes, bytes.length * 2 / 3));

    assertThat(evaluate(cut).failsWith(1)).startsWith(cut + ": ").contains("cut gzip");
  }

  @Test
  void brokenLinesAreCountedKeptAndPassedOver() throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 1; i <= 1000; i++) {
      boolean up = i % 2 == 0;
      lines.add(
          String.format(
              "{\"id_str\":\"%d\",\"text\":\"$TSLA goes %s, day %d\",\"label\":\"%s\"}",
              i, up ? "up" : "down", i, up ? "BULLISH" : "BEARISH"));
    }
    lines.set(16, "{\"id_str\":\"17\",\"text\":\"$TSLA go");
    lines.set(499, "no JSON at all");
    lines.set(999, "{\"id_str\":\"1000\",\"label\":\"BULLISH\"}");
    Path input = write("posts.jsonl", String.join("\n", lines) + "\n");
    Path rejects = folder.resolve("rejects.jsonl");

    JsonNode figures = evaluated(input, "--task", "sentiment", "--rejects", rejects.toString());

    assertThat(figures.path("rejected").asInt()).isEqualTo(3);
    assertThat(figures.path("rows").asInt()).isEqualTo(997);
    List<JsonNode> kept = new ArrayList<>();
    for (String line : Files.readAllLines(rejects, StandardCharsets.UTF_8)) {
      kept.add(new ObjectMapper().readTree(line));
    }
    assertThat(kept)
        .extracting(reject -> reject.path("line").asInt())
        .containsExactly(17, 500, 1000);
    assertThat(kept)
        .allSatisfy(
            reject -> {
              int line = reject.path("line").asInt();
              assertThat(reject.path("file").asText()).isEqualTo(input.toString());
              assertThat(reject.path("reason").asText()).isNotBlank();
              assertThat(reject.path("raw").asText()).isEqualTo(lines.get(line - 1));
            });
  }

  @Test
  void rejectsOfTheTestFileComeBehindThoseOfTheTraining() throws IOException {
    Path input = broken("training.jsonl", 2);
    Path test = broken("test.jsonl", 1);
    Path rejects = folder.resolve("rejects.jsonl");

    JsonNode figures =
        evaluated(input, "--task", "labels", "--test", test.toString(), "--rejects", "" + rejects);

    assertThat(figures.path("rejected").asInt()).isEqualTo(3);
    assertThat(Files.readAllLines(rejects, StandardCharsets.UTF_8))
        .hasSize(3)
        .satisfiesExactly(
            first -> assertThat(first).contains("training.jsonl"),
            second -> assertThat(second).contains("training.jsonl"),
            third -> assertThat(third).contains("test.jsonl"));
  }

  @Test
  void aLabelThatOccursTwiceIsTooRareForThreeFolds() throws IOException {
    List<PostRow> rows = new ArrayList<>(SampleCsv.firstOfEach(6));
    rows.removeIf(row -> row.label().orElseThrow().equals("OPPORTUNITY"));
    SampleCsv.firstOfEach(2).stream()
        .filter(row -> row.label().orElseThrow().equals("OPPORTUNITY"))
        .forEach(rows::add);
    Path input = SampleCsv.write(folder.resolve("posts.csv"), rows);

    assertThat(evaluate(input, "--task", "opportunity").failsWith(1))
        .isEqualTo(
            "label OPPORTUNITY has 2 rows; cross-validation in 3 folds needs at least 3 of each"
                + " label");
  }

  @Test
  void moreFoldsThanRowsAreRefused() throws IOException {
    Path input = SampleCsv.write(folder.resolve("posts.csv"), SampleCsv.firstOfEach(3));

    CliRun run =
        CliRun.of(
            "evaluate",
            "--task",
            "labels",
            "--label",
            "label",
            "--folds",
            "100",
            "--input",
            input.toString());

    assertThat(run.failsWith(1)).contains("has 3 rows").contains("100 folds");
  }

  @Test
  void oneLabelIsNothingToLearn() throws IOException {
    Path input = write("posts.csv", "text,label\n$TSLA up,GOOD\n$GM up,GOOD\n$F up,GOOD\n");

    assertThat(evaluate(input).failsWith(1))
        .isEqualTo("a model needs at least 2 labels; the input has [GOOD]");
  }

  @Test
  void aCascadeNeedsAllOfItsLabels() throws IOException {
    List<PostRow> rows = new ArrayList<>(SampleCsv.firstOfEach(9));
    rows.removeIf(row -> row.label().orElseThrow().equals("OPPORTUNITY"));
    Path input = SampleCsv.write(folder.resolve("posts.csv"), rows);

    assertThat(evaluate(input, "--task", "opportunity").failsWith(1))
        .startsWith("fold 1 of 3: stage positive: a stage needs rows on both sides: 0 go on");
  }

  @Test
  void anUnknownLabelIsNamedWithItsLineAndTheWayOut() throws IOException {
    Path input = write("posts.csv", "text,label\n$TSLA up,neutral\n$GM up,buy it\n");

    assertThat(evaluate(input, "--task", "opportunity").failsWith(1))
        .isEqualTo(input + ", line 3: unknown label 'buy it'; rename labels with --label-map");
  }

  @Test
  void anUnknownLabelIsShownOnOneShortHarmlessLine() throws IOException {
    String label = "\u001b[2J" + "x".repeat(100_000);
    Path input = write("posts.csv", "text,label\n$TSLA up,\"" + label + "\"\n");

    String reason = evaluate(input, "--task", "opportunity").failsWith(1);

    assertThat(reason).doesNotContain("\u001b").endsWith("--label-map").hasSizeLessThan(500);
  }

  @Test
  void aLabelMapRenamesLabels() throws IOException {
    Map<String, String> inFile = Map.of("OPPORTUNITY", "buy it", "NEUTRAL", "0");
    StringBuilder lines = new StringBuilder("text,label\n");
    for (PostRow row : SampleCsv.firstOfEach(9)) {
      String label = row.label().orElseThrow();
      String text = row.post().text().replace("\"", "\"\"");
      lines.append("\"" + text + "\"," + inFile.getOrDefault(label, label) + "\n");
    }
    Path input = write("posts.csv", lines.toString());
    Path map = write("map.csv", "buy it , OPPORTUNITY\n0,neutral\n");

    JsonNode figures = evaluated(input, "--task", "opportunity", "--label-map", map.toString());

    assertThat(figures.path("rows").asInt()).isEqualTo(36);
    assertThat(figures.path("labels").path("OPPORTUNITY").path("support").asInt()).isEqualTo(9);
    assertThat(figures.path("labels").path("NEUTRAL").path("support").asInt()).isEqualTo(9);
  }

  @Test
  void aLabelMapFromASpreadsheetMayBeginWithAByteOrderMark() throws IOException {
    Path map = write("map.csv", "\uFEFFbuy,OPPORTUNITY\n");

    assertThat(LabelMap.read(map).apply("buy")).isEqualTo("OPPORTUNITY");
  }

  @Test
  void aLabelMapThatCannotBeReadIsNamed() throws IOException {
    Path input = write("posts.csv", "text,label\n$TSLA up,neutral\n");
    Path missing = folder.resolve("missing.csv");
    Path wide = write("wide.csv", "a,b\na,b,c\n");
    Path binary = Files.write(folder.resolve("binary.csv"), new byte[] {'a', ',', (byte) 0xff});

    assertThat(evaluate(input, "--label-map", "" + missing).failsWith(1))
        .isEqualTo(missing + ": no such file");
    assertThat(evaluate(input, "--label-map", "" + wide).failsWith(1))
        .isEqualTo(wide + ", line 2: a label map has 2 columns, not 3");
    assertThat(evaluate(input, "--label-map", "" + binary).failsWith(1))
        .isEqualTo(binary + ": not valid UTF-8");
    assertThat(evaluate(input, "--label-map", "" + folder).failsWith(1))
        .isEqualTo(folder + ": is a folder, not a file");
  }

  @Test
  void loneSurrogatesAndHugeLinesEndNoRun() throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      lines.add(
          "{\"id_str\":\""
              + i
              + "\",\"text\":\"\\ud800 $TSLA \\udc00up "
              + i
              + "\\ud83d\",\"label\":\""
              + (i % 2 == 0 ? "\\ud800" : "ok")
              + "\"}");
    }
    lines.add("{\"id_str\":\"20\",\"text\":\"" + "x".repeat(1 << 20) + "\",\"label\":\"ok\"}");
    Path input = write("posts.jsonl", String.join("\n", lines));
    Path rejects = folder.resolve("rejects.jsonl");

    JsonNode figures = evaluated(input, "--task", "labels", "--rejects", rejects.toString());

    assertThat(figures.path("rows").asInt()).isEqualTo(20);
    assertThat(figures.path("rejected").asInt()).isEqualTo(1);
    assertThat(Files.readAllLines(rejects, StandardCharsets.UTF_8))
        .singleElement()
        .satisfies(line -> assertThat(line).contains("\"line\":21").hasSizeLessThan(2_000));
    assertThat(figures.path("labels").path("\ud800").path("support").asInt()).isEqualTo(10);
  }

  @Test
  void resultsThatCouldNotBeWrittenAreRefusedBeforeTheWork() throws IOException {
    Path input = write("posts.csv", "text,label\n$TSLA up,a\n$GM up,b\n");
    Path nowhere = folder.resolve("nowhere").resolve("out.json");

    for (String option : List.of("--output", "--json", "--rejects")) {
      assertThat(evaluate(input, option, nowhere.toString()).failsWith(1))
          .isEqualTo(option + " " + nowhere + ": no such folder");
      assertThat(evaluate(input, option, folder.toString()).failsWith(1))
          .isEqualTo(option + " " + folder + ": is a folder, not a file");
    }
  }

  @Test
  void anInputOfWhichNothingIsKeptSaysSo() throws IOException {
    Path input = write("posts.csv", "text,label\nnice weather,neutral\nlovely cat,neutral\n");

    CliRun run = CliRun.of("opportunities", "--input", input.toString(), "--label", "label");

    assertThat(run.failsWith(1)).isEqualTo("no post that is both kept and labelled, of 2 read");
  }

  private Path write(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content, StandardCharsets.UTF_8);
  }

  /** Ten good posts and some that are none. */
  private Path broken(String name, int rejects) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 10; i++) {
      String mood = i % 2 == 0 ? "good" : "bad";
      lines.append("{\"id_str\":\"" + i + "\",\"text\":\"$TSLA " + mood + "\",\"label\":\"" + mood);
      lines.append("\"}\n");
    }
    return write(name, lines + "broken\n".repeat(rejects));
  }

  private CliRun evaluate(Path input, String... more) {
    List<String> args = new ArrayList<>(List.of("evaluate", "--label", "label", "--folds", "3"));
    if (!List.of(more).contains("--task")) {
      args.addAll(List.of("--task", "labels"));
    }
    args.addAll(List.of("--input", input.toString()));
    args.addAll(List.of(more));
    return CliRun.of(args.toArray(String[]::new));
  }

  private JsonNode evaluated(Path input, String... more) throws IOException {
    Path json = folder.resolve("figures.json");
    List<String> args = new ArrayList<>(List.of(more));
    args.addAll(List.of("--json", json.toString(), "--output", "" + folder.resolve("out.txt")));
    evaluate(input, args.toArray(String[]::new)).succeeds();
    return SampleCsv.json(json);
  }
}
