package io.finemo.examples.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.finemo.classify.Calibration;
import io.finemo.classify.Depth;
import io.finemo.core.FinancialEmotion;
import io.finemo.core.Labeled;
import io.finemo.core.MarketSentiment;
import io.finemo.core.archive.ModelArchive;
import io.finemo.core.archive.ModelFormatException;
import io.finemo.core.text.AnalyzedPost;
import io.finemo.features.FeatureSpec;
import io.finemo.features.NgramSpec;
import io.finemo.preprocess.Preprocessor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models of sentiment, and of whatever labels a file has, are kept as cascades are. */
class SavedFlatModelTest {
  private static final ModelSpec SPEC =
      new ModelSpec(
          ModelPreset.LOGISTIC,
          new FeatureSpec(List.of(NgramSpec.words(1, 1)), Set.of()),
          Calibration.sigmoid(),
          Depth.path(0.5));

  @TempDir Path folder;

  @Test
  void sentimentOfTwoLabels() throws IOException {
    assertKept(
        new Task.Sentiment(),
        emotion ->
            emotion == FinancialEmotion.NEGATIVE_AWARENESS
                ? MarketSentiment.BEARISH
                : MarketSentiment.BULLISH,
        "sentiment-flat",
        "BEARISH,BULLISH");
  }

  @Test
  void labelsAsTheyAreWritten() throws IOException {
    assertKept(
        new Task.Labels(),
        emotion ->
            switch (emotion) {
              case OPPORTUNITY -> "¡sí!";
              case NEUTRAL -> "a, b";
              default -> "no 🚀";
            },
        "labels-flat",
        "a, b,no 🚀,¡sí!");
  }

  private <L> void assertKept(
      Task<L> task, Function<FinancialEmotion, L> label, String kind, String labels)
      throws IOException {
    Preparation preparation = GoldenModel.train().preparation();
    List<Labeled<AnalyzedPost, L>> rows =
        GoldenModel.rows(preparation).stream()
            .map(row -> new Labeled<>(row.value(), label.apply(row.label())))
            .toList();
    PostModel<L> model =
        task.learner(SPEC, task.labels(rows.stream().map(Labeled::label).toList())).fit(rows, 7);
    SavedModel<L> saved = new SavedModel<>(task, model, preparation, Training.of(task, rows, 7));
    Path file = folder.resolve("model.finemo");
    saved.write(file);
    SavedModel<L> read = SavedModel.read(file, task);

    assertThat(read.toArchive()).isEqualTo(saved.toArchive());
    assertThat(SavedModel.read(file).task()).isEqualTo(task);
    assertThat(saved.toArchive().property("kind")).isEqualTo(kind);
    assertThat(saved.toArchive().property("labels")).isEqualTo(labels);
    assertThat(saved.toArchive().property("depth")).isEqualTo("0.5");
    Preprocessor preprocessor = read.preparation().preprocessor();
    for (Labeled<AnalyzedPost, L> row : rows) {
      assertThat(read.model().predict(preprocessor.analyze(row.value().post())))
          .hasToString(model.predict(row.value()).toString());
    }
    assertThatExceptionOfType(ModelFormatException.class)
        .isThrownBy(() -> SavedModel.read(file, new Task.Opportunity()))
        .withMessage(file + ": property kind is " + kind + ", but the task is opportunity");
  }

  @Test
  void aKindThatIsNotKnownIsNamed() {
    ModelArchive archive = ModelArchive.builder("test").property("kind", "weather").build();

    assertThatExceptionOfType(ModelFormatException.class)
        .isThrownBy(() -> SavedModel.of(archive))
        .withMessageStartingWith("property kind is weather; this library knows the tasks");
  }
}
