package io.finemo.examples.gold;

import io.finemo.core.text.Span;
import io.finemo.preprocess.step.Language;
import io.finemo.preprocess.words.WordSegmenter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The splitting of hashtags on STAN: the share that is split exactly as one of the gold forms, case
 * ignored.
 *
 * @param all of all hashtags; never splitting gives .56
 * @param ofSeveralWords of those that are several words in every gold form
 */
public record Hashtags(Share all, Share ofSeveralWords) {
  /** Below the folder of data. */
  public static final String FILE = "hashtags/stan-train.csv";

  private static final Pattern FORM =
      Pattern.compile("(?<=[\\[ ])(?:'([^']*)'|\"{1,2}([^\"]*)\"{1,2})(?=[],])");

  /** Measures the segmenter of English. */
  public static Hashtags measure(Path file) throws IOException {
    Share all = Share.none();
    Share several = Share.none();
    for (String line : Files.readAllLines(file)) {
      String[] columns = line.split(",", 3);
      if (columns.length < 3 || columns[0].isEmpty()) {
        continue;
      }
      List<String> golds = golds(columns[2]);
      if (golds.isEmpty()) {
        throw new IllegalStateException("a hashtag without a gold form: " + line);
      }
      boolean right = golds.contains(split(columns[1]));
      all = all.plus(right);
      if (golds.stream().allMatch(gold -> gold.contains(" "))) {
        several = several.plus(right);
      }
    }
    return new Hashtags(all, several);
  }

  private static List<String> golds(String forms) {
    return FORM.matcher(forms)
        .results()
        .map(form -> form.group(1) == null ? form.group(2) : form.group(1))
        .map(form -> form.toLowerCase(Locale.ROOT))
        .toList();
  }

  private static String split(String tag) {
    List<Span> words = WordSegmenter.of(Language.ENGLISH).split(tag);
    return words.stream()
        .map(word -> word.of(tag).toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(" "));
  }
}
