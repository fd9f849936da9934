package io.finemo.examples.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.finemo.classify.LabelCodec;
import io.finemo.core.Labeled;
import io.finemo.core.Learner;
import io.finemo.core.MarketSentiment;
import io.finemo.core.text.AnalyzedPost;
import io.finemo.examples.pipeline.FillFigures;
import io.finemo.examples.pipeline.FillRule;
import io.finemo.examples.pipeline.Judged;
import io.finemo.examples.pipeline.PostModel;
import io.finemo.examples.pipeline.TagFiller;
import io.finemo.examples.pipeline.Task;
import io.finemo.examples.report.FillTagsJson;
import io.finemo.examples.report.FillTagsText;
import io.finemo.preprocess.Preprocessor;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code finemo fill-tags}: the bullish and bearish tags that authors left out. */
@Command(
    name = "fill-tags",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Learns from messages that their authors tagged as bullish or bearish (as StockTwits has"
            + " them; --label COL for tables), and writes one line of JSON for each message, in"
            + " their order: the tag given, or one filled in with its probability, or none where it"
            + " is not sure enough. Files are read twice; messages to learn from are held in memory,"
            + " others are not. Nothing is filtered. Without --input it runs on the sample inside"
            + " the jar.")
public final class FillTagsCommand implements Callable<Integer> {
  private static final Task.Sentiment TASK = new Task.Sentiment();
  private static final LabelCodec<MarketSentiment> CODEC = TASK.codec();

  @Mixin InputOptions input = new InputOptions();
  @Mixin ModelOptions model = new ModelOptions();
  @Mixin FillOptions fill = new FillOptions();
  @Mixin FoldOptions folds = new FoldOptions();
  @Mixin OutputOptions output = new OutputOptions();

  /** Made by the command line. */
  public FillTagsCommand() {
    // Every tag is filled in unless something else is asked for.
    model.depth = 0;
  }

  @Override
  public Integer call() throws IOException {
    model.check();
    fill.check(model.depth);
    folds.check();
    input.check();
    output.check(input, List.of());
    if (model.layers != null) {
      throw new UsageException("--layers is for opportunities, not for tags");
    }
    for (Path file : input.inputs) {
      if (Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file)) {
        throw new UsageException("--input is read twice, so it must be a file: " + file);
      }
    }
    Preprocessor preprocessor = input.preprocessor();
    Stopwatch watch = new Stopwatch();
    TaggedMessages messages =
        TaggedMessages.read(
            input,
            tags(),
            new Reservoir<>(fill.learnFrom, model.seed),
            new Reservoir<>(fill.coverage == null ? 0 : fill.learnFrom, model.seed),
            preprocessor);
    check(messages);
    double read = watch.lap();
    TagFiller<MarketSentiment> filler = learn(messages, preprocessor);
    double learn = watch.lap();
    FilledTags filled =
        new FilledTags(filler, CODEC, preprocessor, Judged.authors(messages.rows()));
    InputOptions.ReadCounts counts = output.write(out -> writeAll(filled, messages, out));
    double write = watch.lap();

    ObjectNode json = JsonNodeFactory.instance.objectNode();
    filled.put(messages, json);
    json.put("rejected", counts.rejected());
    json.set("rule", FillTagsJson.of(filler.rule(), CODEC));
    boolean isChecked = messages.hidden() > 0;
    String measuredOn = isChecked ? "hidden tags" : "tagged messages not learnt from";
    FillFigures<MarketSentiment> figures =
        FillFigures.of(filler, isChecked ? filled.judged() : filler.heldOut());
    json.put("measuredOn", measuredOn);
    json.setAll(FillTagsJson.of(figures, messages.coverage(), CODEC));
    if (isChecked) {
      FillFigures<MarketSentiment> expected = FillFigures.of(filler, filler.heldOut());
      json.set("expected", FillTagsJson.of(expected, messages.coverage(), CODEC));
    }
    json.put("features", filler.model().extractor().size());
    json.put("seed", model.seed);
    ObjectNode seconds = json.putObject("seconds");
    seconds.put("read", read);
    seconds.put("learn", learn);
    seconds.put("write", write);
    json.put("postsPerSecond", counts.accepted() / write);
    output.write(json);
    output.note(
        filled.describe(messages, counts)
            + FillTagsText.of(filler.rule())
            + System.lineSeparator()
            + FillTagsText.of(figures, messages.coverage(), measuredOn).stripTrailing());
    return 0;
  }

  private Tags tags() throws IOException {
    return Tags.of(input, fill.hide, model.seed);
  }

  private void check(TaggedMessages messages) {
    if (messages.rows().isEmpty()) {
      throw new IllegalArgumentException(
          "no tagged message in "
              + input.inputs
              + ", so there is nothing to learn from"
              + (messages.hidden() > 0 ? "; --hide hides all there are" : "")
              + (input.label == null ? "; --label COL names the column of tags" : ""));
    }
    if (messages.untagged() == 0) {
      throw new IllegalArgumentException(
          "all "
              + messages.messages()
              + " messages are tagged, so there is nothing to fill in; --hide SHARE hides some, to"
              + " see how well they would be");
    }
  }

  private TagFiller<MarketSentiment> learn(TaggedMessages messages, Preprocessor preprocessor) {
    List<Labeled<AnalyzedPost, MarketSentiment>> rows = messages.rows();
    List<MarketSentiment> labels = TASK.labels(rows.stream().map(Labeled::label).toList());
    if (labels.size() < 2) {
      throw new IllegalArgumentException(
          "all tagged messages are " + labels.get(0) + ": at least 2 different tags are needed");
    }
    Learner<AnalyzedPost, MarketSentiment, ? extends PostModel<MarketSentiment>> learner =
        TASK.learner(model.spec(), labels);
    output.note("learning from " + rows.size() + " tagged messages");
    if (fill.precision != null) {
      return TagFiller.certified(learner, rows, fill.precision, fill.confidence, model.seed);
    }
    TagFiller<MarketSentiment> filler;
    try (Progress progress = Progress.of("cross-validation", folds.count)) {
      filler = TagFiller.learn(learner, rows, folds.count, model.seed, progress::at);
    }
    if (fill.coverage != null) {
      return filler.filling(
          fill.coverage, messages.others().parallelStream().map(preprocessor::analyze).toList());
    }
    return filler.withRule(new FillRule.MoreProbableThan<>(model.depth));
  }

  private InputOptions.ReadCounts writeAll(
      FilledTags filled, TaggedMessages messages, OutputStream out) throws IOException {
    Tags tags = tags();
    long[] seen = new long[2];
    InputOptions.ReadCounts counts;
    try (OrderedLines lines = new OrderedLines(out);
        Progress progress = Progress.of("filling in", messages.messages())) {
      counts =
          input.readWhile(
              row -> {
                Tags.Tag tag = tags.next(row);
                long number = seen[0]++;
                seen[1] += tag.shown().isPresent() ? 1 : 0;
                progress.at(number);
                return lines.add(() -> filled.line(row.post(), tag, number));
              });
    }
    // A reader of the lines that has seen enough ends the run early: fewer are no change.
    if (seen[0] > messages.messages()
        || (seen[0] == messages.messages() && seen[1] != messages.tagged())) {
      throw new IOException("the input changed between two readings: " + input.inputs);
    }
    return counts;
  }
}
