package io.finemo.examples.bench;

import io.finemo.classify.Calibration;
import io.finemo.classify.FlatLearner;
import io.finemo.classify.evaluate.Spread;
import io.finemo.classify.weka.LibLinearStage;
import io.finemo.core.Labeled;
import io.finemo.core.MarketSentiment;
import io.finemo.core.SparseVector;
import io.finemo.core.text.AnalyzedPost;
import io.finemo.examples.pipeline.NgramSearch;
import io.finemo.examples.pipeline.NgramSearchResult;
import io.finemo.examples.pipeline.RankedNgrams;
import io.finemo.examples.pipeline.Task;
import io.finemo.features.NgramGrid;
import io.finemo.features.NgramSpec;
import io.finemo.preprocess.Preprocessor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Searches the grid in the manner of the paper's Listing 1 with a linear SVC in 3 folds, and writes
 * the time it took and the best settings as Markdown. Arguments: a file of posts with the column
 * {@code senti_label}, the unit of n-grams, how many posts at most, the file to write.
 *
 * <pre>{@code
 * mvn -q -pl finemo-examples -am -Pbench test-compile exec:exec
 *     -Dbench.main=io.finemo.examples.bench.NgramSearchReport
 *     "-Dbench=POSTS.csv CHARACTER_IN_WORD 5000 REPORT.md"
 * }</pre>
 */
public final class NgramSearchReport {
  private static final int FOLDS = 3;
  private static final long SEED = 42;
  private static final int SHOWN = 10;

  private NgramSearchReport() {}

  /** Searches and writes. */
  public static void main(String[] args) throws IOException, InterruptedException {
    if (args.length != 4) {
      throw new IllegalArgumentException("arguments: POSTS UNIT COUNT FILE");
    }
    Path file = ReportFile.begin(args[3]);
    NgramSpec.Unit unit = NgramSpec.Unit.valueOf(args[1]);
    List<Labeled<AnalyzedPost, MarketSentiment>> rows =
        LabeledFile.read(
                new Task.Sentiment(),
                Path.of(args[0]),
                "original",
                "senti_label",
                Preprocessor.standard())
            .stream()
            .limit(Integer.parseInt(args[2]))
            .toList();
    NgramGrid grid = NgramGrid.inTheMannerOfListing1(unit);
    List<MarketSentiment> labels =
        new Task.Sentiment().labels(rows.stream().map(Labeled::label).toList());
    long start = System.nanoTime();
    double processorStart = Measures.processorSeconds();
    NgramSearchResult result =
        NgramSearch.of(FOLDS, SEED)
            .run(
                grid,
                rows,
                new FlatLearner<SparseVector, MarketSentiment>(
                    labels, LibLinearStage.linearSvc(0.1), Calibration.none(), 0),
                NgramSearchReport::show);
    double seconds = (System.nanoTime() - start) / 1e9;
    double processor = Measures.processorSeconds() - processorStart;
    Markdown report =
        new Markdown()
            .paragraph(
                String.format(
                    Locale.ROOT,
                    "%,d candidates of %s in %d folds over %,d posts: %,d models, %.1f minutes,"
                        + " %.1f minutes of processor time on %d processors (half of it: %.1f)."
                        + " %d candidates were refused.",
                    grid.size(),
                    unit,
                    FOLDS,
                    rows.size(),
                    result.models(),
                    seconds / 60,
                    processor / 60,
                    Runtime.getRuntime().availableProcessors(),
                    processor / 120,
                    result.refused().size()))
            .table(table(result.ranked()));
    Files.writeString(file, report.toString());
    System.out.print(report);
  }

  private static List<List<String>> table(List<RankedNgrams> ranked) {
    List<List<String>> table = new ArrayList<>();
    table.add(
        List.of("lengths", "min_df", "max_df", "max_features", "features", "macro F1", "accuracy"));
    for (RankedNgrams candidate : ranked.subList(0, Math.min(SHOWN, ranked.size()))) {
      NgramSpec spec = candidate.spec();
      int most = spec.maximumFeatures();
      table.add(
          List.of(
              spec.minimum() + " to " + spec.maximum(),
              spec.minimumDocuments().toString(),
              spec.maximumDocuments().toString(),
              most == NgramSpec.UNLIMITED ? "all" : Integer.toString(most),
              String.format(Locale.ROOT, "%,.0f", candidate.features()),
              spread(candidate.macroF1()),
              spread(candidate.accuracy())));
    }
    return table;
  }

  private static String spread(Spread spread) {
    return String.format(Locale.ROOT, "%.4f ± %.4f", spread.mean(), spread.deviation());
  }

  private static void show(int done, int all) {
    if (done % 50 == 0 || done == all) {
      System.err.println(done + " of " + all + " models");
    }
  }
}
