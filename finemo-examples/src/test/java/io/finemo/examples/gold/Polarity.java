package io.finemo.examples.gold;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.finemo.core.Post;
import io.finemo.features.lexicon.LexiconScore;
import io.finemo.features.lexicon.LexiconScorer;
import io.finemo.preprocess.Preprocessor;
import io.finemo.preprocess.step.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How well the scorer that needs no training ranks rises above falls. The words were written with
 * an eye on every other row; the rows between, which were not looked at, are measured apart.
 *
 * @param all the area under the ROC curve on all rows
 * @param heldOut the same on the rows that were not looked at
 * @param rows how many there are
 * @param unknown in how many of them nothing was found
 */
public record Polarity(double all, double heldOut, int rows, int unknown) {
  /**
   * A set of posts with two labels.
   *
   * @param file below the folder of data
   * @param text the column of the text
   * @param label the column of the label
   * @param rise the label of a rise
   * @param fall the label of a fall; rows of other labels are left out
   * @param language the language of all posts
   */
  public record Source(
      String file, String text, String label, String rise, String fall, Language language) {}

  /** Messages of StockTwits with the tag of their users. */
  public static final Source MESSAGES =
      new Source(
          "stockemotions/train.csv",
          "original",
          "senti_label",
          "bullish",
          "bearish",
          Language.ENGLISH);

  /** Tweets of financial news. */
  public static final Source NEWS =
      new Source("tfns/train.csv", "text", "label", "1", "0", Language.ENGLISH);

  /** Spanish headlines, by what they say of one company. */
  public static final Source HEADLINES =
      new Source(
          "finances/train.csv",
          "text",
          "target_sentiment",
          "positive",
          "negative",
          Language.SPANISH);

  private record Scored(double polarity, boolean rise) {}

  /** Measures the standard scorer of the language. */
  public static Polarity measure(Source source, Path file) throws IOException {
    Preprocessor preprocessor = Preprocessor.forLanguage(source.language);
    LexiconScorer scorer = LexiconScorer.standard(source.language.code());
    List<Scored> all = new ArrayList<>();
    List<Scored> heldOut = new ArrayList<>();
    int unknown = 0;
    int row = 0;
    try (CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(file)) {
      for (NamedCsvRecord record : records) {
        row++;
        String label = record.getField(source.label).strip();
        boolean rise = label.equals(source.rise);
        if (!rise && !label.equals(source.fall)) {
          continue;
        }
        Post post = Post.of(Integer.toString(row), record.getField(source.text));
        LexiconScore score = scorer.score(preprocessor.analyze(post));
        Scored scored = new Scored(score.polarity(), rise);
        all.add(scored);
        if (row % 2 == 0) {
          heldOut.add(scored);
        }
        unknown += score.isKnown() ? 0 : 1;
      }
    }
    return new Polarity(areaUnderCurve(all), areaUnderCurve(heldOut), all.size(), unknown);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "AUC %.3f, %.3f held out, %d rows, nothing found in %d",
        all,
        heldOut,
        rows,
        unknown);
  }

  private static double areaUnderCurve(List<Scored> scored) {
    return AreaUnderCurve.of(polarities(scored, true), polarities(scored, false));
  }

  private static double[] polarities(List<Scored> scored, boolean rise) {
    return scored.stream().filter(one -> one.rise == rise).mapToDouble(Scored::polarity).toArray();
  }
}
