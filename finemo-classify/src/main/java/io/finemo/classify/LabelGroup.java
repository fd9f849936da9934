package io.finemo.classify;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Labels that leave a cascade at the same place, with their shares among the training rows: where
 * the cascade cannot tell them apart, that is all that is known of them.
 */
record LabelGroup<L>(List<L> labels, List<Double> shares) {

  static <L> LabelGroup<L> of(Set<L> labels, List<L> gold) {
    // Sets have no order of their own; equal training must give equal models.
    List<L> ordered = ordered(labels);
    // One row more of each: a label that no training row has must not be impossible.
    double total = ordered.size();
    for (L label : gold) {
      total += labels.contains(label) ? 1 : 0;
    }
    List<Double> shares = new ArrayList<>();
    for (L label : ordered) {
      shares.add((1 + Collections.frequency(gold, label)) / total);
    }
    return new LabelGroup<>(ordered, List.copyOf(shares));
  }

  static <L> List<L> ordered(Set<L> labels) {
    return labels.stream().sorted(LabelGroup::compare).toList();
  }

  private static <L> int compare(L one, L other) {
    return one.toString().compareTo(other.toString());
  }
}
