package io.finemo.examples.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.finemo.core.FinancialEmotion;
import io.finemo.examples.pipeline.Found;

/** Opportunities as JSON. */
public final class OpportunityJson {
  private OpportunityJson() {}

  /**
   * One opportunity.
   *
   * @param found the post with its judgement
   * @param target the label it was decided for
   * @return {@code id probability assets gold text pieces}; {@code gold} is null where there is
   *     none
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
        .pieces()
        .forEach(
            piece ->
                pieces
                    .addObject()
                    .put("text", piece.span().of(text))
                    .put("start", piece.span().start())
                    .put("end", piece.span().end())
                    .put("weight", piece.weight()));
    return json;
  }
}
