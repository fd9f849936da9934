package io.finemo.examples.bench;

import io.finemo.classify.evaluate.Scored;
import io.finemo.core.Labeled;
import io.finemo.core.MarketSentiment;
import io.finemo.core.text.AnalyzedPost;
import io.finemo.examples.pipeline.FillFigures;
import io.finemo.examples.pipeline.Judged;
import io.finemo.examples.pipeline.TagFiller;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Tagged messages, of which some tags are hidden.
 *
 * @param shown messages whose tags are shown
 * @param hidden messages whose tags are hidden
 */
record HiddenTags(
    List<Labeled<AnalyzedPost, MarketSentiment>> shown,
    List<Labeled<AnalyzedPost, MarketSentiment>> hidden) {

  /** Hides as {@code finemo fill-tags --hide} does. */
  static HiddenTags of(List<Labeled<AnalyzedPost, MarketSentiment>> rows, double hide, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    HiddenTags split = new HiddenTags(new ArrayList<>(), new ArrayList<>());
    rows.forEach(row -> (random.nextDouble() < hide ? split.hidden : split.shown).add(row));
    return split;
  }

  List<Judged<MarketSentiment>> judgedBy(TagFiller<MarketSentiment> filler) {
    return hidden.parallelStream()
        .map(row -> new Scored<>(row.label(), filler.model().predict(row.value())))
        .map(scored -> new Judged<>(scored, false))
        .toList();
  }

  FillFigures<MarketSentiment> measured(TagFiller<MarketSentiment> filler) {
    return FillFigures.of(filler, judgedBy(filler));
  }
}
