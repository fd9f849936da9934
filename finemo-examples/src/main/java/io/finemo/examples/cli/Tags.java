package io.finemo.examples.cli;

import io.finemo.core.FinancialEmotion;
import io.finemo.core.MarketSentiment;
import io.finemo.core.read.PostRow;
import io.finemo.examples.pipeline.EmbeddedSample;
import io.finemo.examples.pipeline.Task;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Tells the tags of messages, row by row in the order of the input, and hides some of them: twice
 * the same ones for the same seed.
 */
final class Tags {
  private static final Task.Sentiment TASK = new Task.Sentiment();

  /** The sample has no tags, but labels that speak of a direction. */
  private static final LabelMap OF_THE_SAMPLE =
      LabelMap.of(
          Map.of(
              FinancialEmotion.OPPORTUNITY.name(), MarketSentiment.BULLISH.name(),
              FinancialEmotion.POSITIVE_STATEMENT.name(), MarketSentiment.BULLISH.name(),
              FinancialEmotion.NEGATIVE_AWARENESS.name(), MarketSentiment.BEARISH.name()));

  private final boolean inColumn;
  private final LabelMap map;
  private final double hide;
  private final SplittableRandom random;

  private Tags(boolean inColumn, LabelMap map, double hide, long seed) {
    this.inColumn = inColumn;
    this.map = map;
    this.hide = hide;
    this.random = new SplittableRandom(seed);
  }

  /** The tags of the files of the options, or of the sample where they name none. */
  static Tags of(InputOptions input, double hide, long seed) throws IOException {
    boolean sample = input.inputs.isEmpty();
    if (sample) {
      input.label = EmbeddedSample.LABEL;
    }
    LabelMap map = sample && input.labelMap == null ? OF_THE_SAMPLE : input.readLabelMap();
    return new Tags(input.label != null, map, hide, seed);
  }

  /**
   * A tag.
   *
   * @param tag what the author says, empty if nothing
   * @param isHidden whether that is to be hidden
   */
  record Tag(Optional<MarketSentiment> tag, boolean isHidden) {
    /** What a model may see. */
    Optional<MarketSentiment> shown() {
      return isHidden ? Optional.empty() : tag;
    }
  }

  /** The tag of the next row. */
  Tag next(PostRow row) {
    Optional<MarketSentiment> tag =
        inColumn ? LabeledPosts.label(row, map, TASK) : row.post().declaredSentiment();
    // Drawn for tagged rows alone, so that rows without a tag do not move what is hidden.
    return new Tag(tag, tag.isPresent() && random.nextDouble() < hide);
  }
}
