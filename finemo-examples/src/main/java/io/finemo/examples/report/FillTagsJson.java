package io.finemo.examples.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.finemo.classify.LabelCodec;
import io.finemo.classify.Prediction;
import io.finemo.examples.pipeline.FillFigures;
import io.finemo.examples.pipeline.FillPoint;
import io.finemo.examples.pipeline.FillRule;
import java.io.IOException;
import java.util.Optional;

/** Filled-in tags as JSON. */
public final class FillTagsJson {
  private FillTagsJson() {}

  /**
   * The line of a message that its author tagged.
   *
   * @param id the identifier of the message
   * @param tag the tag
   * @param codec how tags are written
   * @param <L> the type of the tags
   * @return {@code id tag source}, where source is {@code given}; a line feed behind
   */
  public static <L> byte[] given(String id, L tag, LabelCodec<L> codec) {
    return JsonLine.of(
        json -> {
          json.writeStringField("id", id);
          json.writeStringField("tag", codec.write(tag));
          json.writeStringField("source", "given");
        });
  }

  /**
   * The line of a message without a tag.
   *
   * @param id the identifier of the message
   * @param said what the model says of it
   * @param isFilled whether the most probable tag is filled in
   * @param hidden the author's tag, where it was hidden from the model
   * @param codec how tags are written
   * @param <L> the type of the tags
   * @return {@code id tag source probability}, where source is {@code filled}, or {@code id source
   *     best probability}, where it is {@code abstained}; then {@code hidden}, if there is one; a
   *     line feed behind
   */
  public static <L> byte[] judged(
      String id, Prediction<L> said, boolean isFilled, Optional<L> hidden, LabelCodec<L> codec) {
    return JsonLine.of(
        json -> {
          String best = codec.write(said.best());
          json.writeStringField("id", id);
          if (isFilled) {
            json.writeStringField("tag", best);
            json.writeStringField("source", "filled");
          } else {
            json.writeStringField("source", "abstained");
            json.writeStringField("best", best);
          }
          json.writeNumberField("probability", said.probability(said.best()));
          writeHidden(hidden, codec, json);
        });
  }

  private static <L> void writeHidden(Optional<L> hidden, LabelCodec<L> codec, JsonGenerator json)
      throws IOException {
    if (hidden.isPresent()) {
      json.writeStringField("hidden", codec.write(hidden.get()));
    }
  }

  /**
   * What filled-in tags are worth.
   *
   * @param figures the figures
   * @param coverageBefore the share of messages with a tag before any is filled in
   * @param codec how tags are written
   * @param <L> the type of the tags
   * @return {@code majority accuracy atRule newAuthors everyTag}: accuracy is a list of {@code
   *     filled coverage moreProbableThan messages right accuracy low high majority}, of which
   *     {@code filled} is the share of messages without a tag that got one, and {@code coverage}
   *     the share of all messages that then have one
   */
  public static <L> ObjectNode of(
      FillFigures<L> figures, double coverageBefore, LabelCodec<L> codec) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("majority", codec.write(figures.majority()));
    ArrayNode curve = json.putArray("accuracy");
    figures.curve().forEach(point -> curve.add(of(point, coverageBefore)));
    json.set("atRule", of(figures.atRule(), coverageBefore));
    if (figures.newAuthors().messages() > 0) {
      json.set("newAuthors", of(figures.newAuthors(), coverageBefore));
    } else {
      json.putNull("newAuthors");
    }
    json.set("everyTag", EvaluationJson.of(figures.everyTag()));
    return json;
  }

  private static ObjectNode of(FillPoint point, double coverageBefore) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    double filled = point.share().orElse(0);
    json.put("filled", filled);
    json.put("coverage", coverageBefore + (1 - coverageBefore) * filled);
    EvaluationJson.put(json, "moreProbableThan", point.depth());
    json.put("messages", point.filled());
    json.put("right", point.right());
    EvaluationJson.put(json, "accuracy", point.accuracy());
    json.put("low", point.low());
    json.put("high", point.high());
    EvaluationJson.put(json, "majority", point.baseline());
    return json;
  }

  /**
   * When tags are filled in.
   *
   * @param rule the rule
   * @param codec how tags are written
   * @param <L> the type of the tags
   * @return {@code moreProbableThan}, or {@code certificates} by tag
   */
  public static <L> ObjectNode of(FillRule<L> rule, LabelCodec<L> codec) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    if (rule instanceof FillRule.MoreProbableThan<L> probable) {
      json.put("moreProbableThan", probable.depth());
    } else if (rule instanceof FillRule.Certified<L> certified) {
      ObjectNode tags = json.putObject("certificates");
      certified
          .depths()
          .forEach((tag, depth) -> tags.set(codec.write(tag), CertificateText.json(depth)));
    }
    return json;
  }
}
