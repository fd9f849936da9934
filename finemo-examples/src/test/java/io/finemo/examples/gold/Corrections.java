package io.finemo.examples.gold;

import io.finemo.preprocess.step.Language;
import io.finemo.preprocess.words.SpellingCorrector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The correction of Spanish on Tweet-Norm: the share of the words outside of the dictionary (codes
 * 0 and 1) that are given the gold form.
 *
 * @param caseIgnored case ignored, and forms of laughter counted equal
 * @param official as the shared task counts: case matters
 */
public record Corrections(Share caseIgnored, Share official) {
  /** Below the folder of data. */
  public static final String FILE = "tweetnorm/newest-tweet-norm-dev500_annotated.txt";

  private static final Pattern LAUGHTER = Pattern.compile("[aeiouhj]*[hj][aeiou][aeiouhj]*");
  private static final Pattern BLANKS = Pattern.compile("[ \t]+");

  /** Measures the corrector of Spanish. */
  public static Corrections measure(Path file) throws IOException {
    SpellingCorrector corrector = SpellingCorrector.of(Language.SPANISH);
    Share caseIgnored = Share.none();
    Share official = Share.none();
    for (String line : Files.readAllLines(file)) {
      String[] columns = BLANKS.splitAsStream(line.trim()).toArray(String[]::new);
      if (!line.startsWith("\t") || columns[1].equals("2")) {
        continue;
      }
      String written = columns[0];
      String gold = columns[1].equals("1") ? written : columns[2].replace('_', ' ');
      String given = corrector.correct(written).orElse(written);
      caseIgnored =
          caseIgnored.plus(given.equalsIgnoreCase(gold) || areBothLaughter(written, gold));
      official = official.plus(likeWritten(given, written).equals(gold));
    }
    return new Corrections(caseIgnored, official);
  }

  /** A correction keeps the capital at the start. */
  private static String likeWritten(String given, String written) {
    return Character.isUpperCase(written.charAt(0))
        ? given.substring(0, 1).toUpperCase(Locale.ROOT) + given.substring(1)
        : given;
  }

  private static boolean areBothLaughter(String written, String gold) {
    return written.length() > 3
        && LAUGHTER.matcher(written.toLowerCase(Locale.ROOT)).matches()
        && gold.length() == 2
        && LAUGHTER.matcher(gold.toLowerCase(Locale.ROOT)).matches();
  }
}
