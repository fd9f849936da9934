package io.finemo.classify.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lists of values, every combination of which is tried. Immutable. */
public final class ParameterGrid {
  /** Each is cross-validated: a grid beyond this is a mistake. */
  private static final int MOST = 100_000;

  private final List<Setting> settings;

  private ParameterGrid(List<Setting> settings) {
    this.settings = settings;
  }

  /**
   * A grid without parameters, which has one empty setting.
   *
   * @return the grid
   */
  public static ParameterGrid empty() {
    return new ParameterGrid(List.of(new Setting(Map.of())));
  }

  /**
   * Adds a parameter.
   *
   * @param name a name that is not in the grid
   * @param values at least one value
   * @return a grid with every setting of this one and every value
   * @throws IllegalArgumentException if the name is there, there is no value, or more than 100,000
   *     settings would come of it
   */
  public ParameterGrid and(String name, Object... values) {
    return and(name, List.of(values));
  }

  /**
   * Adds a parameter.
   *
   * @param name a name that is not in the grid
   * @param values at least one value
   * @return a grid with every setting of this one and every value
   * @throws IllegalArgumentException if the name is there, there is no value, or more than 100,000
   *     settings would come of it
   */
  public ParameterGrid and(String name, List<?> values) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("parameter '" + name + "' needs at least 1 value: 0");
    }
    if (settings.get(0).values().containsKey(name)) {
      throw new IllegalArgumentException("parameter '" + name + "' is there twice");
    }
    if ((long) settings.size() * values.size() > MOST) {
      throw new IllegalArgumentException(
          "a grid may have " + MOST + " settings: " + (long) settings.size() * values.size());
    }
    List<Setting> all = new ArrayList<>();
    for (Setting setting : settings) {
      for (Object value : values) {
        Map<String, Object> more = new LinkedHashMap<>(setting.values());
        more.put(name, value);
        all.add(new Setting(more));
      }
    }
    return new ParameterGrid(all);
  }

  /**
   * Every combination.
   *
   * @return the settings; the value of the parameter added last changes first
   */
  public List<Setting> settings() {
    return List.copyOf(settings);
  }

  @Override
  public String toString() {
    return "ParameterGrid["
        + settings.size()
        + " settings of "
        + settings.get(0).values().keySet()
        + "]";
  }
}
