package io.finemo.classify;

import io.finemo.classify.forest.ForestModelFormat;
import io.finemo.core.SparseVector;
import io.finemo.core.ThreadSafe;
import io.finemo.core.archive.ModelFormatException;
import io.finemo.core.archive.PartReader;
import io.finemo.core.archive.PartWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The kinds of stages that model files are written with and read by. Linear models and forests are
 * always known. Immutable.
 *
 * <pre>{@code
 * StageFormats formats = StageFormats.standard().with(new ChiSquaredFormat());
 * }</pre>
 */
@ThreadSafe
public final class StageFormats {
  private static final String TRANSFORMED = "transformed";

  /** Transformations one behind the other; files must not nest as deep as the stack. */
  private static final int MAX_NESTED = 4;

  private static final StageFormats STANDARD =
      new StageFormats(List.of(new LinearFormat(), new ForestModelFormat()), List.of());

  private final List<StageFormat<?>> stages;
  private final List<TransformFormat<?>> transforms;

  private StageFormats(List<StageFormat<?>> stages, List<TransformFormat<?>> transforms) {
    this.stages = stages;
    this.transforms = transforms;
  }

  /**
   * Linear models and forests.
   *
   * @return the kinds that are always known
   */
  public static StageFormats standard() {
    return STANDARD;
  }

  /**
   * One more kind of stages.
   *
   * @param format how such stages are written
   * @return these kinds and that one
   * @throws IllegalArgumentException if the kind is known already
   */
  public StageFormats with(StageFormat<?> format) {
    return new StageFormats(append(stages, format, kinds(), format.kind()), transforms);
  }

  /**
   * One more kind of transformations that may stand in front of stages.
   *
   * @param format how such transformations are written
   * @return these kinds and that one
   * @throws IllegalArgumentException if the kind is known already
   */
  public StageFormats with(TransformFormat<?> format) {
    return new StageFormats(stages, append(transforms, format, transformKinds(), format.kind()));
  }

  private static <F> List<F> append(List<F> formats, F format, List<String> known, String kind) {
    if (known.contains(kind) || kind.equals(TRANSFORMED)) {
      throw new IllegalArgumentException("kind " + kind + " is known already");
    }
    List<F> longer = new ArrayList<>(formats);
    longer.add(format);
    return List.copyOf(longer);
  }

  /** Writes kind and content of a stage. */
  void write(String stage, StageModel<SparseVector> model, PartWriter out) {
    write(stage, model, out, MAX_NESTED);
  }

  private void write(String stage, StageModel<SparseVector> model, PartWriter out, int nested) {
    if (model instanceof TransformedStage<SparseVector, ?> transformed) {
      writeTransformed(stage, transformed, out, nested);
      return;
    }
    for (StageFormat<?> format : stages) {
      if (format.type().isInstance(model)) {
        out.text(format.kind());
        writeAs(format, model, out);
        return;
      }
    }
    throw noFormat(stage, "is", model, kinds());
  }

  private void writeTransformed(
      String stage, TransformedStage<SparseVector, ?> model, PartWriter out, int nested) {
    if (nested == 0) {
      throw new IllegalArgumentException(tooNested(stage));
    }
    for (TransformFormat<?> format : transforms) {
      if (format.type().isInstance(model.transform())) {
        out.text(TRANSFORMED).text(format.kind());
        writeAs(format, model.transform(), out);
        // The format's transformations make vectors, so that the model behind reads them.
        @SuppressWarnings("unchecked")
        StageModel<SparseVector> behind = (StageModel<SparseVector>) model.model();
        write(stage, behind, out, nested - 1);
        return;
      }
    }
    throw noFormat(stage, "is behind", model.transform(), transformKinds());
  }

  private static IllegalArgumentException noFormat(
      String stage, String relation, Object thing, List<String> kinds) {
    return new IllegalArgumentException(
        "stage '"
            + stage
            + "' "
            + relation
            + " a "
            + thing.getClass().getSimpleName()
            + ", which has no format; there are formats for "
            + kinds);
  }

  private static <M extends StageModel<SparseVector>> void writeAs(
      StageFormat<M> format, StageModel<SparseVector> model, PartWriter out) {
    format.write(format.type().cast(model), out);
  }

  private static <F extends Function<SparseVector, SparseVector>> void writeAs(
      TransformFormat<F> format, Object transform, PartWriter out) {
    format.write(format.type().cast(transform), out);
  }

  /** Reads what {@link #write} wrote. */
  StageModel<SparseVector> read(String stage, PartReader in, int features)
      throws ModelFormatException {
    return read(stage, in, features, MAX_NESTED);
  }

  private StageModel<SparseVector> read(String stage, PartReader in, int features, int nested)
      throws ModelFormatException {
    String kind = in.text("the kind of a stage");
    if (kind.equals(TRANSFORMED)) {
      return transformed(stage, in, features, nested);
    }
    for (StageFormat<?> format : stages) {
      if (format.kind().equals(kind)) {
        return format.read(in, features);
      }
    }
    throw unknown(in, stage, "of kind", kind, kinds());
  }

  private StageModel<SparseVector> transformed(
      String stage, PartReader in, int features, int nested) throws ModelFormatException {
    if (nested == 0) {
      throw in.fault(tooNested(stage));
    }
    String kind = in.text("the kind of a transformation");
    for (TransformFormat<?> format : transforms) {
      if (format.kind().equals(kind)) {
        return readBehind(format, stage, in, features, nested - 1);
      }
    }
    throw unknown(in, stage, "behind a transformation of kind", kind, transformKinds());
  }

  private <F extends Function<SparseVector, SparseVector>> StageModel<SparseVector> readBehind(
      TransformFormat<F> format, String stage, PartReader in, int features, int nested)
      throws ModelFormatException {
    F transform = format.read(in, features);
    return new TransformedStage<>(
        transform,
        read(stage, in, format.featuresBehind(transform), nested),
        parts -> format.back(transform, parts));
  }

  private static String tooNested(String stage) {
    return "stage '" + stage + "' is behind more than " + MAX_NESTED + " transformations";
  }

  private static ModelFormatException unknown(
      PartReader in, String stage, String relation, String kind, List<String> kinds) {
    return in.fault(
        "stage '" + stage + "' is " + relation + " '" + kind + "'; there are formats for " + kinds);
  }

  private List<String> kinds() {
    return stages.stream().<String>map(StageFormat::kind).toList();
  }

  private List<String> transformKinds() {
    return transforms.stream().<String>map(TransformFormat::kind).toList();
  }
}
