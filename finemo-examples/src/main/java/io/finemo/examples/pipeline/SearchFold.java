package io.finemo.examples.pipeline;

import io.finemo.features.CandidateVocabulary;
import io.finemo.features.NgramSpec;
import io.finemo.features.TrainingCounts;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

/**
 * What is to be learnt in one fold of a {@link NgramSearch}. Making it takes, for a while, one bit
 * for each different n-gram and each different set of n-grams that candidates keep.
 *
 * @param training the n-grams of the training rows
 * @param representatives for each candidate the first one that keeps the same n-grams here
 * @param refused why the other candidates cannot be learnt here
 */
record SearchFold(
    TrainingCounts training,
    Map<NgramSpec, NgramSpec> representatives,
    Map<NgramSpec, String> refused) {

  static SearchFold of(TrainingCounts training, List<NgramSpec> candidates) {
    Map<CandidateVocabulary, NgramSpec> first = new HashMap<>();
    Map<NgramSpec, NgramSpec> representatives = new LinkedHashMap<>();
    Map<NgramSpec, String> refused = new LinkedHashMap<>();
    for (NgramSpec candidate : candidates) {
      if (Thread.currentThread().isInterrupted()) {
        throw new CancellationException("interrupted before " + candidate);
      }
      try {
        CandidateVocabulary vocabulary = training.vocabulary(candidate);
        if (vocabulary.size() == 0) {
          refused.put(candidate, "keeps no n-gram");
        } else {
          NgramSpec before = first.putIfAbsent(vocabulary, candidate);
          representatives.put(candidate, before == null ? candidate : before);
        }
      } catch (IllegalArgumentException e) {
        refused.put(candidate, String.valueOf(e.getMessage()));
      }
    }
    return new SearchFold(training, representatives, refused);
  }

  /** The candidates that speak for all, each once. */
  List<NgramSpec> distinct() {
    return representatives.values().stream().distinct().toList();
  }

  /** The candidate that speaks for one that was not refused. */
  NgramSpec representative(NgramSpec candidate) {
    return representatives.getOrDefault(candidate, candidate);
  }

  /** Why a candidate cannot be learnt, if it cannot. */
  Stream<String> reason(NgramSpec candidate) {
    return Stream.ofNullable(refused.get(candidate));
  }
}
