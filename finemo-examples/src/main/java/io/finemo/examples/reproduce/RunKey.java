package io.finemo.examples.reproduce;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;

/**
 * What figures depend on: kept figures are used again where all of it is the same.
 *
 * @param version the version of the library
 * @param data a hash of texts, languages and labels in order
 * @param rows how many posts
 * @param folds how many folds
 * @param seed the seed of all random choices
 * @param settings a hash of preprocessing, features, classifiers, layers and depths
 */
public record RunKey(String version, String data, int rows, int folds, long seed, String settings) {

  /**
   * Checks that the parts are there.
   *
   * @param version the version of the library
   * @param data a hash of texts, languages and labels in order
   * @param rows how many posts
   * @param folds how many folds
   * @param seed the seed of all random choices
   * @param settings a hash of all settings
   */
  public RunKey {
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(data, "data");
    Objects.requireNonNull(settings, "settings");
  }

  ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    return json.put("version", version)
        .put("data", data)
        .put("rows", Integer.toString(rows))
        .put("folds", Integer.toString(folds))
        .put("seed", Long.toString(seed))
        .put("settings", settings);
  }
}
