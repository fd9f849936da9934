package io.finemo.features.select;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.finemo.core.Labeled;
import io.finemo.core.SparseVector;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Scores, p-values and choices, ties included, are those of scikit-learn, as {@code
 * src/test/python/make_selection_golden.py} wrote them down.
 */
class GoldenSelectionTest {
  private static final List<Block> BLOCKS = read();

  /** The rows of one block, and what scikit-learn makes of them. */
  private record Block(
      String name, List<Labeled<SparseVector, Integer>> rows, int dimension, List<String[]> lines) {

    Stream<String[]> lines(String kind) {
      return lines.stream().filter(fields -> fields[0].equals(kind));
    }

    ChiSquared scored() {
      return ChiSquared.of(rows, dimension);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static List<Block> blocks() {
    return BLOCKS;
  }

  @ParameterizedTest
  @MethodSource("blocks")
  void hasTheScoresAndThePValues(Block block) {
    ChiSquared scored = block.scored();

    assertThat(scored.size()).isEqualTo((int) block.lines("feature").count());
    block
        .lines("feature")
        .forEach(
            fields -> {
              int feature = Integer.parseInt(fields[1]);
              assertEqual(scored.score(feature), Double.parseDouble(fields[2]), fields[1]);
              assertEqual(scored.pValue(feature), Double.parseDouble(fields[3]), fields[1]);
            });
  }

  @ParameterizedTest
  @MethodSource("blocks")
  void keepsTheSameBest(Block block) {
    ChiSquared scored = block.scored();

    block
        .lines("kbest")
        .forEach(
            fields ->
                assertThat(
                        new SelectKBest<Integer>(Integer.parseInt(fields[1]))
                            .select(scored)
                            .selected())
                    .as("k = %s", fields[1])
                    .isEqualTo(indices(fields[2])));
  }

  @ParameterizedTest
  @MethodSource("blocks")
  void keepsTheSamePercentage(Block block) {
    ChiSquared scored = block.scored();

    block
        .lines("percentile")
        .forEach(
            fields ->
                assertThat(
                        new SelectPercentile<Integer>(Double.parseDouble(fields[1]))
                            .select(scored)
                            .selected())
                    .as("percentile = %s", fields[1])
                    .isEqualTo(indices(fields[2])));
  }

  @Test
  void isComparedWithSomething() {
    assertThat(BLOCKS).hasSizeGreaterThan(5);
    assertThat(BLOCKS)
        .allSatisfy(
            block -> {
              assertThat(block.lines("feature")).isNotEmpty();
              assertThat(block.lines("kbest")).isNotEmpty();
              assertThat(block.lines("percentile")).isNotEmpty();
            });
    assertThat(BLOCKS).anySatisfy(block -> assertThat(block.rows()).hasSize(2000));
  }

  private static void assertEqual(double actual, double expected, String feature) {
    if (Double.isNaN(expected)) {
      assertThat(actual).as("feature %s", feature).isNaN();
    } else {
      assertThat(actual)
          .as("feature %s", feature)
          .isCloseTo(expected, within(1e-12 * Math.max(expected, 1)));
      assertThat(actual)
          .as("feature %s, relatively", feature)
          .isCloseTo(expected, within(1e-9 * expected + 1e-24));
    }
  }

  private static int[] indices(String text) {
    return text.isEmpty()
        ? new int[0]
        : Arrays.stream(text.split(" ", -1)).mapToInt(Integer::parseInt).toArray();
  }

  private static List<Block> read() {
    List<Block> blocks = new ArrayList<>();
    try (InputStream in = GoldenSelectionTest.class.getResourceAsStream("golden.tsv")) {
      BufferedReader reader =
          new BufferedReader(
              new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        String[] fields = line.split("\t", -1);
        if (fields[0].equals("data")) {
          blocks.add(block(line, fields));
        } else {
          blocks.get(blocks.size() - 1).lines().add(fields);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return blocks;
  }

  private static Block block(String line, String[] fields) {
    int features = Integer.parseInt(fields[2]);
    return new Block(
        line.replace('\t', ' '),
        Data.golden(
            Integer.parseInt(fields[1]),
            features,
            Integer.parseInt(fields[3]),
            Long.parseLong(fields[4]),
            Boolean.parseBoolean(fields[5])),
        features,
        new ArrayList<>());
  }
}
