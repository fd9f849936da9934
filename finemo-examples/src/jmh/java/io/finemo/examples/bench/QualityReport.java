package io.finemo.examples.bench;

import io.finemo.classify.evaluate.Measure;
import io.finemo.core.FinancialEmotion;
import io.finemo.core.MarketSentiment;
import io.finemo.examples.pipeline.ModelSpec;
import io.finemo.examples.pipeline.WrittenNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes {@code docs/quality.md}: how good finemo's answers are, beside scikit-learn's on the same
 * rows and folds, with intervals and tests, and where every figure of quality comes from.
 * Arguments: the folder of data, the file to write, and the command that runs a Python with
 * scikit-learn ({@code python3} unless told). To be run in the folder of this module.
 */
public final class QualityReport {
  private static final long SEED = 42;
  private static final double HIDDEN = 0.75;
  private static final FinancialEmotion OPPORTUNITY = FinancialEmotion.OPPORTUNITY;
  private static final String AVERAGE_PRECISION = "average precision";

  private final Path data;
  private final String python;
  private final Markdown report = new Markdown();
  private final List<PairedFigure> headlines = new ArrayList<>();
  private final List<PairedFigure> everything = new ArrayList<>();

  private QualityReport(Path data, String python) {
    this.data = data;
    this.python = python;
  }

  /** Measures everything and writes the report. */
  public static void main(String[] args) throws IOException, InterruptedException {
    if (args.length < 2 || args.length > 3) {
      throw new IllegalArgumentException("arguments: DATA FILE [PYTHON]");
    }
    Path file = ReportFile.begin(args[1]);
    QualityReport report =
        new QualityReport(Path.of(args[0]), args.length == 3 ? args[2] : "python3");
    report.compare();
    SingleFigures single = SingleFigures.measure(report.data, SEED);
    Markdown all = new Markdown();
    QualityText.introduction(all, WrittenNames.of(ModelSpec.standard().preset()), SEED);
    QualityText.overview(all, report.headlines, report.everything);
    all.paragraph(report.report.toString().strip());
    single.write(all);
    QualityText.claims(all, report.headlines, single);
    Files.writeString(file, all.toString());
  }

  private void compare() throws IOException, InterruptedException {
    List<BothSystems<FinancialEmotion>> opportunities = new ArrayList<>();
    for (EvaluationSet<FinancialEmotion> set : EvaluationSet.opportunities()) {
      opportunities.add(BothSystems.crossValidated(set, LinearPeer.CASCADE, data, python, SEED));
    }
    BothSystems<MarketSentiment> bullish =
        BothSystems.crossValidated(
            EvaluationSet.bullish(), LinearPeer.TWO_LABELS, data, python, SEED);
    report.heading("Opportunities: labels annotated for finemo").paragraph(QualityText.GOLD);
    for (BothSystems<FinancialEmotion> gold : opportunities.subList(0, 2)) {
      opportunities(gold);
    }
    proxies(opportunities.subList(2, opportunities.size()));
    sentiment(bullish);
    calibration(opportunities, bullish);
    filledIn();
  }

  private void opportunities(BothSystems<FinancialEmotion> both) {
    List<PairedFigure> figures =
        new ArrayList<>(
            PairedFigure.of(both, QualityFigures.target(OPPORTUNITY, both.task()), SEED));
    headlines.add(figures.get(0));
    figures.add(
        1,
        PairedFigure.overFolds(
            both,
            Measure.averagePrecision(OPPORTUNITY),
            AVERAGE_PRECISION + ", mean of the folds"));
    everything.addAll(figures);
    report
        .paragraph("### " + both.data())
        .paragraph(
            Figures.whole(both.ours().size())
                + " rows, "
                + Figures.whole(
                    (double) both.ours().stream().filter(row -> row.gold() == OPPORTUNITY).count())
                + " of them opportunities; "
                + both.division().orElseThrow().count()
                + "-fold.")
        .table(PairedFigure.table(List.of("figure"), figures));
  }

  private void proxies(List<BothSystems<FinancialEmotion>> sets) {
    List<PairedFigure> figures = new ArrayList<>();
    for (BothSystems<FinancialEmotion> both : sets) {
      List<PairedFigure> some =
          PairedFigure.of(both, QualityFigures.targetInShort(OPPORTUNITY, both.task()), SEED);
      headlines.add(some.get(0));
      figures.addAll(some);
    }
    everything.addAll(figures);
    report
        .heading("Opportunities: proxy labels")
        .paragraph(QualityText.PROXY)
        .table(PairedFigure.table(List.of("data", "figure"), figures));
  }

  private void sentiment(BothSystems<MarketSentiment> folds)
      throws IOException, InterruptedException {
    List<PairedFigure> figures = new ArrayList<>();
    BothSystems<MarketSentiment> held =
        BothSystems.learntThenAsked(
            "`stockemotions/train.csv` to `val.csv`",
            EvaluationSet.bullish().task(),
            EvaluationSet.bullish().rows(data),
            EvaluationSet.bullishHeldOut().rows(data),
            LinearPeer.TWO_LABELS,
            python,
            SEED);
    add(figures, PairedFigure.of(held, QualityFigures.labels(held.labels()), SEED));
    add(figures, PairedFigure.of(folds, QualityFigures.labels(folds.labels()), SEED));
    for (EvaluationSet<String> set : EvaluationSet.threeClasses()) {
      BothSystems<String> both =
          BothSystems.crossValidated(set, LinearPeer.THREE_LABELS, data, python, SEED);
      add(figures, PairedFigure.of(both, QualityFigures.labels(both.labels()), SEED));
    }
    everything.addAll(figures);
    report
        .heading("Sentiment")
        .paragraph(QualityText.SENTIMENT)
        .table(PairedFigure.table(List.of("data", "figure"), figures));
  }

  /** The second of the figures of labels, macro-F1, stands for them in the overview. */
  private void add(List<PairedFigure> figures, List<PairedFigure> more) {
    figures.addAll(more);
    headlines.add(more.get(1));
  }

  private void calibration(
      List<BothSystems<FinancialEmotion>> opportunities, BothSystems<MarketSentiment> bullish) {
    List<PairedFigure> figures = new ArrayList<>();
    List<List<String>> perfect = new ArrayList<>();
    perfect.add(List.of("data", "ECE of a perfect model in place of finemo's", "of the peer's"));
    calibration(bullish, MarketSentiment.BULLISH, figures, perfect);
    for (BothSystems<FinancialEmotion> both : opportunities) {
      calibration(both, OPPORTUNITY, figures, perfect);
    }
    everything.addAll(figures);
    report
        .heading("What probabilities are worth")
        .paragraph(QualityText.CALIBRATION)
        .table(PairedFigure.table(List.of("data", "figure"), figures))
        .table(perfect);
  }

  private static <L> void calibration(
      BothSystems<L> both, L label, List<PairedFigure> figures, List<List<String>> perfect) {
    figures.addAll(PairedFigure.of(both, QualityFigures.calibration(label), SEED));
    perfect.add(
        List.of(
            both.data(),
            Figures.three(PerfectModel.ece(label, both.ours(), SEED)),
            Figures.three(PerfectModel.ece(label, both.peer(), SEED))));
  }

  private void filledIn() throws IOException, InterruptedException {
    EvaluationSet<MarketSentiment> emotions = EvaluationSet.bullish();
    EvaluationSet<MarketSentiment> stocktwits =
        new EvaluationSet<>(
            "stocktwits/tagged.csv",
            "text",
            "label",
            emotions.folds(),
            emotions.task(),
            emotions.language());
    List<PairedFigure> figures = new ArrayList<>(filledIn(stocktwits, LinearPeer.UNEVEN_LABELS));
    figures.addAll(filledIn(emotions, LinearPeer.TWO_LABELS));
    everything.addAll(figures);
    report
        .heading("Tags filled in")
        .paragraph(QualityText.FILLED_IN)
        .table(PairedFigure.table(List.of("data", "figure"), figures));
  }

  private List<PairedFigure> filledIn(EvaluationSet<MarketSentiment> set, LinearPeer peer)
      throws IOException, InterruptedException {
    HiddenTags split = HiddenTags.of(set.rows(data), HIDDEN, SEED);
    BothSystems<MarketSentiment> both =
        BothSystems.learntThenAsked(
            "`" + set.file() + "`, tags hidden",
            set.task(),
            split.shown(),
            split.hidden(),
            peer,
            python,
            SEED);
    return PairedFigure.of(both, QualityFigures.filledIn(both.labels()), SEED);
  }
}
