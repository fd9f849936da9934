package io.finemo.examples.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.finemo.classify.evaluate.ConfusionTable;
import io.finemo.classify.evaluate.Evaluation;
import io.finemo.classify.evaluate.ShownMeasures;
import io.finemo.classify.evaluate.TargetEvaluation;
import java.util.List;
import java.util.OptionalDouble;

/** Figures of an evaluation as JSON. What is not defined is {@code null}. */
public final class EvaluationJson {
  private EvaluationJson() {}

  /**
   * The measures over all labels.
   *
   * @param evaluation the measures
   * @param <L> the type of the labels
   * @return {@code rows accuracy macroF1 weightedF1 auc brier ece labels confusion}
   */
  public static <L> ObjectNode of(Evaluation<L> evaluation) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("rows", evaluation.rows());
    json.put("accuracy", evaluation.accuracy());
    json.put("macroF1", evaluation.macroF1());
    json.put("weightedF1", evaluation.weightedF1());
    put(json, "auc", evaluation.auc());
    json.put("brier", evaluation.brier());
    json.put("ece", evaluation.ece());
    ObjectNode labels = json.putObject("labels");
    evaluation
        .perLabel()
        .forEach(
            (label, measures) -> {
              ObjectNode one = labels.putObject(label.toString());
              put(one, "precision", measures.precision());
              put(one, "recall", measures.recall());
              one.put("f1", measures.f1());
              one.put("support", measures.support());
            });
    json.set("confusion", confusion(evaluation.confusion()));
    return json;
  }

  /**
   * The measures of one label.
   *
   * @param evaluation the measures
   * @return {@code target precision tau1 tau2 recall shown averagePrecision atRecall curve}
   */
  public static ObjectNode of(TargetEvaluation<?> evaluation) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("target", evaluation.target().toString());
    json.setAll(of(evaluation.atDepth()));
    put(json, "averagePrecision", evaluation.averagePrecision());
    ObjectNode atRecall = json.putObject("atRecall");
    evaluation
        .atRecall()
        .forEach((recall, measures) -> atRecall.set(recall.toString(), of(measures)));
    ArrayNode curve = json.putArray("curve");
    evaluation.curve().forEach(point -> curve.add(of(point)));
    return json;
  }

  /**
   * What an operator gets to see.
   *
   * @param measures the measures
   * @return {@code precision}, the tolerances by name, {@code recall shown}
   */
  public static ObjectNode of(ShownMeasures measures) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    put(json, "precision", measures.precision());
    measures.tolerances().forEach((name, share) -> put(json, name, share));
    put(json, "recall", measures.recall());
    json.put("shown", measures.shown());
    return json;
  }

  private static ObjectNode confusion(ConfusionTable<?> table) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    for (int gold = 0; gold < table.labels().size(); gold++) {
      ObjectNode row = json.putObject(table.labels().get(gold).toString());
      List<Integer> counts = table.counts().get(gold);
      for (int decided = 0; decided < table.labels().size(); decided++) {
        row.put(table.labels().get(decided).toString(), counts.get(decided));
      }
      row.put("abstained", counts.get(counts.size() - 1));
    }
    return json;
  }

  /** What is not defined is {@code null}. */
  static void put(ObjectNode json, String name, OptionalDouble value) {
    if (value.isPresent()) {
      json.put(name, value.getAsDouble());
    } else {
      json.putNull(name);
    }
  }
}
