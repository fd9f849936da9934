package io.finemo.examples.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.finemo.examples.embed.ConsumerLoop.DeadLetter;
import io.finemo.examples.embed.ConsumerLoop.Judged;
import io.finemo.examples.embed.ConsumerLoop.Message;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Batches are judged, written and committed, in this order, whatever fails in between. */
class ConsumerLoopTest {
  private final OpportunityService service = new OpportunityService(KeptModel.FILE);
  private final List<Judged> judged = new ArrayList<>();
  private final List<DeadLetter> dead = new ArrayList<>();

  @BeforeEach
  void start() throws IOException {
    service.init();
  }

  @Test
  void everyMessageIsJudgedAsTheModelSays() throws IOException {
    List<KeptModel.Told> told = KeptModel.told();
    Topic topic = new Topic();
    told.forEach(one -> topic.add(json(one.post().id(), one.post().text())));

    run(topic, this::keep);

    assertThat(dead).isEmpty();
    assertThat(judged).extracting(Judged::offset).containsExactlyElementsOf(offsets(told.size()));
    for (int i = 0; i < told.size(); i++) {
      assertThat(judged.get(i).id()).isEqualTo(told.get(i).post().id());
      assertThat(judged.get(i).prediction().best()).isEqualTo(told.get(i).best());
    }
    assertThat(topic.committed).isEqualTo(told.size());
  }

  @Test
  void poisonGoesToTheDeadLettersAndHoldsNobodyUp() throws IOException {
    Topic topic =
        new Topic()
            .add(json("a", "$ACME up"))
            .add("no JSON")
            .add("")
            .add("{\"id\":\"no text\"}")
            .add(json("b", "one") + "\n" + json("c", "and one more"))
            .add("{\n\"id\":\"d\",\n\"text\":\"over lines\"}")
            .add(new byte[] {'{', (byte) 0xC3, '}'})
            .add("[".repeat(100_000))
            .add(json("z", "$ACME down"));

    run(topic, this::keep);

    assertThat(judged).extracting(Judged::id).containsExactly("a", "z");
    assertThat(dead).extracting(DeadLetter::offset).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
    assertThat(dead).extracting(DeadLetter::reason).allSatisfy(why -> assertThat(why).isNotBlank());
    assertThat(topic.committed).isEqualTo(9);
  }

  @Test
  void aBatchThatCouldNotBeWrittenComesAgain() throws IOException {
    Topic topic = new Topic().add(json("a", "1")).add(json("b", "2")).add(json("c", "3"));

    assertThatExceptionOfType(IOException.class)
        .isThrownBy(
            () ->
                run(
                    topic,
                    (some, poison) -> {
                      if (!judged.isEmpty()) {
                        throw new IOException("the disk is full");
                      }
                      keep(some, poison);
                    }));
    assertThat(topic.committed).isEqualTo(2);

    topic.restart();
    run(topic, this::keep);
    assertThat(judged).extracting(Judged::id).containsExactly("a", "b", "c");
  }

  @Test
  void aBatchWrittenButNotCommittedComesTwiceUnderTheSameOffsets() throws IOException {
    Topic topic = new Topic().add(json("a", "1")).add(json("b", "2")).add(json("c", "3"));
    topic.failingCommits = 1;

    assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> run(topic, this::keep));
    topic.restart();
    run(topic, this::keep);

    assertThat(judged).extracting(Judged::offset).containsExactly(0L, 1L, 0L, 1L, 2L);
  }

  private void run(Topic topic, ConsumerLoop.Sink sink) throws IOException {
    new ConsumerLoop(topic, service::judge, sink).run(topic::isEmpty);
  }

  private void keep(List<Judged> some, List<DeadLetter> poison) {
    judged.addAll(some);
    dead.addAll(poison);
  }

  private static List<Long> offsets(int size) {
    return java.util.stream.LongStream.range(0, size).boxed().toList();
  }

  private static String json(String id, String text) {
    return "{\"id\":\"" + id + "\",\"text\":\"" + text.replace("\"", "\\\"") + "\"}";
  }

  /** A partition of a topic, and the consumer of it; polls give two messages at most. */
  private static final class Topic implements ConsumerLoop.Consumer {
    private final List<byte[]> values = new ArrayList<>();
    private int position;
    private int committed;
    private int failingCommits;

    Topic add(String value) {
      return add(value.getBytes(StandardCharsets.UTF_8));
    }

    Topic add(byte[] value) {
      values.add(value);
      return this;
    }

    boolean isEmpty() {
      return position == values.size();
    }

    /** Another process takes over where the last commit was. */
    void restart() {
      position = committed;
    }

    @Override
    public List<Message> poll() {
      List<Message> batch = new ArrayList<>();
      while (batch.size() < 2 && !isEmpty()) {
        batch.add(message(position++));
      }
      return batch;
    }

    @Override
    public void commit() {
      if (failingCommits-- > 0) {
        throw new IllegalStateException("the broker is gone");
      }
      committed = position;
    }

    private Message message(int offset) {
      return new Message() {
        @Override
        public long offset() {
          return offset;
        }

        @Override
        public byte[] value() {
          return values.get(offset);
        }
      };
    }
  }
}
