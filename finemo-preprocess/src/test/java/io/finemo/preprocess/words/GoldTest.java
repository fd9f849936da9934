package io.finemo.preprocess.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.finemo.preprocess.FinemoData;
import io.finemo.preprocess.step.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** The floors on public gold sets, which are not part of the project. */
class GoldTest {
  private static final Pattern FORM =
      Pattern.compile("(?<=[\\[ ])(?:'([^']*)'|\"{1,2}([^\"]*)\"{1,2})(?=[],])");
  private static final Pattern LAUGHTER = Pattern.compile("[aeiouhj]*[hj][aeiou][aeiouhj]*");
  private static final Pattern BLANKS = Pattern.compile("[ \t]+");

  private record Tag(String tag, List<String> golds) {
    boolean isOfSeveralWords() {
      return golds.stream().allMatch(gold -> gold.contains(" "));
    }

    boolean isHit() {
      String words = WordSegmenterTest.split(Language.ENGLISH, tag);
      return golds.contains(words.toLowerCase(Locale.ROOT));
    }
  }

  @Test
  void hashtagSplits(TestReporter reporter) throws IOException {
    List<Tag> tags = new ArrayList<>();
    for (String line : Files.readAllLines(FinemoData.require("hashtags/stan-train.csv"))) {
      String[] columns = line.split(",", 3);
      if (columns.length == 3 && !columns[0].isEmpty()) {
        List<String> golds =
            FORM.matcher(columns[2])
                .results()
                .map(form -> form.group(1) == null ? form.group(2) : form.group(1))
                .map(form -> form.toLowerCase(Locale.ROOT))
                .toList();
        tags.add(new Tag(columns[1], golds));
      }
    }
    List<Tag> several = tags.stream().filter(Tag::isOfSeveralWords).toList();

    reporter.publishEntry(
        "split", String.format(Locale.ROOT, "%.4f", share(hits(tags), tags.size())));
    reporter.publishEntry(
        "of several", String.format(Locale.ROOT, "%.4f", share(hits(several), several.size())));
    assertThat(tags).hasSize(2518).allMatch(tag -> !tag.golds().isEmpty());
    assertThat(share(hits(tags), tags.size())).isGreaterThanOrEqualTo(.75);
    assertThat(share(hits(several), several.size())).isGreaterThanOrEqualTo(.60);
  }

  @Test
  void spanishCorrections(TestReporter reporter) throws IOException {
    SpellingCorrector corrector = SpellingCorrector.of(Language.SPANISH);
    int words = 0;
    int right = 0;
    int official = 0;
    for (String line :
        Files.readAllLines(
            FinemoData.require("tweetnorm/newest-tweet-norm-dev500_annotated.txt"))) {
      String[] columns = BLANKS.splitAsStream(line.trim()).toArray(String[]::new);
      if (!line.startsWith("\t") || columns[1].equals("2")) {
        continue;
      }
      String written = columns[0];
      String gold = columns[1].equals("1") ? written : columns[2].replace('_', ' ');
      String given = corrector.correct(written).orElse(written);
      words++;
      right += given.equalsIgnoreCase(gold) || isLaughter(written, gold) ? 1 : 0;
      official += likeWritten(given, written).equals(gold) ? 1 : 0;
    }

    reporter.publishEntry("corrected", String.format(Locale.ROOT, "%.4f", share(right, words)));
    reporter.publishEntry(
        "official, by case", String.format(Locale.ROOT, "%.4f", share(official, words)));
    assertThat(words).isEqualTo(590);
    assertThat(share(right, words)).isGreaterThanOrEqualTo(.64);
  }

  /** A correction keeps the capital at the start. */
  private static String likeWritten(String given, String written) {
    return Character.isUpperCase(written.charAt(0))
        ? given.substring(0, 1).toUpperCase(Locale.ROOT) + given.substring(1)
        : given;
  }

  private static boolean isLaughter(String written, String gold) {
    return written.length() > 3
        && LAUGHTER.matcher(written.toLowerCase(Locale.ROOT)).matches()
        && gold.length() == 2
        && LAUGHTER.matcher(gold.toLowerCase(Locale.ROOT)).matches();
  }

  private static long hits(List<Tag> tags) {
    return tags.stream().filter(Tag::isHit).count();
  }

  private static double share(long part, int all) {
    return (double) part / all;
  }
}
