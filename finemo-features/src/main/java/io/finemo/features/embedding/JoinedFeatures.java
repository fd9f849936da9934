package io.finemo.features.embedding;

import io.finemo.core.FeatureSpace;
import io.finemo.core.SparseVector;
import io.finemo.core.ThreadSafe;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The vectors of several extractors side by side: the first keeps its indices, those of each
 * following one begin where the one before ends.
 *
 * @param <T> what the extractors read
 */
@ThreadSafe
public final class JoinedFeatures<T> implements Function<T, SparseVector> {
  private final List<Part<T>> parts;
  private final int size;

  private JoinedFeatures(List<Part<T>> parts) {
    this.parts = List.copyOf(parts);
    int sum = 0;
    for (Part<T> part : parts) {
      sum = Math.addExact(sum, part.size());
    }
    this.size = sum;
  }

  /**
   * One of the extractors.
   *
   * @param function makes the vectors, safe to share between threads
   * @param size the number of its features, 0 or more; no index is as high
   * @param space gives their names, {@code size} of them
   * @param <T> what it reads
   */
  public record Part<T>(
      Function<? super T, SparseVector> function, int size, Supplier<FeatureSpace> space) {

    /**
     * Checks the bound.
     *
     * @param function makes the vectors
     * @param size the number of its features, 0 or more
     * @param space gives their names
     */
    public Part {
      Objects.requireNonNull(function, "function");
      Objects.requireNonNull(space, "space");
      if (size < 0) {
        throw new IllegalArgumentException("size must be 0 or more: " + size);
      }
    }
  }

  /**
   * Joins extractors.
   *
   * @param parts the extractors in order
   * @param <T> what they read
   * @return all of them as one
   * @throws ArithmeticException if there are more than 2<sup>31</sup> - 1 features
   */
  public static <T> JoinedFeatures<T> of(List<Part<T>> parts) {
    return new JoinedFeatures<>(parts);
  }

  /**
   * Puts the vectors of all extractors side by side.
   *
   * @param value what they read
   * @return a vector with indices below {@link #size()}
   * @throws IllegalArgumentException if an extractor has more features than its part says
   */
  @Override
  public SparseVector apply(T value) {
    SparseVector[] vectors = new SparseVector[parts.size()];
    int entries = 0;
    for (int i = 0; i < vectors.length; i++) {
      vectors[i] = parts.get(i).function().apply(value);
      entries += vectors[i].size();
    }
    int[] indices = new int[entries];
    double[] values = new double[entries];
    int at = 0;
    int start = 0;
    for (int i = 0; i < vectors.length; i++) {
      SparseVector vector = vectors[i];
      int most = parts.get(i).size();
      if (vector.size() > 0 && vector.indexAt(vector.size() - 1) >= most) {
        throw new IllegalArgumentException(
            "part " + i + " has " + most + " features: " + vector.indexAt(vector.size() - 1));
      }
      for (int entry = 0; entry < vector.size(); entry++) {
        indices[at] = start + vector.indexAt(entry);
        values[at++] = vector.valueAt(entry);
      }
      start += most;
    }
    return SparseVector.of(indices, values);
  }

  /**
   * The number of features.
   *
   * @return the dimension of the joined vectors
   */
  public int size() {
    return size;
  }

  /**
   * The names of all features. Made anew at each call.
   *
   * @return the spaces of the parts, one behind the other
   */
  public FeatureSpace space() {
    List<String> names = new ArrayList<>(size);
    parts.forEach(part -> names.addAll(part.space().get().names()));
    return FeatureSpace.of(names);
  }

  /**
   * The extractors.
   *
   * @return an immutable list, in order
   */
  public List<Part<T>> parts() {
    return parts;
  }

  @Override
  public String toString() {
    return "JoinedFeatures[" + size + " features of " + parts.size() + " parts]";
  }
}
