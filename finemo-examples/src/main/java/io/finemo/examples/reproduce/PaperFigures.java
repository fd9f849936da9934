package io.finemo.examples.reproduce;

import io.finemo.examples.pipeline.ModelPreset;
import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** The paper's own figures, those that are known. Immutable. */
public final class PaperFigures {
  private static final String NAME = "paper-figures.csv";

  private final Map<Place, Figures> figures;

  private PaperFigures(Map<Place, Figures> figures) {
    this.figures = Map.copyOf(figures);
  }

  /**
   * Reads the figures inside the jar.
   *
   * @return the figures
   * @throws IOException if they are missing or cannot be read
   */
  public static PaperFigures read() throws IOException {
    try (InputStream in = PaperFigures.class.getResourceAsStream(NAME)) {
      if (in == null) {
        throw new FileNotFoundException(NAME + " is missing from the class path");
      }
      try (BufferedReader lines =
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        return of(lines.lines().toList());
      }
    }
  }

  /** Comments, a head, and rows of a table, a system and four figures; an empty one is unknown. */
  static PaperFigures of(List<String> lines) {
    Map<Place, Figures> figures = new HashMap<>();
    lines.stream()
        .filter(line -> !line.startsWith("#"))
        .skip(1)
        .map(line -> line.split(",", -1))
        .forEach(
            cells ->
                figures.put(
                    new Place(
                        PaperTable.valueOf(cells[0]),
                        ModelPreset.valueOf(cells[1]),
                        FeatureSet.valueOf(cells[2])),
                    new Figures(
                        figure(cells[3]), figure(cells[4]), figure(cells[5]), figure(cells[6]))));
    return new PaperFigures(figures);
  }

  private static OptionalDouble figure(String cell) {
    return cell.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(cell));
  }

  Figures of(PaperTable table, ModelPreset classifier, FeatureSet features) {
    return figures.getOrDefault(new Place(table, classifier, features), Figures.unknown());
  }

  /** A row of a table. */
  private record Place(PaperTable table, ModelPreset classifier, FeatureSet features) {}
}
