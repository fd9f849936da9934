package io.finemo.classify.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** Ranges of parameters, from which settings are drawn by lot. Immutable. */
public final class ParameterSampler {
  private final Map<String, ParameterRange> ranges;

  private ParameterSampler(Map<String, ParameterRange> ranges) {
    this.ranges = ranges;
  }

  /**
   * A sampler without parameters.
   *
   * @return the sampler
   */
  public static ParameterSampler empty() {
    return new ParameterSampler(Map.of());
  }

  /**
   * Adds a parameter.
   *
   * @param name a name that is not there yet
   * @param range where its values come from
   * @return a sampler of one parameter more
   * @throws IllegalArgumentException if the name is there
   */
  public ParameterSampler and(String name, ParameterRange range) {
    Map<String, ParameterRange> more = new LinkedHashMap<>(ranges);
    if (more.put(name, Objects.requireNonNull(range, "range")) != null) {
      throw new IllegalArgumentException("parameter '" + name + "' is there twice");
    }
    return new ParameterSampler(more);
  }

  /**
   * Draws settings, each parameter independently of the others; the first ones are the same
   * whatever the count.
   *
   * @param count how many, 1 or more
   * @param seed the source of the draws
   * @return the settings
   * @throws IllegalArgumentException if the count is less than 1
   */
  public List<Setting> settings(int count, long seed) {
    if (count < 1) {
      throw new IllegalArgumentException("settings must be at least 1: " + count);
    }
    Random random = new Random(seed);
    List<Setting> drawn = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Map<String, Object> values = new LinkedHashMap<>();
      ranges.forEach((name, range) -> values.put(name, range.draw(random)));
      drawn.add(new Setting(values));
    }
    return List.copyOf(drawn);
  }

  @Override
  public String toString() {
    return "ParameterSampler" + ranges.keySet();
  }
}
