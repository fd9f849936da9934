package io.finemo.classify;

import io.finemo.classify.forest.ForestModelFormat;
import io.finemo.core.FeatureSpace;
import io.finemo.core.SparseVector;
import io.finemo.core.ThreadSafe;
import io.finemo.core.archive.ModelArchive;
import io.finemo.core.archive.ModelFormatException;
import io.finemo.core.archive.PartReader;
import io.finemo.core.archive.PartWriter;
import java.util.ArrayList;
import java.util.List;
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

  /** The kinds of stages that are always known: a new one is one more entry here. */
  private static final List<StageFormat<?>> FORMATS =
      List.of(new LinearFormat(), new ForestModelFormat());

  private final CascadeCodec<L> codec;

  private CascadeFile(CascadeCodec<L> codec) {
    this.codec = codec;
  }

  /**
   * Cascades of given labels.
   *
   * @param labels how labels are written
   * @param <L> the type of the labels
   * @return a writer and reader
   */
  public static <L> CascadeFile<L> of(LabelCodec<L> labels) {
    return new CascadeFile<>(new CascadeCodec<>(Objects.requireNonNull(labels, "labels"), FORMATS));
  }

  /**
   * The same with one more kind of stages.
   *
   * @param format how such stages are written
   * @return a writer and reader
   * @throws IllegalArgumentException if the kind is known already
   */
  public CascadeFile<L> with(StageFormat<?> format) {
    List<StageFormat<?>> formats = new ArrayList<>(codec.formats());
    for (StageFormat<?> known : formats) {
      if (known.kind().equals(format.kind())) {
        throw new IllegalArgumentException("kind " + format.kind() + " is known already");
      }
    }
    formats.add(format);
    return new CascadeFile<>(new CascadeCodec<>(codec.labels(), List.copyOf(formats)));
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
