package io.finemo.examples.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.finemo.classify.Prediction;
import io.finemo.core.FinancialEmotion;
import io.finemo.core.Post;
import io.finemo.core.archive.Limits;
import io.finemo.core.archive.ModelArchive;
import io.finemo.preprocess.Preprocessor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The promise of the format: a file of version 1 is read for ever, and says what it said. */
class GoldenModelTest {
  private static final Task<FinancialEmotion> TASK = new Task.Opportunity();

  @Test
  void aFileOfTheFirstVersionSaysWhatItSaid() throws IOException {
    SavedModel<FinancialEmotion> saved = SavedModel.of(golden(), TASK);
    Preprocessor preprocessor = saved.preparation().preprocessor();
    List<String> lines = GoldenModel.lines("golden-1.tsv");

    assertThat(lines).hasSize(20);
    for (String line : lines) {
      String[] fields = line.split("\t", -1);
      Prediction<FinancialEmotion> prediction =
          saved.model().predict(preprocessor.analyze(Post.of("golden", fields[6])));
      assertThat(prediction.decision().getClass().getSimpleName()).as(line).isEqualTo(fields[0]);
      assertThat(prediction.best().name()).as(line).isEqualTo(fields[1]);
      int column = 2;
      for (FinancialEmotion label : FinancialEmotion.values()) {
        assertThat(prediction.probability(label))
            .as(line)
            .isCloseTo(Double.parseDouble(fields[column++]), within(1e-12));
      }
    }
    // It would be easy to say the same of every post.
    assertThat(lines.stream().map(line -> line.split("\t", -1)[1]).distinct())
        .hasSizeGreaterThan(2);
  }

  @Test
  void itTellsWhatItWasTrainedOn() throws IOException {
    SavedModel<FinancialEmotion> saved = SavedModel.of(golden(), TASK);

    assertThat(saved.training())
        .isEqualTo(Training.of(TASK, GoldenModel.rows(saved.preparation()), 42));
    assertThat(golden().property("labels"))
        .isEqualTo("NEUTRAL,NEGATIVE_AWARENESS,POSITIVE_STATEMENT,OPPORTUNITY");
  }

  private static ModelArchive golden() throws IOException {
    byte[] bytes = GoldenModel.bytes("golden-1.finemo");
    return ModelArchive.read(new ByteArrayInputStream(bytes), Limits.defaults());
  }
}
