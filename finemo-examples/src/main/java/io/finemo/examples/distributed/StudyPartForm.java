package io.finemo.examples.distributed;

import java.io.IOException;
import java.util.Objects;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/**
 * The form of counts of a study: how many bytes, then those of the statistics' own form, which are
 * compact and carry versions of their own.
 */
record StudyPartForm(StudySettings settings) implements WireForm<StudyPart> {
  static final String NAME = "study-part";

  StudyPartForm {
    Objects.requireNonNull(settings, "settings");
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public boolean isImmutable() {
    return false;
  }

  @Override
  public void write(StudyPart part, DataOutputView out) throws IOException {
    writeBytes(part.toBytes(), out);
  }

  @Override
  public StudyPart read(DataInputView in) throws IOException {
    return StudyPart.read(settings, readBytes(in));
  }

  @Override
  public void writeSettings(DataOutputView out) throws IOException {
    writeBytes(settings.toBytes(), out);
  }

  static StudyPartForm readSettings(DataInputView in) throws IOException {
    return new StudyPartForm(StudySettings.read(readBytes(in)));
  }

  private static void writeBytes(byte[] bytes, DataOutputView out) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static byte[] readBytes(DataInputView in) throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return bytes;
  }
}
