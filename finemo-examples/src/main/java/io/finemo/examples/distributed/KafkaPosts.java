package io.finemo.examples.distributed;

import java.util.Objects;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.KafkaSourceBuilder;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;

/**
 * Posts of a topic of Kafka, or of what speaks its language: each message is a JSON object, as a
 * line of a file would be. Read from the earliest message on.
 *
 * @param servers the brokers, {@code host:port}, several with commas between
 * @param topic the topic
 * @param settings how messages are read
 * @param follow whether to go on for ever, not only to the end of what is there at the start
 */
public record KafkaPosts(String servers, String topic, ReadSettings settings, boolean follow)
    implements PostSource {

  /**
   * Checks the parts.
   *
   * @param servers the brokers, not blank
   * @param topic the topic, not blank
   * @param settings how messages are read
   * @param follow whether to go on for ever
   */
  public KafkaPosts {
    Objects.requireNonNull(settings, "settings");
    if (servers.isBlank() || topic.isBlank()) {
      throw new IllegalArgumentException("neither brokers nor topic must be blank");
    }
  }

  @Override
  public Source<Arrival, ?, ?> source() {
    KafkaSourceBuilder<Arrival> builder =
        KafkaSource.<Arrival>builder()
            .setBootstrapServers(servers)
            .setTopics(topic)
            .setStartingOffsets(OffsetsInitializer.earliest())
            .setDeserializer(new KafkaMessages(settings));
    return (follow ? builder : builder.setBounded(OffsetsInitializer.latest())).build();
  }

  @Override
  public int mostReaders() {
    // As many as there are partitions, which the brokers know.
    return Integer.MAX_VALUE;
  }
}
