package io.finemo.examples.cli;

import io.finemo.classify.LabelCodec;
import io.finemo.classify.weka.ArffWriter;
import io.finemo.core.Labeled;
import io.finemo.core.SparseVector;
import io.finemo.core.internal.WholeFile;
import io.finemo.core.text.AnalyzedPost;
import io.finemo.examples.pipeline.PostModel;
import io.finemo.features.FeatureExtractor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The rows of a training as its model saw them, for Weka's Explorer. */
final class ArffFile {
  private ArffFile() {}

  static <L> void write(
      Path file,
      PostModel<L> model,
      LabelCodec<L> codec,
      List<? extends Labeled<AnalyzedPost, L>> rows)
      throws IOException {
    FeatureExtractor extractor = model.extractor();
    WholeFile.writeText(
        file,
        out -> {
          ArffWriter<L> arff =
              new ArffWriter<>(out, "posts", extractor.space(), model.labels(), codec);
          for (Labeled<AnalyzedPost, L> row : rows) {
            arff.write(row.<SparseVector>map(extractor));
          }
        });
  }
}
