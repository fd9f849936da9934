package io.finemo.examples.distributed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.finemo.core.read.PostReadException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.flink.connector.file.src.FileSourceSplit;
import org.apache.flink.connector.file.src.reader.BulkFormat;
import org.apache.flink.connector.file.src.util.RecordAndPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a job reads one file, from its beginning or from where another reader stopped. */
class PostFileReaderTest {
  @TempDir Path folder;

  @Test
  void rejectsStandInTheirPlaceAmongThePosts() throws IOException {
    Path file =
        write("{\"id\":\"1\",\"text\":\"a\"}\nno\n{\"id\":\"2\",\"text\":\"b\"}\nnor this\n");

    assertThat(names(read(file, 0))).containsExactly("1", "line 2", "2", "line 4");
  }

  @Test
  void aReaderGoesOnWhereAnotherStopped() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 1_200; i++) {
      lines.append(i % 7 == 3 ? "no" : "{\"id\":\"" + i + "\",\"text\":\"a\"}").append('\n');
    }
    Path file = write(lines.toString());
    List<String> all = names(read(file, 0));

    assertThat(all).hasSize(1_200);
    for (int given : new int[] {0, 1, 3, 4, 511, 512, 513, 1_199, 1_200}) {
      assertThat(names(read(file, given))).isEqualTo(all.subList(given, all.size()));
    }
  }

  @Test
  void eachRecordKnowsWhereToGoOn() throws IOException {
    Path file = write("{\"id\":\"1\",\"text\":\"a\"}\n{\"id\":\"2\",\"text\":\"b\"}\n");
    try (PostFileReader reader = open(file, 0)) {
      BulkFormat.RecordIterator<Arrival> batch = reader.readBatch();
      List<Long> positions = new ArrayList<>();
      for (RecordAndPosition<Arrival> record = batch.next();
          record != null;
          record = batch.next()) {
        positions.add(record.getRecordSkipCount());
      }
      assertThat(positions).containsExactly(1L, 2L);
    }
  }

  @Test
  void whatStandsBeforeTheEndOfACutFileIsGiven() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      for (int i = 0; i < 20_000; i++) {
        String line = "{\"id\":\"" + i + "\",\"text\":\"" + i * 7919 + "\"}\n";
        out.write(line.getBytes(StandardCharsets.UTF_8));
      }
    }
    Path file = folder.resolve("cut.jsonl.gz");
    Files.write(file, Arrays.copyOf(bytes.toByteArray(), bytes.size() / 2));

    try (PostFileReader reader = open(file, 0)) {
      assertThat(reader.readBatch()).isNotNull();
      assertThatThrownBy(
              () -> {
                while (reader.readBatch() != null) {}
              })
          .isInstanceOf(PostReadException.class);
    }
  }

  @Test
  void filesAreGivenOutInTheirOrderAlsoWhenTheyComeBack() {
    List<FileSourceSplit> splits = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      splits.add(
          new FileSourceSplit("" + i, new org.apache.flink.core.fs.Path("file"), 0, 1, 0, 1));
    }
    FilesInOrder order = new FilesInOrder(splits);
    FileSourceSplit first = order.getNext(null).orElseThrow();
    assertThat(order.getNext(null).orElseThrow().splitId()).isEqualTo("1");

    order.addSplits(List.of(first));

    assertThat(order.remainingSplits()).hasSize(11);
    List<String> rest = new ArrayList<>();
    for (int i = 0; i < 11; i++) {
      rest.add(order.getNext(null).orElseThrow().splitId());
    }
    assertThat(rest).containsExactly("0", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11");
    assertThat(order.getNext(null)).isEmpty();
  }

  private Path write(String lines) throws IOException {
    return Files.writeString(folder.resolve("posts.jsonl"), lines);
  }

  private static PostFileReader open(Path file, long given) throws IOException {
    return new PostFileReader(
        new org.apache.flink.core.fs.Path(file.toUri()), ReadSettings.defaults(), 0, given);
  }

  private static List<Arrival> read(Path file, long given) throws IOException {
    List<Arrival> all = new ArrayList<>();
    try (PostFileReader reader = open(file, given)) {
      for (BulkFormat.RecordIterator<Arrival> batch = reader.readBatch();
          batch != null;
          batch = reader.readBatch()) {
        for (RecordAndPosition<Arrival> record = batch.next();
            record != null;
            record = batch.next()) {
          all.add(record.getRecord());
        }
      }
    }
    return all;
  }

  private static List<String> names(List<Arrival> arrivals) {
    List<String> names = new ArrayList<>();
    for (Arrival arrival : arrivals) {
      if (arrival instanceof Arrival.Read read) {
        names.add(read.post().id());
      } else if (arrival instanceof Arrival.Rejected rejected) {
        names.add("line " + rejected.reject().line());
      }
    }
    return names;
  }
}
