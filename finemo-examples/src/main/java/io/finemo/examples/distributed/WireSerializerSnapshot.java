package io.finemo.examples.distributed;

import java.io.IOException;
import java.util.Objects;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSchemaCompatibility;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.jspecify.annotations.Nullable;

/**
 * What a savepoint says of the {@link WireForm} of its records: name, version and settings. A job
 * with another directory of symbols or other options cannot go on with the counts of this one.
 *
 * @param <T> the type of the records
 */
public final class WireSerializerSnapshot<T> implements TypeSerializerSnapshot<T> {
  private static final int VERSION = 1;

  private @Nullable WireForm<T> form;

  /** For Flink, which reads it then. */
  public WireSerializerSnapshot() {}

  WireSerializerSnapshot(WireForm<T> form) {
    this.form = form;
  }

  @Override
  public int getCurrentVersion() {
    return VERSION;
  }

  @Override
  public void writeSnapshot(DataOutputView out) throws IOException {
    WireForm<T> known = form();
    out.writeUTF(known.name());
    out.writeInt(known.version());
    known.writeSettings(out);
  }

  /** The type of the records is that of the state which the snapshot lies beside. */
  @SuppressWarnings("unchecked")
  @Override
  public void readSnapshot(int version, DataInputView in, ClassLoader unused) throws IOException {
    if (version != VERSION) {
      throw new IOException(
          "a description of records of version " + version + "; this library reads " + VERSION);
    }
    form = (WireForm<T>) WireForm.of(in.readUTF(), in.readInt(), in);
  }

  @Override
  public TypeSerializer<T> restoreSerializer() {
    return new WireSerializer<>(form());
  }

  @Override
  public TypeSerializerSchemaCompatibility<T> resolveSchemaCompatibility(
      TypeSerializerSnapshot<T> before) {
    return before instanceof WireSerializerSnapshot<T> wire && form().equals(wire.form)
        ? TypeSerializerSchemaCompatibility.compatibleAsIs()
        : TypeSerializerSchemaCompatibility.incompatible();
  }

  private WireForm<T> form() {
    return Objects.requireNonNull(form, "a description is read before it is used");
  }
}
