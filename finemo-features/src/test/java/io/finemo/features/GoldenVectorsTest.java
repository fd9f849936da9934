package io.finemo.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.finemo.core.SparseVector;
import io.finemo.core.text.AnalyzedPost;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Vocabulary, inverse document frequencies and vectors are those of scikit-learn, as {@code
 * src/test/python/make_golden.py} wrote them down.
 */
class GoldenVectorsTest {
  private static final int TRAINING = 12;
  private static final double TOLERANCE = 1e-12;

  private static final List<AnalyzedPost> POSTS = new ArrayList<>();
  private static final List<Block> BLOCKS = new ArrayList<>();

  static {
    read();
  }

  /** What scikit-learn makes of the texts by one specification. */
  private record Block(
      NgramSpec spec, Map<String, Double> idf, Map<Integer, Map<String, Double>> vectors) {
    @Override
    public String toString() {
      return spec.toString();
    }
  }

  static List<Block> blocks() {
    return BLOCKS;
  }

  @ParameterizedTest
  @MethodSource("blocks")
  void hasTheVocabularyAndTheFrequencies(Block block) {
    NgramVocabulary vocabulary =
        NgramCounts.of(block.spec(), POSTS.subList(0, TRAINING)).vocabulary(block.spec());

    Map<String, Double> idf = new LinkedHashMap<>();
    for (int i = 0; i < vocabulary.size(); i++) {
      double documents = vocabulary.documents(i);
      idf.put(withoutGroup(vocabulary.name(i)), Math.log((1.0 + TRAINING) / (1 + documents)) + 1);
    }
    assertThat(idf.keySet()).containsExactlyInAnyOrderElementsOf(block.idf().keySet());
    idf.forEach(
        (term, value) ->
            assertThat(value)
                .as("'%s'", term)
                .isEqualTo(Objects.requireNonNull(block.idf().get(term)), within(TOLERANCE)));
  }

  @ParameterizedTest
  @MethodSource("blocks")
  void hasTheVectorsOfPostsItWasFittedOnAndOfOthers(Block block) {
    FeatureExtractor extractor =
        FeatureSpec.of(block.spec())
            .<String>learner()
            .fit(Posts.rows(POSTS.subList(0, TRAINING).stream()), 1);

    for (int number = 0; number < POSTS.size(); number++) {
      SparseVector vector = extractor.apply(POSTS.get(number));
      Map<String, Double> expected = block.vectors().getOrDefault(number, Map.of());
      Map<String, Double> actual = new LinkedHashMap<>();
      for (int entry = 0; entry < vector.size(); entry++) {
        actual.put(
            withoutGroup(extractor.space().name(vector.indexAt(entry))), vector.valueAt(entry));
      }
      assertThat(actual.keySet()).as("text %d", number).isEqualTo(expected.keySet());
      for (Map.Entry<String, Double> entry : actual.entrySet()) {
        assertThat(entry.getValue())
            .as("'%s' of text %d", entry.getKey(), number)
            .isEqualTo(Objects.requireNonNull(expected.get(entry.getKey())), within(TOLERANCE));
      }
    }
  }

  @Test
  void isComparedWithSomething() {
    assertThat(POSTS).hasSizeGreaterThan(TRAINING);
    assertThat(BLOCKS).hasSizeGreaterThan(5);
    assertThat(BLOCKS).allSatisfy(block -> assertThat(block.vectors()).isNotEmpty());
  }

  private static String withoutGroup(String name) {
    return name.substring(name.indexOf(':') + 1);
  }

  private static void read() {
    try (InputStream in = GoldenVectorsTest.class.getResourceAsStream("golden.tsv")) {
      BufferedReader reader =
          new BufferedReader(
              new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        add(line.replace('␣', ' ').split("\t", -1));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void add(String[] fields) {
    switch (fields[0]) {
      case "text" -> POSTS.add(Posts.of(fields[2]));
      case "spec" ->
          BLOCKS.add(new Block(spec(fields), new LinkedHashMap<>(), new LinkedHashMap<>()));
      case "term" -> last().idf().put(fields[1], Double.valueOf(fields[2]));
      case "value" ->
          last()
              .vectors()
              .computeIfAbsent(Integer.valueOf(fields[1]), number -> new LinkedHashMap<>())
              .put(fields[2], Double.valueOf(fields[3]));
      default -> throw new IllegalStateException("golden.tsv: " + fields[0]);
    }
  }

  private static NgramSpec spec(String[] fields) {
    int minimum = Integer.parseInt(fields[2]);
    int maximum = Integer.parseInt(fields[3]);
    NgramSpec all =
        switch (fields[1]) {
          case "word" -> NgramSpec.words(minimum, maximum);
          case "char" -> NgramSpec.characters(minimum, maximum);
          default -> NgramSpec.charactersInWords(minimum, maximum);
        };
    return all.withMinimumDocuments(DocumentLimit.count(Integer.parseInt(fields[4])))
        .withWeights(NgramWeights.tfIdf().withSublinear(Boolean.parseBoolean(fields[5])));
  }

  private static Block last() {
    return BLOCKS.get(BLOCKS.size() - 1);
  }
}
