package io.finemo.examples.report;

import io.finemo.classify.evaluate.ConfusionTable;
import io.finemo.classify.evaluate.Evaluation;
import io.finemo.classify.evaluate.ReliabilityTable;
import io.finemo.classify.evaluate.ShownMeasures;
import io.finemo.classify.evaluate.TargetEvaluation;
import io.finemo.core.FinancialEmotion;
import io.finemo.examples.page.Block;
import io.finemo.examples.page.DataTable;
import io.finemo.examples.page.Figures;
import io.finemo.examples.page.Figures.Figure;
import io.finemo.examples.page.Html;
import io.finemo.examples.page.Page;
import io.finemo.examples.page.Section;
import io.finemo.examples.pipeline.Found;
import io.finemo.preprocess.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** The main job's report as a page. */
public final class OpportunityPage {
  private static final int DETECTED = 200;
  private static final int STREAM = 40;
  private static final int BINS = 10;

  private OpportunityPage() {}

  /**
   * The report.
   *
   * @param findings what was found
   * @return the page
   */
  public static Page of(OpportunityFindings findings) {
    return new Page(
        "Opportunities in financial posts",
        findings.source() + ". " + findings.method() + ".",
        List.of(
            overview(findings),
            detected(findings),
            stream(findings),
            assets(findings),
            measures(findings),
            discarded(findings)));
  }

  private static Section overview(OpportunityFindings findings) {
    ShownMeasures shown = findings.targetEvaluation().atDepth();
    List<Figure> figures = new ArrayList<>();
    figures.add(new Figure("posts read", Html.number(findings.read())));
    figures.add(new Figure("kept", Html.number(findings.judged().size())));
    figures.add(new Figure("opportunities", Html.number(findings.detected().size())));
    figures.add(new Figure("precision", share(shown.precision())));
    shown.tolerances().forEach((name, value) -> figures.add(new Figure(name, share(value))));
    figures.add(new Figure("recall", share(shown.recall())));
    return Section.of(
        "Overview",
        new Figures(figures),
        Html.paragraph(
            "Precision: of the posts shown as opportunities, the share that are labelled so. tau1"
                + " also forgives positive statements, tau2 also neutral posts. Recall: of all"
                + " labelled opportunities, the share that is shown."));
  }

  private static Section detected(OpportunityFindings findings) {
    List<Found> all = findings.detected();
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Html.paragraph(
            all.size() > DETECTED
                ? "The "
                    + DETECTED
                    + " surest of "
                    + all.size()
                    + ", with the words that spoke for"
                    + " each marked, and what they added to the log-odds."
                : "The surest first, with the words that spoke for each marked, and what they"
                    + " added to the log-odds."));
    all.stream()
        .limit(DETECTED)
        .forEach(one -> blocks.add(OperatorView.card(one, findings.target())));
    return new Section("Detected opportunities", blocks);
  }

  private static Section stream(OpportunityFindings findings) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Html.paragraph(
            "The first "
                + Math.min(STREAM, findings.judged().size())
                + " kept posts in the order"
                + " in which they came, opportunities highlighted."));
    findings.judged().stream()
        .limit(STREAM)
        .forEach(one -> blocks.add(OperatorView.card(one, findings.target())));
    return new Section("As they came", blocks);
  }

  private static Section assets(OpportunityFindings findings) {
    AssetMentions mentions = AssetMentions.of(findings.judged(), findings.target());
    if (mentions.assets().isEmpty()) {
      return Section.of("Assets", Html.paragraph("No post names an asset."));
    }
    return Section.of(
        "Assets",
        Figures.of(
            new Figure("assets", Html.number(mentions.assets().size())),
            new Figure("in the upper quartile", Html.number(mentions.upperQuartile())),
            new Figure("their mentions covered", share(mentions.coveredShare())),
            new Figure("their mentions shown", share(mentions.shownShare()))),
        Html.paragraph(
            "Covered: of all mentions of assets in the upper quartile, the share that belongs to"
                + " assets with at least one detected opportunity. Shown: the share that stands in"
                + " detected posts."),
        OpportunityCharts.mentions(mentions));
  }

  private static Section measures(OpportunityFindings findings) {
    Evaluation<FinancialEmotion> evaluation = findings.evaluation();
    TargetEvaluation<FinancialEmotion> target = findings.targetEvaluation();
    return Section.of(
        "How good",
        Figures.of(
            new Figure("labelled posts", Html.number(evaluation.rows())),
            new Figure("accuracy", Html.number(evaluation.accuracy(), 3)),
            new Figure("macro-F1", Html.number(evaluation.macroF1(), 3)),
            new Figure("AUC", share(evaluation.auc())),
            new Figure("average precision", share(target.averagePrecision()))),
        confusion(evaluation.confusion()),
        OpportunityCharts.depths(
            DepthCurve.of(findings.target(), findings.tolerances(), findings.scored())),
        OpportunityCharts.recalls(target.curve()),
        OpportunityCharts.reliability(
            ReliabilityTable.of(findings.target(), findings.scored(), BINS)));
  }

  private static DataTable confusion(ConfusionTable<FinancialEmotion> table) {
    List<String> head = new ArrayList<>();
    head.add("gold \\ decided");
    table.labels().forEach(label -> head.add(OperatorView.label(label)));
    head.add("abstained");
    List<List<Html>> rows = new ArrayList<>();
    for (int gold = 0; gold < table.labels().size(); gold++) {
      List<Html> row = new ArrayList<>();
      row.add(Html.text(OperatorView.label(table.labels().get(gold))));
      table.counts().get(gold).forEach(count -> row.add(Html.number(count)));
      rows.add(row);
    }
    return new DataTable("Confusion matrix: posts by label and decision", head, rows);
  }

  private static Section discarded(OpportunityFindings findings) {
    List<List<Html>> counts = new ArrayList<>();
    findings
        .discards()
        .forEach(
            (reason, count) ->
                counts.add(DataTable.row(Html.text(words(reason.name())), Html.number(count))));
    List<List<Html>> examples = new ArrayList<>();
    for (Outcome.Discarded one :
        findings.discarded().stream()
            .sorted(Comparator.comparing(Outcome.Discarded::reason))
            .toList()) {
      examples.add(
          DataTable.row(
              Html.text(words(one.reason().name())),
              Html.foreign(one.detail()),
              Html.foreign(one.post().text())));
    }
    return Section.of(
        "What was discarded, and why",
        Html.paragraph(
            String.format(
                Locale.ROOT,
                "Of %,d posts read, %,d were not worth judging; %,d lines could not be read.",
                findings.read(),
                findings.discards().values().stream().mapToInt(Integer::intValue).sum(),
                findings.rejected())),
        new DataTable("Discarded posts by reason", List.of("reason", "posts"), counts),
        new DataTable("Examples", List.of("reason", "because of", "text"), examples));
  }

  private static String words(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static Html share(OptionalDouble value) {
    return Html.number(value.orElse(Double.NaN), 3);
  }
}
