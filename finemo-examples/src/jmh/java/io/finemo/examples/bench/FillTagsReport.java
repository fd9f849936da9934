package io.finemo.examples.bench;

import io.finemo.classify.certify.CalibratedDepth;
import io.finemo.classify.evaluate.Evaluation;
import io.finemo.classify.evaluate.Scored;
import io.finemo.core.Labeled;
import io.finemo.core.Learner;
import io.finemo.core.MarketSentiment;
import io.finemo.core.text.AnalyzedPost;
import io.finemo.core.text.Token;
import io.finemo.examples.pipeline.FillFigures;
import io.finemo.examples.pipeline.FillPoint;
import io.finemo.examples.pipeline.FillRule;
import io.finemo.examples.pipeline.Judged;
import io.finemo.examples.pipeline.ModelPreset;
import io.finemo.examples.pipeline.ModelSpec;
import io.finemo.examples.pipeline.PostModel;
import io.finemo.examples.pipeline.TagFiller;
import io.finemo.examples.pipeline.Task;
import io.finemo.examples.pipeline.WrittenNames;
import io.finemo.preprocess.Preprocessor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes {@code docs/fill-tags.md}: what filled-in tags are worth, by hiding tags of public data
 * and filling them in. Arguments: the folder of data, the file to write.
 */
public final class FillTagsReport {
  private static final long SEED = 42;
  private static final int FOLDS = 10;
  private static final double HIDDEN = 0.75;
  private static final Task.Sentiment TASK = new Task.Sentiment();
  private static final List<MarketSentiment> LABELS =
      List.of(MarketSentiment.BEARISH, MarketSentiment.BULLISH);

  private final Path data;
  private final Markdown report = new Markdown();

  private FillTagsReport(Path data) {
    this.data = data;
  }

  /** Measures everything and writes the report. */
  public static void main(String[] args) throws IOException {
    if (args.length != 2) {
      throw new IllegalArgumentException("arguments: DATA FILE");
    }
    Path file = ReportFile.begin(args[1]);
    FillTagsReport report = new FillTagsReport(Path.of(args[0]));
    report.introduction();
    List<Labeled<AnalyzedPost, MarketSentiment>> stocktwits =
        report.read("stocktwits/tagged.csv", "text", "label");
    HiddenTags split = HiddenTags.of(stocktwits, HIDDEN, SEED);
    TagFiller<MarketSentiment> filler = learn(ModelSpec.standard(), split);
    report.coverage("stocktwits/tagged.csv", split, filler);
    report.kept(stocktwits);
    report.certified(split);
    report.presets(split);
    report.repeated(split, filler);
    HiddenTags emotions =
        HiddenTags.of(
            report.read("stockemotions/train.csv", "original", "senti_label"), HIDDEN, SEED);
    report.coverage("stockemotions/train.csv", emotions, learn(ModelSpec.standard(), emotions));
    Files.writeString(file, report.report.toString());
  }

  private void introduction() {
    report
        .paragraph("# Filling in tags: the accuracy bought at each coverage")
        .paragraph(
            "Made by one command, in which `DATA` is the folder described in the README under *Tests"
                + " on real data*:")
        .paragraph(
            "```\nmvn -q -pl finemo-examples -am -Pbench test-compile exec:exec"
                + " -Dbench.main=io.finemo.examples.bench.FillTagsReport"
                + " \"-Dbench=DATA ../docs/fill-tags.md\"\n```")
        .paragraph(
            "Authors on StockTwits tag 20 to 30 % of their messages as bullish or bearish. Here all"
                + " messages are tagged; "
                + percent(HIDDEN)
                + " of the tags, drawn with seed "
                + SEED
                + ", are hidden, `finemo fill-tags` learns from the others and fills the hidden ones"
                + " in. Features, model and calibration see the shown tags only. *Filled* is the"
                + " share of the hidden tags that is filled in, the surest first; *coverage* the"
                + " share of messages that then have a tag, the given ones included. Intervals are"
                + " those of Clopper and Pearson, 95 %. *All bullish* is what the most frequent tag"
                + " would be right for, of the **same** messages: the model has to beat that. JDK "
                + Runtime.version()
                + ".")
        .paragraph(
            "What this cannot tell: whether messages that authors leave without a tag are like"
                + " those that they tag. They may be less clear. Neither file names its authors; where"
                + " authors are known, the command measures those not learnt from apart.");
  }

  private List<Labeled<AnalyzedPost, MarketSentiment>> read(String file, String text, String label)
      throws IOException {
    System.err.println(file);
    return LabeledFile.read(TASK, data.resolve(file), text, label, Preprocessor.standard());
  }

  private static Learner<AnalyzedPost, MarketSentiment, ? extends PostModel<MarketSentiment>>
      learner(ModelSpec spec) {
    return TASK.learner(spec, LABELS);
  }

  private static TagFiller<MarketSentiment> learn(ModelSpec spec, HiddenTags split) {
    System.err.println(spec.preset() + ", " + split.shown().size() + " tags shown");
    return TagFiller.learn(learner(spec), split.shown(), FOLDS, SEED, done -> {});
  }

  /** Fills in every tag, without a look at how well that may be expected to go. */
  private static FillFigures<MarketSentiment> filledAll(ModelSpec spec, HiddenTags split) {
    System.err.println(spec.preset() + ", " + split.shown().size() + " tags shown, no folds");
    return split.measured(
        new TagFiller<>(
            learner(spec).fit(split.shown(), SEED),
            new FillRule.MoreProbableThan<>(0),
            MarketSentiment.BULLISH,
            List.of()));
  }

  private void coverage(String file, HiddenTags split, TagFiller<MarketSentiment> filler) {
    FillFigures<MarketSentiment> measured = split.measured(filler);
    FillFigures<MarketSentiment> expected = FillFigures.of(filler, filler.heldOut());
    double before = (double) split.shown().size() / (split.shown().size() + split.hidden().size());
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "filled",
            "coverage",
            "messages",
            "accuracy",
            "interval",
            "all bullish",
            "foretold",
            "if more probable than"));
    for (int i = 0; i < measured.curve().size(); i++) {
      FillPoint point = measured.curve().get(i);
      double filled = point.share().orElseThrow();
      rows.add(
          List.of(
              percent(filled),
              Markdown.decimals(100 * (before + (1 - before) * filled), 1) + " %",
              Figures.whole(point.filled()),
              Figures.three(point.accuracy().orElseThrow()),
              interval(point),
              Figures.three(point.baseline().orElseThrow()),
              Figures.three(expected.curve().get(i).accuracy().orElseThrow()),
              Markdown.decimals(point.depth().orElseThrow(), 3)));
    }
    report
        .heading("`" + file + "`, " + percent(HIDDEN) + " of the tags hidden")
        .paragraph(
            Figures.whole(split.shown().size())
                + " tags shown, "
                + Figures.whole(split.hidden().size())
                + " hidden. *Foretold* is the accuracy at the same share by cross-validation on the"
                + " shown tags alone, which is what the command tells where nothing is hidden.")
        .table(rows)
        .paragraph("Every tag filled in: " + describe(measured.everyTag()) + ".");
  }

  private static String describe(Evaluation<MarketSentiment> all) {
    String tags =
        all.perLabel().entrySet().stream()
            .map(
                one ->
                    String.format(
                        Locale.ROOT,
                        "%s precision %s, recall %s",
                        one.getKey(),
                        Figures.three(one.getValue().precision().orElse(Double.NaN)),
                        Figures.three(one.getValue().recall().orElse(Double.NaN))))
            .collect(Collectors.joining("; "));
    return String.format(
        Locale.ROOT,
        "macro-F1 %.3f, AUC %.3f, expected calibration error %.3f; %s",
        all.macroF1(),
        all.auc().orElseThrow(),
        all.ece(),
        tags);
  }

  private void kept(List<Labeled<AnalyzedPost, MarketSentiment>> rows) {
    List<List<String>> table = new ArrayList<>();
    table.add(
        List.of(
            "tags shown",
            "messages learnt from",
            "accuracy",
            "interval",
            "all bullish",
            "macro-F1",
            "AUC"));
    for (double kept : new double[] {0.05, 0.1, 0.2, 0.25, 0.3, 0.5}) {
      HiddenTags split = HiddenTags.of(rows, 1 - kept, SEED);
      FillFigures<MarketSentiment> figures = filledAll(ModelSpec.standard(), split);
      table.add(
          List.of(
              percent(kept),
              Figures.whole(split.shown().size()),
              Figures.three(figures.atRule().accuracy().orElseThrow()),
              interval(figures.atRule()),
              Figures.three(figures.atRule().baseline().orElseThrow()),
              Figures.three(figures.everyTag().macroF1()),
              Figures.three(figures.everyTag().auc().orElseThrow())));
    }
    report
        .heading("How many tags it takes")
        .paragraph("`stocktwits/tagged.csv`, every hidden tag filled in:")
        .table(table);
  }

  private void certified(HiddenTags split) {
    List<List<String>> table = new ArrayList<>();
    table.add(
        List.of(
            "aim",
            "tag",
            "certified",
            "share of hidden messages",
            "tags filled in",
            "precision on hidden tags",
            "interval"));
    for (double aim : new double[] {0.6, 0.7, 0.8, 0.9, 0.95}) {
      System.err.println("certified " + aim);
      TagFiller<MarketSentiment> filler =
          TagFiller.certified(learner(ModelSpec.standard()), split.shown(), aim, 0.95, SEED);
      FillRule.Certified<MarketSentiment> rule =
          (FillRule.Certified<MarketSentiment>) filler.rule();
      List<Scored<MarketSentiment>> scored =
          split.judgedBy(filler).stream().map(Judged::scored).toList();
      rule.depths()
          .forEach(
              (tag, depth) -> {
                FillPoint point =
                    FillPoint.of(
                        scored,
                        said -> said.best() == tag && rule.fills(said),
                        MarketSentiment.BULLISH);
                boolean attained = depth instanceof CalibratedDepth.Attained;
                table.add(
                    List.of(
                        Markdown.decimals(aim, 2),
                        tag.toString(),
                        attained ? "yes" : "unattainable",
                        Markdown.decimals(100 * point.share().orElseThrow(), 1) + " %",
                        Figures.whole(point.filled()),
                        attained ? Figures.three(point.accuracy().orElseThrow()) : "",
                        attained ? interval(point) : ""));
              });
    }
    report
        .heading("Tags whose precision is certified")
        .paragraph(
            "`--precision`: on a third of the shown tags, each tag gets the depth that fills in most"
                + " with a certified precision, or none. The certificates of both tags hold together"
                + " with a confidence of 95 %; where one is unattainable, that tag is not filled in at"
                + " all. `stocktwits/tagged.csv`:")
        .table(table);
  }

  private void presets(HiddenTags split) {
    List<List<String>> table = new ArrayList<>();
    table.add(List.of("preset", "accuracy", "macro-F1", "AUC", "accuracy of the surest half"));
    for (ModelPreset preset : ModelPreset.values()) {
      FillFigures<MarketSentiment> figures =
          filledAll(ModelSpec.standard().withPreset(preset), split);
      table.add(
          List.of(
              WrittenNames.of(preset),
              Figures.three(figures.everyTag().accuracy()),
              Figures.three(figures.everyTag().macroF1()),
              Figures.three(figures.everyTag().auc().orElseThrow()),
              Figures.three(figures.curve().get(4).accuracy().orElseThrow())));
    }
    report
        .heading("Presets")
        .paragraph("`stocktwits/tagged.csv`, " + percent(HIDDEN) + " of the tags hidden:")
        .table(table);
  }

  /** Copies of a message learnt from are easy; how much of the accuracy is due to them? */
  private void repeated(HiddenTags split, TagFiller<MarketSentiment> filler) {
    Set<String> learnt = new HashSet<>();
    split.shown().forEach(row -> learnt.add(words(row.value())));
    List<Scored<MarketSentiment>> fresh = new ArrayList<>();
    List<Judged<MarketSentiment>> judged = split.judgedBy(filler);
    for (int i = 0; i < judged.size(); i++) {
      if (!learnt.contains(words(split.hidden().get(i).value()))) {
        fresh.add(judged.get(i).scored());
      }
    }
    FillPoint point = FillPoint.of(fresh, said -> true, filler.majority());
    report
        .heading("Messages that repeat others")
        .paragraph(
            Figures.whole(judged.size() - fresh.size())
                + " hidden messages have word for word the tokens of one learnt from. On the other "
                + Figures.whole(fresh.size())
                + " the accuracy is "
                + Figures.three(point.accuracy().orElseThrow())
                + " "
                + interval(point)
                + ", all bullish "
                + Figures.three(point.baseline().orElseThrow())
                + ".");
  }

  private static String words(AnalyzedPost post) {
    return post.tokens().stream().map(Token::norm).collect(Collectors.joining(" "));
  }

  private static String interval(FillPoint point) {
    return "[" + Figures.three(point.low()) + ", " + Figures.three(point.high()) + "]";
  }

  private static String percent(double share) {
    return Markdown.decimals(100 * share, 0) + " %";
  }
}
