package io.finemo.examples.report;

import io.finemo.core.FinancialEmotion;
import io.finemo.examples.pipeline.Found;
import io.finemo.examples.pipeline.Reasons;
import java.util.List;
import java.util.Locale;

/** Opportunities as text for a terminal: probability, assets, the post, and what spoke for it. */
public final class OpportunityText {
  private static final int TEXT = 160;
  private static final int PIECE = 40;

  private OpportunityText() {}

  /**
   * The first opportunities of a list.
   *
   * @param found the posts decided for, the surest first
   * @param target the label they were decided for
   * @param top how many to show at most, 0 or more
   * @return lines of text
   */
  public static String of(List<Found> found, FinancialEmotion target, int top) {
    StringBuilder text = new StringBuilder();
    int shown = Math.min(top, found.size());
    text.append(found.size()).append(" opportunities found");
    if (shown > 0) {
      text.append(shown < found.size() ? "; the " + shown + " surest:" : ":");
    }
    text.append(System.lineSeparator());
    for (Found one : found.subList(0, shown)) {
      List<String> assets = one.post().assets().stream().map(asset -> "$" + asset).toList();
      line(
          text,
          String.format(
              Locale.ROOT,
              "%n%.3f  %s%s",
              one.prediction().probability(target),
              assets.isEmpty() ? "no asset named" : String.join(" ", assets),
              one.gold().map(gold -> "   [labelled " + gold + "]").orElse("")));
      line(text, "       " + TerminalText.line(one.post().post().text(), TEXT));
      line(text, "       because of: " + pieces(one));
    }
    return text.toString();
  }

  private static String pieces(Found one) {
    String post = one.post().post().text();
    List<String> pieces = one.reasons().pieces().stream().map(piece -> piece(piece, post)).toList();
    if (pieces.isEmpty()) {
      boolean silent =
          one.reasons().stages().stream().allMatch(stage -> stage.constant().isEmpty());
      return silent ? "(this classifier cannot tell)" : "nothing in particular";
    }
    return String.join(", ", pieces);
  }

  private static String piece(Reasons.Piece piece, String post) {
    return String.format(
        Locale.ROOT,
        "\"%s\" %+.2f",
        TerminalText.line(piece.span().of(post), PIECE),
        piece.weight());
  }

  private static void line(StringBuilder text, String line) {
    text.append(line).append(System.lineSeparator());
  }
}
