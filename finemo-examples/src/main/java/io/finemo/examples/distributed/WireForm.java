package io.finemo.examples.distributed;

import java.io.IOException;
import java.io.Serializable;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/**
 * How records of one type cross the wire and lie in checkpoints. Equal forms read each other.
 *
 * @param <T> the type of the records
 */
public sealed interface WireForm<T> extends Serializable
    permits ArrivalForm, PostForm, TaggedPostForm, StudyPartForm {

  /**
   * The name of the form, which stands in savepoints with {@link #version()}.
   *
   * @return a word
   */
  String name();

  /**
   * The version, which changes with the bytes.
   *
   * @return 1 or more
   */
  int version();

  /**
   * Whether records need no copy.
   *
   * @return true, as most records never change
   */
  default boolean isImmutable() {
    return true;
  }

  /**
   * Writes a record.
   *
   * @param record the record
   * @param out where to
   * @throws IOException if writing fails
   */
  void write(T record, DataOutputView out) throws IOException;

  /**
   * Reads a record.
   *
   * @param in where from
   * @return the record
   * @throws IOException if it cannot be read, or is not what {@link #write} wrote
   */
  T read(DataInputView in) throws IOException;

  /**
   * Writes what one has to know to make the form again.
   *
   * @param out where to
   * @throws IOException if writing fails
   */
  default void writeSettings(DataOutputView out) throws IOException {}

  /**
   * Makes a form of what a savepoint says.
   *
   * @param name its name
   * @param version its version
   * @param in where its settings are
   * @return the form
   * @throws IOException if this library knows no such form
   */
  static WireForm<?> of(String name, int version, DataInputView in) throws IOException {
    WireForm<?> form =
        switch (name) {
          case ArrivalForm.NAME -> new ArrivalForm();
          case PostForm.NAME -> new PostForm();
          case TaggedPostForm.NAME -> new TaggedPostForm();
          case StudyPartForm.NAME -> StudyPartForm.readSettings(in);
          default -> throw new IOException("no such form of records: " + name);
        };
    if (form.version() != version) {
      throw new IOException(
          "records of the form "
              + name
              + " are of version "
              + version
              + "; this library reads "
              + form.version());
    }
    return form;
  }
}
