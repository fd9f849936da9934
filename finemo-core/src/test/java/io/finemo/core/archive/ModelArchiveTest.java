package io.finemo.core.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelArchiveTest {
  private static final byte[] CASCADE = {1, 2, 3, 4, 5};
  private static final byte[] SETTINGS = "language = es".getBytes(StandardCharsets.UTF_8);

  @TempDir private Path folder;

  @Test
  void whatWasWrittenIsRead() throws IOException {
    ModelArchive read = read(bytes(small()));

    assertThat(read).isEqualTo(small()).hasSameHashCodeAs(small());
    assertThat(read.libraryVersion()).isEqualTo("0.1.0");
    assertThat(read.properties()).containsExactly(Map.entry("labels", "A,B"), Map.entry("n", "7"));
    assertThat(read.property("n")).isEqualTo("7");
    assertThat(read.partNames()).containsExactly("cascade.bin", "settings");
    assertThat(read.part("cascade.bin")).isEqualTo(CASCADE);
    assertThat(read.open("settings").readAllBytes()).isEqualTo(SETTINGS);
    assertThat(read.toString()).contains("0.1.0", "labels=A,B", "cascade.bin");
  }

  @Test
  void theManifestIsReadableByPeople() throws IOException {
    ModelArchive archive =
        ModelArchive.builder("0.1.0").property("seed", "42").part("a", new byte[] {'x'}).build();

    byte[] manifest;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes(archive)))) {
      assertThat(zip.getNextEntry().getName()).isEqualTo("manifest.json");
      manifest = zip.readAllBytes();
    }

    assertThat(new String(manifest, StandardCharsets.UTF_8))
        .isEqualTo(
            """
            {
              "format": "finemo-model",
              "formatVersion": 1,
              "libraryVersion": "0.1.0",
              "properties": {
                "seed": "42"
              },
              "parts": [
                {"name": "a", "size": 1, "sha256": \
            "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881"}
              ]
            }
            """);
  }

  @Test
  void otherZipToolsOpenTheFile() throws IOException {
    Path file = folder.resolve("model.finemo");
    small().write(file);

    try (ZipFile zip = new ZipFile(file.toFile())) {
      assertThat(zip.stream().map(ZipEntry::getName))
          .containsExactly("manifest.json", "cascade.bin", "settings");
      ZipEntry cascade = zip.getEntry("cascade.bin");
      assertThat(cascade.getMethod()).isEqualTo(ZipEntry.STORED);
      assertThat(cascade.getTimeLocal()).isEqualTo("2000-01-01T00:00:00");
      assertThat(zip.getInputStream(cascade).readAllBytes()).isEqualTo(CASCADE);
    }
  }

  @Test
  void equalContentGivesEqualBytesInWhateverOrderItCame() throws IOException {
    ModelArchive other =
        ModelArchive.builder("0.1.0")
            .part("settings", SETTINGS)
            .part("cascade.bin", CASCADE)
            .property("n", "7")
            .property("labels", "A,B")
            .build();

    assertThat(bytes(other)).isEqualTo(bytes(small()));
  }

  @Test
  void differentContentIsNotEqual() {
    assertThat(small())
        .isNotEqualTo(ModelArchive.builder("0.1.0").build())
        .isNotEqualTo(builder().property("more", "").build())
        .isNotEqualTo(builder().part("more", new byte[0]).build());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void anyContentSurvives(long seed) throws IOException {
    SplittableRandom random = new SplittableRandom(seed);
    ModelArchive.Builder builder = ModelArchive.builder(text(random) + "v");
    Map<String, byte[]> parts = new HashMap<>();
    for (int i = random.nextInt(20); i > 0; i--) {
      builder.property("key " + i + text(random), text(random));
      byte[] bytes = new byte[random.nextInt(50_000)];
      random.nextBytes(bytes);
      parts.put("part-" + i, bytes);
      builder.part("part-" + i, bytes);
    }
    ModelArchive archive = builder.build();

    ModelArchive read = read(bytes(archive));

    assertThat(read).isEqualTo(archive);
    assertThat(read.partNames()).containsExactlyInAnyOrderElementsOf(parts.keySet());
    for (Map.Entry<String, byte[]> part : parts.entrySet()) {
      assertThat(read.part(part.getKey())).isEqualTo(part.getValue());
    }
  }

  @Test
  void anEmptyArchiveIsAnArchive() throws IOException {
    ModelArchive empty = ModelArchive.builder("1").build();

    assertThat(read(bytes(empty))).isEqualTo(empty);
  }

  @Test
  void nobodyCanChangeAnArchive() throws IOException {
    byte[] mine = CASCADE.clone();
    ModelArchive.Builder builder = ModelArchive.builder("1").part("p", mine);
    ModelArchive archive = builder.build();

    mine[0] = 99;
    archive.part("p")[1] = 99;
    builder.part("later", new byte[1]).property("later", "");

    assertThat(archive.part("p")).isEqualTo(CASCADE);
    assertThat(archive.partNames()).containsExactly("p");
    assertThat(archive.properties()).isEmpty();
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> archive.properties().put("x", "y"));
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> archive.partNames().clear());
  }

  @Test
  void aMissingPartOrPropertyIsNamed() {
    assertThatExceptionOfType(ModelFormatException.class)
        .isThrownBy(() -> small().part("extractor"))
        .withMessageContaining("extractor")
        .withMessageContaining("cascade.bin");
    assertThatExceptionOfType(ModelFormatException.class)
        .isThrownBy(() -> small().property("seed"))
        .withMessageContaining("seed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "..",
        "../x",
        "/x",
        "a/b",
        "a\\b",
        ".hidden",
        "C:x",
        "Upper",
        "é",
        "manifest.json"
      })
  void aNameLikeAPathIsRefused(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ModelArchive.builder("1").part(name, new byte[0]))
        .withMessageContaining("name of a part");
  }

  @Test
  void whatIsSetTwiceOrCannotBeStoredIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder().property("n", "7"))
        .withMessageContaining("n was set before");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder().part("settings", SETTINGS))
        .withMessageContaining("settings was added before");
    assertThatIllegalArgumentException().isThrownBy(() -> builder().property(" ", "7"));
    assertThatIllegalArgumentException().isThrownBy(() -> builder().property("x", "\ud83d"));
    assertThatIllegalArgumentException().isThrownBy(() -> ModelArchive.builder(" "));
  }

  @Test
  void writingReplacesTheFileAndLeavesNothingElse() throws IOException {
    Path file = folder.resolve("model.finemo");
    Files.writeString(file, "the old model");

    small().write(file);

    assertThat(ModelArchive.read(file)).isEqualTo(small());
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void aFailedWriteLeavesWhatWasThere() throws IOException {
    Path taken = Files.createDirectory(folder.resolve("model.finemo"));
    Files.writeString(taken.resolve("inside"), "so that no rename can replace the folder");

    assertThatExceptionOfType(IOException.class).isThrownBy(() -> small().write(taken));

    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(taken);
    }
    assertThat(taken.resolve("inside")).exists();
  }

  @Test
  void aFailingStreamIsReportedAsItIs() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("no space left");
          }
        };

    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> small().write(full))
        .withMessage("no space left");
  }

  @Test
  void errorsNameTheFile() throws IOException {
    Path file = Files.writeString(folder.resolve("notes.txt"), "not a model");

    assertThatExceptionOfType(ModelFormatException.class)
        .isThrownBy(() -> ModelArchive.read(file))
        .withMessageContaining("notes.txt")
        .withMessageContaining("not a zip file");
    assertThatExceptionOfType(NoSuchFileException.class)
        .isThrownBy(() -> ModelArchive.read(folder.resolve("absent")));
  }

  private static ModelArchive.Builder builder() {
    return ModelArchive.builder("0.1.0")
        .property("labels", "A,B")
        .property("n", "7")
        .part("cascade.bin", CASCADE)
        .part("settings", SETTINGS);
  }

  private static ModelArchive small() {
    return builder().build();
  }

  private static byte[] bytes(ModelArchive archive) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    archive.write(out);
    return out.toByteArray();
  }

  private static ModelArchive read(byte[] bytes) throws IOException {
    return ModelArchive.read(new ByteArrayInputStream(bytes), Limits.defaults());
  }

  /** Up to 20 code points of every kind that well-formed text can have. */
  private static String text(SplittableRandom random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(20); i > 0; i--) {
      int kind = random.nextInt(4);
      text.appendCodePoint(
          switch (kind) {
            case 0 -> random.nextInt(0x20);
            case 1 -> random.nextInt(0x20, 0x80);
            case 2 -> random.nextInt(0x80, 0xd800);
            default -> random.nextInt(0x1f300, 0x1f700);
          });
    }
    return text.toString();
  }
}
