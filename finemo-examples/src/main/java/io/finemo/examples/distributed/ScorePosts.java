package io.finemo.examples.distributed;

import io.finemo.classify.Prediction;
import io.finemo.core.Decision;
import io.finemo.core.Post;
import io.finemo.core.archive.Limits;
import io.finemo.core.archive.ModelArchive;
import io.finemo.core.text.AnalyzedPost;
import io.finemo.examples.pipeline.PostModel;
import io.finemo.examples.pipeline.SavedModel;
import io.finemo.examples.report.PredictionJson;
import io.finemo.preprocess.Preprocessor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.jspecify.annotations.Nullable;

/** What a model says of posts. Each task makes the model once, of the bytes that came with it. */
final class ScorePosts extends RichMapFunction<Post, Line> {
  private static final long serialVersionUID = 1;

  private final byte[] modelFile;
  private transient @Nullable Scorer<?> scorer;

  ScorePosts(byte[] modelFile) {
    this.modelFile = modelFile.clone();
  }

  @Override
  public void open(OpenContext unused) throws IOException {
    scorer = scorer(modelFile);
  }

  /** Makes the model; fails if the bytes are none. */
  static Scorer<?> scorer(byte[] modelFile) throws IOException {
    ModelArchive archive =
        ModelArchive.read(new ByteArrayInputStream(modelFile), Limits.defaults());
    return Scorer.of(SavedModel.of(archive));
  }

  @Override
  public Line map(Post post) {
    return Objects.requireNonNull(scorer, "opened before the first post").line(post);
  }

  /** A model with the preprocessor that fits it. */
  record Scorer<L>(SavedModel<L> saved, Preprocessor preprocessor) {
    static <L> Scorer<L> of(SavedModel<L> saved) {
      return new Scorer<>(saved, saved.preparation().preprocessor());
    }

    Line line(Post post) {
      PostModel<L> model = saved.model();
      AnalyzedPost analyzed = preprocessor.analyze(post);
      Prediction<L> prediction = model.predict(analyzed);
      byte[] line = PredictionJson.line(analyzed, prediction, model.labels(), saved.task().codec());
      return new Line(
          prediction.decision() instanceof Decision.Abstained<L>
              ? Line.Kind.ABSTAINED
              : Line.Kind.DECIDED,
          new String(line, StandardCharsets.UTF_8));
    }
  }
}
