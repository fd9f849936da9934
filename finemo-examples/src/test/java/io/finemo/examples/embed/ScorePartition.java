package io.finemo.examples.embed;

import io.finemo.classify.Prediction;
import io.finemo.core.FinancialEmotion;
import io.finemo.core.Post;
import io.finemo.core.archive.Limits;
import io.finemo.core.archive.ModelArchive;
import io.finemo.examples.pipeline.PostModel;
import io.finemo.examples.pipeline.SavedModel;
import io.finemo.examples.pipeline.Task;
import io.finemo.preprocess.Preprocessor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.function.Function;

/**
 * The function of a {@code mapPartitions}: the job serializes it, and with it the model's bytes.
 */
public final class ScorePartition
    implements Function<Iterator<ScorePartition.Row>, Iterator<ScorePartition.Scored>>,
        Serializable {
  private static final long serialVersionUID = 1;

  private final byte[] modelFile;

  /** The rows of the job are its own; posts are made of them where they are judged. */
  public record Row(String id, String text) implements Serializable {}

  /** The answer that crosses the wire. */
  public record Scored(String id, FinancialEmotion best, double probability)
      implements Serializable {}

  /** {@code Files.readAllBytes} of a file that {@code finemo train} wrote, read by the driver. */
  public ScorePartition(byte[] modelFile) {
    this.modelFile = modelFile.clone();
  }

  /** Once for a partition: reads the model. Then one row after the other, none held. */
  @Override
  public Iterator<Scored> apply(Iterator<Row> rows) {
    SavedModel<FinancialEmotion> saved = load();
    Preprocessor preprocessor = saved.preparation().preprocessor();
    PostModel<FinancialEmotion> model = saved.model();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return rows.hasNext();
      }

      @Override
      public Scored next() {
        Row row = rows.next();
        Post post = Post.of(row.id(), row.text());
        Prediction<FinancialEmotion> prediction = model.predict(preprocessor.analyze(post));
        FinancialEmotion best = prediction.best();
        return new Scored(row.id(), best, prediction.probability(best));
      }
    };
  }

  private SavedModel<FinancialEmotion> load() {
    try {
      ModelArchive archive =
          ModelArchive.read(new ByteArrayInputStream(modelFile), Limits.defaults());
      return SavedModel.of(archive, new Task.Opportunity());
    } catch (IOException e) {
      throw new UncheckedIOException("the model that the driver sent", e);
    }
  }
}
