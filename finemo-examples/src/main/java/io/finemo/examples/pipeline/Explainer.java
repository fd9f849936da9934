package io.finemo.examples.pipeline;

import io.finemo.classify.Attribution;
import io.finemo.classify.Explanation;
import io.finemo.core.FinancialEmotion;
import io.finemo.core.SparseVector;
import io.finemo.core.text.AnalyzedPost;
import io.finemo.core.text.Span;
import io.finemo.core.text.Token;
import io.finemo.examples.pipeline.Reasons.Piece;
import io.finemo.features.FeatureExtractor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Says in words why a model decided on a post as it did.
 *
 * <p>A piece of the post weighs what its characters add up to: what a feature added to the scores
 * of all stages together is divided evenly among the places where the feature occurs and the
 * characters there. Features that occur nowhere, counters and what a forest misses in the post, are
 * in no piece; they are named among the features of each stage. Stages that cannot tell what moved
 * them have neither.
 */
public final class Explainer {
  private final OpportunityModel model;

  /**
   * An explainer of one trained model.
   *
   * @param model the model
   */
  public Explainer(OpportunityModel model) {
    this.model = Objects.requireNonNull(model, "model");
  }

  /**
   * Explains what the model says of a post.
   *
   * @param post the post
   * @param most how many pieces, and how many features of each stage, at most, 0 or more
   * @return the prediction and its reasons; pieces have positive weight, and neighbouring tokens
   *     that both made it are one piece
   */
  public Reasons explain(AnalyzedPost post, int most) {
    SparseVector row = model.extractor().apply(post);
    Explanation<FinancialEmotion> explanation = model.cascade().explain(row);
    return new Reasons(
        explanation.prediction(),
        pieces(post, explanation, most),
        explanation.stages().stream().map(stage -> stage(stage, row, most)).toList());
  }

  private Reasons.Stage stage(
      Explanation.Stage<FinancialEmotion> stage, SparseVector row, int most) {
    List<Reasons.Feature> features =
        stage.attribution().stream()
            .flatMap(attribution -> attribution.strongest(most).stream())
            .map(
                part ->
                    new Reasons.Feature(
                        model.extractor().name(part.feature()),
                        row.get(part.feature()),
                        part.value()))
            .toList();
    return new Reasons.Stage(
        stage.name(),
        stage.leaving(),
        stage.probability(),
        stage.score(),
        stage.attribution().stream().mapToDouble(Attribution::constant).findFirst(),
        features);
  }

  private List<Piece> pieces(
      AnalyzedPost post, Explanation<FinancialEmotion> explanation, int most) {
    double[] weights = tokenWeights(post, characterWeights(post, contributions(explanation)));
    List<Token> tokens = post.tokens();
    List<Integer> byWeight = new ArrayList<>();
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] > 0 && tokens.get(i).kind() != Token.Kind.PUNCTUATION) {
        byWeight.add(i);
      }
    }
    byWeight.sort(Comparator.comparingDouble((Integer i) -> weights[i]).reversed());
    Set<Integer> chosen = new TreeSet<>();
    for (int token : byWeight) {
      chosen.add(token);
      if (pieces(chosen, tokens, weights).size() > most) {
        chosen.remove(token);
        break;
      }
    }
    List<Piece> pieces = pieces(chosen, tokens, weights);
    pieces.sort(Comparator.comparingDouble(Piece::weight).reversed());
    return pieces;
  }

  private static List<Piece> pieces(Set<Integer> chosen, List<Token> tokens, double[] weights) {
    List<Piece> pieces = new ArrayList<>();
    int previous = -2;
    for (int token : chosen) {
      Span span = tokens.get(token).span();
      if (token == previous + 1) {
        Piece last = pieces.remove(pieces.size() - 1);
        pieces.add(
            new Piece(new Span(last.span().start(), span.end()), last.weight() + weights[token]));
      } else {
        pieces.add(new Piece(span, weights[token]));
      }
      previous = token;
    }
    return pieces;
  }

  private double[] characterWeights(AnalyzedPost post, Map<Integer, Double> contributions) {
    FeatureExtractor extractor = model.extractor();
    Map<Integer, Integer> counts = new HashMap<>();
    extractor.occurrences(post, (index, span) -> counts.merge(index, 1, Integer::sum));
    double[] weights = new double[post.post().text().length()];
    extractor.occurrences(
        post,
        (index, span) -> {
          double share =
              contributions.getOrDefault(index, 0.0)
                  / counts.getOrDefault(index, 1)
                  / Math.max(1, span.length());
          for (int at = span.start(); at < span.end(); at++) {
            weights[at] += share;
          }
        });
    return weights;
  }

  private static Map<Integer, Double> contributions(Explanation<?> explanation) {
    Map<Integer, Double> sums = new HashMap<>();
    for (Explanation.Stage<?> stage : explanation.stages()) {
      stage
          .attribution()
          .map(Attribution::contributions)
          .ifPresent(
              parts -> {
                for (int entry = 0; entry < parts.size(); entry++) {
                  sums.merge(parts.indexAt(entry), parts.valueAt(entry), Double::sum);
                }
              });
    }
    return sums;
  }

  private static double[] tokenWeights(AnalyzedPost post, double[] characterWeights) {
    List<Token> tokens = post.tokens();
    double[] weights = new double[tokens.size()];
    for (int i = 0; i < weights.length; i++) {
      Span span = tokens.get(i).span();
      for (int at = span.start(); at < span.end(); at++) {
        weights[i] += characterWeights[at];
      }
    }
    return weights;
  }
}
