package io.finemo.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tables of {@code reproduce}, and a run that goes on where it was broken off. */
class ReproduceCommandTest {
  private static final List<String> PARTS =
      List.of(
          "1/8 gradient-descent, basic features",
          "2/8 decision-tree, basic features",
          "3/8 random-forest, basic features",
          "4/8 linear-svc, basic features",
          "5/8 gradient-descent, paper features",
          "6/8 decision-tree, paper features",
          "7/8 random-forest, paper features",
          "8/8 linear-svc, paper features");

  @TempDir static Path folder;
  private static Path input;
  private static CliRun first;
  private static JsonNode figures;

  @BeforeAll
  static void reproduceOnAPartOfTheSample() throws IOException {
    input = SampleCsv.write(folder.resolve("sample.csv"), SampleCsv.firstOfEach(20));
    first = reproduce("first", "first.state").succeeds();
    figures = SampleCsv.json(folder.resolve("first.json"));
  }

  @Test
  void thereIsAnObjectForEachRowOfEachTable() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (JsonNode row : figures.path("rows")) {
      counts.merge(row.path("table").asText(), 1, Integer::sum);
      assertThat(row.fieldNames())
          .toIterable()
          .containsExactly(
              "table",
              "classifier",
              "features",
              "layers",
              "depth",
              "precision",
              "tau1",
              "tau2",
              "recall",
              "averagePrecision",
              "atRecall",
              "paper");
      assertThat(row.path("atRecall").fieldNames())
          .toIterable()
          .containsExactly("0.1", "0.2", "0.5");
      assertThat(row.path("paper").fieldNames())
          .toIterable()
          .containsExactly("precision", "tau1", "tau2", "recall");
    }
    assertThat(counts)
        .containsExactly(
            Map.entry("VI", 8),
            Map.entry("VII", 8),
            Map.entry("VIII", 8),
            Map.entry("IX", 8),
            Map.entry("X", 8),
            Map.entry("VI with depth", 8),
            Map.entry("VII with depth", 8));
    assertThat(figures.path("run").path("rows").asText()).isEqualTo("80");
  }

  @Test
  void theTextHoldsEveryTable() throws IOException {
    assertThat(Files.readString(folder.resolve("first.txt")))
        .startsWith("Table VI: one layer without depth")
        .contains("Table IX: three layers with depth")
        .contains("Table X: Table IX minus Table VI")
        .contains("Tables VIII and IX at equal recall: three layers")
        .containsPattern("random-forest +paper .* 0.828 +0.900 +0.955 +-");
  }

  @Test
  void everyPartIsToldOnStandardError() {
    assertThat(first.err()).hasSize(PARTS.size() + 2);
    assertThat(first.err().get(0)).isEqualTo("80 labelled posts");
    for (int i = 0; i < PARTS.size(); i++) {
      assertThat(first.err().get(i + 1)).matches(PARTS.get(i) + ": \\d+\\.\\d s");
    }
  }

  @Test
  void aRunThatWasBrokenOffGoesOnToTheSameFigures() throws IOException {
    ObjectNode state = (ObjectNode) SampleCsv.json(folder.resolve("first.state"));
    ArrayNode systems = (ArrayNode) state.path("systems");
    assertThat(systems).hasSize(24);
    while (systems.size() > 15) {
      systems.remove(systems.size() - 1);
    }
    Files.write(folder.resolve("second.state"), new ObjectMapper().writeValueAsBytes(state));

    CliRun second = reproduce("second", "second.state").succeeds();

    for (int i = 0; i < PARTS.size(); i++) {
      assertThat(second.err().get(i + 1))
          .matches(PARTS.get(i) + (i < 5 ? ": kept from an earlier run" : ": \\d+\\.\\d s"));
    }
    assertThat(folder.resolve("second.json")).hasSameBinaryContentAs(folder.resolve("first.json"));
    assertThat(folder.resolve("second.txt")).hasSameBinaryContentAs(folder.resolve("first.txt"));
    assertThat(folder.resolve("second.state"))
        .hasSameBinaryContentAs(folder.resolve("first.state"));
  }

  @Test
  void aStateOfAnotherRunIsRefused() throws IOException {
    Path state = Files.copy(folder.resolve("first.state"), folder.resolve("foreign.state"));

    assertThat(reproduce("foreign", "foreign.state", "--seed", "43").failsWith(1))
        .isEqualTo(
            state
                + ": is of another run, whose seed is \"42\", not \"43\"; name another file, or"
                + " delete it");
    assertThat(folder.resolve("foreign.json")).doesNotExist();
  }

  @Test
  void aFileThatIsNoStateIsRefusedAndKept() throws IOException {
    Path notes = Files.writeString(folder.resolve("notes.txt"), "buy low");

    assertThat(reproduce("unwritten", "notes.txt").failsWith(1))
        .startsWith(notes + ": is no state of 'reproduce'");
    assertThat(notes).hasContent("buy low");
  }

  @Test
  void theStateMustNotBeTheInput() {
    assertThat(reproduce("same", "sample.csv").failsWith(2))
        .startsWith("--state would overwrite another file of the run: ");
  }

  @Test
  void labelsAreAskedFor() {
    assertThat(CliRun.of("reproduce", "--input", input.toString()).failsWith(2))
        .isEqualTo("reproduce needs --input FILE and --label COL");
  }

  private static CliRun reproduce(String name, String state, String... more) {
    List<String> args = new ArrayList<>(List.of("reproduce", "--input", input.toString()));
    args.addAll(List.of("--label", "label", "--folds", "2", "--calibration", "sigmoid"));
    args.addAll(List.of("--state", folder.resolve(state).toString()));
    args.addAll(List.of("--json", folder + "/" + name + ".json"));
    args.addAll(List.of("--output", folder + "/" + name + ".txt"));
    args.addAll(List.of(more));
    return CliRun.of(args.toArray(String[]::new));
  }
}
