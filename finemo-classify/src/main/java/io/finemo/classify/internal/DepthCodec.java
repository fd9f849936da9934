package io.finemo.classify.internal;

import io.finemo.classify.Depth;
import io.finemo.core.archive.ModelFormatException;
import io.finemo.core.archive.PartReader;
import io.finemo.core.archive.PartWriter;
import java.util.Arrays;
import java.util.stream.DoubleStream;

/** Depths as a piece of a part of a model file. */
public final class DepthCodec {

  /** The names stand in files. An infinite threshold is a kind of its own: numbers are finite. */
  private enum Kind {
    PER_STAGE,
    PATH,
    SCORE,
    EVERY_SCORE,
    NO_SCORE
  }

  private DepthCodec() {}

  /**
   * Writes a depth.
   *
   * @param depth the depth
   * @param out where to
   */
  public static void write(Depth depth, PartWriter out) {
    if (depth instanceof Depth.PerStage perStage) {
      out.text(Kind.PER_STAGE.name())
          .reals(perStage.depths().stream().mapToDouble(Double::doubleValue).toArray());
    } else if (depth instanceof Depth.Path path) {
      out.text(Kind.PATH.name()).real(path.depth());
    } else {
      double threshold = ((Depth.Score) depth).threshold();
      if (Double.isFinite(threshold)) {
        out.text(Kind.SCORE.name()).real(threshold);
      } else {
        out.text((threshold < 0 ? Kind.EVERY_SCORE : Kind.NO_SCORE).name());
      }
    }
  }

  /**
   * Reads a depth.
   *
   * @param in where from
   * @return the depth
   * @throws ModelFormatException if it is damaged
   */
  public static Depth read(PartReader in) throws ModelFormatException {
    return switch (in.constant("the kind of the depth", Kind.values())) {
      case PER_STAGE ->
          Depth.perStage(
              Arrays.stream(probabilities(in, in.reals("depths of stages"))).boxed().toList());
      case PATH -> Depth.path(probabilities(in, in.real("the depth"))[0]);
      case SCORE -> Depth.score(in.real("the depth"));
      case EVERY_SCORE -> Depth.score(Double.NEGATIVE_INFINITY);
      case NO_SCORE -> Depth.score(Double.POSITIVE_INFINITY);
    };
  }

  private static double[] probabilities(PartReader in, double... depths)
      throws ModelFormatException {
    if (depths.length == 0 || DoubleStream.of(depths).anyMatch(one -> one < 0 || one > 1)) {
      throw in.fault("depths must be at least 1, each in [0, 1]: " + Arrays.toString(depths));
    }
    return depths;
  }
}
