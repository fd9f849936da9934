package io.finemo.examples.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.finemo.core.Labeled;
import io.finemo.core.read.PostRow;
import io.finemo.core.text.AnalyzedPost;
import io.finemo.examples.pipeline.EmbeddedSample;
import io.finemo.examples.pipeline.Task;
import io.finemo.preprocess.DiscardReason;
import io.finemo.preprocess.Outcome;
import io.finemo.preprocess.PreprocessingStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Posts that passed the filters, with and without a label, and a count of the others by reason.
 *
 * @param labelled kept posts with a label
 * @param unlabelled kept posts without one
 * @param discarded how many were discarded, by reason
 * @param counts how many rows were read, and how many rejected
 */
record FilteredPosts<L>(
    List<Labeled<AnalyzedPost, L>> labelled,
    List<AnalyzedPost> unlabelled,
    Map<DiscardReason, Integer> discarded,
    InputOptions.ReadCounts counts) {

  /** Reads and filters the files of the options, or the sample where they name none. */
  static <L> FilteredPosts<L> read(InputOptions input, Task<L> task) throws IOException {
    LabelMap map = input.readLabelMap();
    PreprocessingStream stream = input.preprocessor().stream();
    List<Labeled<AnalyzedPost, L>> labelled = new ArrayList<>();
    List<AnalyzedPost> unlabelled = new ArrayList<>();
    Map<DiscardReason, Integer> discarded = new EnumMap<>(DiscardReason.class);
    Consumer<PostRow> consumer =
        row -> {
          Optional<L> label = LabeledPosts.label(row, map, task);
          Outcome outcome = stream.next(row.post());
          if (outcome instanceof Outcome.Discarded dropped) {
            discarded.merge(dropped.reason(), 1, Integer::sum);
          } else if (outcome instanceof Outcome.Kept kept) {
            if (label.isPresent()) {
              labelled.add(new Labeled<>(kept.post(), label.get()));
            } else {
              unlabelled.add(kept.post());
            }
          }
        };
    InputOptions.ReadCounts counts =
        input.inputs.isEmpty()
            ? input.read(EmbeddedSample::open, consumer)
            : input.read(input.inputs, consumer);
    return new FilteredPosts<>(labelled, unlabelled, discarded, counts);
  }

  int discardedInAll() {
    return discarded.values().stream().mapToInt(Integer::intValue).sum();
  }

  String describe() {
    StringBuilder text = new StringBuilder();
    line(text, "posts read", counts.accepted(), "rejected " + counts.rejected());
    List<String> reasons = new ArrayList<>();
    discarded.forEach((reason, count) -> reasons.add(name(reason) + " " + count));
    line(text, "discarded", discardedInAll(), String.join(", ", reasons));
    line(text, "kept", labelled.size() + unlabelled.size(), labelled.size() + " of them labelled");
    return text.toString();
  }

  ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("read", counts.accepted());
    json.put("rejected", counts.rejected());
    json.put("kept", labelled.size() + unlabelled.size());
    json.put("unlabelled", unlabelled.size());
    ObjectNode reasons = json.putObject("discarded");
    discarded.forEach((reason, count) -> reasons.put(reason.name(), count));
    return json;
  }

  private static void line(StringBuilder text, String name, long count, String remark) {
    text.append(String.format(Locale.ROOT, "%-12s %6d", name, count))
        .append(remark.isEmpty() ? "" : "   (" + remark + ")")
        .append(System.lineSeparator());
  }

  private static String name(DiscardReason reason) {
    return reason.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
