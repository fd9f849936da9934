package io.finemo.examples.bench;

import io.finemo.classify.evaluate.Measure;
import io.finemo.classify.evaluate.Scored;
import io.finemo.classify.evaluate.Spread;
import io.finemo.classify.evaluate.SystemComparison;
import io.finemo.classify.statistics.BootstrapInterval;
import io.finemo.classify.statistics.CorrectedResampledT;
import io.finemo.classify.statistics.Holm;
import io.finemo.classify.statistics.PairedBootstrap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A figure of finemo beside the peer's.
 *
 * @param data of which rows
 * @param name what it is called
 * @param ours with its interval
 * @param peer with its interval
 * @param difference the first less the second, with its interval
 * @param gain how much better finemo is, below 0 where it is worse
 * @param pValue of the test of the difference; empty where it is not tested
 */
record PairedFigure(
    String data,
    String name,
    String ours,
    String peer,
    String difference,
    double gain,
    OptionalDouble pValue) {
  static final int REPLICATES = 2000;
  private static final double CONFIDENCE = 0.95;
  private static final double LEVEL = 0.05;
  private static final double LEAST_SHOWN = 0.0005;
  private static final List<String> HEAD =
      List.of("finemo", "scikit-learn", "difference", "p", "p, Holm", "better");

  /** All figures of the same rows. */
  static <L> List<PairedFigure> of(BothSystems<L> both, QualityFigures<L> figures, long seed) {
    System.err.println(both.data() + ": " + figures.heads().size() + " figures");
    List<BootstrapInterval> ours =
        BootstrapInterval.ofAll(both.ours(), figures.measures(), REPLICATES, CONFIDENCE, seed);
    List<BootstrapInterval> peer =
        BootstrapInterval.ofAll(both.peer(), figures.measures(), REPLICATES, CONFIDENCE, seed);
    List<PairedBootstrap> differences =
        PairedBootstrap.ofAll(
            both.ours(), both.peer(), figures.measures(), REPLICATES, CONFIDENCE, seed);
    List<PairedFigure> paired = new ArrayList<>();
    for (int i = 0; i < ours.size(); i++) {
      QualityFigures.Head head = figures.heads().get(i);
      PairedBootstrap difference = differences.get(i);
      paired.add(
          new PairedFigure(
              both.data(),
              head.name(),
              interval(ours.get(i)),
              interval(peer.get(i)),
              signed(difference.difference())
                  + " ["
                  + signed(difference.low())
                  + ", "
                  + signed(difference.high())
                  + "]",
              head.kind().gain(difference.difference()),
              switch (head.kind()) {
                case MORE_IS_BETTER, LESS_IS_BETTER -> OptionalDouble.of(difference.pValue());
                case ACCURACY ->
                    OptionalDouble.of(SystemComparison.mcNemar(both.ours(), both.peer()).midP());
                case LESS_IS_BETTER_UNTESTED -> OptionalDouble.empty();
              }));
    }
    return paired;
  }

  /** A measure of each fold by itself. */
  static <L> PairedFigure overFolds(BothSystems<L> both, Measure<L> measure, String name) {
    double[] ours = byFold(both.byFold(both.ours()), measure);
    double[] peer = byFold(both.byFold(both.peer()), measure);
    CorrectedResampledT test = CorrectedResampledT.of(ours, peer, 1.0 / (ours.length - 1));
    return new PairedFigure(
        both.data(),
        name,
        Figures.three(Spread.of(ours).mean()),
        Figures.three(Spread.of(peer).mean()),
        signed(test.difference()),
        test.difference(),
        OptionalDouble.of(test.pValue()));
  }

  private static <L> double[] byFold(List<List<Scored<L>>> folds, Measure<L> measure) {
    return folds.stream().mapToDouble(measure).toArray();
  }

  /** A table of one line each; the p-values of all its lines are raised together. */
  static List<List<String>> table(List<String> first, List<PairedFigure> figures) {
    double[] tested =
        figures.stream()
            .map(PairedFigure::pValue)
            .flatMapToDouble(OptionalDouble::stream)
            .toArray();
    double[] raised = Holm.adjusted(tested);
    List<List<String>> rows = new ArrayList<>();
    rows.add(joined(first, HEAD));
    int next = 0;
    for (PairedFigure figure : figures) {
      List<String> names =
          first.size() == 1 ? List.of(figure.name) : List.of(figure.data, figure.name);
      List<String> cells = new ArrayList<>(List.of(figure.ours, figure.peer, figure.difference));
      if (figure.pValue.isPresent()) {
        cells.add(chance(figure.pValue.getAsDouble()));
        cells.add(chance(raised[next]));
        cells.add(figure.better(raised[next]));
        next++;
      } else {
        cells.addAll(List.of("", "", ""));
      }
      rows.add(joined(names, cells));
    }
    return rows;
  }

  /** In one line, where the peer's is the better one; what the tables show as 0 counts as equal. */
  Optional<String> lead() {
    return gain < -LEAST_SHOWN
        ? Optional.of(data + ": " + name + " (" + ours + ", " + peer + ")")
        : Optional.empty();
  }

  private static String signed(double difference) {
    return Math.abs(difference) < LEAST_SHOWN
        ? "0.000"
        : String.format(Locale.ROOT, "%+.3f", difference);
  }

  private static String chance(double pValue) {
    return pValue < LEAST_SHOWN ? "< 0.001" : Figures.three(pValue);
  }

  private String better(double raised) {
    if (!(raised < LEVEL)) {
      return "-";
    }
    return gain > 0 ? "finemo" : "scikit-learn";
  }

  private static List<String> joined(List<String> first, List<String> others) {
    List<String> all = new ArrayList<>(first);
    all.addAll(others);
    return all;
  }

  private static String interval(BootstrapInterval interval) {
    return Figures.three(interval.value())
        + " ["
        + Figures.three(interval.low())
        + ", "
        + Figures.three(interval.high())
        + "]";
  }
}
