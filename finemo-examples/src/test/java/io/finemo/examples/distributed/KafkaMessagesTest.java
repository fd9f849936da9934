package io.finemo.examples.distributed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.finemo.core.Post;
import io.finemo.core.read.Reject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** Messages of Kafka as posts. */
class KafkaMessagesTest {

  @Test
  void aMessageIsAPost() throws IOException {
    assertThat(arrivals("{\"id\":\"1\",\"text\":\"$TSLA up\"}"))
        .containsExactly(new Arrival.Read(Post.of("1", "$TSLA up")));
  }

  @Test
  void aMessageThatIsNoneIsARejectThatLeadsToIt() throws IOException {
    for (String message : new String[] {"nonsense", "", null}) {
      assertThat(arrivals(message))
          .singleElement()
          .isInstanceOfSatisfying(
              Arrival.Rejected.class,
              rejected -> {
                Reject reject = rejected.reject();
                assertThat(reject.source()).isEqualTo("posts-3@41.jsonl");
                assertThat(reject.reason()).isNotBlank();
              });
    }
  }

  @Test
  void aTopicEndsWhereItEndedAtTheStartUnlessItIsFollowed() {
    KafkaPosts once = new KafkaPosts("localhost:9092", "posts", ReadSettings.defaults(), false);
    KafkaPosts forEver = new KafkaPosts("localhost:9092", "posts", ReadSettings.defaults(), true);

    assertThat(once.source().getBoundedness()).isEqualTo(Boundedness.BOUNDED);
    assertThat(forEver.source().getBoundedness()).isEqualTo(Boundedness.CONTINUOUS_UNBOUNDED);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new KafkaPosts("", "posts", ReadSettings.defaults(), false));
  }

  private static List<Arrival> arrivals(String message) throws IOException {
    List<Arrival> arrivals = new ArrayList<>();
    byte[] value = message == null ? null : message.getBytes(StandardCharsets.UTF_8);
    new KafkaMessages(ReadSettings.defaults())
        .deserialize(
            new ConsumerRecord<>("posts", 3, 41, new byte[0], value),
            new Collector<>() {
              @Override
              public void collect(Arrival arrival) {
                arrivals.add(arrival);
              }

              @Override
              public void close() {}
            });
    return arrivals;
  }
}
