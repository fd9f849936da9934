package io.finemo.core.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Files that are not what they should be")
class HostileFilesTest {
  private static final String MEGABYTE = "a".repeat(1 << 20);

  @TempDir private Path folder;

  @Test
  void aMissingFileAndAFolderAreNamed() {
    Path missing = folder.resolve("nowhere.csv");
    assertThatThrownBy(() -> PostReaders.open(missing, ReadOptions.defaults()))
        .isInstanceOf(PostReadException.class)
        .hasMessage(missing + ": no such file");
    assertThatThrownBy(() -> PostReaders.open(folder, ReadOptions.defaults()))
        .isInstanceOf(PostReadException.class)
        .hasMessage(folder + ": is a folder, not a file");
  }

  @Test
  void anEmptyFileIsAnError() throws IOException {
    for (String name : new String[] {"p.csv", "p.tsv", "p.jsonl", "p.json"}) {
      for (String content : new String[] {"", " \r\n\n", "\uFEFF"}) {
        assertThat(Reading.of(name, content).failureMessage()).isEqualTo(name + ": file is empty");
        byte[] gzip = Reading.gzip(content.getBytes(StandardCharsets.UTF_8));
        assertThat(Reading.of(name + ".gz", gzip, ReadOptions.builder()).failureMessage())
            .isEqualTo(name + ".gz: file is empty");
      }
    }
  }

  @Test
  void aNameThatTellsNothingNeedsAFormat() throws IOException {
    assertThat(Reading.of("posts.txt", "text\na\n").failureMessage())
        .startsWith("posts.txt: the name does not tell the format");
    assertThat(
            Reading.of("posts.txt", "text\na\n", ReadOptions.builder().format(PostFormat.CSV))
                .texts())
        .containsExactly("a");
    assertThat(Reading.of("posts.txt", "{\"id\":\"1\",\"text\":\"a\"}").texts())
        .as("JSON shows by itself")
        .containsExactly("a");
  }

  @Test
  void utf16IsRecognisedAndRefused() throws IOException {
    byte[] utf16 = "\uFEFFtext\na\n".getBytes(StandardCharsets.UTF_16LE);
    assertThat(Reading.of("p.csv", utf16, ReadOptions.builder()).failureMessage())
        .isEqualTo("p.csv: is UTF-16; UTF-8 is expected");
  }

  @Test
  void bytesThatAreNotUtf8RejectTheirLineOnly() throws IOException {
    byte[] csv = "id,text\n1,caf\u00e9\n2,cafe\n".getBytes(StandardCharsets.ISO_8859_1);
    Reading table = Reading.of("p.csv", csv, ReadOptions.builder());
    assertThat(table.texts()).containsExactly("cafe");
    assertThat(table.reasons()).containsExactly("2: not valid UTF-8");
    assertThat(table.rejects().get(0).raw()).isEqualTo("1,caf\uFFFD");

    byte[] json =
        "{\"id\":\"1\",\"text\":\"caf\u00e9\"}\n{\"id\":\"2\",\"text\":\"cafe\"}\n"
            .getBytes(StandardCharsets.ISO_8859_1);
    Reading lines = Reading.of("p.jsonl", json, ReadOptions.builder());
    assertThat(lines.texts()).containsExactly("cafe");
    assertThat(lines.reasons()).containsExactly("1: not valid UTF-8");
  }

  @Test
  void aBadLineInsideAQuotedFieldRejectsTheWholeRecord() throws IOException {
    byte[] csv = "id,text\n1,\"one\ncaf\u00e9\nend\"\n2,b\n".getBytes(StandardCharsets.ISO_8859_1);
    Reading reading = Reading.of("p.csv", csv, ReadOptions.builder());

    assertThat(reading.ids()).containsExactly("2");
    assertThat(reading.reasons()).containsExactly("2: not valid UTF-8");
  }

  @Test
  void anImageIsNoTable() throws IOException {
    byte[] image = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13};
    assertThat(Reading.of("p.csv", image, ReadOptions.builder()).failureMessage())
        .isEqualTo("p.csv: line 1, the first, cannot be read: not valid UTF-8");
  }

  @Test
  void aLineOfAMegabyteIsOneReject() throws IOException {
    Reading csv = Reading.of("p.csv", "id,text\n1,a\n2," + MEGABYTE + "\n3,c\n");
    assertThat(csv.ids()).containsExactly("1", "3");
    assertThat(csv.reasons()).containsExactly("3: line longer than 524288 bytes");
    assertThat(csv.rejects().get(0).raw()).startsWith("2,aaa").hasSize(OneLine.MAX_RAW);

    Reading json =
        Reading.of(
            "p.jsonl",
            "{\"id\":1,\"text\":\"a\"}\n{\"id\":2,\"text\":\""
                + MEGABYTE
                + "\"}\n{\"id\":3,\"text\":\"c\"}");
    assertThat(json.ids()).containsExactly("1", "3");
    assertThat(json.reasons()).containsExactly("2: line longer than 524288 bytes");
  }

  /** It had the next line in it, where the bound is below the length of what rejects show. */
  @Test
  void aRejectShowsNothingOfTheNextLine() throws IOException {
    Reading csv =
        Reading.of(
            "p.csv",
            "id,text\n1,aaaaaaaaaaaaaaaaaaaa\n2,b\n",
            ReadOptions.builder().maxLineBytes(16));

    assertThat(csv.ids()).containsExactly("2");
    assertThat(csv.rejects()).extracting(Reject::raw).containsExactly("1,aaaaaaaaaaaaaa");
  }

  @Test
  void aLineOfAMegabyteInsideAnOpenQuoteCostsTheTwoLines() throws IOException {
    Reading csv = Reading.of("p.csv", "id,text\n1,\"a\n2," + MEGABYTE + "\n3,c\n");

    assertThat(csv.ids()).containsExactly("3");
    assertThat(csv.rejects()).extracting(Reject::line).containsExactly(2L, 3L);
  }

  @Test
  void endlessLinesDoNotFillTheMemory() throws IOException {
    // More on one line than an array can hold: whoever keeps it fails.
    try (PostReader reader =
        PostReaders.open(
            new Endless("id,text\n1,a\n", (2L << 30) + 100), "p.csv", ReadOptions.defaults())) {
      assertThat(reader.read()).isPresent();
      assertThat(reader.read()).isEmpty();
      assertThat(reader.rejected()).isEqualTo(1);
    }
  }

  @Test
  void brokenJsonRejectsItsLineOnly() throws IOException {
    Reading reading =
        Reading.of(
            "p.jsonl",
            """
            {"id":"1","text":"a"
            {"id":"2","text":"b"}
            nonsense

            ["x"]
            {"id":"3","text":"c"} {"id":"4","text":"d"}
            {"id":"5","text":"e"}
            """);

    assertThat(reading.ids()).containsExactly("2", "5");
    assertThat(reading.rejects()).extracting(Reject::line).containsExactly(1L, 3L, 5L, 6L);
    assertThat(reading.rejects().get(0).toString()).startsWith("p.jsonl:1: broken JSON: ");
    assertThat(reading.reasons()).last().isEqualTo("6: more after the JSON object");
  }

  @Test
  void brokenObjectsOfADocumentCostThemselvesOnly() throws IOException {
    Reading reading =
        Reading.of(
            "p.json",
            """
            [
              {"id":"1","text":"a"},
              {"id":"2","text":oops},
              nonsense,
              {"id":"3","text":"no end},
              {"id":"4","text":"d } ] \\" {"}
            ]
            """);

    assertThat(reading.ids()).containsExactly("1", "4");
    assertThat(reading.rejects()).extracting(Reject::line).containsExactly(3L, 4L, 5L);
    assertThat(reading.failure()).isEmpty();
  }

  @Test
  void aCutDocumentIsNotSilent() throws IOException {
    Reading array = Reading.of("p.json", "[{\"id\":\"1\",\"text\":\"a\"},\n");
    assertThat(array.ids()).containsExactly("1");
    assertThat(array.failureMessage())
        .isEqualTo("p.json: ends inside its JSON array: the file may be cut");

    Reading object = Reading.of("p.json", "[{\"id\":\"1\",\"text\":\"a\"},\n{\"id\":");
    assertThat(object.ids()).containsExactly("1");
    assertThat(object.failureMessage())
        .isEqualTo("p.json: ends inside the JSON object of line 2: the file may be cut");
  }

  @Test
  void deepJsonIsRejected() throws IOException {
    String deep =
        "{\"id\":1,\"text\":\"a\",\"x\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
    Reading reading = Reading.of("p.jsonl", deep + "\n{\"id\":2,\"text\":\"b\"}\n");

    assertThat(reading.ids()).containsExactly("2");
    assertThat(reading.reasons().get(0)).startsWith("1: broken JSON: ").contains("depth", "64");
  }

  @Test
  void halfSurrogatePairsStayAsTheyAre() throws IOException {
    assertThat(Reading.of("p.jsonl", "{\"id\":1,\"text\":\"\\ud83d up \\ude80\"}").texts())
        .containsExactly("\ud83d up \ude80");
  }

  @Test
  void unknownObjectsAreRejectedByTheirMembers() throws IOException {
    Reading reading =
        Reading.of("p.jsonl", "{\"when\":1,\"what\":2}\n{\"id\":\"1\",\"text\":\"a\"}\n");

    assertThat(reading.texts()).containsExactly("a");
    assertThat(reading.reasons())
        .containsExactly("1: not a post of X or StockTwits; members: when, what");
  }

  @Test
  void gzipIsKnownByItsBytes() throws IOException {
    byte[] gzip = Reading.gzip("text\na\n".getBytes(StandardCharsets.UTF_8));
    assertThat(Reading.of("p.csv", gzip, ReadOptions.builder()).texts()).containsExactly("a");
    assertThat(Reading.of("p.csv.gz", "text\na\n").texts()).containsExactly("a");
  }

  @Test
  void cutGzipGivesItsRowsAndThenTheReason() throws IOException {
    StringBuilder csv = new StringBuilder("id,text\n");
    for (int i = 0; i < 50_000; i++) {
      csv.append(i).append(",up ").append(i * 7919L % 10_007).append('\n');
    }
    byte[] gzip = Reading.gzip(csv.toString().getBytes(StandardCharsets.UTF_8));
    byte[] cut = Arrays.copyOf(gzip, gzip.length / 2);

    Reading reading = Reading.of("p.csv.gz", cut, ReadOptions.builder());

    assertThat(reading.rows()).hasSizeBetween(15_000, 35_000);
    assertThat(reading.failureMessage()).startsWith("p.csv.gz: damaged or cut gzip, after ");
  }

  @Test
  void damagedGzipIsNamed() throws IOException {
    byte[] damaged = {0x1f, (byte) 0x8b, 9, 9, 9, 9};
    assertThat(Reading.of("p.csv.gz", damaged, ReadOptions.builder()).failureMessage())
        .startsWith("p.csv.gz: damaged or cut gzip: ");
  }

  @Test
  void aGzipBombStopsAtTheBound() throws IOException {
    byte[] bomb =
        Reading.gzip(("text\n" + "up and up\n".repeat(1_000_000)).getBytes(StandardCharsets.UTF_8));
    assertThat(bomb.length).isLessThan(100_000);

    Reading reading = Reading.of("p.csv", bomb, ReadOptions.builder().maxExpandedBytes(1_000_000));

    assertThat(reading.rows()).hasSizeBetween(80_000, 100_000);
    assertThat(reading.failureMessage()).isEqualTo("p.csv: expands to more than 1000000 bytes");
  }

  @Test
  void rejectsBeyondTheAllowedEndTheRun() throws IOException {
    String file = "id,text\n1\n2,a\n3\n4,b\n5\n6,c\n";

    Reading one = Reading.of("p.csv", file, ReadOptions.builder().maxRejects(0));
    assertThat(one.rows()).isEmpty();
    assertThat(one.rejects()).hasSize(1);
    assertThat(one.failureMessage())
        .isEqualTo(
            "p.csv: 1 rejects, more than the 0 allowed; the last: line 2: 1 field instead of 2");

    Reading two = Reading.of("p.csv", file, ReadOptions.builder().maxRejects(2));
    assertThat(two.ids()).containsExactly("2", "4");
    assertThat(two.rejects()).hasSize(3);
  }

  @Test
  void theIteratorWrapsWhatItCannotThrow() throws IOException {
    byte[] file = "id,text\n1,a\n2\n".getBytes(StandardCharsets.UTF_8);
    ReadOptions options = ReadOptions.builder().maxRejects(0).build();
    try (PostReader reader = PostReaders.open(new ByteArrayInputStream(file), "p.csv", options)) {
      assertThat(reader.iterator().next().post().id()).isEqualTo("1");
      assertThatExceptionOfType(UncheckedIOException.class)
          .isThrownBy(() -> reader.stream().count())
          .withCauseInstanceOf(PostReadException.class);
      assertThatThrownBy(reader::read).as("and again").isInstanceOf(PostReadException.class);
    }
  }

  @Test
  void theStreamIsClosedWhenOpeningFails() {
    AtomicBoolean closed = new AtomicBoolean();
    InputStream in =
        new ByteArrayInputStream(new byte[0]) {
          @Override
          public void close() {
            closed.set(true);
          }
        };

    assertThatThrownBy(() -> PostReaders.open(in, "p.csv", ReadOptions.defaults()))
        .isInstanceOf(PostReadException.class);
    assertThat(closed).isTrue();
  }

  @Test
  void rejectsCanBeWritten() throws IOException {
    Path file = folder.resolve("rejects.jsonl");
    try (RejectFile rejects = RejectFile.create(file)) {
      Reading.of("ignored.csv", "text\na\n");
      ReadOptions options = ReadOptions.builder().rejectHandler(rejects).build();
      byte[] csv = "id,text\n\"1\"\n2,a\n3\n".getBytes(StandardCharsets.UTF_8);
      try (PostReader reader = PostReaders.open(new ByteArrayInputStream(csv), "p.csv", options)) {
        assertThat(reader.stream()).hasSize(1);
      }
      rejects.rejected(new Reject("x", 1, "half a pair: \ud83d", "\ude80"));
      assertThat(rejects.written()).isEqualTo(3);
    }

    assertThat(Files.readString(file))
        .isEqualTo(
            """
            {"file":"p.csv","line":2,"reason":"1 field instead of 2","raw":"\\"1\\""}
            {"file":"p.csv","line":4,"reason":"1 field instead of 2","raw":"3"}
            {"file":"x","line":1,"reason":"half a pair: \uFFFD","raw":"\uFFFD"}
            """);
  }

  @Test
  void optionsOutOfRangeSayTheBound() {
    assertThatThrownBy(() -> ReadOptions.builder().maxJsonDepth(1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("maxJsonDepth must be in [4, 1000]: 1");
    assertThatThrownBy(() -> ReadOptions.builder().maxRejects(-1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ReadOptions.builder().labelColumn(" "))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the label column must not be blank");
  }

  /** Some text, then one letter again and again. */
  private static final class Endless extends InputStream {
    private final ByteArrayInputStream start;
    private long left;

    Endless(String start, long length) {
      this.start = new ByteArrayInputStream(start.getBytes(StandardCharsets.UTF_8));
      this.left = length;
    }

    @Override
    public int read() {
      int first = start.read();
      return first >= 0 ? first : left-- > 0 ? 'a' : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
      int first = start.read(bytes, offset, length);
      if (first > 0 || left <= 0) {
        return first;
      }
      int n = (int) Math.min(length, left);
      Arrays.fill(bytes, offset, offset + n, (byte) 'a');
      left -= n;
      return n;
    }
  }
}
