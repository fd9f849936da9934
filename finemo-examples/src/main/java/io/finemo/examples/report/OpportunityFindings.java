package io.finemo.examples.report;

import io.finemo.classify.evaluate.Evaluation;
import io.finemo.classify.evaluate.Scored;
import io.finemo.classify.evaluate.TargetEvaluation;
import io.finemo.classify.evaluate.Tolerance;
import io.finemo.core.FinancialEmotion;
import io.finemo.examples.pipeline.Found;
import io.finemo.preprocess.DiscardReason;
import io.finemo.preprocess.Outcome;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * All that the main job found out.
 *
 * @param source where the posts come from, in a few words
 * @param method how they were judged, in a few words
 * @param read how many posts were read
 * @param rejected how many lines could not be read
 * @param discards how many posts were discarded for which reason
 * @param discarded some of them
 * @param judged the posts that were kept, each judged by a model that had not seen it
 * @param target the label looked for
 * @param tolerances what else may be shown without harm
 */
public record OpportunityFindings(
    String source,
    String method,
    long read,
    long rejected,
    Map<DiscardReason, Integer> discards,
    List<Outcome.Discarded> discarded,
    List<Found> judged,
    FinancialEmotion target,
    List<Tolerance<FinancialEmotion>> tolerances) {

  /**
   * Copies the collections.
   *
   * @param source where the posts come from
   * @param method how they were judged
   * @param read how many posts were read
   * @param rejected how many lines could not be read
   * @param discards how many posts were discarded for which reason
   * @param discarded some of them
   * @param judged the posts that were kept
   * @param target the label looked for
   * @param tolerances what else may be shown without harm
   */
  public OpportunityFindings {
    Map<DiscardReason, Integer> counts = new EnumMap<>(DiscardReason.class);
    counts.putAll(discards);
    discards = Collections.unmodifiableMap(counts);
    discarded = List.copyOf(discarded);
    judged = List.copyOf(judged);
    tolerances = List.copyOf(tolerances);
  }

  /**
   * The labelled posts.
   *
   * @return what was said of each, beside its label
   */
  public List<Scored<FinancialEmotion>> scored() {
    return judged.stream().flatMap(one -> one.scored().stream()).toList();
  }

  /**
   * The detected posts.
   *
   * @return the surest first
   */
  public List<Found> detected() {
    return judged.stream()
        .filter(one -> one.isDecidedFor(target))
        .sorted((a, b) -> Double.compare(b.probability(target), a.probability(target)))
        .toList();
  }

  /**
   * The measures over all labels.
   *
   * @return the measures
   */
  public Evaluation<FinancialEmotion> evaluation() {
    return Evaluation.of(List.of(FinancialEmotion.values()), scored());
  }

  /**
   * The measures of the label looked for.
   *
   * @return the measures
   */
  public TargetEvaluation<FinancialEmotion> targetEvaluation() {
    return TargetEvaluation.of(target, tolerances, scored());
  }
}
