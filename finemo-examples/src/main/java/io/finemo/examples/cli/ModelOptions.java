package io.finemo.examples.cli;

import io.finemo.classify.Calibration;
import io.finemo.classify.Depth;
import io.finemo.classify.calibrate.CalibrationMethod;
import io.finemo.examples.pipeline.Layers;
import io.finemo.examples.pipeline.ModelPreset;
import io.finemo.examples.pipeline.ModelSpec;
import io.finemo.features.FeatureSpec;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/** Which model is learnt. */
final class ModelOptions {
  private static final String NAMES =
      "blend, logistic, linear-svc, gradient-descent, nb-svm, random-forest or decision-tree";

  @Option(
      names = "--model",
      paramLabel = "PRESET",
      converter = PresetConverter.class,
      description = NAMES + " (default: blend).")
  ModelPreset preset = ModelPreset.BLEND;

  @Option(
      names = "--features",
      paramLabel = "SET",
      description =
          "basic: n-grams alone; paper: those of Table III of the paper; all (default: all).")
  String features = "all";

  @Option(
      names = "--calibration",
      paramLabel = "METHOD",
      converter = CalibrationConverter.class,
      description = "sigmoid, isotonic or none (default: sigmoid).")
  CalibrationMethod calibration = CalibrationMethod.SIGMOID;

  @Option(
      names = "--depth",
      paramLabel = "P",
      description =
          "How probable a label must be to be decided, 0 to 1 (default: ${DEFAULT-VALUE}).")
  double depth = 0.5;

  @Option(
      names = "--depth-on",
      paramLabel = "WHAT",
      description =
          "path: the depth is on the path probability; stages: on each stage (default: path).")
  String depthOn = "path";

  @Option(
      names = "--layers",
      paramLabel = "N",
      description = {
        "How many classifiers stand one behind the other to find opportunities (default: 3).",
        "1: opportunities against all else; 2: neutral posts leave first; 3: neutral posts,"
            + " negative awareness and positive statements leave one after the other."
      })
  @Nullable Integer layers;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Seed of all random choices (default: 42).")
  long seed = 42;

  /** Fails with a reason if a value is out of bounds. */
  void check() {
    if (!(depth >= 0 && depth <= 1)) {
      throw new UsageException("--depth must be in [0, 1]: " + depth);
    }
    if (!depthOn.equals("path") && !depthOn.equals("stages")) {
      throw new UsageException("--depth-on must be path or stages: " + depthOn);
    }
    if (!Set.of("basic", "paper", "all").contains(features)) {
      throw new UsageException("--features must be basic, paper or all: " + features);
    }
    if (layers != null && (layers < 1 || layers > Layers.MOST)) {
      throw new UsageException("--layers must be 1 to " + Layers.MOST + ": " + layers);
    }
  }

  ModelSpec spec() {
    Layers system = Layers.of(layers == null ? Layers.MOST : layers);
    return new ModelSpec(preset, featureSpec(), calibration(), depth(), system);
  }

  private FeatureSpec featureSpec() {
    FeatureSpec all = FeatureSpec.standard();
    return switch (features) {
      case "basic" -> all.basicSet();
      case "paper" -> all.paperSet();
      default -> all;
    };
  }

  private Calibration calibration() {
    return calibration == CalibrationMethod.NONE
        ? Calibration.none()
        : new Calibration(calibration, Calibration.sigmoid().folds());
  }

  private Depth depth() {
    return depthOn.equals("path") ? Depth.path(depth) : Depth.shared(depth);
  }

  /** Reads {@code linear-svc} as {@code LINEAR_SVC}. */
  static final class PresetConverter implements ITypeConverter<ModelPreset> {
    @Override
    public ModelPreset convert(String value) {
      return OptionNames.constant(ModelPreset.values(), value, NAMES);
    }
  }

  /** Reads {@code sigmoid} as {@code SIGMOID}. */
  static final class CalibrationConverter implements ITypeConverter<CalibrationMethod> {
    @Override
    public CalibrationMethod convert(String value) {
      return OptionNames.constant(CalibrationMethod.values(), value, "sigmoid, isotonic or none");
    }
  }
}
