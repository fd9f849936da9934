package io.finemo.examples.reproduce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.finemo.classify.evaluate.ShownMeasures;
import io.finemo.examples.pipeline.ModelPreset;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Which figures stand where, worked out by hand. */
class TablesTest {
  private static final ShownMeasures NOTHING = shown(0, 0, 0, 0, 0);

  private final List<SystemFigures> systems =
      List.of(
          system(1, .40, shown(50, .4, .6, .7, .3), shown(20, .6, .7, .8, .15), .30),
          system(2, .45, shown(40, .5, .7, .8, .3), NOTHING, .35),
          system(3, .55, shown(30, .6, .8, .9, .25), shown(10, .9, .95, 1, .1), .75));

  private final List<TableRow> rows =
      Tables.of(
          systems,
          PaperFigures.of(
              List.of(
                  "# source",
                  "table,classifier,features,precision,tau1,tau2,recall",
                  "VI,LINEAR_SVC,BASIC,0.5,0.6,,",
                  "IX,LINEAR_SVC,BASIC,0.8,0.9,0.95,0.1")));

  @Test
  void eachTableHasTheSystemsOfItsLayersWithoutOrWithDepth() {
    assertThat(rows).extracting(TableRow::table).containsExactly(PaperTable.values());
    assertThat(one(PaperTable.VI).measured()).isEqualTo(figures(.4, .6, .7, .3));
    assertThat(one(PaperTable.VI).depth()).isEmpty();
    assertThat(one(PaperTable.VII).measured()).isEqualTo(figures(.5, .7, .8, .3));
    assertThat(one(PaperTable.VIII).measured()).isEqualTo(figures(.6, .8, .9, .25));
    assertThat(one(PaperTable.IX).measured()).isEqualTo(figures(.9, .95, 1, .1));
    assertThat(one(PaperTable.IX).depth()).hasValue(.8);
    assertThat(one(PaperTable.VI_WITH_DEPTH).measured()).isEqualTo(figures(.6, .7, .8, .15));
  }

  @Test
  void tableTenIsTableNineMinusTableSix() {
    TableRow ten = one(PaperTable.X);

    assertThat(ten.measured().precision().orElseThrow()).isCloseTo(.9 - .4, within(1e-12));
    assertThat(ten.measured().tau1().orElseThrow()).isCloseTo(.95 - .6, within(1e-12));
    assertThat(ten.measured().tau2().orElseThrow()).isCloseTo(1 - .7, within(1e-12));
    assertThat(ten.measured().recall().orElseThrow()).isCloseTo(.1 - .3, within(1e-12));
    assertThat(ten.averagePrecision().orElseThrow()).isCloseTo(.55 - .40, within(1e-12));
    assertThat(ten.atRecall().get(.1).precision().orElseThrow())
        .isCloseTo(.75 - .30, within(1e-12));
  }

  @Test
  void thePapersOwnFiguresStandBesideAndWhatIsNotKnownStaysSo() {
    assertThat(one(PaperTable.VI).paper())
        .isEqualTo(
            new Figures(
                OptionalDouble.of(.5),
                OptionalDouble.of(.6),
                OptionalDouble.empty(),
                OptionalDouble.empty()));
    assertThat(one(PaperTable.VIII).paper()).isEqualTo(Figures.unknown());
    assertThat(one(PaperTable.X).paper().precision().orElseThrow()).isCloseTo(.3, within(1e-12));
    assertThat(one(PaperTable.X).paper().tau2()).isEmpty();
  }

  @Test
  void whereNothingIsShownPrecisionIsNotDefinedAndADashIsWritten() {
    assertThat(one(PaperTable.VII_WITH_DEPTH).measured().precision()).isEmpty();
    assertThat(ReproductionText.of(rows))
        .containsPattern("(?m)^Table VII with depth: two layers with depth$")
        .containsPattern("linear-svc +basic +0.80 +- +- +- +0.000 +- +- +- +-")
        .containsPattern("linear-svc +basic +0.80 +\\+0.500 +\\+0.350 +\\+0.300 +-0.200 +\\+0.300");
  }

  @Test
  void theFiguresInTheJarAreThoseOfTheLastTable() throws IOException {
    PaperFigures paper = PaperFigures.read();

    assertThat(paper.of(PaperTable.IX, ModelPreset.RANDOM_FOREST, FeatureSet.PAPER).precision())
        .hasValue(.8284);
    assertThat(paper.of(PaperTable.VI, ModelPreset.RANDOM_FOREST, FeatureSet.PAPER))
        .isEqualTo(Figures.unknown());
  }

  private TableRow one(PaperTable table) {
    List<TableRow> found = Tables.rows(rows, table);
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private static SystemFigures system(
      int layers, double averagePrecision, ShownMeasures plain, ShownMeasures deep, double at) {
    return new SystemFigures(
        ModelPreset.LINEAR_SVC,
        FeatureSet.BASIC,
        layers,
        OptionalDouble.of(averagePrecision),
        plain,
        .8,
        deep,
        Map.of(.1, shown(12, at, at, at, .1)));
  }

  private static Figures figures(double precision, double tau1, double tau2, double recall) {
    return new Figures(
        OptionalDouble.of(precision),
        OptionalDouble.of(tau1),
        OptionalDouble.of(tau2),
        OptionalDouble.of(recall));
  }

  static ShownMeasures shown(int shown, double precision, double tau1, double tau2, double recall) {
    return new ShownMeasures(
        shown,
        defined(shown, precision),
        Map.of("tau1", defined(shown, tau1), "tau2", defined(shown, tau2)),
        OptionalDouble.of(recall));
  }

  private static OptionalDouble defined(int shown, double value) {
    return shown == 0 ? OptionalDouble.empty() : OptionalDouble.of(value);
  }
}
