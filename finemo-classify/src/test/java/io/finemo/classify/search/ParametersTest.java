package io.finemo.classify.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ParametersTest {

  @Test
  void aGridIsEveryCombination() {
    ParameterGrid grid = ParameterGrid.empty().and("loss", "log", "hinge").and("cost", .1, 1);

    assertThat(grid.settings())
        .extracting(Setting::toString)
        .containsExactly(
            "loss=log, cost=0.1", "loss=log, cost=1", "loss=hinge, cost=0.1", "loss=hinge, cost=1");
    assertThat(grid).hasToString("ParameterGrid[4 settings of [loss, cost]]");
    assertThat(ParameterGrid.empty().settings()).containsExactly(new Setting(Map.of()));
  }

  @Test
  void aSettingGivesValuesByNameAndType() {
    Setting setting = ParameterGrid.empty().and("cost", .5).and("trees", 7).settings().get(0);

    assertThat(setting.number("cost")).isEqualTo(.5);
    assertThat(setting.number("trees")).isEqualTo(7);
    assertThat(setting.integer("trees")).isEqualTo(7);
    assertRefused(() -> setting.integer("cost"), "parameter 'cost' is no Integer: 0.5");
    assertRefused(
        () -> setting.number("depth"), "there is no parameter 'depth' among [cost, trees]");
  }

  @Test
  void drawsAreTheSameForTheSameSeedHoweverMany() {
    ParameterSampler sampler =
        ParameterSampler.empty()
            .and("cost", ParameterRange.logUniform(.01, 100))
            .and("loss", ParameterRange.choice("log", "hinge"));

    assertThat(sampler.settings(20, 1)).startsWith(sampler.settings(5, 1).toArray(new Setting[0]));
    assertThat(sampler.settings(20, 1)).isNotEqualTo(sampler.settings(20, 2));
    assertThat(sampler).hasToString("ParameterSampler[cost, loss]");
  }

  @Test
  void drawsFillTheirRangesAsTheyShould() {
    int draws = 2000;
    List<Setting> drawn =
        ParameterSampler.empty()
            .and("even", ParameterRange.uniform(-1, 1))
            .and("cost", ParameterRange.logUniform(.01, 100))
            .and("whole", ParameterRange.integers(3, 5))
            .and("choice", ParameterRange.choice('a', 'b'))
            .settings(draws, 7);

    assertThat(drawn)
        .allSatisfy(
            setting -> {
              assertThat(setting.number("even")).isBetween(-1., 1.);
              assertThat(setting.number("cost")).isBetween(.01, 100.);
            });
    // A standard error of a share of half is .011.
    assertThat(share(drawn, "even", 0)).isBetween(.45, .55);
    assertThat(share(drawn, "cost", 1)).isBetween(.45, .55);
    assertThat(drawn).extracting(setting -> setting.integer("whole")).contains(3, 4, 5);
    assertThat(drawn)
        .extracting(setting -> setting.value("choice", Character.class))
        .containsOnly('a', 'b')
        .contains('a', 'b');
  }

  private static double share(List<Setting> drawn, String name, double below) {
    return drawn.stream().filter(setting -> setting.number(name) < below).count()
        / (double) drawn.size();
  }

  @Test
  void wholeNumbersMayReachTheLastOne() {
    Random random = new Random(1);

    assertThat(ParameterRange.integers(Integer.MAX_VALUE, Integer.MAX_VALUE).draw(random))
        .isEqualTo(Integer.MAX_VALUE);
  }

  @Test
  void whatCannotBeSearchedIsRefused() {
    ParameterGrid grid = ParameterGrid.empty().and("a", 1);
    List<Integer> thousand = Collections.nCopies(1000, 1);

    assertRefused(() -> grid.and("a", 2), "parameter 'a' is there twice");
    assertRefused(() -> grid.and("b"), "parameter 'b' needs at least 1 value: 0");
    assertRefused(
        () -> grid.and("b", thousand).and("c", thousand),
        "a grid may have 100000 settings: 1000000");
    assertRefused(
        () ->
            ParameterSampler.empty()
                .and("a", ParameterRange.choice(1))
                .and("a", ParameterRange.choice(1)),
        "parameter 'a' is there twice");
    assertRefused(() -> ParameterSampler.empty().settings(0, 1), "settings must be at least 1: 0");
    assertRefused(
        () -> ParameterRange.uniform(1, 1), "bounds must be finite and ascend: 1.0 to 1.0");
    assertRefused(
        () -> ParameterRange.uniform(1, Double.NaN),
        "bounds must be finite and ascend: 1.0 to NaN");
    assertRefused(() -> ParameterRange.logUniform(0, 1), "low must be more than 0: 0.0");
    assertRefused(() -> ParameterRange.integers(2, 1), "high must be at least 2: 1");
    assertRefused(ParameterRange::choice, "a choice needs at least 1 value: 0");
  }

  private static void assertRefused(ThrowingCallable call, String message) {
    assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }
}
