package io.finemo.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.finemo.core.FinancialEmotion;
import io.finemo.examples.pipeline.SavedModel;
import io.finemo.examples.pipeline.Task;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job on the sample inside the jar. */
class OpportunitiesCommandTest {
  @TempDir static Path folder;
  private static JsonNode figures;
  private static List<String> lines;

  @BeforeAll
  static void runOnTheSample() throws IOException {
    CliRun.of(
            "opportunities",
            "--folds",
            "3",
            "--top",
            "4",
            "--json",
            folder.resolve("figures.json").toString(),
            "--output",
            folder.resolve("list.txt").toString(),
            "--html",
            folder.resolve("report.html").toString(),
            "--model-file",
            folder.resolve("model.finemo").toString())
        .succeeds();
    figures = SampleCsv.json(folder.resolve("figures.json"));
    lines = Files.readAllLines(folder.resolve("list.txt"), StandardCharsets.UTF_8);
  }

  @Test
  void everyPostIsKeptOrDiscardedForAReason() {
    assertThat(figures.path("read").asInt()).isEqualTo(520);
    assertThat(figures.path("rejected").asInt()).isZero();
    int discarded = 0;
    for (JsonNode count : figures.path("discarded")) {
      discarded += count.asInt();
    }
    assertThat(figures.path("kept").asInt() + discarded).isEqualTo(520);
    assertThat(figures.path("discarded").path("REPOST").asInt()).isEqualTo(20);
    assertThat(figures.path("discarded").path("ADVERTISING").asInt()).isPositive();
    assertThat(figures.path("discarded").path("OTHER_LANGUAGE").asInt()).isPositive();
    assertThat(figures.path("discarded").path("NEAR_DUPLICATE").asInt()).isPositive();
    assertThat(figures.path("rows").asInt() + figures.path("unlabelled").asInt())
        .isEqualTo(figures.path("kept").asInt());
  }

  @Test
  void figuresAreThoseOfEvaluate() {
    assertThat(figures.fieldNames())
        .toIterable()
        .contains("accuracy", "macroF1", "weightedF1", "auc", "brier", "ece", "labels")
        .contains("precision", "tau1", "tau2", "recall", "averagePrecision", "atRecall", "curve")
        .contains("seconds");
  }

  @Test
  void opportunitiesStandInTheOrderOfTheirProbability() {
    List<Double> probabilities = new ArrayList<>();
    figures
        .path("opportunities")
        .forEach(one -> probabilities.add(one.path("probability").asDouble()));

    assertThat(probabilities)
        .isSortedAccordingTo((a, b) -> Double.compare(b, a))
        .hasSizeGreaterThan(10)
        .allSatisfy(probability -> assertThat(probability).isBetween(0.5, 1.0));
  }

  @Test
  void eachPieceStandsInItsText() {
    int explained = 0;
    for (JsonNode one : figures.path("opportunities")) {
      String text = one.path("text").asText();
      assertThat(one.path("pieces").size()).isLessThanOrEqualTo(3);
      explained += one.path("pieces").size();
      double weight = Double.MAX_VALUE;
      for (JsonNode piece : one.path("pieces")) {
        assertThat(text.substring(piece.path("start").asInt(), piece.path("end").asInt()))
            .isNotEmpty()
            .isEqualTo(piece.path("text").asText());
        assertThat(piece.path("weight").asDouble()).isPositive().isLessThanOrEqualTo(weight);
        weight = piece.path("weight").asDouble();
      }
    }
    assertThat(explained).isGreaterThan(10);
  }

  @Test
  void eachStageNamesItsFeatures() {
    for (JsonNode one : figures.path("opportunities")) {
      JsonNode stages = one.path("stages");
      assertThat(stages).hasSize(3);
      assertThat(stages.path(0).path("leaving").path(0).asText()).isEqualTo("NEUTRAL");
      for (JsonNode stage : stages) {
        assertThat(stage.path("probability").asDouble()).isBetween(0.0, 1.0);
        assertThat(stage.path("constant").isNumber()).isTrue();
        assertThat(stage.path("features")).isNotEmpty().hasSizeLessThanOrEqualTo(3);
        for (JsonNode feature : stage.path("features")) {
          assertThat(feature.path("name").asText()).isNotBlank();
          assertThat(feature.path("weight").asDouble()).isNotZero();
        }
      }
    }
  }

  @Test
  void assetsAreNamedWithoutTheirSign() {
    for (JsonNode one : figures.path("opportunities")) {
      for (JsonNode asset : one.path("assets")) {
        assertThat(asset.asText()).doesNotStartWith("$").isUpperCase();
        assertThat(one.path("text").asText()).containsIgnoringCase("$" + asset.asText());
      }
    }
    assertThat(figures.path("opportunities"))
        .anySatisfy(one -> assertThat(one.path("assets")).isNotEmpty());
  }

  @Test
  void theReportShowsEachOpportunityWithTheWordsThatSpokeForIt() throws IOException {
    String html = Files.readString(folder.resolve("report.html"), StandardCharsets.UTF_8);
    JsonNode surest = figures.path("opportunities").path(0);

    assertThat(html)
        .contains("<h2 id=\"section-2-heading\">Detected opportunities</h2>")
        .contains("opportunity " + probability(surest))
        .contains("<mark>" + surest.path("pieces").path(0).path("text").asText())
        .contains("<th scope=\"col\">abstained</th>")
        .contains("<th scope=\"row\">near duplicate</th><td>15</td>")
        .contains("What is shown at other depths", "Reliability", "Posts by asset");
    assertThat(html.split("\"kind\":\"plot\"", -1)).hasSize(5);
  }

  @Test
  void theShareOfTheUpperQuartileIsThatOfItsAssets() {
    JsonNode upper = figures.path("assets").path("upperQuartile");
    int all = 0;
    int covered = 0;
    for (int i = 0; i < upper.path("assets").asInt(); i++) {
      JsonNode asset = figures.path("assets").path("mentions").path(i);
      all += asset.path("posts").asInt();
      covered += asset.path("shown").asInt() > 0 ? asset.path("posts").asInt() : 0;
    }
    assertThat(all).isPositive();
    assertThat(upper.path("coveredShare").asDouble()).isEqualTo((double) covered / all);
    assertThat(upper.path("shownShare").asDouble())
        .isPositive()
        .isLessThan(upper.path("coveredShare").asDouble());
  }

  @Test
  void theModelFileIsTrainedOnAllLabelledPosts() throws IOException {
    SavedModel<FinancialEmotion> saved =
        SavedModel.read(folder.resolve("model.finemo"), new Task.Opportunity());

    assertThat(saved.training().rows()).isEqualTo(figures.path("rows").asInt());
    assertThat(saved.model().labels()).containsExactly(FinancialEmotion.values());
  }

  @Test
  void reportAndModelAreNotWrittenOverOneAnother() {
    String file = folder.resolve("both").toString();
    assertThat(CliRun.of("opportunities", "--html", file, "--model-file", file).failsWith(2))
        .isEqualTo("--model-file would overwrite another file of the run: " + file);
  }

  @Test
  void theListShowsCountsAndTheSurestOfAll() {
    int found = figures.path("opportunities").size();
    JsonNode surest = figures.path("opportunities").path(0);

    assertThat(lines)
        .anyMatch(line -> line.matches("posts read +520 .*"))
        .anyMatch(line -> line.matches("discarded +\\d+ +\\(.*repost 20.*\\)"))
        .anyMatch(line -> line.matches("kept +" + figures.path("kept").asInt() + " .*"))
        .contains("3-fold cross-validation, seed 42")
        .contains(found + " opportunities found; the 4 surest:")
        .anyMatch(line -> line.startsWith(probability(surest) + "  "));
    assertThat(lines).filteredOn(line -> line.startsWith("       because of: ")).hasSize(4);
  }

  @Test
  void nothingIsListedWhereNothingIsAskedFor() throws IOException {
    Path input = SampleCsv.write(folder.resolve("posts.csv"), SampleCsv.firstOfEach(20));
    Path list = folder.resolve("none.txt");

    CliRun.of(
            "opportunities",
            "--folds",
            "2",
            "--top",
            "0",
            "--input",
            input.toString(),
            "--label",
            "label",
            "--output",
            list.toString())
        .succeeds();

    assertThat(list)
        .content(StandardCharsets.UTF_8)
        .contains("at recall 0.1")
        .containsPattern("\\d+ opportunities found\\R")
        .doesNotContain("surest", "because of");
  }

  /** Labels only say what to learn; an opportunity may come from a post that has none. */
  @Test
  void postsWithoutALabelAreJudgedToo() throws IOException {
    StringBuilder table = new StringBuilder("id,text,label\n");
    SampleCsv.firstOfEach(40)
        .forEach(
            row ->
                table
                    .append(row.post().id() + ",\"" + row.post().text().replace("\"", "\"\""))
                    .append("\"," + row.label().orElseThrow() + "\n"));
    List<String> news = new ArrayList<>();
    SampleCsv.labelled().stream()
        .filter(row -> row.label().orElseThrow().equals("OPPORTUNITY"))
        .skip(60)
        .forEach(
            row -> {
              news.add(row.post().id());
              table
                  .append(row.post().id() + ",\"" + row.post().text().replace("\"", "\"\""))
                  .append("\",\n");
            });
    Path input = Files.writeString(folder.resolve("some.csv"), table.toString());
    Path json = folder.resolve("some.json");

    CliRun.of(
            "opportunities",
            "--folds",
            "2",
            "--depth",
            "0.3",
            "--input",
            input.toString(),
            "--label",
            "label",
            "--json",
            json.toString(),
            "--output",
            folder + "/some.txt")
        .succeeds();

    assertThat(SampleCsv.json(json).path("opportunities"))
        .filteredOn(one -> one.path("gold").isNull())
        .isNotEmpty()
        .allSatisfy(one -> assertThat(news).contains(one.path("id").asText()));
  }

  private static String probability(JsonNode one) {
    return String.format(Locale.ROOT, "%.3f", one.path("probability").asDouble());
  }
}
