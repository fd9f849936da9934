package io.finemo.examples.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.finemo.classify.LabelCodec;
import io.finemo.classify.Prediction;
import io.finemo.core.Decision;
import io.finemo.core.text.AnalyzedPost;
import io.finemo.examples.pipeline.Judgement;
import java.io.IOException;

/** What a model says of one post, as a line of JSON. */
public final class PredictionJson {
  private PredictionJson() {}

  /**
   * One line.
   *
   * @param judgement what a model says of a post
   * @param <L> the type of the labels
   * @return {@code id assets decision}, then {@code label probability} of a decided post, {@code
   *     possible probability} of an excluded one or {@code best probability reason} of one
   *     abstained from, then {@code stage} and {@code probabilities} by label; a line feed behind
   */
  public static <L> byte[] line(Judgement<L> judgement) {
    AnalyzedPost post = judgement.post();
    Prediction<L> prediction = judgement.prediction();
    LabelCodec<L> codec = judgement.model().task().codec();
    return JsonLine.of(
        json -> {
          json.writeStringField("id", post.post().id());
          json.writeArrayFieldStart("assets");
          for (String asset : post.assets()) {
            json.writeString(asset);
          }
          json.writeEndArray();
          write(prediction.decision(), codec, json);
          json.writeObjectFieldStart("probabilities");
          for (L label : judgement.model().model().labels()) {
            json.writeNumberField(codec.write(label), prediction.probability(label));
          }
          json.writeEndObject();
        });
  }

  private static <L> void write(Decision<L> decision, LabelCodec<L> codec, JsonGenerator json)
      throws IOException {
    if (decision instanceof Decision.Decided<L> decided) {
      json.writeStringField("decision", "decided");
      json.writeStringField("label", codec.write(decided.label()));
    } else if (decision instanceof Decision.Excluded<L> excluded) {
      json.writeStringField("decision", "excluded");
      json.writeArrayFieldStart("possible");
      for (L label : excluded.possible()) {
        json.writeString(codec.write(label));
      }
      json.writeEndArray();
    } else if (decision instanceof Decision.Abstained<L> abstained) {
      json.writeStringField("decision", "abstained");
      json.writeStringField("best", codec.write(abstained.best()));
      json.writeStringField("reason", abstained.reason().name());
    }
    json.writeNumberField("probability", decision.probability());
    json.writeNumberField("stage", decision.stage());
  }
}
