package io.finemo.classify;

import io.finemo.classify.internal.DepthCodec;
import io.finemo.core.FeatureSpace;
import io.finemo.core.SparseVector;
import io.finemo.core.archive.ModelFormatException;
import io.finemo.core.archive.PartReader;
import io.finemo.core.archive.PartWriter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The order in which the pieces of a flat model stand in its part. */
record FlatCodec<L>(LabelCodec<L> labels, StageFormats formats)
    implements PartCodec<DecisionModel<SparseVector, L>> {
  private static final String MODEL = "the flat model";
  private static final int MAX_LABELS = 1024;

  @Override
  public String part() {
    return "flat.bin";
  }

  @Override
  public void write(DecisionModel<SparseVector, L> model, FeatureSpace space, PartWriter out) {
    FlatModel<SparseVector, L> flat = flat(model);
    ModelPieces.writeHead(space, out);
    out.integer(flat.labels().size());
    flat.labels().forEach(label -> out.text(labels.write(label)));
    for (int i = 0; i < flat.models().size(); i++) {
      formats.write(name(flat.labels(), i), flat.models().get(i), out);
      ModelPieces.write(flat.calibrations().get(i), out);
    }
    out.real(flat.depth()).flag(model instanceof ShowingModel);
    if (model instanceof ShowingModel<SparseVector, L> showing) {
      out.text(labels.write(showing.target()));
      DepthCodec.write(showing.depth(), out);
    }
  }

  @Override
  public DecisionModel<SparseVector, L> read(PartReader in, FeatureSpace space)
      throws ModelFormatException {
    ModelPieces.readHead(MODEL, in, space);
    int size = ModelPieces.readCount("labels", Integer.BYTES, 2, MAX_LABELS, in);
    Set<L> seen = new LinkedHashSet<>();
    List<L> read = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      read.add(ModelPieces.readNewLabel(labels, seen, in));
    }
    List<StageModel<SparseVector>> models = new ArrayList<>();
    List<TaskCalibration> calibrations = new ArrayList<>();
    for (int i = 0; i < (size == 2 ? 1 : size); i++) {
      models.add(formats.read(name(read, i), in, space.size()));
      calibrations.add(ModelPieces.readCalibration(in));
    }
    double depth = in.real("the depth");
    if (!(depth >= 0 && depth <= 1)) {
      throw in.fault("the depth must be in [0, 1]: " + depth);
    }
    FlatModel<SparseVector, L> flat =
        new FlatModel<>(List.copyOf(read), List.copyOf(models), List.copyOf(calibrations), depth);
    DecisionModel<SparseVector, L> model = in.flag("a label shown") ? showing(flat, in) : flat;
    in.end();
    return model;
  }

  private DecisionModel<SparseVector, L> showing(FlatModel<SparseVector, L> flat, PartReader in)
      throws ModelFormatException {
    L target = ModelPieces.readLabel(labels, in);
    if (!flat.labels().contains(target)) {
      throw in.fault("the label shown is none of the model's: " + target);
    }
    if (DepthCodec.read(in) instanceof Depth.Score depth) {
      return flat.showing(target, depth);
    }
    throw in.fault("a label is shown at a depth on its score");
  }

  @Override
  public SortedMap<String, String> describe(DecisionModel<SparseVector, L> model) {
    FlatModel<SparseVector, L> flat = flat(model);
    SortedMap<String, String> texts = new TreeMap<>();
    for (int i = 0; i < flat.models().size(); i++) {
      texts.put(
          "calibration." + i, name(flat.labels(), i) + ": " + flat.calibrations().get(i).shown());
    }
    texts.put(
        "depth",
        model instanceof ShowingModel<SparseVector, L> showing
            ? labels.write(showing.target()) + " at " + showing.depth()
            : Double.toString(flat.depth()));
    return texts;
  }

  private static <L> FlatModel<SparseVector, L> flat(DecisionModel<SparseVector, L> model) {
    if (model instanceof FlatModel<SparseVector, L> flat) {
      return flat;
    }
    if (model instanceof ShowingModel<SparseVector, L> showing
        && showing.model() instanceof FlatModel<SparseVector, L> flat) {
      return flat;
    }
    throw new IllegalArgumentException(
        "a flat model, or one that shows a label of it, can be written: " + model);
  }

  /** What a model tells from the rest. */
  private static <L> String name(List<L> labels, int model) {
    return labels.get(labels.size() == 2 ? 1 : model).toString();
  }
}
