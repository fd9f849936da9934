package io.finemo.examples.report;

import io.finemo.examples.pipeline.FillFigures;
import io.finemo.examples.pipeline.FillPoint;
import io.finemo.examples.pipeline.FillRule;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** What filled-in tags are worth, as tables of plain text. */
public final class FillTagsText {
  private static final int WIDEST_TAG = 20;

  private FillTagsText() {}

  /**
   * When tags are filled in.
   *
   * @param rule the rule
   * @return a line for all tags, or one for each
   */
  public static String of(FillRule<?> rule) {
    if (rule instanceof FillRule.Certified<?> certified) {
      StringBuilder lines = new StringBuilder();
      certified.depths().values().forEach(depth -> lines.append(rule(CertificateText.of(depth))));
      return lines.toString();
    }
    double depth = ((FillRule.MoreProbableThan<?>) rule).depth();
    return rule(depth == 0 ? "every tag" : format("tags more probable than %.4f", depth));
  }

  private static String rule(String text) {
    return format("%-15s %s%n", "rule", text);
  }

  /**
   * Accuracy at each coverage, by the rule, and of new authors; then the usual measures.
   *
   * @param figures the figures
   * @param coverageBefore the share of messages with a tag before any is filled in
   * @param measuredOn what the figures were measured on, in words
   * @return lines of text; what is not defined is a dash
   */
  public static String of(FillFigures<?> figures, double coverageBefore, String measuredOn) {
    String majority = "all " + TerminalText.line(figures.majority().toString(), WIDEST_TAG);
    StringBuilder text = new StringBuilder();
    text.append(format("accuracy of filled-in tags, measured on %s:%n%n", measuredOn));
    text.append(
        line(
            majority.length(),
            List.of(
                "filled",
                "coverage",
                "messages",
                "accuracy",
                "95 % interval",
                majority,
                "if above")));
    for (FillPoint point : figures.curve()) {
      text.append(line(majority.length(), cells(percent(point.share()), point, coverageBefore)));
    }
    text.append(line(majority.length(), cells("by the rule", figures.atRule(), coverageBefore)));
    if (figures.newAuthors().messages() > 0) {
      text.append(
          line(majority.length(), cells("new authors", figures.newAuthors(), coverageBefore)));
    }
    return text.append(format("%nevery tag filled in: "))
        .append(EvaluationText.of(figures.everyTag()))
        .toString();
  }

  private static List<String> cells(String name, FillPoint point, double coverageBefore) {
    double after = coverageBefore + (1 - coverageBefore) * point.share().orElse(0);
    return List.of(
        name,
        percent(OptionalDouble.of(after)),
        Integer.toString(point.filled()),
        EvaluationText.share(point.accuracy()),
        format("[%.3f, %.3f]", point.low(), point.high()),
        EvaluationText.share(point.baseline()),
        point.depth().isPresent() ? format("%.4f", point.depth().getAsDouble()) : "-");
  }

  private static String line(int majority, List<String> cells) {
    return format("%-12s %9s %9s %9s %15s %" + Math.max(9, majority) + "s %9s%n", cells.toArray());
  }

  private static String percent(OptionalDouble share) {
    return share.isPresent() ? format("%.1f %%", 100 * share.getAsDouble()) : "-";
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
