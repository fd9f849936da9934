package io.finemo.classify;

import io.finemo.core.Learner;

/**
 * Learns one stage from the rows that reach it: true is the side that goes on, false the side that
 * leaves.
 *
 * @param <T> the type of the rows
 */
@FunctionalInterface
public interface StageLearner<T> extends Learner<T, Boolean, StageModel<T>> {}
