package io.finemo.examples.reproduce;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.finemo.classify.evaluate.ShownMeasures;
import io.finemo.examples.pipeline.Layers;
import io.finemo.examples.pipeline.ModelPreset;
import io.finemo.examples.report.EvaluationJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Figures of systems as JSON and back, to the last bit. */
final class SystemCodec {
  private static final List<String> TOLERANCES = List.of("tau1", "tau2");

  private SystemCodec() {}

  static ObjectNode write(SystemFigures system) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("classifier", system.classifier().name());
    json.put("features", system.features().name());
    json.put("layers", system.layers());
    if (system.averagePrecision().isPresent()) {
      json.put("averagePrecision", system.averagePrecision().getAsDouble());
    } else {
      json.putNull("averagePrecision");
    }
    json.set("plain", EvaluationJson.of(system.plain()));
    json.put("depth", system.depth());
    json.set("deep", EvaluationJson.of(system.deep()));
    ObjectNode atRecall = json.putObject("atRecall");
    system
        .atRecall()
        .forEach((recall, shown) -> atRecall.set(recall.toString(), EvaluationJson.of(shown)));
    return json;
  }

  /**
   * Reads parts, each whole: all systems of a classifier on a set of features.
   *
   * @throws IllegalArgumentException if something is missing or out of its bounds
   */
  static List<SystemFigures> read(JsonNode systems) {
    if (!systems.isArray() || systems.size() % Layers.MOST != 0) {
      throw new IllegalArgumentException("systems must be an array of whole parts");
    }
    List<SystemFigures> read = new ArrayList<>();
    for (JsonNode one : systems) {
      SystemFigures system = system(one);
      int place = read.size() % Layers.MOST;
      boolean goesOn =
          place == 0
              || (system.classifier() == read.get(read.size() - 1).classifier()
                  && system.features() == read.get(read.size() - 1).features());
      boolean known =
          read.stream()
              .anyMatch(
                  other ->
                      other.classifier() == system.classifier()
                          && other.features() == system.features()
                          && other.layers() == system.layers());
      if (system.layers() != place + 1 || !goesOn || known) {
        throw new IllegalArgumentException("system " + read.size() + " is out of its place");
      }
      read.add(system);
    }
    return read;
  }

  private static SystemFigures system(JsonNode json) {
    Map<Double, ShownMeasures> atRecall = new LinkedHashMap<>();
    for (double recall : Reproduction.RECALLS) {
      atRecall.put(recall, shown(json.path("atRecall").path(Double.toString(recall))));
    }
    return new SystemFigures(
        constant(ModelPreset.values(), json.path("classifier")),
        constant(FeatureSet.values(), json.path("features")),
        json.path("layers").asInt(),
        share(json, "averagePrecision"),
        shown(json.path("plain")),
        json.path("depth").asDouble(),
        shown(json.path("deep")),
        atRecall);
  }

  private static ShownMeasures shown(JsonNode json) {
    if (!json.path("shown").isInt() || json.path("shown").asInt() < 0) {
      throw new IllegalArgumentException("shown must be a count: " + json.path("shown"));
    }
    Map<String, OptionalDouble> tolerances = new LinkedHashMap<>();
    TOLERANCES.forEach(name -> tolerances.put(name, share(json, name)));
    return new ShownMeasures(
        json.path("shown").asInt(), share(json, "precision"), tolerances, share(json, "recall"));
  }

  private static OptionalDouble share(JsonNode json, String name) {
    JsonNode value = json.path(name);
    if (value.isNull()) {
      return OptionalDouble.empty();
    }
    if (!value.isNumber() || !(value.asDouble() >= 0 && value.asDouble() <= 1)) {
      throw new IllegalArgumentException(name + " must be in [0, 1]: " + value);
    }
    return OptionalDouble.of(value.asDouble());
  }

  private static <E extends Enum<E>> E constant(E[] values, JsonNode name) {
    return Stream.of(values)
        .filter(value -> value.name().equals(name.asText()))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("unknown name: " + name));
  }
}
