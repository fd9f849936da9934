package io.finemo.examples.serve;

import io.finemo.classify.Prediction;
import io.finemo.core.Post;
import io.finemo.core.ThreadSafe;
import io.finemo.core.text.AnalyzedPost;
import io.finemo.examples.pipeline.SavedModel;
import io.finemo.examples.report.PredictionJson;
import io.finemo.preprocess.Preprocessor;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A model file, ready to judge posts.
 *
 * @param <L> the type of the labels
 */
@ThreadSafe
final class ServedModel<L> {
  private final SavedModel<L> saved;
  private final Preprocessor preprocessor;

  private ServedModel(SavedModel<L> saved) {
    this.saved = saved;
    this.preprocessor = saved.preparation().preprocessor();
  }

  static ServedModel<?> read(Path file) throws IOException {
    return new ServedModel<>(SavedModel.read(file));
  }

  SavedModel<L> saved() {
    return saved;
  }

  /** The line that {@code finemo predict} writes. */
  byte[] judge(Post post) {
    AnalyzedPost analyzed = preprocessor.analyze(post);
    Prediction<L> prediction = saved.model().predict(analyzed);
    return PredictionJson.line(analyzed, prediction, saved.model().labels(), saved.task().codec());
  }
}
