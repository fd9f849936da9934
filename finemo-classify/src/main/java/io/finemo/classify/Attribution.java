package io.finemo.classify;

import io.finemo.core.SparseVector;
import io.finemo.core.ThreadSafe;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * What a number that a model gives a row is made of: a constant of the model and what each feature
 * added. Their sum is the number, up to rounding.
 *
 * @param constant the part that is the same for every row
 * @param contributions what each feature added, signed, by its index; a feature that is 0 in the
 *     row may have added something too, as a tree also asks for what is not there
 */
@ThreadSafe
public record Attribution(double constant, SparseVector contributions) {

  /**
   * Checks that the parts are there.
   *
   * @param constant the part that is the same for every row
   * @param contributions what each feature added
   */
  public Attribution {
    if (!Double.isFinite(constant)) {
      throw new IllegalArgumentException("constant must be finite: " + constant);
    }
    Objects.requireNonNull(contributions, "contributions");
  }

  /**
   * What one feature added.
   *
   * @param feature the index of the feature
   * @param value what it added, not 0
   */
  public record Contribution(int feature, double value) {
    @Override
    public String toString() {
      return feature + "=" + value;
    }
  }

  /**
   * The number that was taken apart.
   *
   * @return constant and contributions together
   */
  public double sum() {
    double sum = constant;
    for (int entry = 0; entry < contributions.size(); entry++) {
      sum += contributions.valueAt(entry);
    }
    return sum;
  }

  /**
   * The features that moved the number most, up or down.
   *
   * @param most how many at most, 0 or more
   * @return the contributions of the largest size first; of equal ones that of the lower index
   * @throws IllegalArgumentException if {@code most} is negative
   */
  public List<Contribution> strongest(int most) {
    return IntStream.range(0, contributions.size())
        .mapToObj(
            entry -> new Contribution(contributions.indexAt(entry), contributions.valueAt(entry)))
        .sorted(Comparator.comparingDouble((Contribution one) -> Math.abs(one.value())).reversed())
        .limit(most)
        .toList();
  }

  /**
   * The same by other features.
   *
   * @param others what each of them added
   * @return the same constant with these contributions
   */
  Attribution by(SparseVector others) {
    return new Attribution(constant, others);
  }
}
