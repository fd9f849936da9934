package io.finemo.examples.bench;

import io.finemo.core.FinancialEmotion;
import io.finemo.core.Labeled;
import io.finemo.core.text.AnalyzedPost;
import io.finemo.examples.gold.Corrections;
import io.finemo.examples.gold.EntityAgreement;
import io.finemo.examples.gold.Hashtags;
import io.finemo.examples.gold.Languages;
import io.finemo.examples.gold.Polarity;
import io.finemo.preprocess.Preprocessor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What is measured without a peer, by the code that writes the other documents.
 *
 * @param hashtags splitting them
 * @param corrections of spelling
 * @param languages telling them
 * @param entities beside X's own
 * @param messages lexica on messages
 * @param news lexica on news
 * @param headlines lexica on Spanish headlines
 * @param splits certificates on real posts
 */
record SingleFigures(
    Hashtags hashtags,
    Corrections corrections,
    Languages languages,
    EntityAgreement entities,
    Polarity messages,
    Polarity news,
    Polarity headlines,
    List<List<String>> splits) {

  static SingleFigures measure(Path data, long seed) throws IOException {
    System.err.println("steps of preprocessing, entities, lexica");
    return new SingleFigures(
        Hashtags.measure(data.resolve(Hashtags.FILE)),
        Corrections.measure(data.resolve(Corrections.FILE)),
        Languages.measure(data.resolve(Languages.FILE), Preprocessor.standard()),
        EntityAgreement.measure(data.resolve(EntityAgreement.FILE)),
        Polarity.measure(Polarity.MESSAGES, data.resolve(Polarity.MESSAGES.file())),
        Polarity.measure(Polarity.NEWS, data.resolve(Polarity.NEWS.file())),
        Polarity.measure(Polarity.HEADLINES, data.resolve(Polarity.HEADLINES.file())),
        splits(data));
  }

  private static List<List<String>> splits(Path data) throws IOException {
    System.err.println("certificates");
    List<Labeled<AnalyzedPost, FinancialEmotion>> posts =
        EvaluationSet.opportunities().get(0).rows(data);
    List<List<String>> rows = new ArrayList<>();
    rows.add(SplitFigures.HEAD);
    CertificateReport.splits(posts).forEach(figure -> rows.add(figure.row()));
    return rows;
  }

  void write(Markdown report) {
    report
        .heading("Certified depths")
        .paragraph(
            "500 splits of `stockemotions/opportunity-gold.csv`: a depth certified on one part with a"
                + " confidence of 95 %, tested on another. How, and on labels drawn from known"
                + " probabilities: [certificates.md](certificates.md).")
        .table(splits)
        .heading("Steps before the model")
        .paragraph(
            "Hashtags, spelling, language and lexica are **optimistic**: rules and lists were made with"
                + " these files at hand, the lexica with an eye on every other row. VADER's AUC on"
                + " the same rows is .561 and .726 ([features.md](features.md)); the best system of"
                + " the shared task on spelling reached about .78 on its test part. Always *yes* has"
                + " an F1 of .80 for the language; never splitting hashtags is right in .56. More:"
                + " [preprocessing.md](preprocessing.md).")
        .table(
            List.of(
                List.of("what", "gold set", "measure", "reached"),
                List.of(
                    "cashtags",
                    "X's own entities, " + Figures.whole(entities.posts()) + " posts",
                    "precision; recall",
                    agreement(entities.cashtags())),
                List.of(
                    "hashtags", "the same", "precision; recall", agreement(entities.hashtags())),
                List.of(
                    "hashtags split",
                    "STAN, " + hashtags.all().all(),
                    "exactly; those of several words",
                    hashtags.all() + "; " + hashtags.ofSeveralWords()),
                List.of(
                    "spelling",
                    "Tweet-Norm, " + corrections.official().all() + " words",
                    "given the gold form, case ignored; case matters",
                    corrections.caseIgnored() + "; " + corrections.official()),
                List.of(
                    "language",
                    "TweetLID, " + languages.posts() + " posts",
                    "F1 of Spanish or English against the rest",
                    languages.toString()),
                lexicon("StockEmotions, bullish or bearish", messages),
                lexicon("twitter-financial-news-sentiment, bullish or bearish", news),
                lexicon("FinancES, positive or negative", headlines)));
  }

  private static List<String> lexicon(String set, Polarity measured) {
    return List.of(
        "lexicon without training",
        set + ", " + Figures.whole(measured.rows()),
        "AUC; of rows not looked at",
        Figures.three(measured.all()) + "; " + Figures.three(measured.heldOut()));
  }

  static String agreement(EntityAgreement.Counts counts) {
    return String.format(
        Locale.ROOT,
        "%.5f; %.5f (%,d of %,d)",
        counts.precision(),
        counts.recall(),
        counts.agreed(),
        counts.expected());
  }
}
