package io.finemo.examples.pipeline;

import io.finemo.classify.Calibration;
import io.finemo.classify.Depth;
import io.finemo.classify.Prediction;
import io.finemo.core.FinancialEmotion;
import io.finemo.core.Labeled;
import io.finemo.core.Post;
import io.finemo.core.text.AnalyzedPost;
import io.finemo.features.Counter;
import io.finemo.features.FeatureSpec;
import io.finemo.features.NgramSpec;
import io.finemo.preprocess.Preprocessor;
import io.finemo.preprocess.step.Language;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The tiny model whose file is kept. It reads no dictionary and no lexicon, so that they may change
 * and the file stays what it is. A file once kept is never written again: a new version of the
 * format gets a file of its own.
 */
final class GoldenModel {
  private static final long SEED = 42;

  static final ModelSpec SPEC =
      new ModelSpec(
          ModelPreset.LOGISTIC,
          new FeatureSpec(
              List.of(NgramSpec.words(1, 2)),
              Set.of(Counter.CASHTAG, Counter.EXCLAMATION, Counter.EMOJI, Counter.POS_PERC)),
          Calibration.none(),
          Depth.path(0.3));

  private GoldenModel() {}

  /** Writes file and predictions of a new version into the folder given. */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    SavedModel<FinancialEmotion> saved = train();
    saved.write(folder.resolve("golden-1.finemo"));
    List<String> lines = new ArrayList<>();
    for (Labeled<AnalyzedPost, FinancialEmotion> row : rows(saved.preparation())) {
      lines.add(told(saved.model().predict(row.value())) + "\t" + row.value().post().text());
    }
    Files.write(folder.resolve("golden-1.tsv"), lines);
  }

  /** Decision and probabilities, every digit of them. */
  static String told(Prediction<FinancialEmotion> prediction) {
    StringBuilder text =
        new StringBuilder(prediction.decision().getClass().getSimpleName())
            .append('\t')
            .append(prediction.best());
    for (FinancialEmotion label : FinancialEmotion.values()) {
      text.append('\t').append(prediction.probability(label));
    }
    return text.toString();
  }

  static SavedModel<FinancialEmotion> train() throws IOException {
    Preparation preparation =
        new Preparation(Set.of(Language.ENGLISH), true, Preparation.Steps.NONE);
    List<Labeled<AnalyzedPost, FinancialEmotion>> rows = rows(preparation);
    Task<FinancialEmotion> task = new Task.Opportunity();
    return new SavedModel<>(
        task,
        SPEC.opportunityCascade().fit(rows, SEED),
        preparation,
        Training.of(task, rows, SEED));
  }

  static List<Labeled<AnalyzedPost, FinancialEmotion>> rows(Preparation preparation)
      throws IOException {
    Preprocessor preprocessor = preparation.preprocessor();
    List<Labeled<AnalyzedPost, FinancialEmotion>> rows = new ArrayList<>();
    for (String line : lines("golden-posts.tsv")) {
      String[] fields = line.split("\t", -1);
      rows.add(
          new Labeled<>(
              preprocessor.analyze(Post.of("golden", fields[1])),
              FinancialEmotion.valueOf(fields[0])));
    }
    return rows;
  }

  static List<String> lines(String name) throws IOException {
    return new String(bytes(name), StandardCharsets.UTF_8).lines().toList();
  }

  static byte[] bytes(String name) throws IOException {
    try (InputStream in = GoldenModel.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("resource " + name + " is missing");
      }
      return in.readAllBytes();
    }
  }
}
