package io.finemo.classify;

import io.finemo.core.SparseVector;
import io.finemo.core.archive.ModelFormatException;
import io.finemo.core.archive.PartReader;
import io.finemo.core.archive.PartWriter;

/**
 * How stages of one kind stand in a model file. The file names the kind and never a class, so that
 * nothing is loaded but what the reader was given a format for.
 *
 * @param <M> the type of the stages
 */
public interface StageFormat<M extends StageModel<SparseVector>> {

  /**
   * The name of the kind in files, which must never change.
   *
   * @return not blank, another name for each format
   */
  String kind();

  /**
   * The stages that this format writes.
   *
   * @return their class
   */
  Class<M> type();

  /**
   * Writes a stage; equal stages as equal bytes.
   *
   * @param model the stage
   * @param out where to
   * @throws IllegalArgumentException if the stage holds something that cannot be written
   */
  void write(M model, PartWriter out);

  /**
   * Reads a stage. The bytes are the sender's: every number has to be checked, and nothing may be
   * allocated for a count before it is compared with the bytes that are left or with {@code
   * features}.
   *
   * @param in where from, at the first byte that {@link #write} wrote
   * @param features the number of features of the rows
   * @return the stage
   * @throws ModelFormatException if it is damaged or needs more features
   */
  M read(PartReader in, int features) throws ModelFormatException;
}
