package io.finemo.examples.reproduce;

import static io.finemo.examples.reproduce.TablesTest.shown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.finemo.examples.pipeline.ModelPreset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is kept comes back to the last bit, and what is not ours is not touched. */
class RunStateTest {
  private static final RunKey KEY = new RunKey("1", "data", 40, 10, 42, "settings");

  @TempDir Path folder;
  private Path file;

  private final List<SystemFigures> part =
      IntStream.rangeClosed(1, 3).mapToObj(RunStateTest::system).toList();

  @BeforeEach
  void keepOnePart() throws IOException {
    file = folder.resolve("state.json");
    RunState.in(KEY, file).add(part);
  }

  @Test
  void whatIsKeptComesBack() throws IOException {
    RunState state = RunState.in(KEY, file);

    assertThat(state.of(ModelPreset.DECISION_TREE, FeatureSet.BASIC)).isEqualTo(part);
    assertThat(state.of(ModelPreset.DECISION_TREE, FeatureSet.PAPER)).isEmpty();
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "`\"version\" : \"1\"`       | `\"version\" : \"2\"`     | version is \"2\", not \"1\"",
        "`\"data\" : \"data\"`       | `\"data\" : \"other\"`    | data is \"other\", not \"data\"",
        "`\"seed\" : \"42\"`         | `\"seed\" : \"43\"`       | seed is \"43\", not \"42\"",
        "`\"format\" : 1`            | `\"format\" : 2`          | has format 2",
        "`finemo reproduce`          | `finemo evaluate`         | is no state of 'reproduce'",
        "`\"precision\" : 0.1`       | `\"precision\" : 7.1`     | precision must be in [0, 1]: 7.1",
        "`\"precision\" : 0.1`       | `\"precission\" : 0.1`    | precision must be in [0, 1]: ",
        "`\"layers\" : 2`            | `\"layers\" : 3`          | out of its place",
        "`\"layers\" : 2`            | `\"layers\" : 9`          | layers must be 1 to 3: 9",
        "`\"shown\" : 3`             | `\"shown\" : -3`          | shown must be a count: -3",
        "`DECISION_TREE`             | `ORACLE`                  | unknown name: \"ORACLE\"",
        "`\"depth\" : 0.8`           | `\"depth\" : 0.2`         | depth must be in (0.5, 1]: 0.2",
      })
  void aStateThatIsForeignOrDamagedIsRefusedAndLeftAlone(String was, String is, String reason)
      throws IOException {
    String whole = Files.readString(file);
    assertThat(whole).contains(was);
    String changed = whole.replaceFirst(Pattern.quote(was), is);
    Files.writeString(file, changed);

    assertThatThrownBy(() -> RunState.in(KEY, file))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith(file + ": ")
        .hasMessageContaining(reason);
    assertThat(file).hasContent(changed);
  }

  @Test
  void aStateCutAnywhereIsRefused() throws IOException {
    String whole = Files.readString(file);
    for (int length = 0; length < whole.length() - 1; length += 37) {
      Files.writeString(file, whole.substring(0, length));

      assertThatThrownBy(() -> RunState.in(KEY, file))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("is no state of 'reproduce'");
    }
  }

  @Test
  void aFileTooLargeIsNotRead() throws IOException {
    Files.writeString(file, " ".repeat(1_000_001));

    assertThatThrownBy(() -> RunState.in(KEY, file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("more than 1000000 bytes");
  }

  private static SystemFigures system(int layers) {
    return new SystemFigures(
        ModelPreset.DECISION_TREE,
        FeatureSet.BASIC,
        layers,
        OptionalDouble.of(1.0 / 3),
        shown(3, .1 * layers, 2.0 / 3, .9, .2),
        .8,
        shown(0, 0, 0, 0, 0),
        Map.of(
            .1, shown(7, 1.0 / 7, .2, .3, .1),
            .2, shown(11, 1.0 / 11, .2, .3, .2),
            .5, shown(13, 1.0 / 13, .2, .3, .5)));
  }
}
