package io.finemo.classify.evaluate;

import java.util.Objects;
import java.util.Set;

/**
 * Labels that may be shown as the target without harm: the tolerances tau of de Arriba-P&eacute;rez
 * et al. 2020, Section IV.
 *
 * @param name what to call it: {@code tau1}
 * @param allowed the labels that do no harm, the target among them
 * @param <L> the type of the labels
 */
public record Tolerance<L>(String name, Set<L> allowed) {

  /**
   * Checks that there is a name and copies the set.
   *
   * @param name what to call it
   * @param allowed the labels that do no harm
   */
  public Tolerance {
    Objects.requireNonNull(name, "name");
    allowed = Set.copyOf(allowed);
  }
}
