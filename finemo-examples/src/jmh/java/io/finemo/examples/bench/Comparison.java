package io.finemo.examples.bench;

import java.util.List;

/**
 * One figure of finemo's beside another program's, of the same run.
 *
 * @param what what was done
 * @param peer who else did it
 * @param ours our figure, as it is written
 * @param theirs the other's
 * @param ratio how many times as good ours is: above 1 finemo wins
 */
record Comparison(String what, String peer, String ours, String theirs, double ratio) {
  /** Of figures of which the lower is the better, such as seconds. */
  static Comparison lower(
      String what, String peer, double ours, double theirs, int decimals, String unit) {
    return new Comparison(
        what, peer, figure(ours, decimals, unit), figure(theirs, decimals, unit), theirs / ours);
  }

  /** Of figures of which the higher is the better, such as posts a second. */
  static Comparison higher(
      String what, String peer, double ours, double theirs, int decimals, String unit) {
    return new Comparison(
        what, peer, figure(ours, decimals, unit), figure(theirs, decimals, unit), ours / theirs);
  }

  private static String figure(double value, int decimals, String unit) {
    return (decimals == 0 ? Figures.whole(value) : Markdown.decimals(value, decimals)) + " " + unit;
  }

  List<String> row() {
    return List.of(what, ours, theirs, peer, "**" + Markdown.decimals(ratio, 2) + "**");
  }
}
