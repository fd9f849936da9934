package io.finemo.examples.reproduce;

import io.finemo.examples.pipeline.ModelPreset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * One row of a table. In Table X all figures are differences.
 *
 * @param table which table
 * @param classifier which classifier
 * @param features what of a post it reads
 * @param depth the depth shared by all layers; empty where there is none
 * @param measured what was measured on the user's posts
 * @param paper the paper's own, on its own posts
 * @param atRecall what ranked lists show, by recall; depth changes nothing in it
 * @param averagePrecision of the ranking
 */
public record TableRow(
    PaperTable table,
    ModelPreset classifier,
    FeatureSet features,
    OptionalDouble depth,
    Figures measured,
    Figures paper,
    Map<Double, Figures> atRecall,
    OptionalDouble averagePrecision) {

  /**
   * Checks that the parts are there and copies the map.
   *
   * @param table which table
   * @param classifier which classifier
   * @param features what of a post it reads
   * @param depth the depth
   * @param measured what was measured
   * @param paper the paper's own
   * @param atRecall what ranked lists show, by recall
   * @param averagePrecision of the ranking
   */
  public TableRow {
    Objects.requireNonNull(table, "table");
    Objects.requireNonNull(classifier, "classifier");
    Objects.requireNonNull(features, "features");
    atRecall = Collections.unmodifiableMap(new LinkedHashMap<>(atRecall));
  }

  static TableRow of(PaperTable table, SystemFigures system, Figures paper) {
    Map<Double, Figures> atRecall = new LinkedHashMap<>();
    system.atRecall().forEach((recall, shown) -> atRecall.put(recall, Figures.of(shown)));
    return new TableRow(
        table,
        system.classifier(),
        system.features(),
        table.deep() ? OptionalDouble.of(system.depth()) : OptionalDouble.empty(),
        Figures.of(table.deep() ? system.deep() : system.plain()),
        paper,
        atRecall,
        system.averagePrecision());
  }

  /** This row of Table IX less one of Table VI: a row of Table X. */
  TableRow minus(TableRow other) {
    Map<Double, Figures> differences = new LinkedHashMap<>();
    atRecall.forEach(
        (recall, figures) ->
            differences.put(
                recall, figures.minus(other.atRecall.getOrDefault(recall, Figures.unknown()))));
    return new TableRow(
        PaperTable.X,
        classifier,
        features,
        depth,
        measured.minus(other.measured),
        paper.minus(other.paper),
        differences,
        Figures.minus(averagePrecision, other.averagePrecision));
  }
}
