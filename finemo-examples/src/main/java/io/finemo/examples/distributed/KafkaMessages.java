package io.finemo.examples.distributed;

import io.finemo.core.read.PostReadException;
import io.finemo.core.read.PostReader;
import io.finemo.core.read.PostReaders;
import io.finemo.core.read.PostRow;
import io.finemo.core.read.Reject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads each message as if it were a file of one line; one that is no post is a reject. */
final class KafkaMessages implements KafkaRecordDeserializationSchema<Arrival> {
  private static final long serialVersionUID = 1;

  private final ReadSettings settings;

  KafkaMessages(ReadSettings settings) {
    this.settings = settings;
  }

  @Override
  public void deserialize(ConsumerRecord<byte[], byte[]> message, Collector<Arrival> out)
      throws IOException {
    // So that a reject leads to its message.
    String name = message.topic() + "-" + message.partition() + "@" + message.offset() + ".jsonl";
    byte[] value = message.value() == null ? new byte[0] : message.value();
    List<Reject> rejects = new ArrayList<>();
    try (PostReader reader =
        PostReaders.open(new ByteArrayInputStream(value), name, settings.options(rejects::add))) {
      for (Optional<PostRow> row = reader.read(); row.isPresent(); row = reader.read()) {
        out.collect(new Arrival.Read(row.get().post()));
      }
    } catch (PostReadException e) {
      // The message is at fault, not the topic.
      rejects.add(new Reject(name, 1, String.valueOf(e.getMessage()), ""));
    }
    for (Reject reject : rejects) {
      out.collect(new Arrival.Rejected(reject));
    }
  }

  @Override
  public TypeInformation<Arrival> getProducedType() {
    return WireType.ARRIVAL;
  }
}
