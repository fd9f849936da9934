package io.finemo.examples.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.finemo.core.Labeled;
import io.finemo.core.read.PostRow;
import io.finemo.core.text.AnalyzedPost;
import io.finemo.examples.pipeline.Task;
import io.finemo.preprocess.Outcome;
import io.finemo.preprocess.PreprocessingStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Posts that passed the filters, with and without a label, and a count of the others by reason.
 *
 * @param labelled kept posts with a label
 * @param unlabelled kept posts without one
 * @param discards how many were kept, and discarded for which reason
 * @param discarded the first few discarded ones of each reason
 * @param counts how many rows were read, and how many rejected
 */
record FilteredPosts<L>(
    List<Labeled<AnalyzedPost, L>> labelled,
    List<AnalyzedPost> unlabelled,
    DiscardCounts discards,
    List<Outcome.Discarded> discarded,
    InputOptions.ReadCounts counts) {

  private static final int EXAMPLES = 5;

  /** Reads and filters the files of the options, or the sample where they name none. */
  static <L> FilteredPosts<L> read(InputOptions input, Task<L> task) throws IOException {
    LabelMap map = input.readLabelMap();
    PreprocessingStream stream = input.preprocessor().stream();
    List<Labeled<AnalyzedPost, L>> labelled = new ArrayList<>();
    List<AnalyzedPost> unlabelled = new ArrayList<>();
    DiscardCounts discards = new DiscardCounts();
    List<Outcome.Discarded> discarded = new ArrayList<>();
    Consumer<PostRow> consumer =
        row -> {
          Optional<L> label = LabeledPosts.label(row, map, task);
          Outcome outcome = stream.next(row.post());
          discards.count(outcome);
          if (outcome instanceof Outcome.Kept kept) {
            if (label.isPresent()) {
              labelled.add(new Labeled<>(kept.post(), label.get()));
            } else {
              unlabelled.add(kept.post());
            }
          } else if (outcome instanceof Outcome.Discarded dropped
              && discards.byReason().getOrDefault(dropped.reason(), 0) <= EXAMPLES) {
            discarded.add(dropped);
          }
        };
    InputOptions.ReadCounts counts = input.readOrSample(consumer);
    return new FilteredPosts<>(labelled, unlabelled, discards, discarded, counts);
  }

  String describe() {
    return discards.describe(counts, labelled.size() + " of them labelled");
  }

  ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("read", counts.accepted());
    json.put("rejected", counts.rejected());
    json.put("kept", discards.kept());
    json.put("unlabelled", unlabelled.size());
    json.set("discarded", discards.json());
    return json;
  }
}
