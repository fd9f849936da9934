package io.finemo.examples.pipeline;

import io.finemo.classify.Prediction;
import io.finemo.classify.evaluate.Scored;
import io.finemo.classify.statistics.ClopperPearson;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/**
 * How many tags are filled in, and how many of them rightly.
 *
 * @param depth what the probability of a tag had to exceed; empty if something else decided
 * @param messages of how many messages, 0 or more
 * @param filled how many tags were filled in
 * @param right how many of these as their authors tagged
 * @param majority how many of these the most frequent tag would have been right for
 */
public record FillPoint(OptionalDouble depth, int messages, int filled, int right, int majority) {
  private static final int STEPS = 10;

  /** Two tails share what a 95 % interval leaves out. */
  private static final double ONE_SIDE = 0.975;

  /**
   * Checks that the counts fit.
   *
   * @param depth what the probability of a tag had to exceed
   * @param messages of how many messages, 0 or more
   * @param filled how many tags were filled in, 0 to {@code messages}
   * @param right how many of these as their authors tagged, 0 to {@code filled}
   * @param majority how many of these the most frequent tag would be right for
   */
  public FillPoint {
    if (filled > messages || right < 0 || right > filled || majority < 0 || majority > filled) {
      throw new IllegalArgumentException(
          "counts must fit: " + messages + ", " + filled + ", " + right + ", " + majority);
    }
  }

  /**
   * Counts.
   *
   * @param scored tags and predictions
   * @param fills which tags are filled in
   * @param majority the most frequent tag
   * @param <L> the type of the tags
   * @return the counts
   */
  public static <L> FillPoint of(
      List<Scored<L>> scored, Predicate<Prediction<L>> fills, L majority) {
    return of(OptionalDouble.empty(), scored, fills, majority);
  }

  /**
   * Fills in the surest tenth, the two surest tenths, and so on to all. Tags that are equally sure
   * stay together, so that there may be more.
   *
   * @param scored tags and predictions, at least one
   * @param majority the most frequent tag
   * @param <L> the type of the tags
   * @return ten points
   */
  public static <L> List<FillPoint> curve(List<Scored<L>> scored, L majority) {
    double[] probabilities =
        scored.stream()
            .mapToDouble(one -> one.prediction().probability(one.prediction().best()))
            .toArray();
    List<FillPoint> curve = new ArrayList<>();
    for (int step = 1; step <= STEPS; step++) {
      FillRule.MoreProbableThan<L> rule =
          FillRule.MoreProbableThan.surest((double) step / STEPS, probabilities);
      curve.add(of(OptionalDouble.of(rule.depth()), scored, rule::fills, majority));
    }
    return curve;
  }

  private static <L> FillPoint of(
      OptionalDouble depth, List<Scored<L>> scored, Predicate<Prediction<L>> fills, L majority) {
    int filled = 0;
    int right = 0;
    int frequent = 0;
    for (Scored<L> one : scored) {
      if (fills.test(one.prediction())) {
        filled++;
        right += one.prediction().best().equals(one.gold()) ? 1 : 0;
        frequent += one.gold().equals(majority) ? 1 : 0;
      }
    }
    return new FillPoint(depth, scored.size(), filled, right, frequent);
  }

  /**
   * The share of messages whose tag is filled in.
   *
   * @return 0 to 1; empty if there are no messages
   */
  public OptionalDouble share() {
    return ratio(filled, messages);
  }

  /**
   * The share of right tags among those filled in.
   *
   * @return 0 to 1; empty if none was filled in
   */
  public OptionalDouble accuracy() {
    return ratio(right, filled);
  }

  /**
   * The same, had the most frequent tag been filled in instead of each of them.
   *
   * @return 0 to 1; empty if none was filled in
   */
  public OptionalDouble baseline() {
    return ratio(majority, filled);
  }

  /**
   * The lower end of the 95 % interval of the accuracy, by Clopper and Pearson.
   *
   * @return 0 to 1
   */
  public double low() {
    return ClopperPearson.lower(right, filled, ONE_SIDE);
  }

  /**
   * Its upper end.
   *
   * @return 0 to 1
   */
  public double high() {
    return ClopperPearson.upper(right, filled, ONE_SIDE);
  }

  private static OptionalDouble ratio(int part, int whole) {
    return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
  }
}
