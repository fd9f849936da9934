package io.finemo.cashtag;

import io.finemo.cashtag.graph.Cooccurrence;
import io.finemo.cashtag.graph.PairReport;
import io.finemo.cashtag.graph.PairReportOptions;
import io.finemo.cashtag.market.MarketReport;
import io.finemo.cashtag.noise.NoiseReport;
import io.finemo.core.SymbolDirectory;
import java.util.Objects;
import java.util.Optional;

/**
 * What a study has counted, what follows from it, and what lies beside it: everything that is
 * written as tables or drawn.
 *
 * @param counted what was counted in one pass
 * @param pairs what follows from the pairs
 * @param market volume beside prices, where prices were given
 * @param noise what was found to be noise, where it was looked for
 */
public record CashtagFindings(
    CashtagReport counted,
    PairReport pairs,
    Optional<MarketReport> market,
    Optional<NoiseReport> noise) {

  /**
   * Checks that the parts are there.
   *
   * @param counted what was counted
   * @param pairs what follows from the pairs
   * @param market volume beside prices
   * @param noise what was found to be noise
   */
  public CashtagFindings {
    Objects.requireNonNull(counted, "counted");
    Objects.requireNonNull(pairs, "pairs");
    Objects.requireNonNull(market, "market");
    Objects.requireNonNull(noise, "noise");
  }

  /**
   * What follows from a report. Costs the fit of a power law and its replicates.
   *
   * @param counted the report
   * @param byPeriod the pairs counted apart by period, which tell the change; those of the report
   *     itself for none
   * @param directory tells the sectors of competitors
   * @param options what to look for among the pairs
   * @return the findings, without market and noise
   */
  public static CashtagFindings of(
      CashtagReport counted,
      Cooccurrence byPeriod,
      SymbolDirectory directory,
      PairReportOptions options) {
    return new CashtagFindings(
        counted,
        PairReport.of(counted.pairs(), byPeriod, directory, options),
        Optional.empty(),
        Optional.empty());
  }

  /**
   * What follows from a report, with {@link PairReportOptions#defaults()}.
   *
   * @param counted the report
   * @param directory tells the sectors of competitors
   * @return the findings, without market and noise
   */
  public static CashtagFindings of(CashtagReport counted, SymbolDirectory directory) {
    return of(counted, counted.pairs(), directory, PairReportOptions.defaults());
  }

  /**
   * The same beside prices.
   *
   * @param report volume beside prices
   * @return the findings
   */
  public CashtagFindings with(MarketReport report) {
    return new CashtagFindings(counted, pairs, Optional.of(report), noise);
  }

  /**
   * The same with what was found to be noise.
   *
   * @param report what was found
   * @return the findings
   */
  public CashtagFindings with(NoiseReport report) {
    return new CashtagFindings(counted, pairs, market, Optional.of(report));
  }
}
