package io.finemo.examples.reproduce;

import io.finemo.examples.pipeline.ModelPreset;

/** Is told how far a reproduction is. */
public interface RunListener {

  /**
   * One that does not listen.
   *
   * @return a listener
   */
  static RunListener none() {
    return new RunListener() {};
  }

  /**
   * A part is begun.
   *
   * @param part its number, from 1
   * @param parts how many there are
   * @param classifier its classifier
   * @param features its features
   */
  default void begun(int part, int parts, ModelPreset classifier, FeatureSet features) {}

  /**
   * The part that was begun last has come further.
   *
   * @param folds how many of its folds are done; told by several threads
   */
  default void folds(int folds) {}

  /** The part that was begun last is measured and kept. */
  default void done() {}

  /**
   * A part is not measured, since an earlier run kept it.
   *
   * @param part its number, from 1
   * @param parts how many there are
   * @param classifier its classifier
   * @param features its features
   */
  default void kept(int part, int parts, ModelPreset classifier, FeatureSet features) {}
}
