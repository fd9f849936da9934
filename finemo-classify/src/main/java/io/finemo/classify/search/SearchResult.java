package io.finemo.classify.search;

import io.finemo.classify.evaluate.Measure;
import io.finemo.classify.evaluate.Spread;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * How well each candidate did.
 *
 * @param measure the name of what was measured; greater is better
 * @param rows how many rows the candidates were tried on
 * @param tried all candidates in their order, at least one
 * @param <C> the type of the learners
 */
public record SearchResult<C>(String measure, int rows, List<Tried<C>> tried) {

  /**
   * Copies the list.
   *
   * @param measure the name of what was measured
   * @param rows how many rows
   * @param tried all candidates in their order, at least one
   */
  public SearchResult {
    Objects.requireNonNull(measure, "measure");
    tried = List.copyOf(tried);
    if (tried.isEmpty()) {
      throw new IllegalArgumentException("a search needs at least 1 candidate: 0");
    }
  }

  /**
   * A candidate and what came of it.
   *
   * @param candidate the candidate
   * @param figure the {@link Measure} over the folds in which it is defined
   * @param <C> the type of the learner
   */
  public record Tried<C>(Candidate<C> candidate, Spread figure) {

    /**
     * Checks that both parts are there.
     *
     * @param candidate the candidate
     * @param figure the measure over the folds
     */
    public Tried {
      Objects.requireNonNull(candidate, "candidate");
      Objects.requireNonNull(figure, "figure");
    }
  }

  /**
   * The candidate with the greatest mean; of equal ones the first.
   *
   * @return the winner, whose figure is too good for having been chosen by it
   */
  public Tried<C> winner() {
    return tried.get(best());
  }

  private int best() {
    int best = 0;
    for (int i = 1; i < tried.size(); i++) {
      if (tried.get(i).figure().mean() > tried.get(best).figure().mean()) {
        best = i;
      }
    }
    return best;
  }

  /** A table of mean and standard error over the folds, with a star before the winner. */
  @Override
  public String toString() {
    int width = tried.stream().mapToInt(one -> one.candidate().name().length()).max().orElse(0);
    StringBuilder text = new StringBuilder();
    text.append(measure).append(" of ").append(tried.size()).append(" candidates on ");
    text.append(rows).append(" rows, mean and standard error of folds");
    int best = best();
    for (int i = 0; i < tried.size(); i++) {
      String name = tried.get(i).candidate().name();
      text.append(i == best ? "\n* " : "\n  ");
      text.append(name).append(" ".repeat(width - name.length()));
      Spread figure = tried.get(i).figure();
      text.append(String.format(Locale.ROOT, "  %.4f", figure.mean()));
      if (figure.count() > 1) {
        text.append(String.format(Locale.ROOT, " \u00b1 %.4f", figure.standardError()));
      }
    }
    return text.toString();
  }
}
