package io.finemo.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The figures of {@code evaluate}, by name; how good they are is not for a sample to say. */
class EvaluateCommandTest {
  private static final String[] LABELS = {
    "NEUTRAL", "NEGATIVE_AWARENESS", "POSITIVE_STATEMENT", "OPPORTUNITY"
  };

  @TempDir static Path folder;
  private static Path input;
  private static JsonNode figures;

  @BeforeAll
  static void evaluateTheSample() throws IOException {
    input = SampleCsv.write(folder.resolve("sample.csv"), SampleCsv.labelled());
    figures = evaluate("first", "--target", "OPPORTUNITY", "--folds", "3");
  }

  @Test
  void measuresOverAllLabelsAreShares() {
    assertThat(figures.path("rows").asInt()).isEqualTo(440);
    for (String name : List.of("accuracy", "macroF1", "weightedF1", "auc", "ece")) {
      assertThat(figures.path(name).isNumber()).as(name).isTrue();
      assertThat(figures.path(name).asDouble()).as(name).isBetween(0.0, 1.0);
    }
    // Over four labels the squares of a row add up to 2 at most.
    assertThat(figures.path("brier").isNumber()).isTrue();
    assertThat(figures.path("brier").asDouble()).isBetween(0.0, 2.0);
    assertThat(figures.path("auc").asDouble()).isGreaterThan(0.5);
    assertThat(figures.path("accuracy").asDouble()).isGreaterThan(0.25);
  }

  @Test
  void eachLabelHasItsMeasures() {
    assertThat(figures.path("labels").fieldNames()).toIterable().containsExactly(LABELS);
    for (String label : LABELS) {
      JsonNode measures = figures.path("labels").path(label);
      assertThat(measures.fieldNames())
          .toIterable()
          .containsExactly("precision", "recall", "f1", "support");
      assertThat(measures.path("support").asInt()).isEqualTo(110);
      double precision = measures.path("precision").asDouble();
      double recall = measures.path("recall").asDouble();
      assertThat(measures.path("f1").asDouble())
          .isCloseTo(2 * precision * recall / (precision + recall), within(1e-9));
    }
  }

  @Test
  void theConfusionTableCountsEveryPost() {
    int right = 0;
    int all = 0;
    for (String gold : LABELS) {
      JsonNode row = figures.path("confusion").path(gold);
      assertThat(row.size()).isEqualTo(LABELS.length + 1);
      assertThat(row.has("abstained")).isTrue();
      right += row.path(gold).asInt();
      for (JsonNode count : row) {
        all += count.asInt();
      }
    }
    assertThat(all).isEqualTo(440);
    // Accuracy also counts the most probable labels that are not probable enough to be decided.
    assertThat(right).isPositive();
    assertThat(figures.path("accuracy").asDouble()).isGreaterThanOrEqualTo(right / 440.0);
  }

  @Test
  void theTargetHasPrecisionAndTolerancesAtTheDepth() {
    assertThat(figures.path("target").asText()).isEqualTo("OPPORTUNITY");
    int shown = 0;
    int harmless = 0;
    for (String gold : LABELS) {
      int count = figures.path("confusion").path(gold).path("OPPORTUNITY").asInt();
      shown += count;
      harmless += gold.equals("NEGATIVE_AWARENESS") ? 0 : count;
    }
    JsonNode confusion = figures.path("confusion");
    int hits = confusion.path("OPPORTUNITY").path("OPPORTUNITY").asInt();
    int positive = confusion.path("POSITIVE_STATEMENT").path("OPPORTUNITY").asInt();
    assertThat(figures.path("shown").asInt()).isEqualTo(shown);
    assertThat(figures.path("precision").asDouble())
        .isCloseTo((double) hits / shown, within(1e-12));
    assertThat(figures.path("tau1").asDouble())
        .isCloseTo((double) (hits + positive) / shown, within(1e-12));
    assertThat(figures.path("tau2").asDouble()).isCloseTo((double) harmless / shown, within(1e-12));
    assertThat(figures.path("recall").asDouble()).isCloseTo(hits / 110.0, within(1e-12));
    assertThat(figures.path("averagePrecision").asDouble()).isBetween(0.25, 1.0);
  }

  @Test
  void recallsAreThoseOfTheDesign() {
    assertThat(figures.path("atRecall").fieldNames())
        .toIterable()
        .containsExactly("0.1", "0.2", "0.5", "0.7");
    int previous = 0;
    for (String recall : List.of("0.1", "0.2", "0.5", "0.7")) {
      JsonNode point = figures.path("atRecall").path(recall);
      double precision = point.path("precision").asDouble();
      double tau1 = point.path("tau1").asDouble();
      double tau2 = point.path("tau2").asDouble();
      assertThat(List.of(precision, tau1, tau2)).as(recall).isSorted();
      assertThat(precision).isPositive();
      assertThat(tau2).isLessThanOrEqualTo(1);
      assertThat(point.path("recall").asDouble())
          .isGreaterThanOrEqualTo(Double.parseDouble(recall));
      assertThat(point.path("shown").asInt()).isGreaterThan(previous);
      previous = point.path("shown").asInt();
    }
  }

  @Test
  void theCurveEndsWhereEverythingIsShown() {
    JsonNode curve = figures.path("curve");
    assertThat(curve.isArray()).isTrue();
    assertThat(curve.size()).isGreaterThan(10);
    double recall = 0;
    for (JsonNode point : curve) {
      assertThat(point.path("recall").asDouble()).isGreaterThanOrEqualTo(recall);
      recall = point.path("recall").asDouble();
    }
    assertThat(recall).isEqualTo(1);
  }

  @Test
  void secondsAreToldPerStep() {
    assertThat(figures.path("seconds").fieldNames())
        .toIterable()
        .contains("read", "analyze", "crossValidate");
    assertThat(figures.path("seconds"))
        .allSatisfy(seconds -> assertThat(seconds.asDouble()).isGreaterThanOrEqualTo(0));
  }

  @Test
  void theResultForPeopleHoldsTheSameFigures() throws IOException {
    String text = Files.readString(folder.resolve("first.txt"));

    assertThat(text)
        .contains("rows 440")
        .contains(LABELS)
        .contains(String.format(Locale.ROOT, "%.3f", figures.path("auc").asDouble()))
        .contains("at recall 0.7");
  }

  @Test
  void theSameRunGivesTheSameFigures() throws IOException {
    ObjectNode first = figures.deepCopy();
    ObjectNode second = evaluate("second", "--target", "OPPORTUNITY", "--folds", "3").deepCopy();
    List<String> timed = List.of("seconds", "postsPerSecond");
    first.remove(timed);
    second.remove(timed);

    assertThat(second).isEqualTo(first);
    assertThat(folder.resolve("second.txt")).hasSameTextualContentAs(folder.resolve("first.txt"));
  }

  @Test
  void anotherSeedGivesOtherFolds() throws IOException {
    JsonNode other = evaluate("other", "--folds", "3", "--seed", "43");

    assertThat(other.path("seed").asInt()).isEqualTo(43);
    assertThat(other.path("brier").asDouble()).isNotEqualTo(figures.path("brier").asDouble());
    assertThat(other.has("target")).isFalse();
  }

  @Test
  void aTestFileIsMeasuredInsteadOfFolds() throws IOException {
    Path test = SampleCsv.write(folder.resolve("test.csv"), SampleCsv.firstOfEach(10));

    JsonNode measured = evaluate("tested", "--test", test.toString());

    assertThat(measured.path("rows").asInt()).isEqualTo(40);
    assertThat(measured.path("postsPerSecond").asDouble()).isPositive();
    assertThat(measured.path("seconds").has("fit")).isTrue();
    assertThat(measured.path("seconds").has("predict")).isTrue();
    assertThat(measured.path("seconds").has("crossValidate")).isFalse();
    // The posts were learnt from.
    assertThat(measured.path("accuracy").asDouble())
        .isGreaterThan(figures.path("accuracy").asDouble());
  }

  @Test
  void fewerLayersAreAnotherSystem() throws IOException {
    JsonNode one = evaluate("one", "--target", "OPPORTUNITY", "--folds", "3", "--layers", "1");

    assertThat(one.path("averagePrecision").asDouble())
        .isBetween(.25, 1.0)
        .isNotEqualTo(figures.path("averagePrecision").asDouble());
    JsonNode three = evaluate("three", "--target", "OPPORTUNITY", "--folds", "3", "--layers", "3");
    assertThat(three.path("averagePrecision")).isEqualTo(figures.path("averagePrecision"));
  }

  @Test
  void aDepthOfOneDecidesNothing() throws IOException {
    JsonNode deep = evaluate("deep", "--target", "OPPORTUNITY", "--folds", "2", "--depth", "1");

    assertThat(deep.path("shown").asInt()).isZero();
    assertThat(deep.path("precision").isNull()).as("undefined, not 0").isTrue();
    assertThat(deep.path("tau1").isNull()).isTrue();
    assertThat(deep.path("recall").asDouble()).isZero();
    for (String gold : LABELS) {
      assertThat(deep.path("confusion").path(gold).path("abstained").asInt()).isEqualTo(110);
    }
  }

  private static JsonNode evaluate(String name, String... more) throws IOException {
    Path json = folder.resolve(name + ".json");
    List<String> args = new ArrayList<>(List.of("evaluate", "--task", "opportunity"));
    args.addAll(List.of("--input", input.toString(), "--text", "text", "--label", "label"));
    args.addAll(List.of("--json", json.toString(), "--output", folder + "/" + name + ".txt"));
    args.addAll(List.of(more));
    CliRun.of(args.toArray(String[]::new)).succeeds();
    return SampleCsv.json(json);
  }
}
