package io.finemo.examples.pipeline;

import io.finemo.classify.evaluate.Evaluation;
import io.finemo.classify.evaluate.Scored;
import java.util.List;

/**
 * What filled-in tags are worth, on messages whose tag is known and was not learnt from.
 *
 * @param majority the most frequent tag of those learnt from: what a filler without a model says
 * @param curve from the surest tenth of the messages to all
 * @param atRule what the rule fills in
 * @param newAuthors all tags of authors of whom nothing was learnt; of no messages where authors
 *     are not known
 * @param everyTag the usual measures of the most probable tags, if every one is filled in
 * @param <L> the type of the tags
 */
public record FillFigures<L>(
    L majority,
    List<FillPoint> curve,
    FillPoint atRule,
    FillPoint newAuthors,
    Evaluation<L> everyTag) {

  /**
   * Copies the list.
   *
   * @param majority the most frequent tag of those learnt from
   * @param curve from the surest tenth of the messages to all
   * @param atRule what the rule fills in
   * @param newAuthors all tags of authors of whom nothing was learnt
   * @param everyTag the usual measures
   */
  public FillFigures {
    curve = List.copyOf(curve);
  }

  /**
   * Measures.
   *
   * @param filler model and rule
   * @param judged tags and what was said of the messages, at least one
   * @param <L> the type of the tags
   * @return the figures
   */
  public static <L> FillFigures<L> of(TagFiller<L> filler, List<Judged<L>> judged) {
    List<Scored<L>> all = judged.stream().map(Judged::scored).toList();
    List<Scored<L>> ofNewAuthors =
        judged.stream().filter(Judged::newAuthor).map(Judged::scored).toList();
    L majority = filler.majority();
    return new FillFigures<>(
        majority,
        FillPoint.curve(all, majority),
        FillPoint.of(all, filler.rule()::fills, majority),
        FillPoint.of(ofNewAuthors, said -> true, majority),
        Evaluation.of(filler.model().labels(), all));
  }
}
