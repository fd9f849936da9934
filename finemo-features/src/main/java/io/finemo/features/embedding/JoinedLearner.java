package io.finemo.features.embedding;

import io.finemo.core.FeatureSpace;
import io.finemo.core.Labeled;
import io.finemo.core.Learner;
import io.finemo.core.SparseVector;
import io.finemo.core.TransformLearner;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Learns several extractors on the same rows and joins their vectors side by side.
 *
 * <pre>{@code
 * JoinedLearner<AnalyzedPost, String> learner =
 *     JoinedLearner.of(spec.<String>learner()::fit, FeatureExtractor::space)
 *         .and((rows, seed) -> mean, MeanVector::space);
 * }</pre>
 *
 * @param <T> what the extractors read
 * @param <L> the type of the labels
 */
public final class JoinedLearner<T, L> implements TransformLearner<T, SparseVector, L> {
  private final List<Learner<T, L, JoinedFeatures.Part<T>>> parts;

  private JoinedLearner(List<Learner<T, L, JoinedFeatures.Part<T>>> parts) {
    this.parts = List.copyOf(parts);
  }

  /**
   * A first extractor.
   *
   * @param learner learns it
   * @param space gives the names of its features
   * @param <T> what it reads
   * @param <L> the type of the labels
   * @param <F> the type of the extractor
   * @return a learner of it alone
   */
  public static <T, L, F extends Function<T, SparseVector>> JoinedLearner<T, L> of(
      Learner<T, L, F> learner, Function<? super F, FeatureSpace> space) {
    return new JoinedLearner<T, L>(List.of()).and(learner, space);
  }

  /**
   * Puts one more extractor beside those that are there.
   *
   * @param learner learns it
   * @param space gives the names of its features
   * @param <F> the type of the extractor
   * @return a learner of all of them
   */
  public <F extends Function<T, SparseVector>> JoinedLearner<T, L> and(
      Learner<T, L, F> learner, Function<? super F, FeatureSpace> space) {
    List<Learner<T, L, JoinedFeatures.Part<T>>> all = new ArrayList<>(parts);
    all.add(
        (rows, seed) -> {
          F fitted = learner.fit(rows, seed);
          int size = space.apply(fitted).size();
          return new JoinedFeatures.Part<>(fitted, size, () -> space.apply(fitted));
        });
    return new JoinedLearner<>(all);
  }

  /**
   * Learns all extractors, each on all rows.
   *
   * @param rows the training rows
   * @param seed the source of random choices, the same for each
   * @return the joined extractors
   * @throws IllegalArgumentException if one of them cannot learn from the rows
   */
  @Override
  public JoinedFeatures<T> fit(List<Labeled<T, L>> rows, long seed) {
    return JoinedFeatures.of(parts.stream().map(part -> part.fit(rows, seed)).toList());
  }
}
