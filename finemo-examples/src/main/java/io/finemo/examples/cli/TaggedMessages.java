package io.finemo.examples.cli;

import io.finemo.core.Labeled;
import io.finemo.core.MarketSentiment;
import io.finemo.core.Post;
import io.finemo.core.text.AnalyzedPost;
import io.finemo.preprocess.Preprocessor;
import java.io.IOException;
import java.util.List;

/**
 * The messages to learn from, and how many there are of which kind.
 *
 * @param rows tagged messages, at most as many as wanted, in the order of the input
 * @param others messages whose tag is missing or hidden, at most as many as wanted
 * @param messages how many messages were read
 * @param tagged how many of them have a tag that is not hidden
 * @param hidden how many have one that is
 */
record TaggedMessages(
    List<Labeled<AnalyzedPost, MarketSentiment>> rows,
    List<Post> others,
    long messages,
    long tagged,
    long hidden) {

  /** Reads ahead. */
  static TaggedMessages read(
      InputOptions input,
      Tags tags,
      Reservoir<Labeled<Post, MarketSentiment>> rows,
      Reservoir<Post> others,
      Preprocessor preprocessor)
      throws IOException {
    long[] hidden = new long[1];
    InputOptions.ReadCounts read =
        input.readAhead(
            row -> {
              Tags.Tag tag = tags.next(row);
              hidden[0] += tag.isHidden() ? 1 : 0;
              tag.shown()
                  .ifPresentOrElse(
                      label -> rows.add(new Labeled<>(row.post(), label)),
                      () -> others.add(row.post()));
            });
    return new TaggedMessages(
        rows.inOrder().parallelStream()
            .map(message -> message.<AnalyzedPost>map(preprocessor::analyze))
            .toList(),
        others.inOrder(),
        read.accepted(),
        rows.seen(),
        hidden[0]);
  }

  long untagged() {
    return messages - tagged;
  }

  double coverage() {
    return (double) tagged / messages;
  }
}
