package io.finemo.features.lexicon;

import io.finemo.core.text.AnalyzedPost;
import io.finemo.core.text.Quantity;
import io.finemo.core.text.Token;
import java.util.ArrayList;
import java.util.List;

/** What the numbers of a post say: moves with a sign, and results beside what was expected. */
final class NumberEvidence {
  private static final double PERCENTAGE = 2.5;
  private static final double AMOUNT = 1;
  private static final double RESULT = 2;

  /** Percentages beyond are typing errors, interest or irony, hardly moves. */
  private static final double MOST_PERCENT = 1000;

  /** The most tokens between a result and the figure it stands against. */
  private static final int REACH = 4;

  /** Figures further apart than this are not figures of the same thing. */
  private static final double MOST_RATIO = 3;

  private final Modifiers modifiers;

  NumberEvidence(Modifiers modifiers) {
    this.modifiers = modifiers;
  }

  void addTo(List<LexiconEvidence> evidence, AnalyzedPost post) {
    if (post.quantities().isEmpty()) {
      return;
    }
    for (Quantity quantity : post.quantities()) {
      double weight = move(quantity);
      if (weight != 0) {
        evidence.add(evidence(post, quantity, weight));
      }
    }
    addResults(evidence, post);
  }

  private static double move(Quantity quantity) {
    if (!quantity.signed() || quantity.value() == 0) {
      return 0;
    }
    double weight =
        switch (quantity.unit()) {
          case PERCENT -> Math.abs(quantity.value()) > MOST_PERCENT ? 0 : PERCENTAGE;
          case MONEY -> AMOUNT;
          case PLAIN -> AMOUNT / 2;
          case MULTIPLE -> 0;
        };
    return Math.copySign(weight, quantity.value());
  }

  private void addResults(List<LexiconEvidence> evidence, AnalyzedPost post) {
    List<Token> tokens = post.tokens();
    List<Figure> figures = figures(post);
    for (int i = 1; i < figures.size(); i++) {
      Figure result = figures.get(i - 1);
      Figure expected = figures.get(i);
      if (expected.token - result.token - 1 <= REACH
          && comparable(result.quantity, expected.quantity)
          && isAgainst(tokens, result.token + 1, expected.token)) {
        double sign = Math.signum(result.quantity.value() - expected.quantity.value());
        boolean loss = isLoss(tokens, result.token);
        if (sign != 0) {
          evidence.add(evidence(post, result.quantity, (loss ? -sign : sign) * RESULT));
        }
      }
    }
  }

  private static boolean comparable(Quantity a, Quantity b) {
    double least = Math.min(Math.abs(a.value()), Math.abs(b.value()));
    double most = Math.max(Math.abs(a.value()), Math.abs(b.value()));
    return a.unit() == b.unit()
        && a.currency().equals(b.currency())
        && most > 0
        && least * MOST_RATIO >= most;
  }

  private boolean isAgainst(List<Token> tokens, int from, int to) {
    for (int i = from; i < to; i++) {
      if (modifiers.isAgainst(tokens.get(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean isLoss(List<Token> tokens, int before) {
    for (int i = Math.max(0, before - REACH); i < before; i++) {
      if (modifiers.isLoss(tokens.get(i))) {
        return true;
      }
    }
    return false;
  }

  /** The quantities with their places among the tokens; both lists are in order. */
  private static List<Figure> figures(AnalyzedPost post) {
    List<Figure> figures = new ArrayList<>();
    List<Token> tokens = post.tokens();
    int next = 0;
    for (int i = 0; i < tokens.size() && next < post.quantities().size(); i++) {
      Quantity quantity = post.quantities().get(next);
      int start = tokens.get(i).span().start();
      if (start == quantity.span().start()) {
        figures.add(new Figure(quantity, i));
      }
      while (next < post.quantities().size()
          && post.quantities().get(next).span().start() <= start) {
        next++;
      }
    }
    return figures;
  }

  private static LexiconEvidence evidence(AnalyzedPost post, Quantity quantity, double weight) {
    String text = quantity.span().of(post.post().text());
    return new LexiconEvidence(text, quantity.span(), weight, false);
  }

  /** A quantity and its place among the tokens. */
  private record Figure(Quantity quantity, int token) {}
}
