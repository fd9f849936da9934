package io.finemo.classify;

import io.finemo.core.FeatureSpace;
import io.finemo.core.SparseVector;
import io.finemo.core.ThreadSafe;
import io.finemo.core.archive.ModelArchive;
import io.finemo.core.archive.ModelFormatException;
import io.finemo.core.archive.PartReader;
import io.finemo.core.archive.PartWriter;
import java.util.Objects;

/**
 * Writes cascades into model files, as the part {@value #PART}, and reads them.
 *
 * <pre>{@code
 * CascadeFile<FinancialEmotion> file = CascadeFile.of(LabelCodec.ofEnum(FinancialEmotion.class));
 * file.write(cascade, extractor.space(), archive);
 * StackedCascade<SparseVector, FinancialEmotion> read = file.read(model, extractor.space());
 * }</pre>
 *
 * <p>The part states the fingerprint of the features that the cascade was trained on, and is
 * refused with any others. The same cascade gives the same bytes. Whatever {@link #write} accepts,
 * {@link #read} reads again.
 *
 * <p>Stages are kept by kind: linear models, forests, and those that a {@link StageFormat} is given
 * for.
 *
 * @param <L> the type of the labels
 */
@ThreadSafe
public final class CascadeFile<L> {
  /** The name of the part. */
  public static final String PART = "cascade.bin";

  private final CascadeCodec<L> codec;

  private CascadeFile(CascadeCodec<L> codec) {
    this.codec = codec;
  }

  /**
   * Cascades of given labels, with {@link StageFormats#standard()}.
   *
   * @param labels how labels are written
   * @param <L> the type of the labels
   * @return a writer and reader
   */
  public static <L> CascadeFile<L> of(LabelCodec<L> labels) {
    return of(labels, StageFormats.standard());
  }

  /**
   * Cascades of given labels and kinds of stages.
   *
   * @param labels how labels are written
   * @param formats how stages are written
   * @param <L> the type of the labels
   * @return a writer and reader
   */
  public static <L> CascadeFile<L> of(LabelCodec<L> labels, StageFormats formats) {
    return new CascadeFile<>(
        new CascadeCodec<>(
            Objects.requireNonNull(labels, "labels"), Objects.requireNonNull(formats, "formats")));
  }

  /**
   * Adds a cascade to a model file.
   *
   * @param cascade the cascade
   * @param space the features that it was trained on
   * @param archive where to
   * @throws IllegalArgumentException if it cannot be written: a stage or calibrator of a kind that
   *     is not known, or a stage that needs more features than there are
   */
  public void write(
      StackedCascade<SparseVector, L> cascade, FeatureSpace space, ModelArchive.Builder archive) {
    PartWriter out = new PartWriter();
    codec.write(cascade, space, out);
    byte[] bytes = out.toBytes();
    try {
      // A model that cannot be read is noticed where it can still be mended.
      codec.read(new PartReader(PART, bytes), space);
    } catch (ModelFormatException e) {
      throw new IllegalArgumentException("could not be read again: " + e.getMessage(), e);
    }
    archive.part(PART, bytes);
  }

  /**
   * Reads the cascade of a model file.
   *
   * @param archive the model file
   * @param space the features that rows will be made of
   * @return the cascade, whose answers are exactly those of the one written
   * @throws ModelFormatException if there is none, it is damaged, has labels or stages of a kind
   *     that is not known, or was trained on other features
   */
  public StackedCascade<SparseVector, L> read(ModelArchive archive, FeatureSpace space)
      throws ModelFormatException {
    return codec.read(new PartReader(archive, PART), space);
  }
}
