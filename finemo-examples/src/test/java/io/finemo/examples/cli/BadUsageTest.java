package io.finemo.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A command that was called wrongly ends with 2, says why in one line, and touches no file. */
class BadUsageTest {
  @TempDir static Path folder;
  private static Path input;
  private static String content;

  @BeforeAll
  static void writeInput() throws IOException {
    content = "text,label\n$TSLA up,BULLISH\n$TSLA down,BEARISH\n";
    input = Files.writeString(folder.resolve("posts.csv"), content);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                                     | Missing required subcommand",
        "nonsense                               | 'nonsense'",
        "evaluate                               | --task",
        "evaluate --task labels                 | --input FILE and --label COL",
        "evaluate --task labels --input IN      | --input FILE and --label COL",
        "evaluate --task moods --input IN --label label"
            + "| --task must be opportunity, sentiment or labels: moods",
        "evaluate --task labels --input IN --label label --bogus | '--bogus'",
        "evaluate --task labels --label label --input IN --bogus | --bogus",
        "evaluate --task labels --label label --input IN --test --bogus | --bogus",
        "evaluate --task labels --input IN --label label --depth 1.5"
            + "| --depth must be in [0, 1]: 1.5",
        "evaluate --task labels --input IN --label label --depth NaN"
            + "| --depth must be in [0, 1]: NaN",
        "evaluate --task labels --input IN --label label --depth deep | 'deep'",
        "evaluate --task labels --input IN --label label --depth-on x"
            + "| --depth-on must be path or stages: x",
        "evaluate --task labels --input IN --label label --folds 1"
            + "| --folds must be at least 2: 1",
        "evaluate --task labels --input IN --label label --folds few | 'few'",
        "evaluate --task labels --input IN --label label --format nonsense"
            + "| must be auto, csv, tsv, x-v1, x-v2 or stocktwits: 'nonsense'",
        "evaluate --task labels --input IN --label label --model magic"
            + "| logistic, linear-svc, gradient-descent, nb-svm, random-forest or decision-tree",
        "evaluate --task opportunity --input IN --label label --layers 4"
            + "| --layers must be 1 to 3: 4",
        "evaluate --task opportunity --input IN --label label --layers 0"
            + "| --layers must be 1 to 3: 0",
        "evaluate --task opportunity --input IN --label label --layers two | 'two'",
        "evaluate --task labels --input IN --label label --layers 2"
            + "| --layers is for --task opportunity, not labels",
        "evaluate --task labels --input IN --label label --calibration x"
            + "| sigmoid, isotonic or none",
        "evaluate --task labels --input IN --label label --language klingon"
            + "| --language must be es, en, fr or auto: klingon",
        "evaluate --task sentiment --input IN --label label --target HODL"
            + "| --target is no label of the task: HODL",
        "opportunities --input IN               | --label COL",
        "opportunities --top -1                 | --top must be at least 0: -1",
      })
  void wrongCallsAreExplained(String command, String reason) {
    String[] args =
        command.isEmpty() ? new String[0] : command.replace("IN", input.toString()).split(" +");

    assertThat(CliRun.of(args).failsWith(2)).contains(reason);
  }

  @Test
  void aTargetThatTheInputLacksIsRefusedBeforeTheWork() {
    assertThat(evaluate("--target", "HODL"))
        .isEqualTo("--target is no label of the input: HODL; it has [BEARISH, BULLISH]");
  }

  @Test
  void aFileNamedTwiceWouldBeLearntFromAndMeasuredOn() {
    Path again = folder.resolve(".").resolve("posts.csv");

    assertThat(evaluate("--input", again.toString())).startsWith("--input names a file twice: ");
  }

  @ParameterizedTest
  @CsvSource({"--output", "--json", "--rejects"})
  void whatIsReadIsNeverOverwritten(String option) throws IOException {
    assertThat(evaluate(option, folder.resolve(".").resolve("posts.csv").toString()))
        .startsWith(option + " would overwrite another file of the run: ");
    assertThat(input).hasContent(content);
  }

  @Test
  void twoResultsNeedTwoFiles() {
    String out = folder.resolve("out").toString();

    assertThat(evaluate("--output", out, "--json", out))
        .startsWith("--json would overwrite another file of the run: ");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  private static String evaluate(String... more) {
    List<String> args =
        new ArrayList<>(
            List.of("evaluate", "--task", "labels", "--label", "label", "--folds", "2"));
    args.addAll(List.of("--input", input.toString()));
    args.addAll(List.of(more));
    return CliRun.of(args.toArray(String[]::new)).failsWith(2);
  }
}
