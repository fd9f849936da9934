package io.finemo.core.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.management.ThreadMXBean;
import io.finemo.core.internal.Sha256;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that somebody damaged, or built to do damage. */
class HostileModelArchiveTest {
  private static final byte[] A = {1, 2, 3};
  private static final byte[] B = {4, 5, 6, 7};
  private static final int SIZE_IN_HEADER = 22;

  @Test
  void noFlippedBitGoesUnnoticed() throws IOException {
    byte[] sound = sound();
    for (int at = 0; at < sound.length; at++) {
      for (int bit = 0; bit < 8; bit++) {
        byte[] damaged = sound.clone();
        damaged[at] ^= (byte) (1 << bit);
        String where = "bit " + bit + " of byte " + at;
        assertThatExceptionOfType(ModelFormatException.class)
            .as(where)
            .isThrownBy(() -> read(damaged));
      }
    }
  }

  @Test
  void noTruncatedFileGoesUnnoticed() throws IOException {
    byte[] sound = sound();
    for (int length = 0; length < sound.length; length++) {
      byte[] cut = Arrays.copyOf(sound, length);
      assertThatExceptionOfType(ModelFormatException.class)
          .as("%d bytes", length)
          .isThrownBy(() -> read(cut))
          .withMessageContaining("ends within");
    }
  }

  @Test
  void noRandomDamageGivesAnotherException() throws IOException {
    byte[] sound = sound();
    SplittableRandom random = new SplittableRandom(7);
    for (int round = 0; round < 20_000; round++) {
      byte[] damaged = Arrays.copyOf(sound, random.nextInt(4, sound.length + 20));
      for (int i = random.nextInt(1, 6); i > 0; i--) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      if (!Arrays.equals(damaged, sound)) {
        assertThatExceptionOfType(ModelFormatException.class)
            .as("round %d", round)
            .isThrownBy(() -> read(damaged));
      }
    }
  }

  @Test
  void bytesBehindTheEndAreRefused() throws IOException {
    byte[] longer = Arrays.copyOf(sound(), sound().length + 1);

    assertRefused(longer, "behind the end");
  }

  @Test
  void aFileOfALaterFormatIsRefusedByItsVersion() throws IOException {
    String later = "{\"format\": \"finemo-model\", \"formatVersion\": 2, \"whatever\": []}";

    assertRefused(zip(entry("manifest.json", later)), "format version 2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          [[[[[[[[[[]]]]]]]]]]                               | lacks an object
          {                                                  | not the JSON
          {}                                                 | has no format
          {"format": "other"}                                | not a finemo model
          {"format": "finemo-model", "formatVersion": "1"}   | formatVersion
          {"format": "finemo-model", "formatVersion": 1e0}   | formatVersion
          {"format": "finemo-model", "formatVersion": 99999999999} | not the JSON
          nonsense                                           | not the JSON
          """)
  void aManifestThatIsNoneIsRefused(String manifest, String message) throws IOException {
    assertRefused(zip(entry("manifest.json", manifest)), message);
  }

  @Test
  void anotherSpellingOfTheManifestIsRefused() throws IOException {
    String compact = manifest("a").replace("  ", "");

    assertRefused(zip(entry("manifest.json", compact), entry("a", "x")), "not written the way");
  }

  @Test
  void aPropertyGivenTwiceIsRefused() throws IOException {
    String twice = manifest("a").replace("{},", "{\n    \"k\": \"1\",\n    \"k\": \"2\"\n  },");

    assertRefused(zip(entry("manifest.json", twice), entry("a", "x")), "not the JSON");
  }

  @Test
  void aPathInTheManifestIsRefused() throws IOException {
    String manifest = manifest("../../a");

    assertRefused(zip(entry("manifest.json", manifest), entry("../../a", "x")), "not allowed");
  }

  @Test
  void duplicatePartsAreRefused() throws IOException {
    assertRefused(
        zip(entry("manifest.json", manifest("a", "a")), entry("a", "x"), entry("a", "x")),
        "there twice");
  }

  @Test
  void missingUnknownAndMisplacedEntriesAreRefused() throws IOException {
    assertRefused(zip(entry("manifest.json", manifest("a", "b")), entry("a", "x")), "entry b");
    assertRefused(
        zip(entry("manifest.json", manifest("a")), entry("a", "x"), entry("b", "x")),
        "something else than the zip directory");
    assertRefused(
        zip(entry("manifest.json", manifest("a", "b")), entry("b", "x"), entry("a", "x")),
        "entry a");
    assertRefused(zip(entry("a", "x")), "first entry is not manifest.json");
    assertRefused(zip(entry("other-name.js", manifest("a"))), "first entry is not");
  }

  @Test
  void aPartWithAnotherHashIsRefused() throws IOException {
    assertRefused(
        zip(entry("manifest.json", manifest("a")), entry("a", "y")), "a does not have its SHA-256");
  }

  @Test
  void compressedEntriesAreRefused() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("manifest.json"));
      zip.write(manifest("a").getBytes(StandardCharsets.UTF_8));
    }

    assertRefused(bytes.toByteArray(), "compressed");
  }

  @Test
  void limitsHoldForManifestPartsAndWhole() throws IOException {
    int length = sound().length;

    assertThat(read(sound(), new Limits(2, 4, length, 1000))).isNotNull();
    assertRefused(sound(), new Limits(1, 4, length, 1000), "more than 1 parts");
    assertRefused(sound(), new Limits(2, 3, length, 1000), "part b of 4 bytes");
    assertRefused(sound(), new Limits(2, 4, length - 1, 1000), "larger than");
    assertRefused(sound(), new Limits(2, 4, length, 100), "allowed: 100");
  }

  @Test
  void limitsArePositive() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Limits(0, 1, 1, 1))
        .withMessageContaining("maxParts");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Limits(1, 1, -1, 1))
        .withMessageContaining("-1");
  }

  @Test
  void aFileThatClaimsMuchAndHoldsLittleTakesLittleMemory() throws IOException {
    byte[] claim = sound();
    ByteBuffer.wrap(claim)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(SIZE_IN_HEADER - 4, Integer.MAX_VALUE - 8)
        .putInt(SIZE_IN_HEADER, Integer.MAX_VALUE - 8);
    Limits generous = new Limits(1, 1, Long.MAX_VALUE, Integer.MAX_VALUE);

    ThreadMXBean memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = memory.getCurrentThreadAllocatedBytes();

    assertRefused(claim, generous, "ends within manifest.json");

    assertThat(memory.getCurrentThreadAllocatedBytes() - before).isLessThan(10_000_000);
  }

  @Test
  void anEndlessStreamIsGivenUpAtTheLimit() {
    AtomicLong served = new AtomicLong();
    byte[] start = StoredZip.localHeader(new StoredZip.Entry("manifest.json", 1 << 30, 0));
    InputStream endless =
        new SequenceInputStream(
            new ByteArrayInputStream(start),
            new InputStream() {
              @Override
              public int read() {
                served.incrementAndGet();
                return 0;
              }

              @Override
              public int read(byte[] buffer, int offset, int length) {
                served.addAndGet(length);
                return length;
              }
            });

    assertThatExceptionOfType(ModelFormatException.class)
        .isThrownBy(() -> ModelArchive.read(endless, new Limits(1, 1, 100_000, 1 << 30)))
        .withMessageContaining("100000 bytes allowed");
    assertThat(served).hasValueLessThan(200_000);
  }

  private static byte[] sound() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ModelArchive.builder("1")
        .property("key", "\u20ac")
        .part("a", A)
        .part("b", B)
        .build()
        .write(out);
    return out.toByteArray();
  }

  /** A manifest of parts that all hold the one letter x. */
  private static String manifest(String... names) {
    List<Manifest.Part> parts = new ArrayList<>();
    for (String name : names) {
      parts.add(new Manifest.Part(name, 1, Sha256.hex(new byte[] {'x'})));
    }
    byte[] json = new Manifest("1", new TreeMap<>(), parts).toBytes();
    return new String(json, StandardCharsets.UTF_8);
  }

  private record Content(String name, String text) {}

  private static Content entry(String name, String text) {
    return new Content(name, text);
  }

  /** A sound zip of our own form around content that need not be sound. */
  private static byte[] zip(Content... content) throws IOException {
    List<StoredZip.Entry> entries = new ArrayList<>();
    List<byte[]> contents = new ArrayList<>();
    for (Content entry : content) {
      byte[] bytes = entry.text.getBytes(StandardCharsets.UTF_8);
      entries.add(StoredZip.Entry.of(entry.name, bytes));
      contents.add(bytes);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StoredZip.write(entries, contents, out);
    return out.toByteArray();
  }

  private static void assertRefused(byte[] file, String message) {
    assertRefused(file, Limits.defaults(), message);
  }

  private static void assertRefused(byte[] file, Limits limits, String message) {
    assertThatExceptionOfType(ModelFormatException.class)
        .isThrownBy(() -> read(file, limits))
        .withMessageContaining(message);
  }

  private static ModelArchive read(byte[] bytes) throws IOException {
    return read(bytes, Limits.defaults());
  }

  private static ModelArchive read(byte[] bytes, Limits limits) throws IOException {
    return ModelArchive.read(new ByteArrayInputStream(bytes), limits);
  }
}
