package io.finemo.examples.distributed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.core.memory.DataOutputView;
import org.jspecify.annotations.Nullable;

/**
 * Writes and reads records in a {@link WireForm}. Holds nothing else, so that threads may share it.
 *
 * @param <T> the type of the records
 */
public final class WireSerializer<T> extends TypeSerializer<T> {
  private static final long serialVersionUID = 1;
  private static final int FIRST_BYTES = 256;

  /** How records are written. */
  private final WireForm<T> form;

  /**
   * A serializer.
   *
   * @param form how records are written
   */
  public WireSerializer(WireForm<T> form) {
    this.form = Objects.requireNonNull(form, "form");
  }

  @Override
  public boolean isImmutableType() {
    return form.isImmutable();
  }

  @Override
  public TypeSerializer<T> duplicate() {
    return this;
  }

  @Override
  public @Nullable T createInstance() {
    // There is no empty record; Flink asks only to read into it, and takes what it gets instead.
    return null;
  }

  @Override
  public T copy(T from) {
    if (form.isImmutable()) {
      return from;
    }
    try {
      DataOutputSerializer out = new DataOutputSerializer(FIRST_BYTES);
      form.write(from, out);
      return form.read(new DataInputDeserializer(out.getSharedBuffer(), 0, out.length()));
    } catch (IOException e) {
      throw new UncheckedIOException("a copy within memory", e);
    }
  }

  @Override
  public T copy(T from, T reuse) {
    return copy(from);
  }

  @Override
  public int getLength() {
    return -1;
  }

  @Override
  public void serialize(T record, DataOutputView target) throws IOException {
    form.write(record, target);
  }

  @Override
  public T deserialize(DataInputView source) throws IOException {
    return form.read(source);
  }

  @Override
  public T deserialize(T reuse, DataInputView source) throws IOException {
    return form.read(source);
  }

  @Override
  public void copy(DataInputView source, DataOutputView target) throws IOException {
    form.write(form.read(source), target);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof WireSerializer<?> wire && form.equals(wire.form);
  }

  @Override
  public int hashCode() {
    return form.hashCode();
  }

  @Override
  public TypeSerializerSnapshot<T> snapshotConfiguration() {
    return new WireSerializerSnapshot<>(form);
  }
}
