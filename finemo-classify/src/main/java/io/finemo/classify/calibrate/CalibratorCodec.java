package io.finemo.classify.calibrate;

import io.finemo.core.archive.ModelFormatException;
import io.finemo.core.archive.PartReader;
import io.finemo.core.archive.PartWriter;

/** The calibrators of this package as a piece of a part of a model file. */
public final class CalibratorCodec {
  private static final String SIGMOID = "sigmoid";
  private static final String ISOTONIC = "isotonic";

  /** Far beyond any score, and far enough from overflow for products and sums. */
  private static final double BOUND = 1e100;

  private CalibratorCodec() {}

  /**
   * Writes a calibrator.
   *
   * @param calibrator a {@link Sigmoid} or {@link Isotonic}
   * @param out where to
   * @throws IllegalArgumentException if it is another one
   */
  public static void write(Calibrator calibrator, PartWriter out) {
    if (calibrator instanceof Sigmoid sigmoid) {
      out.text(SIGMOID).real(sigmoid.slope()).real(sigmoid.intercept());
    } else if (calibrator instanceof Isotonic isotonic) {
      out.text(ISOTONIC).reals(isotonic.scores()).reals(isotonic.probabilities());
    } else {
      throw new IllegalArgumentException(
          "a model file keeps sigmoid and isotonic calibrators only: " + calibrator);
    }
  }

  /**
   * Reads a calibrator.
   *
   * @param in where from
   * @return the calibrator
   * @throws ModelFormatException if it is damaged or of an unknown kind
   */
  public static Calibrator read(PartReader in) throws ModelFormatException {
    String kind = in.text("the kind of a calibrator");
    return switch (kind) {
      case SIGMOID -> parameters(in);
      case ISOTONIC -> knots(in);
      default ->
          throw in.fault(
              "a calibrator is of kind '"
                  + kind
                  + "'; this library reads "
                  + SIGMOID
                  + " and "
                  + ISOTONIC);
    };
  }

  /**
   * Reads a calibrator that must be a sigmoid.
   *
   * @param in where from
   * @return the calibrator
   * @throws ModelFormatException if it is damaged or of another kind
   */
  public static Sigmoid readSigmoid(PartReader in) throws ModelFormatException {
    if (read(in) instanceof Sigmoid sigmoid) {
      return sigmoid;
    }
    throw in.fault("a calibrator must be of kind '" + SIGMOID + "'");
  }

  private static Sigmoid parameters(PartReader in) throws ModelFormatException {
    double slope = bounded("the slope of a sigmoid", in.real("the slope of a sigmoid"), in);
    double intercept =
        bounded("the intercept of a sigmoid", in.real("the intercept of a sigmoid"), in);
    if (slope < 0) {
      throw in.fault("the slope of a sigmoid must be at least 0: " + slope);
    }
    return new Sigmoid(slope, intercept);
  }

  private static Isotonic knots(PartReader in) throws ModelFormatException {
    double[] scores = in.reals("the knots of an isotonic calibrator");
    double[] probabilities = in.reals("the probabilities of an isotonic calibrator");
    for (double score : scores) {
      bounded("a knot of an isotonic calibrator", score, in);
    }
    try {
      return Isotonic.of(scores, probabilities);
    } catch (IllegalArgumentException e) {
      throw in.fault("an isotonic calibrator: " + e.getMessage());
    }
  }

  private static double bounded(String what, double value, PartReader in)
      throws ModelFormatException {
    if (Math.abs(value) > BOUND) {
      throw in.fault(what + " must be at most " + BOUND + " in size: " + value);
    }
    return value;
  }
}
