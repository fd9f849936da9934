package io.finemo.examples.bench;

import io.finemo.classify.Calibration;
import io.finemo.core.FinancialEmotion;
import io.finemo.core.Labeled;
import io.finemo.core.text.AnalyzedPost;
import io.finemo.examples.pipeline.ModelPreset;
import io.finemo.examples.pipeline.Preparation;
import io.finemo.examples.pipeline.Task;
import io.finemo.examples.pipeline.WrittenNames;
import io.finemo.examples.reproduce.FeatureSet;
import io.finemo.examples.reproduce.PaperFigures;
import io.finemo.examples.reproduce.PaperTable;
import io.finemo.examples.reproduce.Reproduction;
import io.finemo.examples.reproduce.ReproductionText;
import io.finemo.examples.reproduce.RunListener;
import io.finemo.examples.reproduce.RunState;
import io.finemo.examples.reproduce.TableRow;
import io.finemo.examples.reproduce.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes {@code docs/reproduction.md}: the paper's numerical tests on the labels annotated for
 * finemo. Arguments: the folder of data, the file to write, and the file that keeps what is
 * measured so that a run that was broken off goes on.
 */
public final class ReproductionReport {
  private static final long SEED = 42;
  private static final int FOLDS = 10;
  private static final String DATA = "stockemotions/opportunity-gold.csv";

  private final Markdown report = new Markdown();
  private final List<TableRow> rows;

  private ReproductionReport(List<TableRow> rows) {
    this.rows = rows;
  }

  /** Measures what is not measured yet and writes the report. */
  public static void main(String[] args) throws IOException {
    if (args.length != 3) {
      throw new IllegalArgumentException("arguments: DATA FILE STATE");
    }
    Path file = ReportFile.begin(args[1]);
    Preparation preparation = Preparation.standard();
    List<Labeled<AnalyzedPost, FinancialEmotion>> posts =
        LabeledFile.read(
            new Task.Opportunity(),
            Path.of(args[0]).resolve(DATA),
            "text",
            "label",
            preparation.preprocessor());
    Reproduction reproduction =
        new Reproduction(posts, preparation, Calibration.isotonic(), FOLDS, SEED);
    RunState state = RunState.in(reproduction.key(), Path.of(args[2]));
    ReproductionReport report =
        new ReproductionReport(Tables.of(reproduction.run(state, new Told()), PaperFigures.read()));
    report.introduction(posts);
    report.tables();
    report.equalRecall();
    Files.writeString(file, report.report.toString());
  }

  private void introduction(List<Labeled<AnalyzedPost, FinancialEmotion>> posts) {
    long opportunities =
        posts.stream().filter(post -> post.label() == FinancialEmotion.OPPORTUNITY).count();
    report
        .paragraph("# The paper's numerical tests again")
        .paragraph(
            "Made by one command, in which `DATA` is the folder described in the README under *Tests"
                + " on real data* and `STATE` a file that keeps what is measured, so that a run that"
                + " was broken off goes on:")
        .paragraph(
            "```\nmvn -q -pl finemo-examples -am -Pbench test-compile exec:exec"
                + " -Dbench.main=io.finemo.examples.bench.ReproductionReport"
                + " \"-Dbench=DATA ../docs/reproduction.md STATE\"\n```")
        .paragraph(
            "`finemo reproduce --input DATA/"
                + DATA
                + " --label label` gives the same figures, and those of any other file with the four"
                + " labels.")
        .paragraph(
            "The data is `"
                + DATA
                + "`: "
                + Figures.whole(posts.size())
                + " posts, "
                + Figures.whole((double) opportunities)
                + " of them opportunities. Its labels follow the paper's definition, and were made by"
                + " **language-model annotators, not by people**. The paper's own 4,959 tweets are not"
                + " public: its figures stand beside ours to show the size of things, and a difference"
                + " between the two says nothing of either system.")
        .paragraph(
            FOLDS
                + "-fold, seed "
                + SEED
                + "; features, classifiers and isotonic calibration are learnt afresh in every fold."
                + " The classifiers are those of the presets of the same names; *basic* features are"
                + " n-grams alone, *paper* adds all others of the paper's Table III. Which systems"
                + " stand in which table is our reading of the paper: tests 1 to 3 have one, two and"
                + " three layers, test 4 adds the depth. Of the paper's figures only those known to us"
                + " are given, and that they are the forest's is inferred from summaries of it; a dash"
                + " is what is not known, or not defined.")
        .paragraph(
            "*Depth* is one for all layers, and chosen as in the paper: that of the highest precision"
                + " with a recall of at least 10 %, among .55, .60 to .95, on the posts it is measured"
                + " on. So the tables with depth are **a little optimistic**; those at equal recall"
                + " choose nothing. A depth of 1 says that none of the nine keeps the recall.");
  }

  private void tables() {
    for (PaperTable table : PaperTable.values()) {
      List<List<String>> cells = new ArrayList<>();
      cells.add(
          List.of(
              "classifier",
              "features",
              "depth",
              "precision / tau1 / tau2",
              "recall",
              "the paper: precision / tau1 / tau2",
              "recall"));
      for (TableRow row : Tables.rows(rows, table)) {
        cells.add(
            List.of(
                WrittenNames.of(row.classifier()),
                WrittenNames.of(row.features()),
                row.depth().isPresent() ? Markdown.decimals(row.depth().getAsDouble(), 2) : "-",
                ReproductionText.three(table, row.measured()),
                ReproductionText.figure(table, row.measured().recall()),
                row.paper().precision().isPresent()
                    ? ReproductionText.three(table, row.paper())
                    : "-",
                ReproductionText.figure(table, row.paper().recall())));
      }
      report.heading("Table " + table.title() + ": " + table.content()).table(cells);
    }
  }

  private void equalRecall() {
    report
        .heading("Everything again at equal recall")
        .paragraph(
            "Which the paper does not give: precision / tau1 / tau2 of the shortest ranked list that"
                + " holds a share of all opportunities. Systems are comparable here, as nothing is"
                + " chosen; a depth does not change a ranking, so that Tables VIII and IX are one.");
    for (PaperTable table : PaperTable.ranked()) {
      List<List<String>> cells = new ArrayList<>();
      cells.add(
          List.of(
              "classifier",
              "features",
              "10 % recall",
              "20 % recall",
              "50 % recall",
              "average precision"));
      for (TableRow row : Tables.rows(rows, table)) {
        List<String> line = new ArrayList<>();
        line.add(WrittenNames.of(row.classifier()));
        line.add(WrittenNames.of(row.features()));
        row.atRecall().values().forEach(at -> line.add(ReproductionText.three(table, at)));
        line.add(ReproductionText.figure(table, row.averagePrecision()));
        cells.add(line);
      }
      report.paragraph("### " + table.ranking()).table(cells);
    }
  }

  /** Says what is done, as other reports do. */
  private static final class Told implements RunListener {
    @Override
    public void begun(int part, int parts, ModelPreset classifier, FeatureSet features) {
      System.err.println(part + "/" + parts + " " + classifier + ", " + features);
    }
  }
}
