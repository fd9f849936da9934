package io.finemo.examples.bench;

import io.finemo.classify.certify.CalibratedDepth;
import io.finemo.classify.certify.CalibratedDepth.Attained;
import io.finemo.classify.certify.TargetPrecision;
import io.finemo.classify.evaluate.Scored;
import io.finemo.core.FinancialEmotion;
import java.util.List;

/** What became of one aim over all splits. */
final class SplitFigures {
  static final List<String> HEAD =
      List.of(
          "aim",
          "certified",
          "coverage",
          "recall",
          "shown, pooled",
          "pooled precision",
          "below the aim");

  private final TargetPrecision<FinancialEmotion> aim;
  private int splits;
  private int certified;
  private int below;
  private long shown;
  private long harmless;
  private double coverage;
  private double recall;

  SplitFigures(TargetPrecision<FinancialEmotion> aim) {
    this.aim = aim;
  }

  void add(List<Scored<FinancialEmotion>> calibrate, List<Scored<FinancialEmotion>> test) {
    splits++;
    CalibratedDepth depth = aim.choose(calibrate);
    if (!(depth instanceof Attained attained)) {
      return;
    }
    certified++;
    int here = 0;
    int harmlessHere = 0;
    int found = 0;
    int all = 0;
    for (Scored<FinancialEmotion> row : test) {
      boolean isTarget = row.gold() == aim.label();
      all += isTarget ? 1 : 0;
      if (row.prediction().score(aim.label()) > attained.depth().threshold()) {
        here++;
        harmlessHere += aim.tolerance().allowed().contains(row.gold()) ? 1 : 0;
        found += isTarget ? 1 : 0;
      }
    }
    shown += here;
    harmless += harmlessHere;
    coverage += (double) here / test.size();
    recall += (double) found / all;
    below += here > 0 && harmlessHere < aim.precision() * here ? 1 : 0;
  }

  List<String> row() {
    return List.of(
        aim.tolerance().name() + " " + Markdown.decimals(aim.precision(), 2),
        CertificateReport.percent(certified, splits),
        certified == 0 ? "" : Markdown.decimals(100 * coverage / certified, 1) + " %",
        certified == 0 ? "" : Markdown.decimals(100 * recall / certified, 1) + " %",
        Long.toString(shown),
        shown == 0 ? "" : Markdown.decimals((double) harmless / shown, 3),
        CertificateReport.percent(below, splits));
  }
}
