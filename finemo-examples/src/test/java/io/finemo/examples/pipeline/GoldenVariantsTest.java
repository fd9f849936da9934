package io.finemo.examples.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.finemo.core.archive.Limits;
import io.finemo.core.archive.ModelArchive;
import io.finemo.core.archive.ModelFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The promise of the format for every kind of models: files of today are read for ever. */
class GoldenVariantsTest {

  @ParameterizedTest
  @ValueSource(strings = {"sigmoid", "isotonic", "forest", "selected", "certified", "flat"})
  void saysWhatItSaid(String name) throws IOException {
    SavedModel<?> saved = SavedModel.of(archive(file(name)));
    List<String> lines = GoldenModel.lines("golden-" + name + GoldenVariants.ENDING + ".tsv");

    assertThat(GoldenVariants.lines(saved)).isEqualTo(lines);
    assertThat(saved.certificate().isPresent()).isEqualTo(name.equals("certified"));
    // It would be easy to say the same of every post.
    assertThat(lines.stream().map(line -> line.split("\t", -1)[0]).distinct())
        .hasSizeGreaterThan(3);
  }

  /** A whole file keeps checksums of all its bytes: no byte may be lost or changed. */
  @ParameterizedTest
  @ValueSource(strings = {"sigmoid", "forest", "selected", "certified", "flat"})
  void noDamageIsOverlooked(String name) throws IOException {
    byte[] file = file(name);
    for (int i = 0; i < file.length; i++) {
      assertRefused(Arrays.copyOf(file, i));
      byte[] flipped = file.clone();
      flipped[i] ^= (byte) (1 << (i % 8));
      assertRefused(flipped);
    }
  }

  private static void assertRefused(byte[] file) {
    assertThatExceptionOfType(ModelFormatException.class)
        .isThrownBy(() -> SavedModel.of(archive(file)));
  }

  private static byte[] file(String name) throws IOException {
    return GoldenModel.bytes("golden-" + name + GoldenVariants.ENDING + ".finemo");
  }

  private static ModelArchive archive(byte[] file) throws IOException {
    return ModelArchive.read(new ByteArrayInputStream(file), Limits.defaults());
  }
}
