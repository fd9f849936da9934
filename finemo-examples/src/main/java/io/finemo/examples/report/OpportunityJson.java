package io.finemo.examples.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.finemo.core.FinancialEmotion;
import io.finemo.examples.pipeline.Found;
import io.finemo.examples.pipeline.Reasons;

/** Opportunities as JSON. */
public final class OpportunityJson {
  private OpportunityJson() {}

  /**
   * One opportunity.
   *
   * @param found the post with its judgement
   * @param target the label it was decided for
   * @return {@code id probability assets gold text pieces stages}; {@code gold} is null where there
   *     is none, and {@code constant} and {@code features} of a stage that cannot tell what moved
   *     it
   */
  public static ObjectNode of(Found found, FinancialEmotion target) {
    String text = found.post().post().text();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", found.post().post().id());
    json.put("probability", found.prediction().probability(target));
    ArrayNode assets = json.putArray("assets");
    found.post().assets().forEach(assets::add);
    json.put("gold", found.gold().map(Enum::name).orElse(null));
    json.put("text", text);
    ArrayNode pieces = json.putArray("pieces");
    found
        .reasons()
        .pieces()
        .forEach(
            piece ->
                pieces
                    .addObject()
                    .put("text", piece.span().of(text))
                    .put("start", piece.span().start())
                    .put("end", piece.span().end())
                    .put("weight", piece.weight()));
    ArrayNode stages = json.putArray("stages");
    found.reasons().stages().forEach(stage -> put(stage, stages.addObject()));
    return json;
  }

  /**
   * Mentions of assets.
   *
   * @param mentions the counts
   * @return {@code upperQuartile}, of which {@code assets} counts the assets, {@code coveredShare}
   *     and {@code shownShare} are null where no asset is mentioned; and {@code mentions}
   */
  public static ObjectNode of(AssetMentions mentions) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ObjectNode upper = json.putObject("upperQuartile");
    upper.put("assets", mentions.upperQuartile());
    EvaluationJson.put(upper, "coveredShare", mentions.coveredShare());
    EvaluationJson.put(upper, "shownShare", mentions.shownShare());
    ArrayNode list = json.putArray("mentions");
    mentions
        .assets()
        .forEach(
            asset ->
                list.addObject()
                    .put("asset", asset.symbol())
                    .put("posts", asset.mentions())
                    .put("shown", asset.shown()));
    return json;
  }

  private static void put(Reasons.Stage stage, ObjectNode json) {
    json.put("name", stage.name());
    ArrayNode leaving = json.putArray("leaving");
    stage.leaving().forEach(label -> leaving.add(label.name()));
    json.put("probability", stage.probability());
    json.put("score", stage.score());
    if (stage.constant().isEmpty()) {
      json.putNull("constant");
      json.putNull("features");
      return;
    }
    json.put("constant", stage.constant().getAsDouble());
    ArrayNode features = json.putArray("features");
    stage
        .features()
        .forEach(
            feature ->
                features
                    .addObject()
                    .put("name", feature.name())
                    .put("value", feature.value())
                    .put("weight", feature.weight()));
  }
}
