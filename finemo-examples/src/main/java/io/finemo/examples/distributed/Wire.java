package io.finemo.examples.distributed;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.flink.api.common.typeutils.base.StringSerializer;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** The pieces that forms of records are made of. Texts may be of any length and any UTF-16. */
final class Wire {
  private Wire() {}

  static void text(String value, DataOutputView out) throws IOException {
    StringSerializer.INSTANCE.serialize(value, out);
  }

  static String text(DataInputView in) throws IOException {
    String value = StringSerializer.INSTANCE.deserialize(in);
    if (value == null) {
      throw new IOException("a text is missing in a record");
    }
    return value;
  }

  static void texts(List<String> values, DataOutputView out) throws IOException {
    out.writeInt(values.size());
    for (String value : values) {
      text(value, out);
    }
  }

  static List<String> texts(DataInputView in) throws IOException {
    int size = in.readInt();
    List<String> values = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      values.add(text(in));
    }
    return values;
  }

  static void optional(Optional<String> value, DataOutputView out) throws IOException {
    out.writeBoolean(value.isPresent());
    if (value.isPresent()) {
      text(value.get(), out);
    }
  }

  static Optional<String> optional(DataInputView in) throws IOException {
    return in.readBoolean() ? Optional.of(text(in)) : Optional.empty();
  }

  static void moment(Optional<Instant> value, DataOutputView out) throws IOException {
    out.writeBoolean(value.isPresent());
    if (value.isPresent()) {
      Instant moment = value.get();
      out.writeLong(moment.getEpochSecond());
      out.writeInt(moment.getNano());
    }
  }

  static Optional<Instant> moment(DataInputView in) throws IOException {
    return in.readBoolean()
        ? Optional.of(Instant.ofEpochSecond(in.readLong(), in.readInt()))
        : Optional.empty();
  }

  static void count(OptionalLong value, DataOutputView out) throws IOException {
    // Counts are never negative.
    out.writeLong(value.orElse(-1));
  }

  static OptionalLong count(DataInputView in) throws IOException {
    long value = in.readLong();
    return value < 0 ? OptionalLong.empty() : OptionalLong.of(value);
  }
}
