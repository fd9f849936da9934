package io.finemo.examples.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.finemo.classify.LabelCodec;
import io.finemo.classify.Prediction;
import io.finemo.classify.evaluate.Scored;
import io.finemo.core.MarketSentiment;
import io.finemo.core.Post;
import io.finemo.core.text.AnalyzedPost;
import io.finemo.examples.pipeline.Judged;
import io.finemo.examples.pipeline.TagFiller;
import io.finemo.examples.report.FillTagsJson;
import io.finemo.preprocess.Preprocessor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;

/** Makes the lines of messages, from any thread, and counts what became of them. */
final class FilledTags {
  private final TagFiller<MarketSentiment> filler;
  private final LabelCodec<MarketSentiment> codec;
  private final Preprocessor preprocessor;
  private final Set<String> authors;
  private final LongAdder filled = new LongAdder();
  private final LongAdder abstained = new LongAdder();

  /** The sum of the probabilities of filled-in tags; whole, so that no order of threads shows. */
  private final LongAdder billionths = new LongAdder();

  private final Queue<Numbered> hidden = new ConcurrentLinkedQueue<>();

  FilledTags(
      TagFiller<MarketSentiment> filler,
      LabelCodec<MarketSentiment> codec,
      Preprocessor preprocessor,
      Set<String> authors) {
    this.filler = filler;
    this.codec = codec;
    this.preprocessor = preprocessor;
    this.authors = authors;
  }

  private record Numbered(long number, Judged<MarketSentiment> judged) {}

  /** The line of a message, which has this number in the input. */
  byte[] line(Post post, Tags.Tag tag, long number) {
    Optional<MarketSentiment> given = tag.shown();
    return given.isPresent()
        ? FillTagsJson.given(post.id(), given.get(), codec)
        : judge(post, tag.tag(), number);
  }

  private byte[] judge(Post post, Optional<MarketSentiment> truth, long number) {
    AnalyzedPost analyzed = preprocessor.analyze(post);
    Prediction<MarketSentiment> said = filler.model().predict(analyzed);
    boolean isFilled = filler.rule().fills(said);
    if (isFilled) {
      filled.increment();
      billionths.add(Math.round(1e9 * said.probability(said.best())));
    } else {
      abstained.increment();
    }
    truth.ifPresent(
        gold ->
            hidden.add(
                new Numbered(
                    number,
                    new Judged<>(new Scored<>(gold, said), Judged.isNew(analyzed, authors)))));
    return FillTagsJson.judged(post.id(), said, isFilled, truth, codec);
  }

  /**
   * What was said of messages whose tag was hidden, in the order of the input: sums of floating
   * point must not depend on which thread came first.
   */
  List<Judged<MarketSentiment>> judged() {
    List<Numbered> all = new ArrayList<>(hidden);
    all.sort(Comparator.comparingLong(Numbered::number));
    return all.stream().map(Numbered::judged).toList();
  }

  /** Adds the counts to figures. */
  void put(TaggedMessages messages, ObjectNode json) {
    json.put("messages", messages.messages());
    json.put("tagged", messages.tagged());
    json.put("hidden", messages.hidden());
    json.put("learntFrom", messages.rows().size());
    json.put("filled", filled.sum());
    json.put("abstained", abstained.sum());
    json.put("coverageBefore", messages.coverage());
    json.put("coverageAfter", coverageAfter(messages));
    if (filled.sum() > 0) {
      json.put("meanProbability", meanProbability());
    } else {
      json.putNull("meanProbability");
    }
  }

  /** The counts in words. */
  String describe(TaggedMessages messages, InputOptions.ReadCounts counts) {
    String sure = filled.sum() == 0 ? "" : format("mean probability %.3f, ", meanProbability());
    return format(
        "messages        %d   (rejected %d)%n"
            + "tagged          %d   (hidden %d)%n"
            + "filled in       %d   (%sabstained from %d)%n"
            + "coverage        %.1f %% -> %.1f %%%n",
        messages.messages(),
        counts.rejected(),
        messages.tagged(),
        messages.hidden(),
        filled.sum(),
        sure,
        abstained.sum(),
        100 * messages.coverage(),
        100 * coverageAfter(messages));
  }

  /** What share of the filled-in tags is right by the model's own account. */
  private double meanProbability() {
    return billionths.sum() / 1e9 / filled.sum();
  }

  private double coverageAfter(TaggedMessages messages) {
    return (double) (messages.tagged() + filled.sum()) / messages.messages();
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
