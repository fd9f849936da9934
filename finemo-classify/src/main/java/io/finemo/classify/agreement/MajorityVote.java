package io.finemo.classify.agreement;

import java.util.List;
import java.util.Set;

/**
 * One label from several votes: the one most votes are for. Where several labels have most votes,
 * the one that stands first in the caller's order wins; put the label that commits to least first,
 * so that a doubtful row does not become an opportunity.
 *
 * @param order all labels, the one that wins all ties first
 * @param <L> the type of the labels
 */
public record MajorityVote<L>(List<L> order) {

  /**
   * Copies the list.
   *
   * @param order all labels, each once, the one that wins all ties first
   * @throws IllegalArgumentException if there is no label, or one stands twice
   */
  public MajorityVote {
    order = List.copyOf(order);
    if (order.isEmpty() || Set.copyOf(order).size() < order.size()) {
      throw new IllegalArgumentException("order must hold 1 or more labels, each once: " + order);
    }
  }

  /**
   * Counts the votes for a row.
   *
   * @param votes the votes, 1 or more
   * @return the label with most votes
   * @throws IllegalArgumentException if there are no votes, or one is for a label outside the order
   */
  public L of(List<L> votes) {
    if (votes.isEmpty()) {
      throw new IllegalArgumentException("a majority needs at least 1 vote");
    }
    int[] counts = new int[order.size()];
    int winner = 0;
    for (L vote : votes) {
      int label = order.indexOf(vote);
      if (label < 0) {
        throw new IllegalArgumentException("vote " + vote + " is not one of " + order);
      }
      counts[label]++;
    }
    for (int label = 1; label < counts.length; label++) {
      winner = counts[label] > counts[winner] ? label : winner;
    }
    return order.get(winner);
  }

  /**
   * Whether the order of labels had to decide.
   *
   * @param votes the votes, 1 or more
   * @return whether more than one label has most votes
   * @throws IllegalArgumentException as {@link #of}
   */
  public boolean isTie(List<L> votes) {
    L winner = of(votes);
    long most = votes.stream().filter(winner::equals).count();
    return order.stream()
        .filter(label -> !label.equals(winner))
        .anyMatch(label -> votes.stream().filter(label::equals).count() == most);
  }
}
