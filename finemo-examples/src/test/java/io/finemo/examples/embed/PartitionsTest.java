package io.finemo.examples.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.finemo.cashtag.CashtagStudy;
import io.finemo.cashtag.PostTagger;
import io.finemo.core.Post;
import io.finemo.core.SymbolDirectory;
import io.finemo.core.archive.ModelFormatException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Functions of a job cross the wire, and the parts together say what one machine says. */
class PartitionsTest {
  @Test
  void everyPartitionIsScoredAsByOneMachine() throws Exception {
    List<KeptModel.Told> told = KeptModel.told();
    List<ScorePartition.Row> rows =
        told.stream()
            .map(one -> new ScorePartition.Row(one.post().id(), one.post().text()))
            .toList();
    ScorePartition job = new ScorePartition(Files.readAllBytes(KeptModel.FILE));
    List<ScorePartition.Scored> scored = new ArrayList<>();
    for (List<ScorePartition.Row> partition : partitions(rows, 3)) {
      Iterator<ScorePartition.Scored> answers = sent(job).apply(partition.iterator());
      answers.forEachRemaining(answer -> scored.add(unchecked(answer)));
    }

    assertThat(scored)
        .containsExactlyElementsOf(
            told.stream()
                .map(
                    one ->
                        new ScorePartition.Scored(one.post().id(), one.best(), one.probability()))
                .toList());
  }

  /** A partition may be larger than memory. */
  @Test
  void rowsAreTakenOneByOne() throws IOException {
    ScorePartition job = new ScorePartition(Files.readAllBytes(KeptModel.FILE));
    Iterator<ScorePartition.Row> endless =
        IntStream.iterate(1, i -> i + 1)
            .mapToObj(i -> new ScorePartition.Row("row " + i, "$ACME up"))
            .iterator();

    Iterator<ScorePartition.Scored> answers = job.apply(endless);

    assertThat(answers.next().id()).isEqualTo("row 1");
    assertThat(answers.next().id()).isEqualTo("row 2");
    assertThat(endless.next().id()).isEqualTo("row 3");
    assertThatThrownBy(() -> job.apply(List.<ScorePartition.Row>of().iterator()).next())
        .isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void bytesThatAreNoModelAreNamedAsTheFault() {
    ScorePartition job = new ScorePartition(new byte[] {1, 2, 3});

    assertThatThrownBy(() -> job.apply(List.<ScorePartition.Row>of().iterator()))
        .isInstanceOf(UncheckedIOException.class)
        .hasCauseInstanceOf(ModelFormatException.class);
  }

  @Test
  void studiesOfPartitionsMergeIntoThatOfTheWhole(@TempDir Path folder) throws Exception {
    Path symbols = folder.resolve("symbols.csv");
    Files.writeString(
        symbols,
        """
        symbol,name,exchange,sector,industry
        TEF,Telefonica,BME,Telecom,Telephony
        SAN,Santander,BME,Finance,Banks
        """);
    List<StudyPartition.Row> rows = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      String second = i % 3 == 0 ? " and $SAN" : i % 5 == 0 ? " #IBEX" : "";
      rows.add(new StudyPartition.Row("row " + i, "$TEF" + second + " on day " + i));
    }
    CashtagStudy whole = new CashtagStudy(SymbolDirectory.read(symbols));
    PostTagger tagger = PostTagger.standard();
    rows.forEach(row -> whole.add(tagger.tag(Post.of(row.id(), row.text()))));

    StudyPartition job = new StudyPartition(symbols.toString());
    List<byte[]> counts = new ArrayList<>();
    for (List<StudyPartition.Row> partition : partitions(rows, 7)) {
      counts.add(sent(sent(job).count(partition.iterator())));
    }
    byte[] forwards = counts.stream().reduce(sent(job)::merge).orElseThrow();
    byte[] backwards =
        counts.stream().reduce((first, second) -> job.merge(second, first)).orElseThrow();

    assertThat(forwards).isEqualTo(backwards);
    assertThat(job.report(forwards)).isEqualTo(whole.result());
    assertThat(job.report(forwards).symbols().symbols().get(0).posts()).isEqualTo(60);
  }

  private static <T> List<List<T>> partitions(List<T> rows, int parts) {
    List<List<T>> partitions = new ArrayList<>();
    for (int i = 0; i < parts; i++) {
      partitions.add(rows.subList(i * rows.size() / parts, (i + 1) * rows.size() / parts));
    }
    return partitions;
  }

  /** What arrives on another machine. */
  private static <T extends Serializable> T sent(T value) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(value);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      @SuppressWarnings("unchecked")
      T arrived = (T) in.readObject();
      assertThat(arrived).isNotSameAs(value);
      return arrived;
    }
  }

  private static <T extends Serializable> T unchecked(T value) {
    try {
      return sent(value);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
