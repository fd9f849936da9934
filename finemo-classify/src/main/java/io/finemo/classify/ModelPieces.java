package io.finemo.classify;

import io.finemo.classify.calibrate.CalibratorCodec;
import io.finemo.core.FeatureSpace;
import io.finemo.core.archive.ModelFormatException;
import io.finemo.core.archive.PartReader;
import io.finemo.core.archive.PartWriter;
import java.util.Set;

/** The pieces that all kinds of models have in their parts. */
final class ModelPieces {
  private static final int VERSION = 1;

  private ModelPieces() {}

  /** What tells version and features. */
  static void writeHead(FeatureSpace space, PartWriter out) {
    out.integer(VERSION).integer(space.size()).text(space.fingerprint());
  }

  static void readHead(String model, PartReader in, FeatureSpace space)
      throws ModelFormatException {
    int version = in.integer("the version of " + model, 1, Integer.MAX_VALUE);
    if (version != VERSION) {
      throw in.fault("version " + version + " of " + model + "; this library reads " + VERSION);
    }
    int features = in.integer("the number of features", 0, Integer.MAX_VALUE);
    String fingerprint = in.text("the fingerprint of the features");
    if (features != space.size() || !fingerprint.equals(space.fingerprint())) {
      throw in.fault(
          model
              + " was trained on "
              + features
              + " features, fingerprint "
              + fingerprint
              + ", which are not the "
              + space.size()
              + " at hand, fingerprint "
              + space.fingerprint());
    }
  }

  /** How many labels or stages there are, each of which may take memory of its own. */
  static int readCount(String what, int leastBytes, int least, int most, PartReader in)
      throws ModelFormatException {
    int count = in.count(what, leastBytes);
    if (count < least || count > most) {
      throw in.fault(what + " must be " + least + " to " + most + ": " + count);
    }
    return count;
  }

  static void write(TaskCalibration calibration, PartWriter out) {
    CalibratorCodec.write(calibration.shown(), out);
    CalibratorCodec.write(calibration.ranking(), out);
  }

  static TaskCalibration readCalibration(PartReader in) throws ModelFormatException {
    return new TaskCalibration(CalibratorCodec.read(in), CalibratorCodec.readSigmoid(in));
  }

  static <L> L readLabel(LabelCodec<L> labels, PartReader in) throws ModelFormatException {
    String text = in.text("a label");
    return labels.read(text).orElseThrow(() -> in.fault("there is no label '" + text + "'"));
  }

  /** Reads a label that must be none of those before it. */
  static <L> L readNewLabel(LabelCodec<L> labels, Set<L> seen, PartReader in)
      throws ModelFormatException {
    L label = readLabel(labels, in);
    if (!seen.add(label)) {
      throw in.fault("label " + label + " is there twice");
    }
    return label;
  }
}
