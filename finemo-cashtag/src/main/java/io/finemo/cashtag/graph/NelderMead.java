package io.finemo.cashtag.graph;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.ToDoubleFunction;

/**
 * The smallest value of a smooth function of two variables by the simplex of J. A. Nelder and R.
 * Mead (The Computer Journal 7(4), 1965), started anew where it comes to rest until that helps no
 * more.
 */
final class NelderMead {
  private static final int STARTS = 10;
  private static final int STEPS = 400;
  private static final double ENOUGH = 1e-13;

  private NelderMead() {}

  private record Corner(double x, double y, double value) {}

  static double[] minimum(ToDoubleFunction<double[]> function, double[] start) {
    Corner best = corner(function, start[0], start[1]);
    for (int i = 0; i < STARTS; i++) {
      Corner found = descend(function, best);
      boolean done = best.value - found.value <= 1e-11 * Math.abs(best.value);
      best = found;
      if (done && i > 0) {
        break;
      }
    }
    return new double[] {best.x, best.y};
  }

  private static Corner descend(ToDoubleFunction<double[]> function, Corner start) {
    Corner[] corners = {
      start,
      corner(function, start.x + 0.25 * Math.abs(start.x) + 0.25, start.y),
      corner(function, start.x, start.y + 0.5)
    };
    for (int step = 0; step < STEPS; step++) {
      Arrays.sort(corners, Comparator.comparingDouble(Corner::value));
      Corner best = corners[0];
      Corner worst = corners[2];
      double size = Math.max(Math.abs(worst.x - best.x), Math.abs(worst.y - best.y));
      if (worst.value - best.value <= ENOUGH * Math.abs(best.value) && size < 1e-6) {
        break;
      }
      double x = (best.x + corners[1].x) / 2;
      double y = (best.y + corners[1].y) / 2;
      Corner mirrored = towards(function, x, y, worst, -1);
      if (mirrored.value < best.value) {
        Corner farther = towards(function, x, y, worst, -2);
        corners[2] = farther.value < mirrored.value ? farther : mirrored;
      } else if (mirrored.value < corners[1].value) {
        corners[2] = mirrored;
      } else {
        Corner nearer =
            towards(function, x, y, mirrored.value < worst.value ? mirrored : worst, 0.5);
        if (nearer.value < Math.min(mirrored.value, worst.value)) {
          corners[2] = nearer;
        } else {
          corners[1] = towards(function, best.x, best.y, corners[1], 0.5);
          corners[2] = towards(function, best.x, best.y, worst, 0.5);
        }
      }
    }
    Arrays.sort(corners, Comparator.comparingDouble(Corner::value));
    return corners[0];
  }

  private static Corner towards(
      ToDoubleFunction<double[]> function, double x, double y, Corner corner, double share) {
    return corner(function, x + share * (corner.x - x), y + share * (corner.y - y));
  }

  private static Corner corner(ToDoubleFunction<double[]> function, double x, double y) {
    double value = function.applyAsDouble(new double[] {x, y});
    // Where the likelihood underflows the function is no number: no place to be.
    return new Corner(x, y, Double.isNaN(value) ? Double.POSITIVE_INFINITY : value);
  }
}
