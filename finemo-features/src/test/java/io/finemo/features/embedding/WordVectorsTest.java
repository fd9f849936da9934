package io.finemo.features.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of word vectors, good ones and others. */
class WordVectorsTest {
  private static final VectorLimits SMALL = new VectorLimits(3, 4, 60, 200);

  @Test
  void readsTheFormOfGlove() throws IOException {
    WordVectors vectors = read("moon 0.5 -1 2e-1\ncae 1 2 3\n🚀 -.5 +4. 1E2");

    assertThat(vectors.size()).isEqualTo(3);
    assertThat(vectors.dimension()).isEqualTo(3);
    assertVector(vectors, "moon", 0.5f, -1, 0.2f);
    assertVector(vectors, "🚀", -0.5f, 4, 100);
    assertThat(vectors.contains("Moon")).isFalse();
    assertThat(vectors.vector("Moon")).isEmpty();
    assertThat(vectors.toString()).isEqualTo("WordVectors[3 words of 3 numbers]");
  }

  @Test
  void readsTheFormOfWord2vecWithItsHeaderAndBlanksAtTheEnd() throws IOException {
    WordVectors vectors = read("2 3\n</s> 1 2 3 \nmoon 4 5 6 \n");

    assertThat(vectors.size()).isEqualTo(2);
    assertVector(vectors, "moon", 4, 5, 6);
  }

  @Test
  void readsTabsCarriageReturnsAndAByteOrderMark() throws IOException {
    WordVectors vectors = read("\uFEFFmoon\t1\t2\r\ncae  3 \t 4\r\n");

    assertVector(vectors, "moon", 1, 2);
    assertVector(vectors, "cae", 3, 4);
  }

  @Test
  void blanksMayBeInsideAWordOnceTheDimensionIsKnown() throws IOException {
    WordVectors vectors = read("moon 1 2\nto the moon 3 4\n5 5 6\na\u00a0b\u2028c 7 8");

    assertVector(vectors, "to the moon", 3, 4);
    assertVector(vectors, "5", 5, 6);
    assertVector(vectors, "a\u00a0b\u2028c", 7, 8);
  }

  @Test
  void theFirstOfEqualWordsCounts() throws IOException {
    WordVectors vectors = read("3 1\nmoon 1\nmoon 2\ncae 3");

    assertThat(vectors.size()).isEqualTo(2);
    assertVector(vectors, "moon", 1);
    assertVector(vectors, "cae", 3);
  }

  @Test
  void readsFilesPlainAndGzippedWhateverTheirName(@TempDir Path folder) throws IOException {
    byte[] text = "moon 1 2\n".getBytes(StandardCharsets.UTF_8);
    Path plain = Files.write(folder.resolve("plain.gz"), text);
    Path zipped = Files.write(folder.resolve("zipped.txt"), gzip(text));

    assertVector(WordVectors.read(plain), "moon", 1, 2);
    assertVector(WordVectors.read(zipped), "moon", 1, 2);
    assertThatThrownBy(() -> WordVectors.read(folder.resolve("none")))
        .isInstanceOf(NoSuchFileException.class);
  }

  /** More words than fit into one block of memory. */
  @Test
  void keepsEveryVectorOfALongFile() throws IOException {
    Random random = new Random(1);
    float[][] expected = new float[5000][7];
    StringBuilder text = new StringBuilder();
    for (int word = 0; word < expected.length; word++) {
      text.append('w').append(word);
      for (int i = 0; i < 7; i++) {
        expected[word][i] = (float) random.nextGaussian();
        text.append(' ').append(expected[word][i]);
      }
      text.append('\n');
    }

    WordVectors vectors = read(text.toString());

    for (int word = 0; word < expected.length; word++) {
      assertVector(vectors, "w" + word, expected[word]);
    }
  }

  @Test
  void addsAVectorToASum() throws IOException {
    WordVectors vectors = read("moon 1 2\ncae 3 4");
    double[] sum = {10, 20};

    assertThat(vectors.addTo("cae", sum)).isTrue();
    assertThat(vectors.addTo("none", sum)).isFalse();
    assertThat(sum).containsExactly(13, 24);
  }

  @Test
  void vectorsCannotBeChangedFromOutside() throws IOException {
    WordVectors vectors = read("moon 1 2");
    vectors.vector("moon").orElseThrow()[0] = 9;

    assertVector(vectors, "moon", 1, 2);
  }

  /** What is wrong, on which line; | stands for the end of a line. */
  @ParameterizedTest
  @CsvSource({
    "'', 1, the file is empty",
    "'|moon 1 2', 1, neither a word with its numbers nor a header",
    "'moon', 1, neither a word with its numbers nor a header",
    "'moon 1 2|cae 1', 2, must be a word and 2 numbers",
    "'moon 1 2||cae 1 2', 2, must be a word and 2 numbers",
    "'moon 1 2|1 2', 2, must be a word and 2 numbers",
    "'moon 1 2| 1 2', 2, begins with a blank",
    "'moon 1 2|cae 1 2 x', 2, number 2 of 2 is not a finite number",
    "'moon 1 NaN', 1, number 2 of 2 is not a finite number",
    "'moon 1 Infinity', 1, number 2 of 2 is not a finite number",
    "'moon 1e39 1', 1, number 1 of 2 is not a finite number",
    "'moon 1f 0x1p3', 1, number 2 of 2 is not a finite number",
    "'moon 1 2 3 4 5', 1, more than 4 numbers",
    "'a 1|b 1|c 1|d 1', 4, more than 3 words",
    "'4 2|moon 1 2', 1, 'words of the header must be in [1, 3]'",
    "'0 2|moon 1 2', 1, 'words of the header must be in [1, 3]'",
    "'2 5|moon 1 2', 1, 'dimension of the header must be in [1, 4]'",
    "'99999999999999999999 2', 1, words of the header",
    "'2 2|moon 1 2', 3, the file ends after 1 of the 2 words",
    "'1 2|moon 1 2|cae 1 2', 3, more than the 1 words that the first line announces",
    "'1 2', 2, the file ends after 0 of the 1 words",
    "'a 1|bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb 1', 2, 60 bytes"
  })
  void saysWhatIsWrongAndWhere(String text, long line, String why) {
    assertThatExceptionOfType(VectorFormatException.class)
        .isThrownBy(() -> read(bytes(text.replace('|', '\n')), SMALL))
        .withMessageStartingWith("some file, line " + line + ": ")
        .withMessageContaining(why)
        .satisfies(e -> assertThat(e.line()).isEqualTo(line));
  }

  @Test
  void aWordMustBeUtf8() {
    byte[] broken = bytes("moon 1\nc?e 1\n");
    broken[8] = (byte) 0xff;

    assertRefused(broken, "line 2: the word is not UTF-8");
  }

  @Test
  void damagedAndSwollenFilesAreRefused() throws IOException {
    byte[] good = gzip(bytes("moon 1 2\ncae 3 4\n"));
    assertRefused(Arrays.copyOf(good, good.length - 10), "damaged or cut gzip");
    assertRefused(Arrays.copyOf(good, 5), "line 1: damaged or cut gzip");
    byte[] flipped = good.clone();
    flipped[good.length - 6] ^= 1; // its checksum
    assertRefused(flipped, "damaged or cut gzip");
    assertRefused(gzip(bytes("moon 1\n".repeat(4))), "line 4: more than 3 words");
    assertRefused(gzip(new byte[199]), "longer than 60 bytes");
    assertRefused(gzip(new byte[1 << 20]), "the file has more than 200 bytes");
  }

  /** Random bytes, and good files with random damage, give vectors or say what is wrong. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void nothingElseIsEverThrown(long seed) throws IOException {
    Random random = new Random(seed);
    byte[] alphabet = bytes("0123456789.-+eE \t\r\nmoon\u00e9🚀");
    int refused = 0;
    for (int i = 0; i < 3000; i++) {
      byte[] text = bytes("2 3\nmoon 1.5 2e1 -3\ncae 4 5 6\n");
      if (i % 3 == 0) {
        text = new byte[random.nextInt(40)];
        random.nextBytes(text);
      }
      for (int change = random.nextInt(4); change > 0 && text.length > 0; change--) {
        text[random.nextInt(text.length)] = alphabet[random.nextInt(alphabet.length)];
      }
      try {
        WordVectors vectors = read(text, SMALL);
        assertThat(vectors.size()).isBetween(1, 3);
        assertThat(vectors.dimension()).isBetween(1, 4);
      } catch (VectorFormatException e) {
        assertThat(e.line()).isPositive();
        refused++;
      }
    }
    assertThat(refused).isBetween(500, 2900);
  }

  @Test
  void limitsHaveBounds() {
    assertThatThrownBy(() -> new VectorLimits(0, 1, 1, 1)).hasMessageContaining("words");
    assertThatThrownBy(() -> new VectorLimits(1, 65_537, 1, 1)).hasMessageContaining("65536]: ");
    assertThatThrownBy(() -> new VectorLimits(1, 1, -1, 1)).hasMessageContaining("-1");
    assertThatThrownBy(() -> new VectorLimits(1, 1, 1, 0)).hasMessageContaining("expandedBytes");
  }

  private static void assertVector(WordVectors vectors, String word, float... expected) {
    assertThat(vectors.vector(word))
        .as(word)
        .hasValueSatisfying(v -> assertThat(v).isEqualTo(expected));
  }

  private static void assertRefused(byte[] bytes, String why) {
    assertThatExceptionOfType(VectorFormatException.class)
        .isThrownBy(() -> read(bytes, SMALL))
        .withMessageContaining(why);
  }

  private static WordVectors read(String text) throws IOException {
    return read(bytes(text), VectorLimits.standard());
  }

  private static WordVectors read(byte[] bytes, VectorLimits limits) throws IOException {
    return WordVectors.read(new ByteArrayInputStream(bytes), "some file", limits);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
      out.write(bytes);
    }
    return zipped.toByteArray();
  }
}
