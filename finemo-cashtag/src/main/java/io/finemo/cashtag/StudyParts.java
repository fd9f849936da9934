package io.finemo.cashtag;

import io.finemo.core.archive.ModelFormatException;
import io.finemo.core.archive.PartReader;
import io.finemo.core.archive.PartWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The statistics of a {@link CashtagStudy} in their order, made empty or read, so that the study
 * names each of them in one place.
 */
final class StudyParts {
  private final List<Part<?>> parts = new ArrayList<>();
  private final @Nullable PartReader in;
  private @Nullable ModelFormatException fault;

  /** Reads a statistic. */
  @FunctionalInterface
  interface Reader<S> {
    S read(PartReader in) throws ModelFormatException;
  }

  /** Keeps the type of a statistic, to merge it with its like. */
  private record Part<S extends Statistic<S, ?>>(S statistic) {

    /** The other study has the same parts in the same order, as both came from one constructor. */
    @SuppressWarnings("unchecked")
    private void merge(Part<?> other) {
      statistic.merge((S) other.statistic);
    }
  }

  private StudyParts(@Nullable PartReader in) {
    this.in = in;
  }

  static StudyParts empty() {
    return new StudyParts(null);
  }

  static StudyParts from(PartReader in) {
    return new StudyParts(in);
  }

  /**
   * The next statistic: empty, or read. After a fault the rest is empty, and {@link
   * #requireSound()} throws it.
   */
  <S extends Statistic<S, ?>> S next(Supplier<S> empty, Reader<S> reader) {
    S statistic = in == null || fault != null ? empty.get() : read(empty, reader, in);
    parts.add(new Part<>(statistic));
    return statistic;
  }

  private <S> S read(Supplier<S> empty, Reader<S> reader, PartReader from) {
    try {
      return reader.read(from);
    } catch (ModelFormatException e) {
      fault = e;
      return empty.get();
    }
  }

  void requireSound() throws ModelFormatException {
    if (fault != null) {
      throw fault;
    }
  }

  void add(TaggedPost post, PostKeys keys) {
    for (Part<?> part : parts) {
      part.statistic.add(post, keys);
    }
  }

  void merge(StudyParts other) {
    for (int i = 0; i < parts.size(); i++) {
      parts.get(i).merge(other.parts.get(i));
    }
  }

  void write(PartWriter out) {
    parts.forEach(part -> part.statistic.write(out));
  }
}
