package io.finemo.examples.gold;

import io.finemo.core.Post;
import io.finemo.preprocess.DiscardReason;
import io.finemo.preprocess.FilterRules;
import io.finemo.preprocess.Outcome;
import io.finemo.preprocess.Preprocessor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * English or Spanish against the rest on TweetLID, posts of at least twenty characters. A post in
 * several languages counts as accepted if English or Spanish is among them; ambiguous and
 * undetermined posts are left out. Taking every post scores an F1 of .80.
 *
 * @param truePositives accepted, and rightly so
 * @param wrong accepted or refused wrongly
 * @param posts how many there are
 */
public record Languages(int truePositives, int wrong, int posts) {
  /** Below the folder of data. */
  public static final String FILE = "tweetlid/train.tsv";

  private static final FilterRules BY_LANGUAGE_ALONE =
      FilterRules.standard()
          .without(
              EnumSet.complementOf(EnumSet.of(DiscardReason.OTHER_LANGUAGE))
                  .toArray(DiscardReason[]::new));

  private record Row(String text, boolean accepted) {}

  /** Measures a preprocessor that accepts English and Spanish. */
  public static Languages measure(Path file, Preprocessor preprocessor) throws IOException {
    Preprocessor filtering = preprocessor.withFilters(BY_LANGUAGE_ALONE).withSteps(List.of());
    int truePositives = 0;
    int wrong = 0;
    List<Row> rows = read(file);
    for (Row row : rows) {
      boolean kept = filtering.stream().next(Post.of("1", row.text)) instanceof Outcome.Kept;
      truePositives += row.accepted && kept ? 1 : 0;
      wrong += row.accepted != kept ? 1 : 0;
    }
    return new Languages(truePositives, wrong, rows.size());
  }

  /** The harmonic mean of precision and recall of what is accepted. */
  public double f1() {
    return 2.0 * truePositives / (2.0 * truePositives + wrong);
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%.3f", f1());
  }

  private static List<Row> read(Path file) throws IOException {
    List<Row> rows = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      List<String> fields = Arrays.asList(line.split("\t", 4));
      String label = fields.get(2);
      String text = fields.get(3);
      if (!label.contains("/") && !label.equals("und") && text.length() >= 20) {
        boolean accepted = Arrays.stream(label.split("\\+")).anyMatch(Set.of("en", "es")::contains);
        rows.add(new Row(text, accepted));
      }
    }
    return rows;
  }
}
