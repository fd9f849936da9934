package io.finemo.classify;

import io.finemo.core.SparseVector;
import io.finemo.core.archive.ModelFormatException;
import io.finemo.core.archive.PartReader;
import io.finemo.core.archive.PartWriter;
import java.util.function.Function;

/**
 * How the transformations of one kind that stand in front of stages, such as feature selections,
 * stand in a model file. As with {@link StageFormat}, the file names the kind and never a class.
 *
 * @param <F> the type of the transformations
 */
public interface TransformFormat<F extends Function<SparseVector, SparseVector>> {

  /**
   * The name of the kind in files, which must never change.
   *
   * @return not blank, another name for each format
   */
  String kind();

  /**
   * The transformations that this format writes.
   *
   * @return their class
   */
  Class<F> type();

  /**
   * Writes a transformation; equal ones as equal bytes.
   *
   * @param transform the transformation
   * @param out where to
   * @throws IllegalArgumentException if it holds something that cannot be written
   */
  void write(F transform, PartWriter out);

  /**
   * Reads a transformation. The bytes are the sender's, as in {@link StageFormat#read}.
   *
   * @param in where from, at the first byte that {@link #write} wrote
   * @param features the number of features of the rows in front
   * @return the transformation
   * @throws ModelFormatException if it is damaged or needs more features
   */
  F read(PartReader in, int features) throws ModelFormatException;

  /**
   * How many features there are behind the transformation.
   *
   * @param transform the transformation
   * @return the number of features, 0 or more
   */
  int featuresBehind(F transform);

  /**
   * Leads what features behind the transformation contributed to those in front of it, as {@link
   * StageLearner#behind} is told.
   *
   * @param transform the transformation
   * @param parts contributions by feature behind
   * @return contributions by feature in front
   */
  SparseVector back(F transform, SparseVector parts);
}
