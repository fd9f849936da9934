package io.finemo.features.lexicon;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Reads lexica that users have, in the layouts they are published in. Their scales are brought to
 * that of {@link LexiconEntry#weight}; of several lines with one entry the last counts unless a
 * method says otherwise.
 *
 * <p>Every method throws {@link LexiconFormatException} with file, line and reason where a line
 * does not fit the layout, and where the file is longer than 64 MiB or one of its lines longer than
 * 16 Ki characters. Files are UTF-8.
 */
public final class LexiconReader {
  private LexiconReader() {}

  /**
   * Reads the layout of finemo's own lists: entry, weight from -4 to 4, emotion ({@code sadness},
   * {@code happiness}, {@code -}) and financial emotion ({@code negative_awareness}, {@code
   * positive_statement}, {@code opportunity}, {@code -}), between tabs. Lines that start with
   * {@code #} and a blank are comments.
   *
   * @param file the file
   * @return the lexicon
   * @throws IOException if it cannot be read or does not fit the layout
   */
  public static Lexicon finemo(Path file) throws IOException {
    return Lexicon.of(OwnLayout.parse(LexiconFile.read(file, StandardCharsets.UTF_8)));
  }

  /**
   * Reads AFINN (Nielsen 2011): entry and a whole number from -5 to 5, between tabs.
   *
   * @param file for example {@code AFINN-en-165.txt}
   * @return the lexicon, without emotions
   * @throws IOException if it cannot be read or does not fit the layout
   */
  public static Lexicon afinn(Path file) throws IOException {
    return Lexicon.of(TabLayouts.afinn(LexiconFile.read(file, StandardCharsets.UTF_8)));
  }

  /**
   * Reads VADER (Hutto and Gilbert 2014): entry, mean from -4 to 4, standard deviation and the
   * single ratings, between tabs. The last two are not used. Emoticons are found as the run of
   * their marks; those with digits ({@code 8-D}) only where the digits stand alike.
   *
   * @param file {@code vader_lexicon.txt}
   * @return the lexicon, without emotions
   * @throws IOException if it cannot be read or does not fit the layout
   */
  public static Lexicon vader(Path file) throws IOException {
    return Lexicon.of(TabLayouts.vader(LexiconFile.read(file, StandardCharsets.UTF_8)));
  }

  /**
   * Reads the word-level NRC Emotion Lexicon (Mohammad and Turney 2013): word, category and 0 or 1,
   * between tabs. {@code positive} and {@code negative} give a weight of 2 and -2, both together 0;
   * {@code joy} is happiness and {@code sadness} sadness, both together neither. Words without any
   * category are neutral.
   *
   * @param file for example {@code NRC-Emotion-Lexicon-Wordlevel-v0.92.txt}
   * @return the lexicon
   * @throws IOException if it cannot be read or does not fit the layout
   */
  public static Lexicon nrc(Path file) throws IOException {
    return Lexicon.of(TabLayouts.nrc(LexiconFile.read(file, StandardCharsets.UTF_8)));
  }

  /**
   * Reads the Spanish Emotion Lexicon (Sidorov et al. 2013): a line of titles; then word, four
   * shares, probability factor of affective use from 0 to 1, and category, between tabs. Joy is
   * happiness and positive; sadness is sadness and negative; anger, fear and disgust are negative;
   * surprise is neutral. The weight is four times the factor; of several categories of a word that
   * of the greatest factor counts. The file may be ISO 8859-1, as it is published.
   *
   * @param file {@code SEL.txt}
   * @return the lexicon
   * @throws IOException if it cannot be read or does not fit the layout
   */
  public static Lexicon sel(Path file) throws IOException {
    return Lexicon.of(TabLayouts.sel(LexiconFile.read(file, StandardCharsets.ISO_8859_1)));
  }

  /**
   * Reads the master dictionary of Loughran and McDonald (2011), CSV with the columns {@code Word},
   * {@code Negative}, {@code Positive}, and others. A category holds where its number, the year in
   * which the word was added, is above 0; below 0 it was taken out again. Negative words have a
   * weight of -2, positive ones of 2; words of {@code Uncertainty}, {@code Litigious} or {@code
   * Constraining} alone are neutral; words of no category are left out.
   *
   * @param file for example {@code Loughran-McDonald_MasterDictionary_1993-2024.csv}
   * @return the lexicon, without emotions
   * @throws IOException if it cannot be read or does not fit the layout
   */
  public static Lexicon loughranMcDonald(Path file) throws IOException {
    LexiconFile content = LexiconFile.read(file, StandardCharsets.UTF_8);
    return Lexicon.of(CsvLayouts.loughranMcDonald(content));
  }

  /**
   * Reads the stock market lexicon of Oliveira, Cortez and Areal (2016), CSV with the columns
   * {@code Item} and {@code Aff_Score}, the score outside of negations; {@code POS} and {@code
   * Neg_Score} are not used. Scores beyond -4 to 4 are cut to that; several lines of an item give
   * their mean.
   *
   * @param file for example {@code stock_lex.csv}
   * @return the lexicon, without emotions
   * @throws IOException if it cannot be read or does not fit the layout
   */
  public static Lexicon oliveira(Path file) throws IOException {
    return Lexicon.of(CsvLayouts.oliveira(LexiconFile.read(file, StandardCharsets.UTF_8)));
  }

  /**
   * Reads CSV with the columns {@code entry} and {@code weight} (from -4 to 4), and, if they are
   * there, {@code emotion} and {@code financial_emotion} with the values of {@link #finemo}.
   *
   * @param file the file, with a line of titles
   * @return the lexicon
   * @throws IOException if it cannot be read or does not fit the layout
   */
  public static Lexicon csv(Path file) throws IOException {
    return csv(file, "entry", "weight", LexiconEntry.MOST);
  }

  /**
   * Reads CSV with columns of one's own.
   *
   * @param file the file, with a line of titles
   * @param entryColumn the title of the column with the entries
   * @param weightColumn the title of the column with the weights
   * @param greatest the greatest weight of the file's scale, above 0, which becomes 4
   * @return the lexicon
   * @throws IOException if it cannot be read or does not fit the layout
   * @throws IllegalArgumentException if {@code greatest} is not above 0
   */
  public static Lexicon csv(Path file, String entryColumn, String weightColumn, double greatest)
      throws IOException {
    if (!(greatest > 0 && Double.isFinite(greatest))) {
      throw new IllegalArgumentException("greatest must be above 0: " + greatest);
    }
    LexiconFile content = LexiconFile.read(file, StandardCharsets.UTF_8);
    return Lexicon.of(CsvLayouts.plain(content, entryColumn, weightColumn, greatest));
  }
}
