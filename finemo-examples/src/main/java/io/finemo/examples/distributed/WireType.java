package io.finemo.examples.distributed;

import io.finemo.cashtag.TaggedPost;
import io.finemo.core.Post;
import java.util.Objects;
import org.apache.flink.api.common.serialization.SerializerConfig;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.jspecify.annotations.Nullable;

/**
 * A type that crosses the wire in a {@link WireForm}.
 *
 * @param <T> the type of the records
 */
public final class WireType<T> extends TypeInformation<T> {
  private static final long serialVersionUID = 1;

  /** What sources give. */
  public static final TypeInformation<Arrival> ARRIVAL =
      new WireType<>(Arrival.class, new ArrivalForm());

  /** Posts. */
  public static final TypeInformation<Post> POST = new WireType<>(Post.class, new PostForm());

  /** Posts with their tags. */
  public static final TypeInformation<TaggedPost> TAGGED_POST =
      new WireType<>(TaggedPost.class, new TaggedPostForm());

  /** The class of the records. */
  private final Class<T> type;

  /** How they are written. */
  private final WireForm<T> form;

  /**
   * A type.
   *
   * @param type the class of the records
   * @param form how they are written
   */
  public WireType(Class<T> type, WireForm<T> form) {
    this.type = Objects.requireNonNull(type, "type");
    this.form = Objects.requireNonNull(form, "form");
  }

  @Override
  public boolean isBasicType() {
    return false;
  }

  @Override
  public boolean isTupleType() {
    return false;
  }

  @Override
  public int getArity() {
    return 1;
  }

  @Override
  public int getTotalFields() {
    return 1;
  }

  @Override
  public Class<T> getTypeClass() {
    return type;
  }

  @Override
  public boolean isKeyType() {
    return false;
  }

  @Override
  public TypeSerializer<T> createSerializer(SerializerConfig unused) {
    return new WireSerializer<>(form);
  }

  @Override
  public String toString() {
    return form.name();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof WireType<?> wire && type == wire.type && form.equals(wire.form);
  }

  @Override
  public int hashCode() {
    return form.hashCode();
  }

  @Override
  public boolean canEqual(Object other) {
    return other instanceof WireType;
  }
}
