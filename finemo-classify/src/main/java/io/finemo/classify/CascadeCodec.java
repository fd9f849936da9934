package io.finemo.classify;

import io.finemo.classify.calibrate.CalibratorCodec;
import io.finemo.classify.internal.DepthCodec;
import io.finemo.core.FeatureSpace;
import io.finemo.core.SparseVector;
import io.finemo.core.archive.ModelFormatException;
import io.finemo.core.archive.PartReader;
import io.finemo.core.archive.PartWriter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The order in which the pieces of a cascade stand in its part. */
record CascadeCodec<L>(LabelCodec<L> labels, StageFormats formats)
    implements PartCodec<StackedCascade<SparseVector, L>> {
  private static final String MODEL = "the cascade";
  private static final int BYTES_OF_A_STAGE = 20;
  private static final int MAX_STAGES = 64;

  /** Shares are sums of rounded quotients. */
  private static final double ROUNDING = 1e-9;

  @Override
  public String part() {
    return "cascade.bin";
  }

  @Override
  public void write(StackedCascade<SparseVector, L> cascade, FeatureSpace space, PartWriter out) {
    ModelPieces.writeHead(space, out);
    out.integer(cascade.stages());
    for (int stage = 0; stage < cascade.stages(); stage++) {
      out.text(cascade.stageName(stage));
      write(cascade.groups().get(stage), out);
      formats.write(cascade.stageName(stage), cascade.models().get(stage), out);
      ModelPieces.write(cascade.calibration().stages().get(stage), out);
    }
    write(cascade.groups().get(cascade.stages()), out);
    CalibratorCodec.write(cascade.calibration().path(), out);
    DepthCodec.write(cascade.depth(), out);
    out.flag(cascade.abstainAs().isPresent());
    cascade.abstainAs().ifPresent(label -> out.text(labels.write(label)));
  }

  @Override
  public StackedCascade<SparseVector, L> read(PartReader in, FeatureSpace space)
      throws ModelFormatException {
    ModelPieces.readHead(MODEL, in, space);
    int stages = ModelPieces.readCount("stages", BYTES_OF_A_STAGE, 1, MAX_STAGES, in);
    Set<L> seen = new LinkedHashSet<>();
    List<String> names = new ArrayList<>();
    List<LabelGroup<L>> groups = new ArrayList<>();
    List<StageModel<SparseVector>> models = new ArrayList<>();
    List<TaskCalibration> calibrations = new ArrayList<>();
    for (int stage = 0; stage < stages; stage++) {
      names.add(in.text("the name of a stage"));
      groups.add(group(in, seen));
      models.add(formats.read(names.get(stage), in, space.size()));
      calibrations.add(ModelPieces.readCalibration(in));
    }
    groups.add(group(in, seen));
    CascadeCalibration calibration =
        new CascadeCalibration(List.copyOf(calibrations), CalibratorCodec.read(in));
    Depth depth = depth(in, stages);
    Optional<L> abstainAs =
        in.flag("a label in place of abstaining")
            ? Optional.of(ModelPieces.readLabel(labels, in))
            : Optional.empty();
    if (abstainAs.isPresent() && !seen.contains(abstainAs.get())) {
      throw in.fault("the label in place of abstaining is none of the cascade's");
    }
    in.end();
    return new StackedCascade<>(
        List.copyOf(names),
        List.copyOf(groups),
        List.copyOf(models),
        calibration,
        depth,
        abstainAs);
  }

  @Override
  public SortedMap<String, String> describe(StackedCascade<SparseVector, L> cascade) {
    SortedMap<String, String> texts = new TreeMap<>();
    for (int stage = 0; stage < cascade.stages(); stage++) {
      texts.put(
          "calibration." + stage,
          cascade.stageName(stage) + ": " + cascade.calibration().stages().get(stage).shown());
    }
    texts.put("calibration.path", cascade.calibration().path().toString());
    texts.put("depth", cascade.depth().toString());
    return texts;
  }

  private static Depth depth(PartReader in, int stages) throws ModelFormatException {
    Depth depth = DepthCodec.read(in);
    try {
      depth.checkFits(stages);
    } catch (IllegalArgumentException e) {
      throw in.fault("the depth: " + e.getMessage());
    }
    return depth;
  }

  private void write(LabelGroup<L> group, PartWriter out) {
    out.integer(group.labels().size());
    group.labels().forEach(label -> out.text(labels.write(label)));
    out.reals(group.shares().stream().mapToDouble(Double::doubleValue).toArray());
  }

  private LabelGroup<L> group(PartReader in, Set<L> seen) throws ModelFormatException {
    int size = in.count("labels", Integer.BYTES);
    List<L> group = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      group.add(ModelPieces.readNewLabel(labels, seen, in));
    }
    double[] reals = in.reals("shares of labels");
    List<Double> shares = new ArrayList<>();
    double sum = 0;
    for (double share : reals) {
      if (share <= 0) {
        throw in.fault("the share of a label must be above 0: " + share);
      }
      shares.add(share);
      sum += share;
    }
    if (shares.size() != size || !(Math.abs(sum - 1) <= ROUNDING)) {
      throw in.fault(
          size + " labels of " + shares.size() + " shares that sum to " + sum + ", not to 1");
    }
    return new LabelGroup<>(List.copyOf(group), List.copyOf(shares));
  }
}
