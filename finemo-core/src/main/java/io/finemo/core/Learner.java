package io.finemo.core;

import java.util.List;

/**
 * Anything that learns from labelled rows: a vocabulary, a feature selection, a stage, a whole
 * cascade, or a composition of them.
 *
 * <p>Learner and learnt thing are different types: the model can only come out of {@link #fit}, so
 * an untrained one cannot exist. A learner is immutable and may be fitted any number of times, also
 * by several threads at once; that is what lets cross-validation refit everything in every fold.
 *
 * @param <T> the type of the rows' values
 * @param <L> the type of the labels
 * @param <M> the type of the model, immutable and {@link ThreadSafe}
 */
@FunctionalInterface
public interface Learner<T, L, M> {

  /**
   * Learns from the rows. The same rows in the same order with the same seed give the same model.
   *
   * @param rows the training rows; most learners refuse an empty list
   * @param seed the source of every random choice made while learning
   * @return the model
   * @throws IllegalArgumentException if the rows cannot be learnt from; the message says why
   */
  M fit(List<Labeled<T, L>> rows, long seed);
}
