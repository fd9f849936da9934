package io.finemo.examples.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What {@code docs/quality.md} says around its tables. */
final class QualityText {
  static final String GOLD =
      "The labels were made by **language-model annotators, not by people**, by the paper's definition"
          + " of an opportunity as a forecast of a rise. 700 of the English posts were judged by three"
          + " annotators (majority kept, Krippendorff's alpha .89), the others by one; the Spanish"
          + " headlines got one quick pass, in which annotators differed widely in how many they"
          + " called opportunities: **differences of a few points are noise of the labels, whatever a"
          + " test says**. *At r recall*: the shortest ranked list that holds a share r of all"
          + " opportunities; *tau1* also forgives positive statements, *tau2* neutral posts too."
          + " Accuracy and macro-F1 take the most probable of the four labels.";
  static final String PROXY =
      "Derived from emotions and tags of StockEmotions; `table4` is drawn to the class sizes of the"
          + " paper. They agree with the labels above on about half of the posts, so that much of"
          + " what is counted wrong is right: a comparison of systems, nothing else. Other presets"
          + " rank the second set better than the standard one ([decisions.md](decisions.md)).";
  static final String SENTIMENT =
      "The tags of authors (bullish, bearish): learnt from `train.csv` and asked about `val.csv`, and"
          + " 10-fold; three classes of news (twitter-financial-news-sentiment) and the sentiment of"
          + " Spanish headlines toward their target (FinancES), 5-fold. AUC of three labels is the"
          + " mean of each against the rest. Rare labels weigh more in the peer's training where there"
          + " are three, which its macro-F1 gains by; finemo's weigh what they are.";
  static final String CALIBRATION =
      "Of the probability of bullish, and of opportunity: Brier score and expected calibration error in "
          + io.finemo.classify.evaluate.ReliabilityTable.USUAL_BINS
          + " bins of equal width; **less is better**. finemo's are calibrated out of fold (sigmoid);"
          + " the peer's are its logistic regressions' own, multiplied along the cascade. Rows drawn"
          + " again add noise of their own to an ECE, so that its intervals lie too high, and its"
          + " differences are not tested; even a perfect model shows some, as the second table"
          + " says.";
  static final String FILLED_IN =
      "75 % of the tags hidden, learnt from the others ([fill-tags.md](fill-tags.md) has the whole"
          + " curve). *The surest half*: only the hidden tags of which the system is surest are filled"
          + " in. Whether messages left without a tag are like tagged ones no such test can tell.";
  private static final String PACKAGE = "io.finemo.examples.bench.";

  private QualityText() {}

  static void introduction(Markdown report, String preset, long seed) {
    report
        .paragraph("# How good the answers are")
        .paragraph(
            "Made by one command, in which `DATA` is the folder described in the README under *Tests"
                + " on real data* and `python3` has scikit-learn 1.2.1 (Debian `python3-sklearn`):")
        .paragraph(
            "```\nmvn -q -pl finemo-examples -am -Pbench test-compile exec:exec"
                + " -Dbench.main="
                + PACKAGE
                + "QualityReport \"-Dbench=DATA ../docs/quality.md python3\"\n```")
        .paragraph(
            "*finemo* is the standard model of the command line: preset `"
                + preset
                + "`, standard features, sigmoid calibration. *scikit-learn* is"
                + " `finemo-examples/src/jmh/python/linear_peer.py`: TF-IDF of words (1, 2) and of"
                + " characters within words (2, 5), logistic regression, three stages whose"
                + " probabilities are multiplied where there are four classes. Both learn from the"
                + " same rows and are asked about the same others, in the same folds (seed "
                + seed
                + "), vocabulary, calibration and all learnt afresh in each. finemo also has lexica"
                + " and a segmenter of hashtags, which the peer has not: whole systems are compared,"
                + " not learners.")
        .paragraph(
            "Both have been tuned on these very files: finemo's presets were chosen by"
                + " cross-validation on them, and so were the peer's C, weights and pattern of words,"
                + " one setting for each kind of labels."
                + " Expect a little less of either elsewhere.")
        .paragraph(
            "**Intervals** hold 95 % of "
                + PairedFigure.REPLICATES
                + " bootstrap replicates of the rows. **p** is that of the paired bootstrap (0.001 is"
                + " the least it can show), of McNemar's test (mid-p) for accuracy, and of Nadeau and"
                + " Bengio's corrected resampled t-test for means of folds: the bootstrap asks whether"
                + " these models would differ on other rows, the t-test also counts that other rows to"
                + " learn from make other models, and finds less. **p, Holm** is raised for all tests"
                + " of its table together; *better* names a system where that is below .05. JDK "
                + Runtime.version()
                + ".");
  }

  static void overview(
      Markdown report, List<PairedFigure> headlines, List<PairedFigure> everything) {
    List<String> leads =
        everything.stream().map(PairedFigure::lead).flatMap(Optional::stream).toList();
    long ours = headlines.stream().filter(figure -> figure.gain() > 0).count();
    report
        .heading("In one table")
        .paragraph(
            "One figure of each data set; finemo's is the higher one in "
                + ours
                + " of "
                + headlines.size()
                + ".")
        .table(PairedFigure.table(List.of("data", "figure"), headlines))
        .paragraph(
            "**Where scikit-learn is ahead**: "
                + leads.size()
                + " of all "
                + everything.size()
                + " figures beside it in this document (finemo's, scikit-learn's). At the top of a ranking"
                + " few rows decide; whether it is more than chance the tables say. "
                + String.join("; ", leads)
                + ".");
  }

  static void claims(Markdown report, List<PairedFigure> headlines, SingleFigures single) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("what the README says", "figure", "document", "written by"));
    for (PairedFigure figure : headlines) {
      rows.add(
          List.of(
              figure.data() + ", " + figure.name() + ", beside the peer's",
              figure.ours() + " / " + figure.peer(),
              "this one",
              code("QualityReport")));
    }
    rows.add(
        List.of(
            "presets differ by more than chance",
            "",
            link("decisions.md"),
            code("DecisionReport")));
    rows.add(
        List.of(
            "certified precision is kept, aim .70 and .80",
            single.splits().get(1).get(5) + ", " + single.splits().get(2).get(5),
            link("certificates.md"),
            code("CertificateReport")));
    rows.add(
        List.of(
            "tags filled in, at each coverage", "", link("fill-tags.md"), code("FillTagsReport")));
    rows.add(
        List.of(
            "language, F1",
            single.languages().toString(),
            link("preprocessing.md"),
            code("PreprocessingReport")));
    rows.add(
        List.of(
            "hashtags split; spelling",
            single.hashtags().all() + "; " + single.corrections().caseIgnored(),
            link("preprocessing.md"),
            code("PreprocessingReport")));
    rows.add(
        List.of(
            "lexica without training, AUC",
            Figures.three(single.messages().all()) + ", " + Figures.three(single.news().all()),
            link("features.md"),
            code("FeaturesReport")));
    rows.add(
        List.of(
            "cashtags and hashtags agree with X's own",
            SingleFigures.agreement(single.entities().cashtags())
                + ", "
                + SingleFigures.agreement(single.entities().hashtags()),
            "test `EntityAgreementTest`",
            "`mvn verify -Dfinemo.data=DATA`"));
    rows.add(
        List.of(
            "twitter-text's conformance suite passes",
            "all cases",
            "test `EntityConformanceTest`",
            "`mvn verify -Dfinemo.data=DATA`"));
    rows.add(
        List.of(
            "the paper's tests again", "", link("reproduction.md"), code("ReproductionReport")));
    rows.add(
        List.of(
            "the forest, at equal AUC, beside scikit-learn's and Weka's",
            "",
            link("forest.md"),
            code("ForestReport")));
    rows.add(
        List.of(
            "a year of posts, beside pandas",
            "",
            link("cashtags.md"),
            code("CashtagReportWriter")));
    rows.add(List.of("the service under load", "", link("serve-load.md"), code("ServeReport")));
    report
        .heading("Where each claim comes from")
        .paragraph(
            "*Written by* is the value of `bench.main`, after `"
                + PACKAGE
                + "`; each document begins with its whole command. Without a figure here: measured"
                + " there alone.")
        .table(rows);
  }

  private static String link(String document) {
    return "[" + document + "](" + document + ")";
  }

  private static String code(String name) {
    return "`" + name + "`";
  }
}
