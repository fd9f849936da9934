package io.finemo.cashtag.table;

import io.finemo.cashtag.market.CorrelationTable;
import io.finemo.cashtag.market.EventStudy;
import io.finemo.cashtag.market.LagCorrelation;
import io.finemo.cashtag.market.MarketReport;
import io.finemo.cashtag.market.SessionDay;
import io.finemo.cashtag.market.SpikeDay;
import io.finemo.cashtag.volume.Counting;
import java.util.ArrayList;
import java.util.List;

/** Volume beside prices. */
final class MarketTables {
  private final MarketReport market;
  private final int maxRows;

  private MarketTables(MarketReport market, TableOptions options) {
    this.market = market;
    maxRows = options.maxRows();
  }

  static List<Table> of(MarketReport market, TableOptions options) {
    MarketTables tables = new MarketTables(market, options);
    return List.of(
        tables.figures(),
        tables.spikeDays(),
        tables.correlationTables(),
        tables.correlations(),
        tables.events(),
        tables.sessions());
  }

  private Table figures() {
    EventStudy events = market.events();
    return Table.of("market.figures", List.of(market))
        .text("from", all -> all.period().map(period -> period.first().toString()).orElse(""))
        .text("to", all -> all.period().map(period -> period.last().toString()).orElse(""))
        .text("counting", all -> all.counting() == Counting.ALL ? "posts" : "postsClean")
        .count("symbols", all -> (long) all.symbols().size())
        .count("symbolsWithoutPrices", all -> (long) all.symbolsWithoutPrices())
        .count("spikes", all -> (long) events.spikes())
        .count("overlapping", all -> (long) events.overlapping())
        .count("incomplete", all -> (long) events.incomplete())
        .count("events", all -> (long) events.events())
        .count("eventSessions", all -> (long) events.sessions())
        .build();
  }

  private Table spikeDays() {
    return Table.of("market.spikeDays", market.spikeDays())
        .text("symbol", SpikeDay::symbol)
        .text("session", row -> row.session().toString())
        .count("maximum", SpikeDay::posts)
        .real("median", row -> row.spread().median())
        .real("mad", row -> row.spread().mad())
        .real("score", SpikeDay::score)
        .column("return", row -> Cell.of(row.change()))
        .column("abnormalReturn", row -> Cell.of(row.abnormal()))
        .build(maxRows);
  }

  private Table correlationTables() {
    return Table.of("market.correlationTables", market.correlations())
        .text("measure", table -> table.measure().name())
        .text("method", table -> table.method().name())
        .count("correlations", table -> (long) table.rows().size())
        .count("undefined", table -> (long) table.undefined())
        .count("surelyPositive", table -> table.rows().stream().filter(r -> r.lower() > 0).count())
        .count("surelyNegative", table -> table.rows().stream().filter(r -> r.upper() < 0).count())
        .count(
            "adjustedPBelow05",
            table -> table.rows().stream().filter(row -> row.adjustedP() < 0.05).count())
        .build();
  }

  /** A correlation and what it is of. */
  private record Correlation(CorrelationTable of, LagCorrelation row) {}

  private Table correlations() {
    List<Correlation> rows = new ArrayList<>();
    for (CorrelationTable table : market.correlations()) {
      table.rows().forEach(row -> rows.add(new Correlation(table, row)));
    }
    return Table.of("market.correlations", rows)
        .text("measure", one -> one.of().measure().name())
        .text("method", one -> one.of().method().name())
        .text("symbol", one -> one.row().symbol())
        .count("lag", one -> (long) one.row().lag())
        .count("pairs", one -> (long) one.row().pairs())
        .real("correlation", one -> one.row().correlation())
        .real("low", one -> one.row().lower())
        .real("high", one -> one.row().upper())
        .real("p", one -> one.row().p())
        .real("adjustedP", one -> one.row().adjustedP())
        .build(maxRows);
  }

  private Table events() {
    return Table.of("market.events", market.events().rows())
        .count("offset", row -> (long) row.offset())
        .real("mean", row -> row.mean().value())
        .real("meanLow", row -> row.mean().lower())
        .real("meanHigh", row -> row.mean().upper())
        .real("cumulative", row -> row.cumulative().value())
        .real("cumulativeLow", row -> row.cumulative().lower())
        .real("cumulativeHigh", row -> row.cumulative().upper())
        .build();
  }

  /** A session of one symbol. */
  private record SymbolSession(String symbol, SessionDay day) {}

  private Table sessions() {
    List<SymbolSession> sessions =
        market.symbols().stream()
            .flatMap(one -> one.days().stream().map(day -> new SymbolSession(one.symbol(), day)))
            .toList();
    return Table.of("market.sessions", sessions)
        .text("symbol", SymbolSession::symbol)
        .text("session", one -> one.day().session().toString())
        .count("posts", one -> one.day().posts())
        .count("postsClean", one -> one.day().postsClean())
        .column("close", one -> Cell.of(one.day().close()))
        .column("adjustedClose", one -> Cell.of(one.day().adjustedClose()))
        .column("return", one -> Cell.of(one.day().change()))
        .build(maxRows);
  }
}
