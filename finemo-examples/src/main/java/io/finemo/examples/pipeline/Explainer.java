package io.finemo.examples.pipeline;

import io.finemo.classify.StackedCascade;
import io.finemo.core.SparseVector;
import io.finemo.core.text.AnalyzedPost;
import io.finemo.core.text.Span;
import io.finemo.core.text.Token;
import io.finemo.features.FeatureExtractor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the pieces of a post that spoke most for the target of a cascade.
 *
 * <p>The contribution of a feature is what it added to the scores of all stages together. It is
 * divided evenly among the places where the feature occurs and the characters there; a token weighs
 * what its characters add up to. Counters, which occur nowhere, are left out.
 */
public final class Explainer {
  private final FeatureExtractor extractor;
  private final StackedCascade<SparseVector, ?> cascade;

  /**
   * An explainer of one trained model.
   *
   * @param model the model
   */
  public Explainer(OpportunityModel model) {
    this.extractor = model.extractor();
    this.cascade = model.cascade();
  }

  /**
   * A piece of a post.
   *
   * @param span where it stands in the original text
   * @param weight what it added to the log-odds of the target, over all stages
   */
  public record Piece(Span span, double weight) {}

  /**
   * The pieces that spoke for the target.
   *
   * @param post the post
   * @param most how many pieces at most, 1 or more
   * @return pieces of positive weight, the weightiest first; neighbouring tokens that both made it
   *     are one piece
   */
  public List<Piece> explain(AnalyzedPost post, int most) {
    double[] weights = tokenWeights(post, characterWeights(post));
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
    return List.copyOf(pieces);
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

  private double[] characterWeights(AnalyzedPost post) {
    Map<Integer, Double> contributions = contributions(extractor.apply(post));
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

  private Map<Integer, Double> contributions(SparseVector vector) {
    Map<Integer, Double> sums = new HashMap<>();
    for (int stage = 0; stage < cascade.stages(); stage++) {
      cascade
          .contributions(stage, vector)
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
