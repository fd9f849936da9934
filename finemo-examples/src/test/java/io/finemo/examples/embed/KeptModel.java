package io.finemo.examples.embed;

import io.finemo.core.FinancialEmotion;
import io.finemo.core.Post;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A model file of the tests, and what it has always said of some posts. */
final class KeptModel {
  private static final Path FOLDER = Path.of("src/test/resources/io/finemo/examples/pipeline");
  static final Path FILE = FOLDER.resolve("golden-1.finemo");

  private KeptModel() {}

  /** A post with the model's best label and that label's probability. */
  record Told(Post post, FinancialEmotion best, double probability) {}

  static List<Told> told() throws IOException {
    List<Told> all = new ArrayList<>();
    for (String line : Files.readAllLines(FOLDER.resolve("golden-1.tsv"))) {
      String[] columns = line.split("\t", -1);
      FinancialEmotion best = FinancialEmotion.valueOf(columns[1]);
      all.add(
          new Told(
              Post.of("post " + all.size(), columns[columns.length - 1]),
              best,
              Double.parseDouble(columns[2 + List.of(FinancialEmotion.values()).indexOf(best)])));
    }
    return all;
  }
}
