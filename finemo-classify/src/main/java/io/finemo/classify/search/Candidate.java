package io.finemo.classify.search;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * A learner to try.
 *
 * @param name what to call it in tables
 * @param learner the learner
 * @param <C> the type of the learner
 */
public record Candidate<C>(String name, C learner) {

  /**
   * Checks that both parts are there.
   *
   * @param name what to call it in tables
   * @param learner the learner
   */
  public Candidate {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(learner, "learner");
  }

  /**
   * A candidate for each setting, named by it.
   *
   * @param settings the settings of a {@link ParameterGrid} or a {@link ParameterSampler}
   * @param learner makes a learner of a setting
   * @param <C> the type of the learners
   * @return the candidates in the order of the settings
   */
  public static <C> List<Candidate<C>> of(
      List<Setting> settings, Function<? super Setting, ? extends C> learner) {
    return settings.stream()
        .map(setting -> new Candidate<C>(setting.toString(), learner.apply(setting)))
        .toList();
  }
}
