package io.finemo.classify;

import io.finemo.core.FeatureSpace;
import io.finemo.core.SparseVector;
import io.finemo.core.ThreadSafe;
import io.finemo.core.archive.ModelArchive;
import io.finemo.core.archive.ModelFormatException;
import io.finemo.core.archive.PartReader;
import io.finemo.core.archive.PartWriter;
import java.util.Objects;
import java.util.SortedMap;

/**
 * Writes models of one kind into model files, as a part of its own, and reads them.
 *
 * <pre>{@code
 * var part =
 *     ModelPart.cascade(LabelCodec.ofEnum(FinancialEmotion.class), StageFormats.standard());
 * part.write(cascade, extractor.space(), archive);
 * StackedCascade<SparseVector, FinancialEmotion> read = part.read(model, extractor.space());
 * }</pre>
 *
 * <p>The part states the fingerprint of the features that the model was trained on, and is refused
 * with any others. The same model gives the same bytes. Whatever {@link #write} accepts, {@link
 * #read} reads again. Reading takes memory in proportion to the file, and besides 16 bytes for each
 * feature and stage.
 *
 * @param <M> the type of the models
 */
@ThreadSafe
public final class ModelPart<M> {
  private final PartCodec<M> codec;

  private ModelPart(PartCodec<M> codec) {
    this.codec = codec;
  }

  /**
   * Cascades, as the part {@code cascade.bin}.
   *
   * @param labels how labels are written
   * @param formats how stages are written
   * @param <L> the type of the labels
   * @return a writer and reader
   */
  public static <L> ModelPart<StackedCascade<SparseVector, L>> cascade(
      LabelCodec<L> labels, StageFormats formats) {
    return new ModelPart<>(
        new CascadeCodec<>(
            Objects.requireNonNull(labels, "labels"), Objects.requireNonNull(formats, "formats")));
  }

  /**
   * Flat models, as the part {@code flat.bin}: a {@link FlatModel}, or one that {@linkplain
   * DecisionModel#showing shows} a label at a depth.
   *
   * @param labels how labels are written
   * @param formats how stages are written
   * @param <L> the type of the labels
   * @return a writer and reader
   */
  public static <L> ModelPart<DecisionModel<SparseVector, L>> flat(
      LabelCodec<L> labels, StageFormats formats) {
    return new ModelPart<>(
        new FlatCodec<>(
            Objects.requireNonNull(labels, "labels"), Objects.requireNonNull(formats, "formats")));
  }

  /**
   * The name of the part.
   *
   * @return the same for all models of the kind
   */
  public String name() {
    return codec.part();
  }

  /**
   * Depth and calibration in words, for the manifest of a model file.
   *
   * @param model a model
   * @return texts by name: {@code depth}, and {@code calibration.0}, ... of the stages
   * @throws IllegalArgumentException if the model is of another kind
   */
  public SortedMap<String, String> describe(M model) {
    return codec.describe(model);
  }

  /**
   * Adds a model to a model file.
   *
   * @param model the model
   * @param space the features that it was trained on
   * @param archive where to
   * @throws IllegalArgumentException if it cannot be written: a stage or calibrator of a kind that
   *     is not known, or a stage that needs more features than there are
   */
  public void write(M model, FeatureSpace space, ModelArchive.Builder archive) {
    PartWriter out = new PartWriter();
    codec.write(model, space, out);
    byte[] bytes = out.toBytes();
    try {
      // A model that cannot be read is noticed where it can still be mended.
      codec.read(new PartReader(name(), bytes), space);
    } catch (ModelFormatException e) {
      throw new IllegalArgumentException("could not be read again: " + e.getMessage(), e);
    }
    archive.part(name(), bytes);
  }

  /**
   * Reads the model of a model file.
   *
   * @param archive the model file
   * @param space the features that rows will be made of
   * @return the model, whose answers are exactly those of the one written
   * @throws ModelFormatException if there is none, it is damaged, has labels or stages of a kind
   *     that is not known, or was trained on other features
   */
  public M read(ModelArchive archive, FeatureSpace space) throws ModelFormatException {
    return codec.read(new PartReader(archive, name()), space);
  }
}
