package io.finemo.examples.report;

import io.finemo.core.FinancialEmotion;
import io.finemo.core.text.Span;
import io.finemo.examples.page.Html;
import io.finemo.examples.page.Html.Style;
import io.finemo.examples.page.Html.Tag;
import io.finemo.examples.pipeline.Found;
import io.finemo.examples.pipeline.Reasons;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Posts as an operator reads them: the detected ones stand out, with probability, assets and the
 * words that spoke for them. De Arriba-P&eacute;rez et al. 2020, Figure 4.
 */
final class OperatorView {
  private OperatorView() {}

  /** One post as a card. */
  static Html card(Found found, FinancialEmotion target) {
    boolean detected = found.isDecidedFor(target);
    return Html.element(
        Tag.DIV,
        detected ? Style.CARD_STRONG : Style.CARD,
        head(found, target, detected),
        Html.element(Tag.DIV, Style.POST, text(found, detected)),
        detected ? because(found) : Html.of());
  }

  private static Html head(Found found, FinancialEmotion target, boolean detected) {
    List<Html> parts = new ArrayList<>();
    String probability = String.format(Locale.ROOT, "%.3f", found.probability(target));
    parts.add(
        Html.element(
            Tag.SPAN,
            detected ? Style.BADGE_STRONG : Style.BADGE,
            Html.text(label(target) + " " + probability)));
    for (String asset : found.post().assets()) {
      parts.add(Html.element(Tag.STRONG, Html.foreign("$" + asset)));
    }
    found
        .gold()
        .ifPresent(
            gold ->
                parts.add(
                    Html.element(Tag.SPAN, Style.BADGE, Html.text("labelled " + label(gold)))));
    return Html.element(Tag.DIV, Style.CARD_HEAD, Html.of(parts));
  }

  private static Html text(Found found, boolean detected) {
    String text = found.post().post().text();
    return detected
        ? Html.marked(
            text,
            apart(found.reasons().pieces().stream().map(Reasons.Piece::span).sorted().toList()))
        : Html.foreign(text);
  }

  /** Tokens that a step made of one word may share its place. */
  private static List<Span> apart(List<Span> sorted) {
    List<Span> spans = new ArrayList<>();
    for (Span span : sorted) {
      Span last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
      if (last != null && last.overlaps(span)) {
        spans.set(spans.size() - 1, new Span(last.start(), Math.max(last.end(), span.end())));
      } else {
        spans.add(span);
      }
    }
    return spans;
  }

  private static Html because(Found found) {
    String text = found.post().post().text();
    List<Html> parts = new ArrayList<>();
    for (Reasons.Piece piece : found.reasons().pieces()) {
      parts.add(Html.text(parts.isEmpty() ? "Because of \"" : ", \""));
      parts.add(Html.foreign(piece.span().of(text)));
      parts.add(Html.text(String.format(Locale.ROOT, "\" %+.2f", piece.weight())));
    }
    parts.add(Html.text(parts.isEmpty() ? "Goes on after " : ". Goes on after "));
    List<Reasons.Stage> stages = found.reasons().stages();
    for (int i = 0; i < stages.size(); i++) {
      Reasons.Stage stage = stages.get(i);
      parts.add(
          Html.text(
              String.format(
                  Locale.ROOT,
                  "%s%s %.3f",
                  i == 0 ? "" : ", ",
                  stage.name(),
                  stage.probability())));
    }
    parts.add(Html.text("."));
    return Html.element(Tag.P, Style.NOTE, Html.of(parts));
  }

  /** A label in words. */
  static String label(FinancialEmotion label) {
    return label.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
