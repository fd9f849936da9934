package io.finemo.examples.distributed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.finemo.cashtag.CashtagOptions;
import io.finemo.cashtag.Noise;
import io.finemo.cashtag.TaggedPost;
import io.finemo.cashtag.noise.NoiseTagger;
import io.finemo.core.Author;
import io.finemo.core.MarketSentiment;
import io.finemo.core.Post;
import io.finemo.core.SymbolDirectory;
import io.finemo.core.SymbolDirectory.Listing;
import io.finemo.core.read.Reject;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;

/** What crosses the wire arrives as it was, and savepoints know what they hold. */
class WireFormTest {
  private static final Post FULL =
      new Post(
          "7",
          "an \ud83d emoji cut in two, and a long text " + "x".repeat(70_000),
          Optional.of(Instant.parse("2014-03-03T12:00:00.123456789Z")),
          Optional.of(
              new Author(
                  "9",
                  "ann",
                  OptionalLong.of(0),
                  OptionalLong.empty(),
                  OptionalLong.of(Long.MAX_VALUE),
                  Optional.of(Instant.MIN),
                  true)),
          Optional.of("es"),
          Optional.of("6"),
          List.of("TEF", "SAN"),
          Optional.of(MarketSentiment.BEARISH));

  @Test
  void aPostArrivesWithAllItsParts() throws IOException {
    assertThat(sent(new Arrival.Read(FULL), new ArrivalForm())).isEqualTo(new Arrival.Read(FULL));
    assertThat(sent(Post.of("1", ""), new PostForm())).isEqualTo(Post.of("1", ""));
  }

  @Test
  void aRejectArrivesWithItsReason() throws IOException {
    Arrival reject = new Arrival.Rejected(new Reject("posts.csv", 17, "no text", "\udc00"));

    assertThat(sent(reject, new ArrivalForm())).isEqualTo(reject);
  }

  @Test
  void aTaggedPostArrivesWithEachKindOfNoise() throws IOException {
    for (Noise noise : Noise.values()) {
      TaggedPost tagged =
          new TaggedPost(FULL, List.of("TEF"), List.of("bolsa", "ibex"), 2, Set.of(noise));
      assertThat(sent(tagged, new TaggedPostForm())).isEqualTo(tagged);
    }
    TaggedPost clean = new TaggedPost(FULL, List.of(), List.of(), 0, Set.of());
    assertThat(sent(clean, new TaggedPostForm())).isEqualTo(clean);
  }

  @Test
  void countsOfAStudyArriveAndGoOnCounting() throws IOException {
    StudySettings settings = settings("TSLA");
    NoiseTagger tagger = NoiseTagger.standard();
    StudyPart part = StudyPart.empty(settings);
    part.add(tagger.tag(Post.of("1", "$TSLA and $AAPL up")));
    part.addRejected();
    part.addLate();
    part.merge(StudyPart.of(settings, tagger.counts()));

    StudyPart arrived = sent(part, new StudyPartForm(settings));

    assertThat(arrived.toBytes()).isEqualTo(part.toBytes());
    arrived.merge(part);
    assertThat(arrived.posts()).isEqualTo(2);
    assertThat(arrived.rejected()).isEqualTo(2);
    assertThat(arrived.late()).isEqualTo(2);
    assertThat(arrived.noise().posts()).isEqualTo(2);
    assertThat(arrived.counts().study().result().symbols().symbols().get(0).posts()).isEqualTo(2);
    assertThat(part.posts()).as("what was sent is another").isEqualTo(1);
  }

  @Test
  void aCopyOfCountsIsAnother() {
    TypeSerializer<StudyPart> serializer = new WireSerializer<>(new StudyPartForm(settings("A")));
    StudyPart part = StudyPart.empty(settings("A"));

    StudyPart copy = serializer.copy(part);
    part.addLate();

    assertThat(copy.late()).isZero();
  }

  @Test
  void aSavepointMakesItsSerializerAgain() throws IOException {
    TypeSerializer<StudyPart> serializer = new WireSerializer<>(new StudyPartForm(settings("A")));

    TypeSerializerSnapshot<StudyPart> read = stored(serializer.snapshotConfiguration());

    assertThat(read.restoreSerializer()).isEqualTo(serializer);
    assertThat(serializer.snapshotConfiguration().resolveSchemaCompatibility(read))
        .matches(answer -> answer.isCompatibleAsIs());
  }

  @Test
  void countsByAnotherDirectoryAreNoStartForAJob() throws IOException {
    TypeSerializer<StudyPart> one = new WireSerializer<>(new StudyPartForm(settings("A")));
    TypeSerializer<StudyPart> other = new WireSerializer<>(new StudyPartForm(settings("B")));

    assertThat(
            other
                .snapshotConfiguration()
                .resolveSchemaCompatibility(stored(one.snapshotConfiguration())))
        .matches(answer -> answer.isIncompatible());
  }

  @Test
  void aFormOfAnotherVersionIsRefused() {
    assertThatThrownBy(() -> WireForm.of("post", 2, new DataInputDeserializer(new byte[0])))
        .isInstanceOf(IOException.class)
        .hasMessage("records of the form post are of version 2; this library reads 1");
    assertThatThrownBy(() -> WireForm.of("cat", 1, new DataInputDeserializer(new byte[0])))
        .isInstanceOf(IOException.class)
        .hasMessage("no such form of records: cat");
  }

  private static StudySettings settings(String symbol) {
    return StudySettings.of(
        SymbolDirectory.of(List.of(new Listing(symbol, "name", "NASDAQ", "sector", ""))),
        CashtagOptions.defaults());
  }

  private static <T> T sent(T record, WireForm<T> form) throws IOException {
    TypeSerializer<T> serializer = new WireSerializer<>(form);
    DataOutputSerializer out = new DataOutputSerializer(64);
    serializer.serialize(record, out);
    DataInputDeserializer in = new DataInputDeserializer(out.getCopyOfBuffer());
    DataOutputSerializer copied = new DataOutputSerializer(64);
    serializer.copy(in, copied);
    assertThat(in.available()).as("bytes left").isZero();
    return serializer.deserialize(new DataInputDeserializer(copied.getCopyOfBuffer()));
  }

  private static <T> TypeSerializerSnapshot<T> stored(TypeSerializerSnapshot<T> snapshot)
      throws IOException {
    DataOutputSerializer out = new DataOutputSerializer(64);
    TypeSerializerSnapshot.writeVersionedSnapshot(out, snapshot);
    return TypeSerializerSnapshot.readVersionedSnapshot(
        new DataInputDeserializer(out.getCopyOfBuffer()), WireFormTest.class.getClassLoader());
  }
}
