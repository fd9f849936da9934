package io.finemo.examples.cli;

import io.finemo.core.Labeled;
import io.finemo.core.Post;
import io.finemo.core.read.PostRow;
import io.finemo.core.text.AnalyzedPost;
import io.finemo.examples.pipeline.Task;
import io.finemo.examples.report.TerminalText;
import io.finemo.preprocess.Preprocessor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Labelled posts as a task wants them, and a count of everything that did not become one.
 *
 * @param rows the analysed posts with their labels
 * @param unlabelled how many rows had no label
 * @param counts how many rows were read, and how many rejected
 * @param readSeconds time spent reading
 * @param analyzeSeconds time spent analysing
 */
record LabeledPosts<L>(
    List<Labeled<AnalyzedPost, L>> rows,
    long unlabelled,
    InputOptions.ReadCounts counts,
    double readSeconds,
    double analyzeSeconds) {

  static <L> LabeledPosts<L> read(
      InputOptions input, List<Path> files, Task<L> task, Preprocessor preprocessor)
      throws IOException {
    LabelMap map = input.readLabelMap();
    Stopwatch watch = new Stopwatch();
    List<Labeled<Post, L>> posts = new ArrayList<>();
    long[] unlabelled = new long[1];
    InputOptions.ReadCounts counts =
        input.read(
            files,
            row -> {
              Optional<L> label = label(row, map, task);
              if (label.isPresent()) {
                posts.add(new Labeled<>(row.post(), label.get()));
              } else {
                unlabelled[0]++;
              }
            });
    double read = watch.lap();
    List<Labeled<AnalyzedPost, L>> rows =
        posts.parallelStream().map(post -> post.<AnalyzedPost>map(preprocessor::analyze)).toList();
    return new LabeledPosts<>(rows, unlabelled[0], counts, read, watch.lap());
  }

  /** These posts; fails with a reason if there are none. */
  LabeledPosts<L> checked(List<Path> files, @Nullable String column) {
    if (rows.isEmpty()) {
      throw new IllegalArgumentException(
          "no labelled post in " + files + ": column '" + column + "' is empty");
    }
    return this;
  }

  /**
   * The labels of a model of these posts; fails with a reason if there is nothing to tell apart.
   */
  List<L> labels(Task<L> task) {
    List<L> labels = task.labels(rows.stream().map(Labeled::label).toList());
    if (labels.size() < 2) {
      throw new IllegalArgumentException(
          "a model needs at least 2 labels; the input has " + labels);
    }
    return labels;
  }

  /** The label of a row, empty if it has none. A label that the task does not know is an error. */
  static <L> Optional<L> label(PostRow row, LabelMap map, Task<L> task) {
    return row.label()
        .map(map::apply)
        .filter(label -> !label.isEmpty())
        .map(
            label ->
                task.parse(label)
                    .orElseThrow(
                        () ->
                            new IllegalArgumentException(
                                row.source()
                                    + ", line "
                                    + row.line()
                                    + ": unknown label '"
                                    + TerminalText.line(label, 40)
                                    + "'; rename labels with --label-map")));
  }
}
