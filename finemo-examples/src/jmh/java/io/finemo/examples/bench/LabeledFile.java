package io.finemo.examples.bench;

import io.finemo.core.Labeled;
import io.finemo.core.read.PostReader;
import io.finemo.core.read.PostReaders;
import io.finemo.core.read.PostRow;
import io.finemo.core.read.ReadOptions;
import io.finemo.core.text.AnalyzedPost;
import io.finemo.examples.pipeline.Task;
import io.finemo.preprocess.Preprocessor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Labelled posts of a data set, analysed. */
final class LabeledFile {
  private LabeledFile() {}

  /** The rows whose label the task knows, in the order of the file. */
  static <L> List<Labeled<AnalyzedPost, L>> read(
      Task<L> task, Path file, String text, String label, Preprocessor preprocessor)
      throws IOException {
    List<Labeled<AnalyzedPost, L>> rows = new ArrayList<>();
    ReadOptions options = ReadOptions.builder().textColumn(text).labelColumn(label).build();
    try (PostReader reader = PostReaders.open(file, options)) {
      for (PostRow row : reader) {
        AnalyzedPost post = preprocessor.analyze(row.post());
        row.label()
            .map(PolarityLabels::normal)
            .flatMap(task::parse)
            .ifPresent(one -> rows.add(new Labeled<>(post, one)));
      }
    }
    return rows;
  }
}
