package io.finemo.examples.reproduce;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.finemo.examples.pipeline.WrittenNames;
import java.util.List;
import java.util.OptionalDouble;

/** The tables as JSON. What is not defined or not known is {@code null}. */
public final class ReproductionJson {
  private ReproductionJson() {}

  /**
   * One object for each row of each table.
   *
   * @param rows the rows of all tables
   * @param key what the figures depend on
   * @return {@code run}, and {@code rows} of {@code table classifier features layers depth
   *     precision tau1 tau2 recall averagePrecision atRecall paper}
   */
  public static ObjectNode of(List<TableRow> rows, RunKey key) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.set("run", key.json());
    ArrayNode all = json.putArray("rows");
    rows.forEach(row -> all.add(of(row)));
    return json;
  }

  private static ObjectNode of(TableRow row) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("table", row.table().title());
    json.put("classifier", WrittenNames.of(row.classifier()));
    json.put("features", WrittenNames.of(row.features()));
    json.put("layers", row.table().layers());
    put(json, "depth", row.depth());
    put(json, row.measured());
    put(json, "averagePrecision", row.averagePrecision());
    ObjectNode atRecall = json.putObject("atRecall");
    row.atRecall()
        .forEach((recall, figures) -> put(atRecall.putObject(recall.toString()), figures));
    put(json.putObject("paper"), row.paper());
    return json;
  }

  private static void put(ObjectNode json, Figures figures) {
    put(json, "precision", figures.precision());
    put(json, "tau1", figures.tau1());
    put(json, "tau2", figures.tau2());
    put(json, "recall", figures.recall());
  }

  private static void put(ObjectNode json, String name, OptionalDouble value) {
    if (value.isPresent()) {
      json.put(name, value.getAsDouble());
    } else {
      json.putNull(name);
    }
  }
}
